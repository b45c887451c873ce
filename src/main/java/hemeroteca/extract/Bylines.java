package hemeroteca.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Turns a byline into names: without "by", roles, places, addresses and the outlet. */
final class Bylines {

	private static final Map<String, Set<String>> WORDS = load();

	private static final int LONGEST_NAME = 70;

	/** What of a byline is read. */
	private static final int LONGEST = 2_000;

	private static final Pattern SEPARATORS = Pattern
		.compile("\\s*[;|•·\\n\\t]\\s*|\\s+/\\s+|\\s*、\\s*|\\s+[–—]\\s+|\\s+-\\s+|，");

	private static final Pattern COMMA = Pattern.compile("\\s*,\\s+");

	private static final Pattern NOISE = Pattern.compile(
			"https?:\\S{0,200}|\\S{1,80}@\\S{1,80}|@\\w{1,40}|\\([^)]{0,120}\\)|\\[[^\\]]{0,120}\\]|<[^>]{0,200}>");

	private static final Pattern ENDS = Pattern.compile("^[\\s,.:;*#\"“”-]{1,20}|[\\s,:;*#\"“”|-]{1,20}$");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(st|nd|rd|th)?");

	private Bylines() {
	}

	private static Map<String, Set<String>> load() {
		Map<String, Set<String>> groups = new LinkedHashMap<>();
		for (String line : Resource.lines("bylines.txt")) {
			int colon = line.indexOf(':');
			Set<String> words = groups.computeIfAbsent(line.substring(0, colon), (key) -> new TreeSet<>());
			for (String word : line.substring(colon + 1).split(",")) {
				words.add(word.strip());
			}
		}
		return groups;
	}

	/**
	 * Returns the names in a byline, in its order.
	 * @param byline the words as printed
	 * @param outlet the outlet's name, which is nobody's; may be null
	 */
	static List<String> names(String byline, @Nullable String outlet) {
		List<String> names = new ArrayList<>();
		String line = withoutDay(NOISE.matcher(Script.shorten(byline, LONGEST)).replaceAll(" ").strip());
		if (byline.length() > LONGEST && line.lastIndexOf(',') > 0) {
			line = line.substring(0, line.lastIndexOf(','));
		}
		for (String part : SEPARATORS.split(withoutLead(line))) {
			for (String piece : splitCommas(withoutLead(part))) {
				for (String one : splitAnd(withoutLead(piece))) {
					add(names, one, outlet);
				}
			}
		}
		return names;
	}

	/** Cuts what follows a month and a number: "Ada Byron November 24". */
	private static String withoutDay(String line) {
		int start = 0;
		String before = null;
		int beforeAt = 0;
		for (int at = 0; at <= line.length(); at++) {
			if (at == line.length() || line.charAt(at) == ' ') {
				String word = line.substring(start, at).replace(".", "").replace(",", "");
				if (before != null && (isDay(before, word) || isDay(word, before))) {
					return line.substring(0, beforeAt).strip();
				}
				before = word;
				beforeAt = start;
				start = at + 1;
			}
		}
		return line;
	}

	private static boolean isDay(String month, String number) {
		return When.isMonth(month) && NUMBER.matcher(number).matches();
	}

	/**
	 * Whether a piece is written like words, not like a name: "correspondent in Lyon".
	 */
	private static boolean isInLowerCase(String piece) {
		List<String> words = Words.of(piece, 3);
		return words.size() > 1 && Character.isLowerCase(piece.charAt(0))
				&& !WORDS.get("particle").contains(words.get(0));
	}

	/** Returns a piece up to the word that speaks of something else than the name. */
	private static String withoutTail(String piece) {
		int start = 0;
		for (int at = 0; at <= piece.length(); at++) {
			boolean end = at == piece.length() || !Character.isLetter(piece.charAt(at));
			if (end && at > start && start > 0
					&& WORDS.get("cut").contains(piece.substring(start, at).toLowerCase(Locale.ROOT))) {
				return piece.substring(0, start);
			}
			start = end ? at + 1 : start;
		}
		return piece;
	}

	private static void add(List<String> names, String piece, @Nullable String outlet) {
		String name = tidy(withoutTail(piece));
		boolean role = !names.isEmpty() && isInLowerCase(name);
		if (!role && isName(name) && !(outlet != null && Words.same(name, outlet)) && !names.contains(name)) {
			names.add(name);
		}
	}

	/**
	 * Whether a text is just "by", in some language: the names follow in the next block.
	 */
	static boolean isLead(String text) {
		String lower = text.strip().toLowerCase(Locale.ROOT);
		boolean colon = lower.endsWith(":") || lower.endsWith("：");
		return WORDS.get("lead").contains(colon ? lower.substring(0, lower.length() - 1) : lower);
	}

	private static String withoutLead(String text) {
		String line = text.strip();
		boolean again = true;
		while (again) {
			again = false;
			String lower = line.toLowerCase(Locale.ROOT);
			for (String lead : WORDS.get("lead")) {
				if (lower.startsWith(lead) && lower.length() > lead.length()) {
					char next = lower.charAt(lead.length());
					if (next == ' ' || next == ':' || next == '：') {
						line = line.substring(lead.length()).replaceFirst("^[\\s:：.,–-]{1,10}", "");
						again = !line.isEmpty();
						break;
					}
				}
			}
		}
		return line;
	}

	private static String[] splitCommas(String text) {
		return COMMA.split(text);
	}

	private static List<String> splitAnd(String text) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		String lower = text.toLowerCase(Locale.ROOT);
		for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
			int next = text.indexOf(' ', at + 1);
			if (next > 0 && at > start && WORDS.get("and").contains(lower.substring(at + 1, next))
					&& isTwoNames(text.substring(start, at), text.substring(next + 1), lower.substring(at + 1, next))) {
				parts.add(text.substring(start, at));
				start = next + 1;
			}
		}
		parts.add(text.substring(start));
		return parts;
	}

	/**
	 * One letter may join two surnames ("Ortega y Gasset"): then both sides must look
	 * whole.
	 */
	private static boolean isTwoNames(String one, String other, String word) {
		return !(word.equals("y") || word.equals("i") || word.equals("e"))
				|| one.indexOf(' ') > 0 && other.indexOf(' ') > 0;
	}

	private static String tidy(String piece) {
		String name = ENDS.matcher(piece.strip()).replaceAll("");
		if (name.length() > 5 && name.endsWith(".") && name.charAt(name.length() - 3) != ' '
				&& name.charAt(name.length() - 3) != '.' && !name.endsWith("Jr.") && !name.endsWith("Sr.")) {
			name = name.substring(0, name.length() - 1);
		}
		return name;
	}

	/** Whether a piece can be the name of a person, or of an agency that signs. */
	static boolean isName(String name) {
		if (name.length() < 2 || name.length() > LONGEST_NAME || name.chars().noneMatch(Character::isLetter)) {
			return false;
		}
		List<String> words = Words.of(name, 12);
		if (words.size() > 7 || words.isEmpty()) {
			return false;
		}
		String flat = String.join(" ", words);
		if (WORDS.get("nobody").contains(flat) || When.words(name) != null) {
			return false;
		}
		long digits = name.chars().filter(Character::isDigit).count();
		return digits <= 4 && words.stream().noneMatch(WORDS.get("role")::contains) && name.indexOf('{') < 0
				&& name.indexOf('<') < 0 && name.indexOf('=') < 0;
	}

}
