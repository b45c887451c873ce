package hemeroteca.format;

import java.net.URI;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static hemeroteca.format.Fixtures.all;
import static hemeroteca.format.Fixtures.read;
import static hemeroteca.format.Fixtures.shown;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Exports of other programs, and our own, give out each article that they carry. */
class JsonArticleTests {

	private static final String OWN = """
			{"file":"a.html","kind":"article","headline":"Harbour reopens","standfirst":"At last","authors":["Ana Ruiz","Bo Li"],\
			"section":"Ports","outlet":"The Dock","publishedOn":"2024-05-06","publishedAt":null,"language":"en",\
			"address":"https://h.example/1","leadImage":{"address":"https://h.example/a.jpg"},"tags":["sea"],\
			"text":"Open.","html":"<p>The harbour is open.</p>","witnesses":{}}
			""";

	@Test
	void readsItsOwnExport() throws Exception {
		var contents = all((OWN + "\n" + OWN.replace("/1", "/2") + "{\"headline\": \"broken\n").getBytes(UTF_8));

		assertThat(shown(contents)).containsExactly("file https://h.example/1", "file https://h.example/2",
				"damaged line 4: no JSON object that can be read");
		var page = read(contents.getFirst());
		assertThat(page.address()).isEqualTo(URI.create("https://h.example/1"));
		assertThat(page.document().select("article").text()).isEqualTo("Harbour reopens The harbour is open.");
		assertThat(page.document().select("meta[name=author]").eachAttr("content")).containsExactly("Ana Ruiz",
				"Bo Li");
		assertThat(content(page, "article:published_time")).isEqualTo("2024-05-06");
		assertThat(content(page, "og:site_name")).isEqualTo("The Dock");
		assertThat(content(page, "og:image")).isEqualTo("https://h.example/a.jpg");
		assertThat(page.document().child(0).attr("lang")).isEqualTo("en");
		assertThat(page.format()).isEqualTo("Hemeroteca");
	}

	@Test
	void readsTheFirstLineBehindAByteOrderMark() throws Exception {
		var contents = all(("\uFEFF" + OWN + OWN).getBytes(UTF_8));

		assertThat(contents).hasSize(2);
		assertThat(read(contents.getFirst()).format()).isEqualTo("Hemeroteca");
	}

	private static String content(Page page, String name) {
		return page.document().select("meta[name=" + name + "], meta[property=" + name + "]").attr("content");
	}

