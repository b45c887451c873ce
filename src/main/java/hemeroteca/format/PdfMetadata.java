package hemeroteca.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself: in XMP, as Dublin Core and PRISM name it, and in its
 * information dictionary.
 *
 * @see <a href="https://www.w3.org/submissions/2020/SUBM-prism-20200910/">PRISM</a>
 */
final class PdfMetadata {

	/** Programs write a few kilobytes, and as many of white space. */
	private static final int MOST_XMP = 1 << 20;

	private final PDDocumentInformation info;

	private final @Nullable Element xmp;

	PdfMetadata(PDDocument pdf, Limits limits) {
		this.info = pdf.getDocumentInformation();
		this.xmp = xmp(pdf, limits);
	}

	/** Damaged metadata are as good as none: the text is what counts. */
	private static @Nullable Element xmp(PDDocument pdf, Limits limits) {
		var metadata = pdf.getDocumentCatalog().getMetadata();
		if (metadata == null) {
			return null;
		}
		try (var in = metadata.exportXMPMetadata()) {
			var characters = Decoder.decode(in.readNBytes(MOST_XMP)).characters();
			return Xml.read(new Text("XMP", characters, StandardCharsets.UTF_8, null), limits);
		}
		catch (IOException | Unreadable damaged) {
			return null;
		}
	}

	@Nullable String title() {
		return Xml.either(said("dc:title"), blankToNull(info.getTitle()));
	}

	@Nullable String author() {
		return Xml.either(said("dc:creator"), blankToNull(info.getAuthor()));
	}

	@Nullable String outlet() {
		return said("prism:publicationName");
	}

	@Nullable String section() {
		return said("prism:section");
	}

	/** Returns the day on which it says that it was published, as it is written. */
	@Nullable String published() {
		return Xml.either(said("prism:publicationDate"), said("prism:coverDate"), said("dc:date"));
	}

	Optional<Instant> madeAt() {
		return Optional.ofNullable(info.getCreationDate()).map(Calendar::toInstant);
	}

	/** Returns the day on which the file was made, in the zone of its maker. */
	Optional<LocalDate> made() {
		return Optional.ofNullable(info.getCreationDate())
			.map((calendar) -> LocalDate.ofInstant(calendar.toInstant(), zone(calendar)));
	}

	private static ZoneId zone(Calendar calendar) {
		return calendar.getTimeZone().toZoneId();
	}

	/** XMP writes simple values as elements, as lists of one, or as attributes. */
	private @Nullable String said(String name) {
		if (xmp == null) {
			return null;
		}
		return Stream
			.concat(xmp.stream().filter((element) -> element.tagName().equalsIgnoreCase(name)).map(Xml::words),
					xmp.stream().map((element) -> element.attr(name)))
			.map(PdfMetadata::blankToNull)
			.filter((value) -> value != null)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String blankToNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
