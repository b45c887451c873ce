package hemeroteca.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import hemeroteca.extract.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntryTimesTests {

	private static final Instant NOON = Instant.parse("2025-04-11T12:00:00Z");

	private static final List<Entry> ENTRIES = List.of(
			new Entry(NOON.plusSeconds(600), "The ferry leaves", "<p>It is full.</p>"),
			new Entry(NOON, null, "<p>The bar is &lt;open&gt;.</p>\n<p>Ships wait.</p>"),
			new Entry(null, null, "<p>Nobody knows when.</p>"));

	private static Document over(String html) {
		return Jsoup.parseBodyFragment(EntryTimes.over(html, ENTRIES, ZoneOffset.UTC));
	}

	@Test
	void writesTheTimeOverEachEntry() {
		var body = over("<h2>The ferry leaves</h2><p>It is full.</p><ul><li><p>The bar is &lt;open&gt;.</p></li></ul>");
		assertThat(body.select(".clock + h2").text()).isEqualTo("The ferry leaves");
		assertThat(body.select(".clock + ul").text()).isEqualTo("The bar is <open>.");
		assertThat(body.select("body > .clock > time").eachText()).containsExactly("11 April 2025, 12:10",
				"11 April 2025, 12:00");
		assertThat(body.select("time").eachAttr("datetime")).containsExactly("2025-04-11T12:10:00Z",
				"2025-04-11T12:00:00Z");
	}

	@Test
	void writesNoTimeThatStandsThere() {
		assertThat(over("<p>12:10 PM</p><h2>The ferry leaves</h2><p>The bar is &lt;open&gt;.</p>").select(".clock"))
			.hasSize(1);
	}

	@Test
	void leavesABodyWithoutTheEntriesAsItIs() {
		String html = "<p>Something else&nbsp;happened</p>";
		assertThat(EntryTimes.over(html, ENTRIES, ZoneOffset.UTC)).isEqualTo(html);
		assertThat(EntryTimes.over(html, List.of(), ZoneOffset.UTC)).isEqualTo(html);
	}

}
