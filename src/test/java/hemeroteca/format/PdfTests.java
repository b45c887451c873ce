package hemeroteca.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import hemeroteca.extract.Extraction;
import hemeroteca.extract.Extractor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Printed pages become articles, as far as print tells what is what. */
class PdfTests {

	private static final String HEADLINE = "Swing bridge over the Lower Alder opens again after four years";

	private static final List<String> TEXT = List.of(
			"The swing bridge over the Lower Alder opened to carts and bicycles on Tuesday morn|ing, four years after a barge tore its western span from the pier and left the two halves of the town to the ferry.",
			"About six hun|dred people had gath|ered on the quay before seven o'clock, when the keeper, Marta Oduya, turned the span by hand for the first time. \"She moves like a door in a house where some|body oils the hinges,\" Ms Oduya said.",
			"The repair cost 4.1 mil|lion crowns, of which the county paid two thirds; the rest came from a toll on barges that the coun|cil introduced two winters ago and means to keep until the debt is paid.",
			"Merchants on the eastern bank said that they had lost be|tween a fifth and a third of their cus|tom while the bridge was closed. \"The ferry takes eleven min|utes, and nobody crosses for a loaf,\" said Piet Aalders, a baker on Rope Lane.",
			"Lorries will have to wait until the autumn: en|gineers want to measure how the new span behaves in the heat before they allow more than three tonnes. A foot|path for the rowing club is to follow in May.");

	private final Formats formats = new Formats(Limits.DEFAULT);

