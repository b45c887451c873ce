package hemeroteca.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import hemeroteca.format.Content;

/**
 * Decides what the files are that a browser puts beside a page saved as "Webpage,
 * complete": in a folder called as the page, and "_files" in the language of the browser.
 * They are no pages, and become no outcomes; pictures are pictures, the rest is counted.
 */
final class Companions {

	/**
	 * As Chrome, Firefox, Safari and Internet Explorer call them, in several languages.
	 */
	private static final Set<String> SUFFIXES = Set.of("files", "file", "dateien", "fichiers", "archivos", "ficheiros",
			"arquivos", "bestanden", "filer", "pliki", "soubory", "dosyalar", "tiedostot", "elemei", "fitxers",
			"assets", "resources");

	private static final Pattern PAGE = Pattern.compile("(.+)\\.(x?html?|mht|mhtml|php|aspx?)",
			Pattern.CASE_INSENSITIVE);

	private static final Map<String, String> BY_ENDING = Map.ofEntries(Map.entry("css", "style sheets"),
			Map.entry("js", "scripts"), Map.entry("mjs", "scripts"), Map.entry("json", "scripts"),
			Map.entry("woff", "fonts"), Map.entry("woff2", "fonts"), Map.entry("ttf", "fonts"),
			Map.entry("otf", "fonts"), Map.entry("eot", "fonts"), Map.entry("mp4", "films and sounds"),
			Map.entry("webm", "films and sounds"), Map.entry("mp3", "films and sounds"));

	private static final int MOST_PAGES = 100_000;

	private final Set<String> pages = new HashSet<>();

	/** Notes a page by its name, so that the folder beside it is known. */
	void note(String name) {
		var page = PAGE.matcher(name);
		if (page.matches() && pages.size() < MOST_PAGES) {
			pages.add(page.group(1));
		}
	}

	/**
	 * Returns what a file is that stands beside a saved page; nothing if it is to be read
	 * as a page.
	 */
	Optional<Content> of(String name, byte[] bytes) {
		for (int slash = name.indexOf('/'),
				begin = 0; slash >= 0; begin = slash + 1, slash = name.indexOf('/', begin)) {
			int mark = lastMark(name, begin, slash);
			if (mark > begin) {
				boolean beside = pages.contains(name.substring(0, mark));
				if (beside || SUFFIXES.contains(name.substring(mark + 1, slash).toLowerCase(Locale.ROOT))) {
					return content(name, bytes, beside);
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * Returns what a page and all in the folder beside it have in common: the name of the
	 * page without its ending. Of any other file it is the name.
	 */
	String stem(String name) {
		for (int slash = name.indexOf('/'),
				begin = 0; slash >= 0; begin = slash + 1, slash = name.indexOf('/', begin)) {
			int mark = lastMark(name, begin, slash);
			if (mark > begin && pages.contains(name.substring(0, mark))) {
				return name.substring(0, mark);
			}
		}
		var page = PAGE.matcher(name);
		return page.matches() ? page.group(1) : name;
	}

	// Where "Story" ends in "Story_files", "Story-Dateien", "Story.files".
	private static int lastMark(String name, int begin, int end) {
		int at = end - 1;
		while (at >= begin && "_-. ".indexOf(name.charAt(at)) < 0) {
			at--;
		}
		return at;
	}

	// Without the page beside it, a folder may be called so for any reason: what may be a
	// page there, is read.
	private static Optional<Content> content(String name, byte[] bytes, boolean beside) {
		var picture = picture(bytes);
		if (picture.isPresent()) {
			return Optional.of(new Content.Picture(name, picture.get(), bytes));
		}
		var reason = BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
		if (reason != null) {
			return Optional.of(new Content.Other(name, reason));
		}
		return beside ? Optional.of(new Content.Other(name, PAGE.matcher(name).matches() ? "frames" : "other files"))
				: Optional.empty();
	}

	private static Optional<String> picture(byte[] bytes) {
		String beginning = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
		if (beginning.startsWith("\u00FF\u00D8\u00FF")) {
			return Optional.of("image/jpeg");
		}
		if (beginning.startsWith("\u0089PNG\r\n")) {
			return Optional.of("image/png");
		}
		if (beginning.startsWith("GIF8")) {
			return Optional.of("image/gif");
		}
		if (beginning.startsWith("RIFF") && beginning.startsWith("WEBP", 8)) {
			return Optional.of("image/webp");
		}
		if (beginning.startsWith("ftypavi", 4)) {
			return Optional.of("image/avif");
		}
		boolean drawn = beginning.contains("<svg") && beginning.strip().matches("(?s)<(svg|\\?xml)\\b.*");
		return drawn ? Optional.of("image/svg+xml") : Optional.empty();
	}

}
