package hemeroteca.format;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
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
			throw new Unreadable("looks like a PDF, but is damaged: "
					+ Objects.requireNonNullElse(damaged.getMessage(), damaged.getClass().getSimpleName()));
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
		if (pdf.isEncrypted()) {
			PdfStreams.check(pdf, limits);
		}
		PdfStreams.checkPages(pdf, limits);
		var metadata = new PdfMetadata(pdf, limits);
		var text = new PdfText(PdfLines.of(pdf, limits));
		if (text.isEmpty()) {
			throw new Unreadable(
					"a PDF without a text layer: its pages are pictures, and no text can be read from them");
		}
		var clipping = Clipping.of(text.blocks(title(metadata)));
		URI printed = WebAddress.of(text.address().orElse(null));
		URI address = (source.address() != null) ? source.address() : printed;
		var page = new Document((address != null) ? address.toString() : "");
		clipping.write(page);
		describe(page, metadata);
		var captured = (printed != null) ? metadata.madeAt().orElse(null) : null;
		return new Page(page, address, captured, "PDF", StandardCharsets.UTF_8, List.of());
	}

	private static void describe(Document page, PdfMetadata metadata) {
		var head = new Head(page).outlet(metadata.outlet())
			.section(metadata.section())
			.created(metadata.made().orElse(null));
		if (page.selectFirst("meta[property=article:published_time]") == null) {
			head.published(metadata.published());
		}
		var author = metadata.author();
		if (page.selectFirst("meta[name=author]") == null && author != null && Words.count(author) >= 2) {
			head.author(author);
		}
	}

	private static @Nullable String title(PdfMetadata metadata) {
		var title = metadata.title();
		return (title == null || NO_TITLE.matcher(title).matches()) ? null : title;
	}

}
