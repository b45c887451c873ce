package hemeroteca.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a file in an archive is besides a page. What it is comes from its bytes; a
 * name is asked only of text that could be anything, a style or a script.
 */
final class EntryKinds {

	private static final Pattern SYSTEM = Pattern.compile(
			"(?:.*/)?(?:__MACOSX/.*|\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini|\\.directory)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern HTML = Pattern.compile(
			"\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|script|div|iframe|meta)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final List<Kind> PICTURES = List.of(kind("image/png", "\\x89PNG\\r\\n\\x1A\\n"),
			kind("image/jpeg", "\\xFF\\xD8\\xFF"), kind("image/gif", "GIF8[79]a"), kind("image/webp", "RIFF.{4}WEBP"),
			kind("image/avif", ".{4}ftyp(?:avif|avis)"), kind("image/heic", ".{4}ftyp(?:heic|heix|mif1|msf1)"),
			kind("image/tiff", "(?:II\\x2A\\x00|MM\\x00\\x2A)"), kind("image/bmp", "BM.{4}\\x00{4}"),
			kind("image/x-icon", "\\x00\\x00[\\x01\\x02]\\x00"), kind("image/svg+xml",
					"(?:\\xEF\\xBB\\xBF)?\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE svg[^>]*>\\s*)*<svg[\\s>]"));

	private static final List<Kind> OTHERS = List.of(kind("fonts", "(?:wOF[F2]|\\x00\\x01\\x00\\x00\\x00|OTTO\\x00)"),
			kind("videos and sounds",
					"(?:\\x1A\\x45\\xDF\\xA3|.{4}ftyp|ID3[\\x02-\\x04]|OggS\\x00|fLaC|RIFF.{4}(?:WAVE|AVI))"),
			kind("data files", "SQLite format 3\\x00"),
			kind("notes of the web archive",
					"\\s*\\{\\s*\"(?:format\": *\"json-pages|profile\": *\"(?:data-package|multi-wacz)|"
							+ "wacz_version\"|resources\": *\\[|path\": *\"datapackage\\.json)"),
			kind("notes of the web archive", "(?:CDX| CDX|!meta 0 \\{)[^\\n]*\\n|[\\w,.:-]+\\)/\\S* \\d{14} \\{"));

	private EntryKinds() {
	}

	/** Returns what a file is that nobody put there. */
	static Optional<String> ofSystem(String name) {
		return SYSTEM.matcher(name).matches() ? Optional.of("files of the operating system") : Optional.empty();
	}

	/** Returns the media type, if the bytes begin like a picture. */
	static Optional<String> picture(byte[] beginning) {
		return first(PICTURES, beginning);
	}

	/**
	 * Returns what a file is that is neither page nor picture.
	 * @param beside whether it stands in the folder of a saved page
	 */
	static Optional<String> other(String name, byte[] beginning, boolean beside) {
		var known = first(OTHERS, beginning);
		return known.isPresent() ? known : byName(name, text(beginning), beside);
	}

	private static Optional<String> byName(String name, String text, boolean beside) {
		var last = name.toLowerCase(Locale.ROOT);
		boolean html = HTML.matcher(text).matches();
		if (html) {
			return beside ? Optional.of("frames of saved pages") : Optional.empty();
		}
		if (last.matches(".*\\.css(?:\\.download)?")) {
			return Optional.of("styles");
		}
		if (last.matches(".*\\.m?js(?:\\.download)?") || beside && last.endsWith(".download")) {
			return Optional.of("scripts");
		}
		return beside ? Optional.of("parts of saved pages") : Optional.empty();
	}

	private static Optional<String> first(List<Kind> kinds, byte[] beginning) {
		var text = text(beginning);
		return kinds.stream().filter((kind) -> kind.signature().matcher(text).lookingAt()).map(Kind::words).findFirst();
	}

	private static String text(byte[] beginning) {
		return new String(beginning, 0, Math.min(beginning.length, Source.BEGINNING), StandardCharsets.ISO_8859_1);
	}

	private static Kind kind(String words, String signature) {
		return new Kind(words, Pattern.compile(signature, Pattern.DOTALL));
	}

	private record Kind(String words, Pattern signature) {
	}

}
