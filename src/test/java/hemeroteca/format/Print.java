package hemeroteca.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets articles in type, so that tests have PDFs of our own. */
public final class Print {

	private static final PDFont SERIF = new PDType1Font(FontName.TIMES_ROMAN);

	private static final float EDGE = 50;

	private final PDDocument document = new PDDocument();

	private final List<String> headers = new ArrayList<>();

	private PDPage page = new PDPage(PDRectangle.A4);

	private PDPageContentStream ink;

	private float top;

	private float left = EDGE;

	private float measure = PDRectangle.A4.getWidth() - 2 * EDGE;

	private int pages;

	private float floor = 80;

	private float ceiling;

	private int columnsLeft;

	public Print(String... headers) {
		this.headers.addAll(List.of(headers));
		turn();
	}

	/** Sets a text in lines, with a space below. */
	public Print set(float size, String text) {
		for (var line : lines(size, text)) {
			if (top - size * 1.2F < floor) {
				if (columnsLeft > 0) {
					nextColumn();
				}
				else {
					turn();
				}
			}
			top -= size * 1.2F;
			write(size, left, top, line);
		}
		top -= size * 0.8F;
		return this;
	}

	/** Goes on in so many columns below what stands on the page. */
	Print columns(int columns) {
		float gutter = 18;
		measure = (PDRectangle.A4.getWidth() - 2 * EDGE - gutter * (columns - 1)) / columns;
		columnsLeft = columns - 1;
		ceiling = top;
		return this;
	}

	private void nextColumn() {
		columnsLeft--;
		left += measure + 18;
		top = ceiling;
	}

	/** Ends columns early. */
	Print floor(float floor) {
		this.floor = floor;
		return this;
	}

	/** Goes on on the next page. */
	Print turn() {
		try {
			if (ink != null) {
				ink.close();
			}
			page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			ink = new PDPageContentStream(document, page);
			pages++;
			top = PDRectangle.A4.getHeight() - 70;
			left = EDGE;
			for (int i = 0; i < headers.size(); i++) {
				boolean footer = i % 2 == 1;
				write(8, EDGE, footer ? 30 : PDRectangle.A4.getHeight() - 30,
						headers.get(i).replace("#", String.valueOf(pages)));
			}
			return this;
		}
		catch (IOException cannotPrint) {
			throw new UncheckedIOException(cannotPrint);
		}
	}

	private void write(float size, float x, float y, String line) {
		try {
			ink.beginText();
			ink.setFont(SERIF, size);
			ink.newLineAtOffset(x, y);
			ink.showText(line);
			ink.endText();
		}
		catch (IOException cannotPrint) {
			throw new UncheckedIOException(cannotPrint);
		}
	}

	/** A word "bar-|rel" may be broken at its bar, and is set whole otherwise. */
	private List<String> lines(float size, String text) {
		var lines = new ArrayList<String>();
		var line = new StringBuilder();
		for (var word : text.split(" ")) {
			var whole = word.replace("|", "");
			var tried = line.isEmpty() ? whole : line + " " + whole;
			if (width(size, tried) <= measure || line.isEmpty()) {
				line.setLength(0);
				line.append(tried);
				continue;
			}
			int bar = word.indexOf('|');
			if (bar > 0 && width(size, line + " " + word.substring(0, bar) + "-") <= measure) {
				lines.add(line + " " + word.substring(0, bar) + "-");
				line = new StringBuilder(word.substring(bar + 1));
			}
			else {
				lines.add(line.toString());
				line = new StringBuilder(whole);
			}
		}
		lines.add(line.toString());
		return lines;
	}

	private static float width(float size, String words) {
		try {
			return SERIF.getStringWidth(words) / 1000 * size;
		}
		catch (IOException cannotMeasure) {
			throw new UncheckedIOException(cannotMeasure);
		}
	}

	Print title(String title) {
		document.getDocumentInformation().setTitle(title);
		return this;
	}

	Print author(String author) {
		document.getDocumentInformation().setAuthor(author);
		return this;
	}

	/** Says that the file was made on a day, at noon in UTC. */
	Print made(int year, int month, int day) {
		var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
		made.clear();
		made.set(year, month - 1, day, 12, 0);
		document.getDocumentInformation().setCreationDate(made);
		return this;
	}

	/** Does to the document what is not in this press. */
	Print with(Consumer<PDDocument> work) {
		work.accept(document);
		return this;
	}

	public byte[] bytes() {
		try (var document = this.document; var bytes = new ByteArrayOutputStream()) {
			ink.close();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException cannotPrint) {
			throw new UncheckedIOException(cannotPrint);
		}
	}

}
