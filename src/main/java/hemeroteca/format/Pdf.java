package hemeroteca.format;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Printed pages (PDF) that have their text in them. */
final class Pdf implements Format {

	/** Names of files and programs that stand where a title should. */
	private static final Pattern NO_TITLE = Pattern
		.compile("(?i).*\\.(?:docx?|odt|pdf|indd|qxp|qxd|html?|rtf|txt|pages|tex|dvi|ps)\\b.*"
				+ "|Microsoft .*|untitled.*|unbenannt.*|sans titre.*|document\\d*|about:blank|https?://\\S+|print.*|layout \\d.*|\\S+");

	private final Limits limits;

	Pdf(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean knows(Source source) {
		var beginning = source.beginning();
		return beginning.startsWith("%PDF-")
				|| beginning.indexOf('<') != 0 && beginning.stripLeading().startsWith("%PDF-");
	}

	@Override
	public Page read(Source source) throws Unreadable {
		PdfStreams.check(source.bytes(), limits);
		try (var pdf = load(source.bytes())) {
			return page(source, pdf);
		}
		catch (InvalidPasswordException locked) {
			throw new Unreadable("a PDF that a password locks");
		}
		catch (PdfLines.TooMuch limit) {
			throw new Unreadable("a PDF beyond the limits: " + limit.getMessage());
		}
		catch (IOException | RuntimeException damaged) {
			// PDFBox throws what it stumbles over, of many types: the file is damaged.
			throw new Unreadable("looks like a PDF, but is damaged: " + damaged.getMessage());
		}
	}

	@Override
	public Showing show(Source source, Charset charset) {
		return new Showing.Elsewhere("application/pdf");
	}

	private PDDocument load(byte[] bytes) throws IOException {
		var memory = MemoryUsageSetting.setupMainMemoryOnly(4L * limits.mostBytes());
		return Loader.loadPDF(bytes, "", null, null, memory.streamCache);
	}

	private Page page(Source source, PDDocument pdf) throws IOException, Unreadable {
		var lines = PdfLines.of(pdf, limits);
		if (lines.isEmpty()) {
			throw new Unreadable(
					"a PDF without a text layer: its pages are pictures, and no text can be read from them");
		}
		var text = new PdfText(lines);
		var info = pdf.getDocumentInformation();
		var clipping = Clipping.of(text.blocks(title(info)));
		URI printed = WebAddress.of(text.address().orElse(null));
		URI address = (source.address() != null) ? source.address() : printed;
		var page = new Document((address != null) ? address.toString() : "");
		clipping.write(page);
		describe(new Head(page), info, page);
		var captured = (printed != null) ? instant(info.getCreationDate()) : null;
		return new Page(page, address, captured, "PDF", StandardCharsets.UTF_8, List.of());
	}

	private static void describe(Head head, PDDocumentInformation info, Document page) {
		head.created(day(info.getCreationDate()));
		var author = info.getAuthor();
		if (page.selectFirst("meta[name=author]") == null && author != null && Words.count(author) >= 2) {
			head.author(author);
		}
	}

	private static @Nullable String title(PDDocumentInformation info) {
		var title = info.getTitle();
		return (title == null || title.isBlank() || NO_TITLE.matcher(title.strip()).matches()) ? null : title.strip();
	}

	private static @Nullable LocalDate day(@Nullable Calendar calendar) {
		return (calendar == null) ? null : LocalDate.ofInstant(calendar.toInstant(), calendar.getTimeZone().toZoneId());
	}

	private static @Nullable Instant instant(@Nullable Calendar calendar) {
		return (calendar == null) ? null : calendar.toInstant();
	}

}
