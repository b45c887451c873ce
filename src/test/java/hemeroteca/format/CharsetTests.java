package hemeroteca.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads text in the charset it was written in, whatever it says of itself. */
class CharsetTests {

	private final Formats formats = new Formats(Limits.DEFAULT);

	static Stream<Arguments> sentences() {
		return Lines.of("sentences.txt").map((line) -> Arguments.of(line.split("\t")[0], line.split("\t")[1]));
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void readsWhatIsDeclared(String charset, String text) throws Exception {
		assertThat(read(page(charset, text), charset)).isEqualTo(text);
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void readsWhatIsNotDeclared(String charset, String text) throws Exception {
		assertThat(read("<!DOCTYPE html><title>x</title><p>" + text + "</p>", charset)).isEqualTo(text);
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void readsPlainText(String charset, String text) throws Exception {
		assertThat(read("The headline of the day\n\n" + text + "\n", charset)).isEqualTo(text);
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void readsWhatIsDeclaredAsUtf8ButIsNot(String charset, String text) throws Exception {
		assertThat(read(page("utf-8", text), charset)).isEqualTo(text);
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void readsWhatIsDeclaredAsLatin1ButIsNot(String charset, String text) throws Exception {
		assertThat(read(page("iso-8859-1", text), charset)).isEqualTo(text);
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void readsUtf8ThatIsDeclaredAsAnother(String charset, String text) throws Exception {
		assertThat(read(page(charset, text), "UTF-8")).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void readsUtf16WithoutAMark(String charset) throws Exception {
		for (var sentence : sentences().toList()) {
			var text = (String) sentence.get()[1];
			assertThat(read(page("utf-8", text), charset)).as(text).isEqualTo(text);
			assertThat(read("Headline\n\n" + text + "\n\nMore\n", charset)).startsWith(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" })
	void believesAByteOrderMark(String charset) throws Exception {
		assertThat(read("\uFEFF" + page("windows-1252", "Größe und Übermut"), charset)).isEqualTo("Größe und Übermut");
	}

	@Test
	void readsUtf8ThatBrokeOffWithinACharacter() throws Exception {
		var whole = page("utf-8", "Die Brücke über den Fluß").getBytes(StandardCharsets.UTF_8);
		var cut = Arrays.copyOf(whole, new String(whole, StandardCharsets.ISO_8859_1).indexOf("Flu") + 4);

		assertThat(read(cut)).isEqualTo("Die Brücke über den Flu");
	}

	@Test
	void staysWithUtf8WhenAFewBytesAreDamaged() throws Exception {
		var bytes = new ByteArrayOutputStream();
		bytes.writeBytes("<meta charset=utf-8><p>Äpfel, Öl, Übermut, Maß, Größe: ".getBytes(StandardCharsets.UTF_8));
		bytes.write(0xE4);
		bytes.writeBytes(" und Käse.".getBytes(StandardCharsets.UTF_8));

		assertThat(read(bytes.toByteArray())).isEqualTo("Äpfel, Öl, Übermut, Maß, Größe: \uFFFD und Käse.");
	}

	@Test
	void takesTheWordOfBrowsersForWhatALabelMeans() throws Exception {
		assertThat(read(page("iso-8859-1", "“Quoted” – and 5 € more"), "windows-1252"))
			.isEqualTo("“Quoted” – and 5 € more");
		assertThat(read(page("gb2312", "朱镕基说：“今天”"), "GB18030")).isEqualTo("朱镕基说：“今天”");
		assertThat(read(page("euc-kr", "똠방각하 펲시콜라"), "x-windows-949")).isEqualTo("똠방각하 펲시콜라");
	}

	@Test
	void looksBehindScriptsForTheDeclaration() throws Exception {
		var page = "<html><head><script>" + "x=1;\n".repeat(4000)
				+ "</script><meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'><p>żółw</p>";

		assertThat(read(page, "ISO-8859-2")).isEqualTo("żółw");
	}

	@Test
	void readsTheXmlDeclaration() throws Exception {
		var page = "<?xml version=\"1.0\" encoding=\"windows-1257\"?><html><body><p>Šiandien žemė ąžuolų</p></body></html>";

		assertThat(read(page, "windows-1257")).isEqualTo("Šiandien žemė ąžuolų");
	}

	@Test
	void ignoresADeclarationThatIsCommentedOut() throws Exception {
		var page = "<!-- <meta charset=koi8-r> --><meta charset=windows-1251><p>Мост открыт</p>";

		assertThat(read(page, "windows-1251")).isEqualTo("Мост открыт");
	}

	private static String page(String declared, String text) {
		return "<!DOCTYPE html><html><head><meta charset=\"%s\"><title>x</title></head><body><p>%s</p>"
			.formatted(declared, text);
	}

	private String read(String page, String charset) throws Unreadable {
		return read(page.getBytes(Charset.forName(charset)));
	}

	private String read(byte[] bytes) throws Unreadable {
		return formats.read("page", bytes).document().select("p").text();
	}

}
