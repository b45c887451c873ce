package hemeroteca.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which records of a web archive may be pages or pictures, and what others are. */
final class RecordKinds {

	private static final Set<String> PAGES = Set.of("response", "resource", "conversion");

	private static final Pattern SCHEME = Pattern.compile("(?:dns|urn|metadata|screenshot|whois|ftp|warcinfo):.*");

	private static final List<Kind> OTHERS = List.of(new Kind("styles", "text/css.*"),
			new Kind("scripts", ".*/(?:x-)?(?:java|ecma)script.*|application/wasm"),
			new Kind("fonts", "font/.*|application/(?:x-)?font.*|application/vnd\\.ms-fontobject"),
			new Kind("videos and sounds",
					"(?:video|audio)/.*|application/(?:ogg|vnd\\.apple\\.mpegurl|x-mpegurl|dash\\+xml)"),
			new Kind("data for scripts",
					"(?:application|text)/(?:[\\w.+-]+\\+)?json.*|application/(?:x-)?protobuf|application/grpc.*"),
			new Kind("data of other kinds", "application/octet-stream|application/(?:x-)?(?:zip|gzip|shockwave-flash)|"
					+ "application/vnd\\.(?!wap).*|text/(?:x-)?(?:csv|event-stream|vtt|calendar)"));

	private RecordKinds() {
	}

	/** Returns what a record is that is looked at no further. */
	static Optional<String> aside(Record record) {
		var type = record.type();
		if (type.equals("revisit")) {
			return Optional.of("pages captured before, unchanged");
		}
		if (type.equals("continuation") || record.fields().getOrDefault("warc-segment-number", "1").equals("2")) {
			return Optional.of("parts of records that are kept in pieces");
		}
		if (!PAGES.contains(type)) {
			return Optional.of("notes of the web archive");
		}
		var address = record.address();
		if (SCHEME.matcher(address).matches()) {
			return Optional.of("notes of the web archive");
		}
		return address.endsWith("/robots.txt") ? Optional.of("rules for robots") : Optional.empty();
	}

	/** Returns what the thing in a record is, if neither a page nor a picture. */
	static Optional<String> other(HttpBlock block) {
		int status = block.status();
		if (status >= 300 && status < 400) {
			return Optional.of((status == 304) ? "answers without a page" : "redirects");
		}
		if (status >= 400) {
			return Optional.of("answers of a server that had no page");
		}
		if (status != 200 && status != 203) {
			return Optional.of("answers without a page");
		}
		var mediaType = block.mediaType();
		return OTHERS.stream()
			.filter((kind) -> kind.mediaType().matcher(mediaType).matches())
			.map(Kind::words)
			.findFirst();
	}

	private record Kind(String words, Pattern mediaType) {

		Kind(String words, String mediaType) {
			this(words, Pattern.compile(mediaType));
		}

	}

}
