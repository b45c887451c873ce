package hemeroteca.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words in the query language, brought into the form that the query parser of the index
 * reads: typographic quotes become plain, a quote without its partner goes, and the
 * number of words is bounded.
 */
final class Words {

	private static final Pattern QUOTES = Pattern.compile("[“”„‟«»＂]");

	private static final Pattern PARTS = Pattern.compile("-?\"[^\"]*\"?|\\S+");

	private Words() {
	}

	/** Returns what the parser is to read. */
	static String forParser(String words, int most) {
		String plain = QUOTES.matcher(words).replaceAll("\"");
		var kept = new ArrayList<String>();
		var parts = PARTS.matcher(plain);
		while (parts.find() && kept.size() < most) {
			String part = part(parts.group());
			if (!part.isEmpty()) {
				kept.add(part);
			}
		}
		return String.join(" ", kept);
	}

	private static String part(String part) {
		String sign = part.startsWith("-") ? "-" : "";
		String bare = part.substring(sign.length());
		if (bare.startsWith("\"")) {
			String phrase = bare.replace("\"", "").strip();
			return phrase.isEmpty() ? "" : sign + '"' + phrase + '"';
		}
		// A quote inside a word, a lone star or dash: nothing that can be looked for.
		bare = bare.replace("\"", "").replaceAll("(?<=.)\\*+(?=.)", "").replaceAll("\\*+$", "*");
		return bare.chars().anyMatch(Character::isLetterOrDigit) ? sign + bare : "";
	}

	/** Returns what a text must hold: the parts without a dash, without their signs. */
	static List<String> wanted(String words, int most) {
		var wanted = new ArrayList<String>();
		var parts = PARTS.matcher(forParser(words, most));
		while (parts.find()) {
			if (!parts.group().startsWith("-")) {
				wanted.add(parts.group().replace("\"", ""));
			}
		}
		return wanted;
	}

}
