package hemeroteca.format;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The first line of a copied page, which is the page's title: "Headline | Section |
 * Outlet", "Headline - Outlet", or the headline alone.
 */
record TitleLine(String headline, @Nullable String section, @Nullable String outlet) {

	/** Signs that no headline has in it. */
	private static final Pattern SURE = Pattern.compile("\\s*(?:\\s\\|\\s|｜|\\s::\\s|\\s»\\s|\\s[•·]\\s)\\s*");

	/** "标题_频道_网站" */
	private static final Pattern EASTERN = Pattern.compile("\\s*[_｜|]\\s*|\\s+-\\s+|(?<=\\p{IsHan})-(?=\\p{IsHan})");

	private static final Pattern DASH = Pattern.compile("\\s+([-–—])\\s+(?!.*\\s[-–—]\\s)");

	private static final Pattern OUTLET = Pattern.compile(
			"(?i).*\\.\\p{L}{2,4}|.*\\b(?:news|times|post|herald|tribune|journal|gazette|guardian|press|radio|tv|magazine|daily|online|"
					+ "zeitung|nachrichten|tagblatt|tageblatt|kurier|anzeiger|blatt|le|la|el|il|de|het|diario|noticias|giornale|corriere|"
					+ "jornal|folha|gazeta|dagblad|nieuws|nyheter|avis|новости|газета|today)\\b.*|.*\\p{Lu}{2}.*|.*\\p{Ll}\\p{Lu}.*");

	static TitleLine of(String line) {
		var sure = split(SURE, line);
		if (sure.size() > 1) {
			return ofParts(sure);
		}
		var eastern = line.chars().anyMatch(Words::isEastern) ? split(EASTERN, line) : List.<String>of();
		return eastern.size() > 1 ? ofParts(eastern) : ofDash(line);
	}

	private static List<String> split(Pattern separator, String line) {
		return separator.splitAsStream(line).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/**
	 * The longest part is the headline; the outlet stands at the other end of the line.
	 */
	private static TitleLine ofParts(List<String> parts) {
		int last = parts.size() - 1;
		int longest = IntStream.rangeClosed(0, last)
			.reduce(0, (a, b) -> parts.get(b).length() > parts.get(a).length() ? b : a);
		boolean reversed = longest == last;
		var outlet = parts.get(reversed ? 0 : last);
		var middle = (last < 2) ? null : parts.get(reversed ? last - 1 : (longest == 0) ? 1 : 0);
		return new TitleLine(parts.get(longest), middle, outlet);
	}

	/** A dash may belong to the headline: what follows has to look like a name. */
	private static TitleLine ofDash(String line) {
		var dash = DASH.matcher(line);
		if (!dash.find()) {
			return new TitleLine(line, null, null);
		}
		var headline = line.substring(0, dash.start()).strip();
		var name = line.substring(dash.end()).strip();
		boolean isName = !name.isEmpty() && Words.count(name) <= 4 && name.length() <= 40 && Words.beginsLarge(name)
				&& !Words.endsSentence(name) && Words.count(headline) >= 3;
		boolean sure = dash.group(1).equals("-") || OUTLET.matcher(name).matches();
		if (!isName || !sure) {
			return new TitleLine(line, null, null);
		}
		var rest = DASH.matcher(headline);
		if (rest.find() && Words.count(headline.substring(rest.end())) <= 2
				&& Words.count(headline.substring(0, rest.start())) >= 3) {
			return new TitleLine(headline.substring(0, rest.start()).strip(), headline.substring(rest.end()).strip(),
					name);
		}
		return new TitleLine(headline, null, name);
	}

	/** Tells whether a line says nothing that the title has not said. */
	boolean says(String line) {
		return line.equalsIgnoreCase(headline) || line.equalsIgnoreCase(section) || line.equalsIgnoreCase(outlet);
	}

}
