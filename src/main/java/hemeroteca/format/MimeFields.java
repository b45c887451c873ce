package hemeroteca.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/**
 * The fields above a message or one of its parts, by name in lower case; the first of a
 * name counts.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-2.2">RFC 5322</a>
 */
final class MimeFields {

	private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76})[ \\t]*:(.*)");

	private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*([\\w.+-]+/[\\w.+*-]+)");

	private final Map<String, String> values = new LinkedHashMap<>();

	/** Returns the fields that a file begins with; none if it begins otherwise. */
	static MimeFields in(String beginning) {
		var fields = new MimeFields();
		var lines = beginning.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s+", "").split("\r\n|\n|\r", -1);
		String name = null;
		for (var line : lines) {
			var field = FIELD.matcher(line);
			if (line.isEmpty()) {
				return fields;
			}
			if (name != null && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
				fields.values.merge(name, line, (one, more) -> one + more);
			}
			else if (field.matches()) {
				name = field.group(1).toLowerCase(Locale.ROOT);
				fields.values.putIfAbsent(name, field.group(2));
			}
			else {
				// The beginning may have been cut within a line, but not within the
				// first.
				return line == lines[lines.length - 1] ? fields : new MimeFields();
			}
		}
		return fields;
	}

	/** Keeps a field as it stands in a file, with its name and line breaks. */
	void add(byte[] raw) {
		var field = decoded(raw).replaceAll("\r?\n[ \\t]?", " ");
		int colon = field.indexOf(':');
		if (colon > 0) {
			values.putIfAbsent(field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
					field.substring(colon + 1).strip());
		}
	}

	private static String decoded(byte[] raw) {
		return Decoder.decode(raw).characters();
	}

	boolean has(String name) {
		return values.containsKey(name);
	}

	/** Returns a value as it is written. */
	@Nullable String raw(String name) {
		return values.get(name);
	}

	/** Returns a value in words: "=?utf-8?Q?Caf=C3=A9?=" is "Café". */
	@Nullable String words(String name) {
		var value = values.get(name);
		return (value == null) ? null : inWords(value);
	}

	private static String inWords(String value) {
		try {
			var words = DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
			return Controls.removed(words).strip();
		}
		catch (IllegalArgumentException notEncoded) {
			return value;
		}
	}

	/** Returns "text/html", in lower case. */
	String mediaType() {
		var type = MEDIA_TYPE.matcher(values.getOrDefault("content-type", ""));
		return type.lookingAt() ? type.group(1).toLowerCase(Locale.ROOT) : "text/plain";
	}

	Optional<Charset> charset() {
		return parameter("charset").flatMap(Labels::charset);
	}

	/** Returns a parameter of the content type. */
	Optional<String> parameter(String name) {
		var parameter = Pattern
			.compile(";\\s*" + name + "\\s*=\\s*(?:\"([^\"]{1,2000})\"|([^\\s;\"]{1,2000}))", Pattern.CASE_INSENSITIVE)
			.matcher(values.getOrDefault("content-type", ""));
		return parameter.find() ? Optional.of((parameter.group(1) != null) ? parameter.group(1) : parameter.group(2))
				: Optional.empty();
	}

	/** Returns the Content-ID without its brackets. */
	@Nullable String id() {
		var id = values.get("content-id");
		return (id == null) ? null : id.strip().replaceAll("^<|>$", "");
	}

	boolean isAttachment() {
		return values.getOrDefault("content-disposition", "").strip().toLowerCase(Locale.ROOT).startsWith("attachment");
	}

}
