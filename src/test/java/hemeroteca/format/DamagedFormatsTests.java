package hemeroteca.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import hemeroteca.extract.Extractor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of every format, damaged: they are read, or refused in a sentence, and soon. Some
 * hundreds each time; {@code mvn test -Dtest=DamagedFormatsTests -DmostDamages=20000} for
 * more.
 */
class DamagedFormatsTests {

	private static final int DAMAGES = Integer.getInteger("mostDamages", 150);

	/** CPU time is not asked for: a busy machine makes none of these wait so long. */
	private static final long LONGEST = 20_000_000_000L;

	private static final List<String> PIECES = List.of("\r\n", "\n\n", "--b", "--rel--\r\n", "--alt\r\n",
			"Content-Type: multipart/mixed; boundary=", "Content-Transfer-Encoding: base64\r\n", "=?utf-8?Q?=", "=\r\n",
			"<![CDATA[", "]]>", "<!DOCTYPE nitf [", "&x;", "<p>", "</", "<n:", "{", "[", "\"", "\\u", "---\n", "# ",
			"> ", "![](", "**", "```", "endobj", "stream\r\n", "endstream", "xref", " 0 R", "/Kids [", "<<", ">>",
			"/Length 999999999", "/Filter /FlateDecode", "BT ", " Tf", "\u0000", "\u00FF\u00FE",
			"https://web.archive.org/web/2020/", "<!--", "wbinfo.url = \"");

	private final Formats formats = new Formats(Limits.DEFAULT);

	private final Extractor extractor = new Extractor();

	@BeforeAll
	static void silencePdfBox() {
		Stream.of("org.apache.pdfbox", "org.apache.fontbox")
			.forEach((library) -> ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.OFF));
	}

	static Stream<String> files() {
		return Stream.of("chrome.mhtml", "explorer.mht", "word.mht", "newsletter.eml", "forwarded.eml", "clipper.md",
				"note.md", "story.nitf.xml", "item.newsml.xml", "message.newsml.xml", "ninjs1.json", "ninjs3.json",
				"wayback.html", "archive-today.html", "pywb.html", "amp.html", "print.pdf");
	}

	@ParameterizedTest
	@MethodSource("files")
	void aDamagedFileIsReadOrRefusedInASentence(String file) throws Exception {
		byte[] sound = file.equals("print.pdf") ? print() : FormatsToArticlesTests.bytes(file);
		int read = 0;
		for (int number = 0; number < DAMAGES; number++) {
			byte[] damaged = damage(sound, new Random(number));
			long start = System.nanoTime();
			try {
				var page = formats.read(file, damaged);
				extractor.extract(page.document());
				formats.show(file, damaged, page.charset());
				read++;
			}
			catch (Unreadable refused) {
				assertThat(refused.getMessage()).isNotBlank();
			}
			catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
				throw new AssertionError("damage %d of %s".formatted(number, file), fault);
			}
			assertThat(System.nanoTime() - start).as("damage %d of %s", number, file).isLessThan(LONGEST);
		}
		assertThat(read).isGreaterThan(file.endsWith("pdf") ? DAMAGES / 10 : DAMAGES / 2);
	}

	private static byte[] print() {
		var print = new Print("The Courier", "Page #").title("Harbour reopens after four years")
			.set(24, "Harbour reopens after four years");
		for (int i = 0; i < 30; i++) {
			print.set(11, "The harbour reopens, as it was said on day %d, and nobody knows for how long.".formatted(i));
		}
		return print.bytes();
	}

	/** Does one to six things to the bytes: the same random, the same damage. */
	private static byte[] damage(byte[] sound, Random random) {
		var file = new StringBuilder(new String(sound, StandardCharsets.ISO_8859_1));
		for (int i = 1 + random.nextInt(6); i > 0 && !file.isEmpty(); i--) {
			int from = random.nextInt(file.length());
			int to = Math.min(file.length(), from + 1 + random.nextInt(200));
			var piece = PIECES.get(random.nextInt(PIECES.size()));
			switch (random.nextInt(7)) {
				case 0 -> file.delete(from, to);
				case 1 -> file.setLength(from);
				case 2 -> file.insert(from, piece.repeat(1 << random.nextInt(12)));
				case 3 -> file.insert(from, file.substring(from, to).repeat(1 + random.nextInt(30)));
				case 4 -> file.replace(from, to, piece);
				case 5 -> file.setCharAt(from, (char) random.nextInt(256));
				default -> flip(file, random);
			}
		}
		return file.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	private static void flip(StringBuilder file, Random random) {
		for (int i = 0; i < 20; i++) {
			file.setCharAt(random.nextInt(file.length()), (char) random.nextInt(256));
		}
	}

}
