package hemeroteca.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the charset that a page says it is written in, true or not. */
final class Declaration {

	/** Browsers look at 1,024 bytes; saved pages have styles and scripts before it. */
	private static final int HEAD = 65_536;

	private static final Pattern XML = Pattern
		.compile("\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

	private static final Pattern META = Pattern
		.compile("<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

	private Declaration() {
	}

	/**
	 * Returns the declared charset. UTF-16 means UTF-8, as the declaration was legible.
	 */
	static Optional<Charset> in(byte[] bytes) {
		var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
		var meta = META.matcher(withoutComments(head));
		var xml = XML.matcher(head);
		return Optional.ofNullable(meta.find() ? meta.group(1) : xml.lookingAt() ? xml.group(1) : null)
			.flatMap(Labels::charset)
			.map((charset) -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
	}

	private static String withoutComments(String head) {
		var rest = new StringBuilder();
		int from = 0;
		for (int start = head.indexOf("<!--"); start >= 0; start = head.indexOf("<!--", from)) {
			int end = head.indexOf("-->", start);
			if (end < 0) {
				break;
			}
			rest.append(head, from, start).append(' ');
			from = end + 3;
		}
		return rest.append(head, from, head.length()).toString();
	}

}