	@BeforeAll
	static void silencePdfBox() {
		Stream.of("org.apache.pdfbox", "org.apache.fontbox")
			.forEach((library) -> ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.OFF));
	}

	@Test
	void readsHeadlineBylineDayAndParagraphs() throws Exception {
		var print = new Print().set(12, "ALDERDALE COURIER")
			.set(24, HEADLINE)
			.set(10, "By Ines Vahl")
			.set(10, "17 March 2026");
		TEXT.forEach((paragraph) -> print.set(11, paragraph));

		var page = formats.read("courier.pdf", print.made(2026, 3, 20).bytes());
		var found = extraction(page);
		assertThat(page.format()).isEqualTo("PDF");
		assertThat(found.headline()).isEqualTo(HEADLINE);
		assertThat(found.authors()).containsExactly("Ines Vahl");
		assertThat(found.publishedOn()).isEqualTo(LocalDate.of(2026, 3, 17));
		assertThat(found.text().lines()).containsExactlyElementsOf(whole(TEXT));
		assertThat(found.whyRefused()).isEmpty();
	}

	@Test
	void readsColumnsOneAfterTheOtherAndMendsBrokenWords() throws Exception {
		var print = new Print().set(26, HEADLINE).set(10, "By Ines Vahl").columns(3).floor(560);
		TEXT.forEach((paragraph) -> print.set(10, paragraph));

		assertThat(extraction(formats.read("x", print.bytes())).text().lines()).containsExactlyElementsOf(whole(TEXT));
	}

	@Test
	void leavesAwayWhatStandsOnEveryPage() throws Exception {
		var print = new Print("Alderdale Courier · Tuesday 17 March 2026 · Local", "Page #").set(24, HEADLINE)
			.set(11, TEXT.get(0))
			.turn()
			.set(11, TEXT.get(1))
			.set(11, TEXT.get(2))
			.turn()
			.set(11, TEXT.get(3))
			.set(11, TEXT.get(4));

		assertThat(extraction(formats.read("x", print.bytes())).text().lines()).containsExactlyElementsOf(whole(TEXT));
	}

	@Test
	void goesOnWithASentenceOnTheNextPage() throws Exception {
		var words = TEXT.get(3).replace("|", "");
		int half = words.indexOf("of their custom");
		var print = new Print().set(24, HEADLINE)
			.set(11, TEXT.get(0))
			.set(11, words.substring(0, half - 1))
			.turn()
			.set(11, words.substring(half))
			.set(11, TEXT.get(4));

		assertThat(extraction(formats.read("x", print.bytes())).text().lines()).contains(words);
	}

	@Test
	void takesAddressAndDayFromWhatABrowserPrinted() throws Exception {
		var print = new Print("3/18/26, 9:14 PM        Swing bridge opens again | Alderdale Courier",
				"https://alderdale.example/2026/03/swing-bridge        #/2")
			.made(2026, 3, 18)
			.set(22, HEADLINE);
		TEXT.forEach((paragraph) -> print.set(13, paragraph));
		TEXT.forEach((paragraph) -> print.set(13, "Again: " + paragraph));

		var page = formats.read("x", print.bytes());
		assertThat(page.address()).isEqualTo(URI.create("https://alderdale.example/2026/03/swing-bridge"));
		assertThat(page.capturedAt()).isEqualTo("2026-03-18T12:00:00Z");
		assertThat(extraction(page).text()).doesNotContain("https://", "9:14 PM");
	}

	@Test
	void believesTheTitleOfTheFileIfTheBiggestTypeIsAName() throws Exception {
		var print = new Print().title("The bridge is open")
			.set(40, "The Alderdale Daily Gazette")
			.set(20, "The bridge is open");
		TEXT.forEach((paragraph) -> print.set(11, paragraph));

		assertThat(extraction(formats.read("x", print.bytes())).headline()).isEqualTo("The bridge is open");
	}

	@Test
	void takesTheDayOfTheFileWhereTheTextNamesNone() throws Exception {
		var print = new Print().title("Microsoft Word - bridge.doc")
			.author("Ines Vahl")
			.made(2026, 3, 20)
			.set(24, HEADLINE);
		TEXT.forEach((paragraph) -> print.set(11, paragraph));

		var found = extraction(formats.read("x", print.bytes()));
		assertThat(found.publishedOn()).isEqualTo(LocalDate.of(2026, 3, 20));
		assertThat(found.headline()).isEqualTo(HEADLINE);
		assertThat(found.authors()).containsExactly("Ines Vahl");
	}

	@Test
	void believesWhatPublishersWriteIntoTheFile() throws Exception {
		var print = new Print().made(2026, 3, 20).set(24, HEADLINE).with((document) -> xmp(document, """
				<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
				<rdf:Description prism:publicationName="Alderdale Courier" prism:section="Local">
				<dc:creator><rdf:Seq><rdf:li>Ines Vahl</rdf:li></rdf:Seq></dc:creator>
				<prism:publicationDate>2026-03-17</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta>"""));
		TEXT.forEach((paragraph) -> print.set(11, paragraph));

		var found = extraction(formats.read("x", print.bytes()));
		assertThat(found.publishedOn()).isEqualTo(LocalDate.of(2026, 3, 17));
		assertThat(found.authors()).containsExactly("Ines Vahl");
		assertThat(found.outlet()).isEqualTo("Alderdale Courier");
		assertThat(found.section()).isEqualTo("Local");
	}

	private static void xmp(PDDocument document, String xmp) {
		try {
			var metadata = new PDMetadata(document);
			metadata.importXMPMetadata(xmp.getBytes(UTF_8));
			document.getDocumentCatalog().setMetadata(metadata);
		}
		catch (IOException cannotWrite) {
			throw new UncheckedIOException(cannotWrite);
		}
	}

	@Test
	void saysThatPicturesOfPagesHoldNoText() {
		var print = new Print().with((document) -> {
			try (var ink = new PDPageContentStream(document, document.getPage(0))) {
				ink.drawImage(LosslessFactory.createFromImage(document,
						new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY)), 0, 0);
			}
			catch (IOException cannotDraw) {
				throw new UncheckedIOException(cannotDraw);
			}
		});

		assertThatThrownBy(() -> formats.read("x", print.bytes())).isInstanceOf(Unreadable.class)
			.hasMessage("a PDF without a text layer: its pages are pictures, and no text can be read from them");
	}

	@Test
	void saysThatAPasswordLocksAFile() {
		var print = new Print().set(24, HEADLINE).with((document) -> protect(document, "owner", "reader"));

		assertThatThrownBy(() -> formats.read("x", print.bytes())).isInstanceOf(Unreadable.class)
			.hasMessage("a PDF that a password locks");
	}

	@Test
	void readsAFileThatOnlyForbidsToPrint() throws Exception {
		var print = new Print().set(24, HEADLINE)
			.set(11, TEXT.get(0))
			.with((document) -> protect(document, "owner", ""));

		assertThat(formats.read("x", print.bytes()).document().selectFirst("h1").text()).isEqualTo(HEADLINE);
	}

	private static void protect(PDDocument document, String owner, String reader) {
		try {
			document.protect(new StandardProtectionPolicy(owner, reader, new AccessPermission()));
		}
		catch (IOException cannotProtect) {
			throw new UncheckedIOException(cannotProtect);
		}
	}

	@Test
	void refusesAFileThatUnpacksToGigabytes() {
		var bytes = withContent("0 0 m ".repeat(12_000_000));

		assertThat(bytes).hasSizeLessThan(1_000_000);
		assertTimeout(Duration.ofSeconds(20),
				() -> assertThatThrownBy(() -> formats.read("x", bytes)).isInstanceOf(Unreadable.class)
					.hasMessage("a PDF that unpacks to more than the limit of 67,108,864 bytes"));
	}

	@Test
	void refusesALockedFileThatUnpacksToGigabytes() throws Exception {
		byte[] bytes;
		try (var document = Loader.loadPDF(withContent("0 0 m ".repeat(12_000_000)));
				var out = new ByteArrayOutputStream()) {
			protect(document, "owner", "");
			document.save(out);
			bytes = out.toByteArray();
		}

		assertThatThrownBy(() -> formats.read("x", bytes)).isInstanceOf(Unreadable.class)
			.hasMessage("a PDF that unpacks to more than the limit of 67,108,864 bytes");
	}

	@Test
	void refusesALockedListThatMayUnpackToGigabytes() {
		var noise = "x".repeat(100_000);
		var file = "%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 9 /First 9 /Length 100000 /Filter /FlateDecode >>\nstream\n"
				+ noise + "\nendstream\nendobj\n";

		assertThatThrownBy(() -> formats.read("x", file.getBytes(UTF_8))).isInstanceOf(Unreadable.class)
			.hasMessage("a PDF that unpacks to more than the limit of 67,108,864 bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Type /ObjStm /Filter /FlateDecode /Subtype /Image",
			"/Type /XRef /Filter /FlateDecode /Subtype /Image", "/Filter /FlateDecode /Subtype /Image /Q /Form" })
	void refusesAFileThatUnpacksToGigabytesAndIsCalledAPicture(String dictionary) throws Exception {
		assertThatThrownBy(() -> formats.read("x", stream(dictionary, deflated("0 0 m ".repeat(12_000_000)))))
			.isInstanceOf(Unreadable.class)
			.hasMessage("a PDF that unpacks to more than the limit of 67,108,864 bytes");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/Filter[/FlateDecode/FlateDecode]", "/Filter /LZWDecode", "/Filter /LZW", "/Filter 9 0 R" })
	void refusesWhatCannotBeMeasuredAndMayUnpackToGigabytes(String dictionary) {
		assertThatThrownBy(() -> formats.read("x", stream(dictionary, new byte[100_000])))
			.isInstanceOf(Unreadable.class)
			.hasMessage("a PDF that unpacks to more than the limit of 67,108,864 bytes");
	}

	private static byte[] stream(String dictionary, byte[] data) {
		return Fixtures
			.joined("%%PDF-1.7\n1 0 obj\n<< %s /N 9 /First 9 /Length %d >>\nstream\n".formatted(dictionary, data.length)
				.getBytes(UTF_8), data, "\nendstream\nendobj\n".getBytes(UTF_8));
	}

	private static byte[] deflated(String text) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var deflating = new DeflaterOutputStream(out)) {
			deflating.write(text.getBytes(UTF_8));
		}
		return out.toByteArray();
	}

	@Test
	void refusesAPageThatUnpacksToGigabytesAndIsCalledAPicture() throws Exception {
		byte[] bytes;
		try (var document = Loader.loadPDF(withContent("0 0 m ".repeat(12_000_000)));
				var out = new ByteArrayOutputStream()) {
			document.getPage(0).getContentStreams().next().getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
			document.save(out);
			bytes = out.toByteArray();
		}

		assertThatThrownBy(() -> formats.read("x", bytes)).isInstanceOf(Unreadable.class)
			.hasMessage("a PDF that unpacks to more than the limit of 67,108,864 bytes");
	}

	@Test
	void measuresWhatIsPackedAndWrittenAsLetters() throws Exception {
		var hex = HexFormat.of().formatHex(deflated("0 0 m ".repeat(12_000_000))) + ">";
		assertThatThrownBy(
				() -> formats.read("x", stream("/Filter [/ASCIIHexDecode /FlateDecode]", hex.getBytes(UTF_8))))
			.hasMessage("a PDF that unpacks to more than the limit of 67,108,864 bytes");

		var text = new byte[400_000];
		new Random(7).nextBytes(text);
		assertThatThrownBy(() -> formats.read("x",
				stream("/Filter [/ASCIIHexDecode /FlateDecode]",
						HexFormat.of().formatHex(deflated(new String(text, UTF_8))).getBytes(UTF_8))))
			.hasMessageStartingWith("looks like a PDF, but is damaged: ");
	}

	@Test
	void readsFiveLettersAsFourBytes() {
		assertThat(PdfAscii.base85("x87cURD]i,\"Ebo80~>".getBytes(UTF_8), 1)).isEqualTo("Hello World!".getBytes(UTF_8));
		assertThat(PdfAscii.base85("z~".getBytes(UTF_8), 0)).isEqualTo(new byte[4]);
		assertThat(PdfAscii.hexadecimal("48 65\n6C>".getBytes(UTF_8), 0)).isEqualTo("Hel".getBytes(UTF_8));
	}

	@Test
	void measuresNoLongerThanItReads() {
		var hurried = new Formats(new Limits(64 << 20, 512, 100_000, Duration.ofSeconds(1), 10));
		var file = "%PDF-1.7\n" + "1 0 obj << /Type /ObjStm >> stream\n".repeat(1_000_000);

		assertTimeout(Duration.ofSeconds(20),
				() -> assertThatThrownBy(() -> hurried.read("x", file.getBytes(UTF_8))).isInstanceOf(Unreadable.class));
	}

	@Test
	void breaksOffDrawingsThatDrawEachOther() {
		var hurried = new Formats(new Limits(1 << 20, 512, 100_000, Duration.ofSeconds(1), 10));
		var print = new Print().set(11, TEXT.get(0)).with(PdfTests::drawTwiceThirtyTimes);

		assertTimeout(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> hurried.read("x", print.bytes()))
			.hasMessage("a PDF beyond the limits: the time is up"));
	}

	/** Thirty forms that each draw the next twice: a thousand million drawings. */
	private static void drawTwiceThirtyTimes(PDDocument document) {
		try {
			var last = form(document, "0 0 m", null);
			for (int i = 0; i < 30; i++) {
				last = form(document, "/F Do /F Do", last);
			}
			var page = document.getPage(0);
			page.getResources().put(COSName.getPDFName("F"), last);
			try (var ink = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
				ink.drawForm(last);
			}
		}
		catch (IOException cannotDraw) {
			throw new UncheckedIOException(cannotDraw);
		}
	}

	private static PDFormXObject form(PDDocument document, String drawing, PDFormXObject inner) throws IOException {
		var form = new PDFormXObject(document);
		var resources = new PDResources();
		if (inner != null) {
			resources.put(COSName.getPDFName("F"), inner);
		}
		form.setResources(resources);
		form.setBBox(new PDRectangle(100, 100));
		try (var out = form.getStream().createOutputStream()) {
			out.write(drawing.getBytes());
		}
		return form;
	}

	@Test
	void joinsVeryManyLinesToOneParagraph() {
		var lines = IntStream.range(0, 150_000)
			.mapToObj((i) -> new PdfLine(0, "a line of the one long paragraph that there is", 10, i, 400, 1))
			.toList();

		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(new PdfText(lines).blocks(null)).hasSize(1));
	}

	@Test
	void readsNoMorePagesThanTheLimit() throws Exception {
		var few = new Formats(new Limits(1 << 20, 512, 100_000, Duration.ofSeconds(30), 2));
		var print = new Print().set(24, HEADLINE);
		for (var paragraph : TEXT) {
			print.set(11, paragraph).turn();
		}

		assertThat(few.read("x", print.bytes()).document().select("p").eachText())
			.containsExactlyElementsOf(whole(TEXT.subList(0, 2)));
	}

	@Test
	void saysWhatIsDamaged() {
		assertThatThrownBy(() -> formats.read("x", "%PDF-1.7\n%\u0001 and no more".getBytes()))
			.isInstanceOf(Unreadable.class)
			.hasMessageStartingWith("looks like a PDF, but is damaged: ");
	}

	private static byte[] withContent(String content) {
		try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
			var page = new PDPage();
			document.addPage(page);
			var stream = new PDStream(document);
			try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
				out.write(content.getBytes());
			}
			page.setContents(stream);
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException cannotWrite) {
			throw new UncheckedIOException(cannotWrite);
		}
	}

	private static List<String> whole(List<String> paragraphs) {
		return paragraphs.stream().map((paragraph) -> paragraph.replace("|", "")).toList();
	}

	private static Extraction extraction(Page page) {
		return new Extractor().extract(page.document());
	}

}
