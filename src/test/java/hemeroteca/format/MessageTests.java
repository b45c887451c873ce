package hemeroteca.format;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Web archives and e-mails, sound and damaged. */
class MessageTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final String MHTML = "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n";

	private static final String MAIL = "From: a@b.example\nMessage-ID: <1@b.example>\nSubject: Harbour\nMIME-Version: 1.0\n";

	private final Formats formats = new Formats(Limits.DEFAULT);

	@Test
	void picturesComeAlongByTheNamesThatThePageCallsThem() throws Exception {
		var chrome = formats.read("x", FormatsToArticlesTests.bytes("chrome.mhtml"));
		assertThat(chrome.resources()).extracting(Resource::name)
			.containsExactly("cid:css-1@mhtml.blink", "https://alderdale.example/img/bridge.png");
		assertThat(chrome.resources().get(1).bytes()).startsWith(0x89, 'P', 'N', 'G');
		assertThat(chrome.capturedAt()).isEqualTo("2026-03-18T20:14:07Z");

		var explorer = formats.read("x", FormatsToArticlesTests.bytes("explorer.mht"));
		var word = formats.read("x", FormatsToArticlesTests.bytes("word.mht"));
		var letter = formats.read("x", FormatsToArticlesTests.bytes("newsletter.eml"));
		for (var page : new Page[] { explorer, word, letter }) {
			assertThat(page.document().select("img").attr("src")).isEqualTo(page.resources().getFirst().name());
		}
		assertThat(letter.resources().getFirst().name()).isEqualTo("cid:bridge.1@letters.alderdale.example");
	}

	@Test
	void theRootIsThePartThatIsSaidToBe() throws Exception {
		var page = read("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start=\"<root>\"\n\n"
				+ part("text/html", "<p>A frame")
				+ "--b\nContent-Type: text/html\nContent-ID: <root>\n\n<p>The page\n--b--");

		assertThat(page.document().text()).isEqualTo("The page");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--b", "--b--", "" })
	void whatIsCutOffIsReadAsFarAsItGoes(String end) throws Exception {
		assertThat(
				read(MHTML + part("text/html", "<h1>Harbour</h1><p>It reopens.") + end).document().select("p").text())
			.isEqualTo("It reopens.");
	}

	@Test
	void aBoundaryThatIsNotNamedIsFound() throws Exception {
		var nameless = "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n"
				+ part("text/html", "<p>It reopens.").replace("--b", "--boundary") + "--boundary--";

		assertThat(read(nameless).document().select("p").text()).isEqualTo("It reopens.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			image/png ~ looks like a web archive (MHTML), but holds no page: its parts are damaged or missing
			text/css  ~ looks like a web archive (MHTML), but holds no page: its parts are damaged or missing
			""")
	void anArchiveWithoutAPageIsRefused(String type, String reason) {
		assertThatThrownBy(() -> read(MHTML + part(type, "x") + "--b--")).isInstanceOf(Unreadable.class)
			.hasMessage(reason);
	}

	@Test
	void aCharsetInTheHeaderIsBelievedBeforeOneInThePage() throws Exception {
		var html = "<meta charset=utf-8><p>жители города ждали открытия моста";
		var bytes = (MHTML + "--b\nContent-Type: text/html; charset=koi8-r\n\n").getBytes(ISO_8859_1);
		var text = html.getBytes("koi8-r");
		var whole = new byte[bytes.length + text.length];
		System.arraycopy(bytes, 0, whole, 0, bytes.length);
		System.arraycopy(text, 0, whole, bytes.length, text.length);

		assertThat(formats.read("x", whole).document().text()).isEqualTo("жители города ждали открытия моста");
	}

	@Test
	void anAddressOfTheDiskIsNoAddress() throws Exception {
		assertThat(formats.read("x", FormatsToArticlesTests.bytes("word.mht")).address()).isNull();
		assertThat(read(
				"Snapshot-Content-Location: javascript:alert(1)\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
						+ part("text/html", "<p>x") + "--b--")
			.address()).isNull();
	}

	@Test
	void aLetterWithoutHtmlIsReadAsText() throws Exception {
		var page = read(MAIL + "Date: Tue, 17 Mar 2026 23:30:00 -0500\nContent-Type: text/plain; charset=utf-8\n\n"
				+ "Dear readers,\n\nthe harbour <b>opens</b>.\n\n-- \nThe office");

		assertThat(page.format()).isEqualTo("e-mail");
		assertThat(page.document().select("p").eachText()).containsExactly("Dear readers,",
				"the harbour <b>opens</b>.");
		assertThat(page.document().select("meta[property=article:published_time]").attr("content"))
			.isEqualTo("2026-03-17T23:30-05:00");
	}

	@Test
	void attachmentsAndAttachedMessagesAreNotTheText() throws Exception {
		var page = read(MAIL + "Content-Type: multipart/mixed; boundary=b\n\n"
				+ "--b\nContent-Type: message/rfc822\n\nFrom: c@d.example\nContent-Type: text/html\n\n<p>Within\n"
				+ "--b\nContent-Type: text/html\nContent-Disposition: attachment\n\n<p>Attached\n"
				+ part("text/plain", "The letter itself.") + "--b--");

		assertThat(page.document().select("p").text()).isEqualTo("The letter itself.");
	}

	@Test
	void aBlockWithVeryManyLinksToLeaveIsLookedAtOnce() {
		var letter = MAIL + "Content-Type: text/html\n\n<p>The harbour opens.</p><div>"
				+ "<a href=x>Unsubscribe</a> ".repeat(40_000) + "</div>";

		var page = assertTimeoutPreemptively(Duration.ofSeconds(15), () -> read(letter));
		assertThat(page.document().select("p").text()).isEqualTo("The harbour opens.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', nullValues = "-", textBlock = """
			"Ada Quay from The Harbour Letter" <a@b.example> ~ Ada Quay ~ The Harbour Letter
			"Ada Quay, The Harbour Letter" <a@b.example>     ~ Ada Quay ~ The Harbour Letter
			The Harbour Letter <a@b.example>                 ~ -        ~ The Harbour Letter
			=?utf-8?Q?Caf=C3=A9_am_Kai?= <a@b.example>       ~ -        ~ Café am Kai
			News from the Quay <a@b.example>                 ~ -        ~ News from the Quay
			a@b.example                                      ~ -        ~ b.example
			<<<>,,;:                                         ~ -        ~ -
			""")
	void theSenderIsAnOutletAndPerhapsAnAuthor(String from, String author, String outlet) {
		assertThat(Sender.of(from)).isEqualTo(new Sender(author, outlet));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			Wed, 18 Mar 2026 21:14:07 +0100       ~ 2026-03-18T21:14:07+01:00
			18 Mar 26 21:14 GMT                   ~ 2026-03-18T21:14Z
			Tue, 18 March 2026 21:14:07 EST (EST) ~ 2026-03-18T21:14:07-05:00
			Wed,  8 Mar 1998 02:14:07 -0000       ~ 1998-03-08T02:14:07Z
			""")
	void theDateIsThatOfTheSender(String written, String date) {
		assertThat(MimeDate.of(written).orElseThrow()).hasToString(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "99 Mar 2026 25:61:00 +9999", "", "31 Feb 2026 10:00 +0000" })
	void noDateIsReadWhereThereIsNone(String written) {
		assertThat(MimeDate.of(written)).isEqualTo(Optional.empty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "From: the harbour\nDate: today\n\nIt reopens, and nobody knows for how long it does.",
			"Subject: x\n\nA text that somebody wrote.", "Note: a text\n\nOf two lines.",
			"To: all\nFrom: me\n\nMIME-Version: 1.0 is not above." })
	void whatOnlyBeginsLikeALetterIsText(String text) throws Exception {
		assertThat(read(text).format()).isEqualTo("plain text");
	}

	@Test
	void partsWithinPartsHaveAnEnd() {
		var nested = new StringBuilder(MAIL);
		for (int i = 0; i < 1_000; i++) {
			nested.append("Content-Type: multipart/mixed; boundary=b")
				.append(i)
				.append("\n\n--b")
				.append(i)
				.append('\n');
		}

		assertTimeout(SOON, () -> assertThatThrownBy(() -> read(nested.toString())).isInstanceOf(Unreadable.class)
			.hasMessage("parts within parts, more than 24 deep"));
	}

	@Test
	void thereAreNotMorePartsThanTheLimit() {
		var many = MHTML + "--b\nContent-Type: text/html\n\n".repeat(30_000);

		assertTimeout(SOON, () -> assertThatThrownBy(() -> read(many)).isInstanceOf(Unreadable.class)
			.hasMessage("more than 20,000 parts"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Type: text/html; charset=\"", "X-A: =?utf-8?B?", "X: y\n",
			"Content-Type: multipart/related; boundary=\"\"\n\n--\n", " folded\n", "=?x?Q?=", "From: <<<<<" })
	void headersMadeToHurtAreRead(String header) {
		var long1 = MAIL + header.repeat(200_000 / header.length()) + "\n\n<p>x";

		assertTimeout(SOON, () -> {
			try {
				read(long1);
			}
			catch (Unreadable said) {
				assertThat(said.getMessage()).isNotBlank();
			}
		});
	}

	private static String part(String type, String text) {
		return "--b\nContent-Type: " + type + "\n\n" + text + "\n";
	}

	private Page read(String file) throws Unreadable {
		return formats.read("x", file.getBytes(UTF_8));
	}

}
