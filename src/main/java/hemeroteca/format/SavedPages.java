package hemeroteca.format;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pages that came in an archive so far, by their names: beside one that a browser
 * saved as "Webpage, complete" stands a folder with its parts. A folder that is only
 * called so is one like any other.
 */
final class SavedPages {

	private static final Pattern PAGE = Pattern.compile("(.+)\\.(?:x?html?|mht|mhtml|php|aspx?)",
			Pattern.CASE_INSENSITIVE);

	/** What browsers add to the page's name, in their languages. */
	private static final Pattern FOLDER = Pattern.compile(
			"(.*[^/])[-_. ](?:files?|fichiers|fitxers|archivos|ficheiros|arquivos|dateien|bestanden|filer|pliki|soubory"
					+ "|tiedostot|dosyalar|elemei|assets|resources)",
			Pattern.CASE_INSENSITIVE);

	/** Names are forgotten beyond so many characters: of half a million pages or less. */
	private static final int MOST_CHARACTERS = 16 << 20;

	private final Set<String> pages = new HashSet<>();

	private int left = MOST_CHARACTERS;

	/** Notes a file, if it is called like a page. */
	void note(String name) {
		var page = PAGE.matcher(name);
		if (page.matches() && page.group(1).length() <= left && pages.add(page.group(1))) {
			left -= page.group(1).length();
		}
	}

	/** Tells whether a file stands in the folder of a page, however deep. */
	boolean holdPart(String name) {
		for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
			var folder = FOLDER.matcher(name.substring(0, slash));
			if (folder.matches() && pages.contains(folder.group(1))) {
				return true;
			}
		}
		return false;
	}

}
