package hemeroteca.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import hemeroteca.format.Page;
import hemeroteca.format.Resource;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PictureReferencesTests {

	private static final String ADDRESS = "https://courier.example/2025/harbour";

	@Test
	void findsAllNamesOfOnePictureAndNoneOfAnother() {
		var references = references("crawl.warc › " + ADDRESS, ADDRESS,
				"""
						<img src="https://img.example/1/image.jpg" data-src="//img.example/1/large/image.jpg">
						<picture><source srcset="https://img.example/2/image.jpg 1x, /2/image.webp?w=5 2x"><img src="thumb.jpg"></picture>
						<img src="https://img.example/3/image.jpg"><img src="https://img.example/a b.jpg">""");

		assertThat(references.calls("https://img.example/1/image.jpg"))
			.containsExactly("https://img.example/1/image.jpg", "//img.example/1/large/image.jpg");
		assertThat(references.calls("https://img.example/2/image.jpg"))
			.containsExactly("https://img.example/2/image.jpg", "thumb.jpg", "/2/image.webp?w=5");
		assertThat(references.calls("https://img.example/a%20b.jpg")).containsExactly("https://img.example/a%20b.jpg",
				"https://img.example/a b.jpg");
		assertThat(references.neighbours("/2/image.webp?w=5"))
			.containsExactly("https://courier.example/2/image.webp?w=5");
	}

	@Test
	void looksForAFileBesideItsPageInItsOwnContainer() {
		var references = references("saved.zip › news/Harbour.html", null, "<img src='Harbour_files/a.jpg'>");

		assertThat(references.neighbours("./Harbour_files/a.jpg?x#y"))
			.containsExactly("saved.zip › news/Harbour_files/a.jpg", "news/Harbour_files/a.jpg");
		assertThat(references.neighbours("../../../a.jpg")).containsExactly("saved.zip › a.jpg", "a.jpg");
		assertThat(references.neighbours("https://img.example/a.jpg")).isEmpty();
		assertThat(references.neighbours("/a.jpg")).isEmpty();
		assertThat(PictureReferences.neighbour("saved.zip › a.jpg")).isEqualTo("saved.zip › a.jpg");
		assertThat(PictureReferences.neighbour("x.warc › https://img.example/a.jpg"))
			.isEqualTo("https://img.example/a.jpg");
	}

	@Test
	void namesWhatHasNoAddressOnTheWebAndNothingElse() {
		var page = page(null,
				"""
						<img src="cid:a@b"><img src="cid:unknown"><img src=" Harbour files/b c.jpg"><img src="https://img.example/x.jpg">
						<img src="//img.example/y.jpg"><img src="data:image/png;base64,AAAA"><img src="javascript:alert(1)">""",
				new Resource("cid:a@b", "image/jpeg", new byte[0]));

		PictureReferences.name(page);

		var written = page.document().select("img").eachAttr("src");
		assertThat(written).containsExactly("https://brought.invalid/cid%3Aa%40b", "cid:unknown",
				"https://brought.invalid/Harbour%20files/b%20c.jpg", "https://img.example/x.jpg", "//img.example/y.jpg",
				"data:image/png;base64,AAAA", "javascript:alert(1)");
		assertThat(BroughtAddress.name(written.get(2))).isEqualTo("Harbour files/b c.jpg");
	}

	private static PictureReferences references(String file, @Nullable String address, String body) {
		return new PictureReferences(file, page(address, body));
	}

	private static Page page(@Nullable String address, String body, Resource... parts) {
		return new Page(Jsoup.parse(body, (address != null) ? address : ""),
				(address != null) ? URI.create(address) : null, null, "HTML", StandardCharsets.UTF_8, List.of(parts));
	}

}
