package hemeroteca.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import hemeroteca.extract.Entry;
import hemeroteca.extract.Extraction;
import hemeroteca.extract.Picture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An extraction in one line of JSON. Every field is always there, {@code null} where
 * nothing is known. Written by hand: mapping would take half the time of a start.
 */
final class Json {

	private static final JsonFactory JSON = new JsonFactory();

	private final JsonGenerator out;

	private Json(JsonGenerator out) {
		this.out = out;
	}

	static String of(String file, Extraction extraction) {
		var line = new StringWriter();
		try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
			new Json(generator).write(file, extraction);
		}
		return line.toString();
	}

	private void write(String file, Extraction extraction) {
		out.writeStartObject();
		field("file", file);
		field("kind", extraction.kind().words());
		out.writeNumberProperty("confidence", Math.round(extraction.confidence() * 1000) / 1000.0);
		field("headline", extraction.headline());
		field("standfirst", extraction.standfirst());
		list("authors", extraction.authors());
		field("section", extraction.section());
		list("sections", extraction.sections());
		field("outlet", extraction.outlet());
		field("outletDomain", extraction.outletDomain().orElse(null));
		field("publishedOn", extraction.publishedOn());
		field("publishedAt", extraction.publishedAt());
		field("modifiedAt", extraction.modifiedAt());
		field("language", extraction.language());
		field("address", extraction.address());
		field("basedOn", extraction.basedOn());
		picture(extraction.leadImage());
		list("tags", extraction.tags());
		field("text", extraction.text());
		field("html", extraction.html());
		list("corrections", extraction.corrections());
		field("paywall", extraction.paywall());
		entries(extraction.entries());
		witnesses(extraction);
		field("refusal", extraction.refusal());
		out.writeEndObject();
	}

	private void field(String name, @Nullable Object value) {
		if (value == null) {
			out.writeNullProperty(name);
		}
		else {
			out.writeStringProperty(name, value.toString());
		}
	}

	private void list(String name, List<String> values) {
		out.writeArrayPropertyStart(name);
		values.forEach(out::writeString);
		out.writeEndArray();
	}

	private void picture(@Nullable Picture picture) {
		if (picture == null) {
			out.writeNullProperty("leadImage");
			return;
		}
		out.writeObjectPropertyStart("leadImage");
		field("address", picture.address());
		field("caption", picture.caption());
		field("alternative", picture.alternative());
		out.writeEndObject();
	}

	private void entries(List<Entry> entries) {
		out.writeArrayPropertyStart("entries");
		for (Entry entry : entries) {
			out.writeStartObject();
			field("time", entry.time());
			field("headline", entry.headline());
			field("html", entry.html());
			out.writeEndObject();
		}
		out.writeEndArray();
	}

	private void witnesses(Extraction extraction) {
		out.writeObjectPropertyStart("witnesses");
		extraction.witnesses().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((entry) -> {
			out.writeArrayPropertyStart(entry.getKey());
			entry.getValue().forEach((witness) -> {
				out.writeStartObject();
				field("source", witness.source());
				field("value", witness.value());
				out.writeEndObject();
			});
			out.writeEndArray();
		});
		out.writeEndObject();
	}

}