	@Test
	void readsOneArticleHoweverItIsLaidOut() throws Exception {
		assertThat(shown(all(OWN.strip().getBytes(UTF_8)))).containsExactly("file https://h.example/1");
		assertThat(shown(all(OWN.replace(",\"", ",\n  \"").getBytes(UTF_8))))
			.containsExactly("file https://h.example/1");
		assertThat(shown(all(("\uFEFF[" + OWN + "," + OWN + "]").getBytes(UTF_8))))
			.containsExactly("file https://h.example/1", "file https://h.example/1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '\0',
			textBlock = """
					wallabag ~ [{"is_archived":0,"tags":["sea"],"id":1,"title":"Harbour","url":"https://h.example/1","content":"<p>It is open.</p>","created_at":"2024-05-06T07:08:09+0000","published_at":"2024-05-05T00:00:00+0000","published_by":["Ana Ruiz"],"language":"en","domain_name":"h.example"}]
					Karakeep ~ {"bookmarks":[{"createdAt":1714979289,"title":"Harbour","tags":["sea"],"content":{"type":"link","url":"https://h.example/1","htmlContent":"<p>It is open.</p>","author":"Ana Ruiz"},"note":null}]}
					Readwise Reader ~ {"count":1,"results":[{"id":"x","url":"https://reader.example/x","source_url":"https://h.example/1","title":"Harbour","author":"Ana Ruiz","site_name":"The Dock","html_content":"<p>It is open.</p>","saved_at":"2024-05-06T07:08:09+00:00","tags":{"sea":{"name":"sea"}}}]}
					a feed reader's export ~ {"id":"user/-/state/com.google/starred","title":"Starred","author":"me","items":[{"id":"x","crawlTimeMsec":"1714979289000","published":1714900000,"title":"Harbour","author":"Ana Ruiz","canonical":[{"href":"https://h.example/1"}],"categories":["user/-/state/com.google/read","sea"],"origin":{"streamId":"feed/1","title":"The Dock"},"summary":{"content":"<p>It is open.</p>"}}]}
					JSON Feed ~ {"version":"https://jsonfeed.org/version/1.1","title":"The Dock","language":"en","authors":[{"name":"No one"}],"items":[{"id":"1","url":"https://h.example/1","title":"Harbour","content_html":"<p>It is open.</p>","tags":["sea"],"authors":[{"name":"Ana Ruiz"}],"date_published":"2024-05-06T07:08:09Z"}]}
					Omnivore ~ [{"slug":"s","title":"Harbour","author":"Ana Ruiz","url":"https://h.example/1","savedAt":"2024-05-06T07:08:09.000Z","labels":["sea"],"content":"<p>It is open.</p>"}]
					""")
	void readsWhatOtherProgramsExport(String program, String json) throws Exception {
		var contents = all(json.getBytes(UTF_8));

		assertThat(shown(contents)).containsExactly("file https://h.example/1");
		var page = read(contents.getFirst());
		assertThat(page.format()).isEqualTo(program);
		assertThat(page.document().select("article").text()).isEqualTo("Harbour It is open.");
		assertThat(content(page, "author")).isEqualTo("Ana Ruiz");
		assertThat(page.document().select("meta[property=article:tag]").eachAttr("content")).containsExactly("sea");
		if (!program.equals("JSON Feed")) {
			assertThat(page.capturedAt()).isEqualTo(Instant.parse("2024-05-06T07:08:09Z"));
		}
		else {
			assertThat(content(page, "og:site_name")).isEqualTo("The Dock");
		}
	}

	@Test
	void countsEntriesWithoutTheirText() throws Exception {
		assertThat(shown(
				all("""
						{"bookmarks":[{"createdAt":1,"title":"Harbour","tags":[],"content":{"type":"link","url":"https://h.example/1"}},
						{"createdAt":1,"title":"x","tags":[],"content":null}]}"""
					.getBytes(UTF_8))))
			.containsExactly("entries without their text: https://h.example/1",
					"entries that are no articles: entry 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "title,url,time_added,tags,status\nx,https://h.example/,1,,unread\n",
			"URL,Title,Selection,Folder,Timestamp\nhttps://h.example/,x,,Unread,1\n",
			"Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nx\n",
			"<!DOCTYPE html>\n<html>\n<head><title>Pocket Export</title></head><body><ul></ul></body></html>",
			"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>" })
	void saysThatAListHoldsLinksOnly(String list) {
		assertThatThrownBy(() -> all(list.getBytes(UTF_8))).isInstanceOf(Unreadable.class)
			.hasMessageMatching("a list of links from .*: it holds addresses only, not the texts behind them");
	}

	@Test
	void passesOverAnArticleThatIsTooLarge() throws Exception {
		var limits = new ContainerLimits(100_000, 9, 9, 2);
		var large = OWN.replace("<p>", "<p>" + "x ".repeat(60_000)).strip();

		assertThat(shown(all("x", (OWN.strip() + "\n" + large + "\n" + OWN).getBytes(UTF_8), limits))).containsExactly(
				"file https://h.example/1", "damaged line 2: larger than the limit of 100,000 bytes",
				"file https://h.example/1");
		var many = OWN.replace("\"sea\"", "\"sea\"" + ",\"x\"".repeat(60_000)).strip();
		assertThat(shown(all("x", ("[" + OWN + "," + many + "," + OWN + "]").getBytes(UTF_8), limits))).containsExactly(
				"file https://h.example/1", "damaged entry 2: larger than the limit of 100,000 bytes",
				"file https://h.example/1");
	}

	@Test
	void saysWhereAListBreaksOff() {
		assertThatThrownBy(() -> all(("[" + OWN + "," + OWN.substring(0, 100)).getBytes(UTF_8)))
			.isInstanceOf(Unreadable.class)
			.hasMessageStartingWith("after 1 contents");
		assertThatThrownBy(() -> all(("[" + OWN + ",{\"a\":" + "[".repeat(100_000)).getBytes(UTF_8)))
			.isInstanceOf(Unreadable.class)
			.hasMessageStartingWith("after 1 contents");
	}

}
