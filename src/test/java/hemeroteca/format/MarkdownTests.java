package hemeroteca.format;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Markdown is read as such, and what is only text stays text. */
class MarkdownTests {

	private final Formats formats = new Formats(Limits.DEFAULT);

	@Test
	void readsWhatStandsAboveTheText() {
		var above = FrontMatter
			.of("---\ntitle: 'It''s: open'\nAuthor: \"[[Ada Quay]]\"\ntags:\n  - one\n  - \"two\"\ndescription: >\n  Two\n  lines\nurl:\n---\nText\n");

		assertThat(above.first("title")).isEqualTo("It''s: open");
		assertThat(above.first("author")).isEqualTo("Ada Quay");
		assertThat(above.all("tags")).containsExactly("one", "two");
		assertThat(above.first("description")).isEqualTo("Two lines");
		assertThat(above.first("url")).isNull();
		assertThat(above.rest()).isEqualTo("Text\n");
	}

	@Test
	void writesTheTitleAboveATextThatHasNone() throws Exception {
		assertThat(read("---\ntitle: Harbour reopens\n---\nIt does.").document().select("h1").text())
			.isEqualTo("Harbour reopens");
	}

	@ParameterizedTest
	@ValueSource(strings = { "---\nThe harbour reopens.\n---\n\nAfter four years, it does.",
			"# 1 in the charts\n\nThe song that everybody whistles.", "* * *\n\nThe harbour reopens.\n\n* * *",
			"Harbour reopens | The Courier\n\n- one\n- two\n\nThe text of it, which is *quite* long.",
			"He said [sic] (and meant it) that 2 * 3 * 4 is 24.\n\n- so\n- it goes", "#harbour #quay\n\nOf two tags.",
			"Harbour\n\nhttps://a.example/b_c_d\n\n1. one\n2. two\n" })
	void whatIsOnlyTextStaysText(String text) throws Exception {
		assertThat(read(text).format()).isEqualTo("plain text");
	}

	@Test
	void anAddressThatIsNoneOfTheWebIsNotTaken() throws Exception {
		assertThat(read("---\ntitle: x\nsource: javascript:alert(1)\n---\nText").address()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "> ", "[", "![", "*a ", "**a", "_a_", "`", "- ", "1. ", "](", "<a ", "&", "<", "\\", "\t",
			"[a](", "[a]: b\n", "***", "~~~\n", "| a ", "a\n=\n", "<!--", "<?", "<![CDATA[", "[[a]](b)", "*_", "- - " })
	void marksMadeToHurtAreRead(String mark) {
		var text = "---\ntitle: x\n---\n" + mark.repeat(100_000 / mark.length()) + "\n\nAt the bottom";

		assertTimeout(Duration.ofSeconds(30), () -> {
			try {
				assertThat(read(text).format()).isEqualTo("Markdown");
			}
			catch (Unreadable said) {
				assertThat(said.getMessage()).isNotBlank();
			}
		});
	}

	@Test
	void linksThatNeverCloseAreLookedAtOnce() {
		var text = "# x\n\n" + "[a](".repeat(16_000);

		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text));
	}

	private Page read(String text) throws Unreadable {
		return formats.read("x", text.getBytes(UTF_8));
	}

}
