package hemeroteca.extract;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The words that sections and tags are made of. Publishing systems write their own keys
 * there too: flags, records, numbers, and words joined to make an address. What no reader
 * was meant to see is told by its form.
 */
final class Terms {

	private static final Map<String, Set<String>> WORDS = load();

	/** Flags, accounts, templates, addresses: no word has these in it. */
	private static final Pattern KEY = Pattern.compile("[_@{}<>]|://|^www\\.|^\\[.*]$");

	private static final Pattern NUMBER = Pattern.compile(
			"(?i)\\d{6,}|[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}|(id|nid|pid|cid|uid|doc|post|page|node|story|article|cms)[-#:. ]?\\d+");

	/** A name of a field, as programs write them: "contentType", "content-type". */
	private static final Pattern FIELD = Pattern.compile("\\p{Ll}+(\\p{Lu}\\p{L}*|-\\p{Ll}+)+");

	private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{Lo}\\d]+(-[\\p{Ll}\\p{Lo}\\d]+)+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final String QUOTES = "\"“”„«»";

	/** A line with more words is a sentence. */
	private static final int LONGEST_NAME = 8;

	private static final int LONGEST_LINE = 80;

	private static final int MOST_LINES = 5_000;

	private static final int MOST_TIMES = 100;

	/** So many characters of the page are searched for the spelling of a word. */
	private static final int SEARCHED = 300_000;

	private final Survey survey;

	private @Nullable String text;

	private @Nullable String lower;

	private @Nullable Map<String, String> lines;

	Terms(Survey survey) {
		this.survey = survey;
	}

	private static Map<String, Set<String>> load() {
		Map<String, Set<String>> words = new HashMap<>();
		for (String line : Resource.lines("terms.txt")) {
			int colon = line.indexOf(':');
			words.put(line.substring(0, colon), Set.of(line.substring(colon + 1).strip().split(",\\s*")));
		}
		return words;
	}

	/** Returns whether a word is one of those listed under a name. */
	static boolean is(String list, String word) {
		return WORDS.getOrDefault(list, Set.of()).contains(word.toLowerCase(Locale.ROOT));
	}

	/** Returns what a reader may read of a value; null if that is nothing. */
	@Nullable String clean(String value) {
		String term = bare(value);
		int colon = term.indexOf(':');
		int slash = term.indexOf('/');
		int cut = (colon > 0) ? colon : slash;
		if (cut > 0 && is("announces", term.substring(0, cut)) && (cut == colon || isLower(term, cut))) {
			term = bare(term.substring(cut + 1));
		}
		else if (colon > 0 && isRecord(term.substring(0, colon), term.substring(colon + 1), term)) {
			return null;
		}
		boolean key = KEY.matcher(term).find() || NUMBER.matcher(term).matches() || is("nothing", term)
				|| term.codePoints().noneMatch(Character::isLetterOrDigit);
		return key ? null : term;
	}

	/** Takes away what stands around a word: a hash, slashes, quotes. */
	private static String bare(String value) {
		String line = Script.oneLine(value);
		int start = 0;
		int end = line.length();
		while (start < end && "#/ ".indexOf(line.charAt(start)) >= 0) {
			start++;
		}
		while (end > start && "/ ".indexOf(line.charAt(end - 1)) >= 0) {
			end--;
		}
		boolean quoted = end - start > 2 && QUOTES.indexOf(line.charAt(start)) >= 0
				&& QUOTES.indexOf(line.charAt(end - 1)) >= 0;
		return quoted ? line.substring(start + 1, end - 1) : line.substring(start, end);
	}

	private static boolean isLower(String term, int end) {
		return term.substring(0, end).equals(term.substring(0, end).toLowerCase(Locale.ROOT));
	}

	/** Whether what stands around a colon is a field and its value. */
	private boolean isRecord(String name, String value, String whole) {
		if (is("record", name.strip()) || FIELD.matcher(name).matches()) {
			return true;
		}
		boolean tight = !value.isEmpty() && value.charAt(0) != ' ' && name.indexOf(' ') < 0
				&& !Character.isDigit(name.charAt(name.length() - 1));
		return tight && !isSaid(whole);
	}

	/** Returns whether a term is words that were joined for an address. */
	static boolean isSlug(String term) {
		return SLUG.matcher(term).matches();
	}

	/** Whether the page itself says this, in any case. */
	private boolean isSaid(String words) {
		return find(words.toLowerCase(Locale.ROOT), 0) >= 0;
	}

	/**
	 * Returns how the page spells words that were joined for an address; as they are, if
	 * it joins them too; null if it never says them.
	 */
	@Nullable String spelled(String slug) {
		String line = lines().get(fold(slug));
		if (line != null || isSaid(slug)) {
			return (line == null) ? slug : line;
		}
		String words = slug.replace('-', ' ');
		int at = find(words, 0);
		return (at < 0) ? null : inText(words, at);
	}

	/** Returns the short lines of the page, as links and headings are, by their words. */
	private Map<String, String> lines() {
		if (this.lines == null) {
			this.lines = new HashMap<>();
			for (Block block : this.survey.blocks) {
				if (block.words <= LONGEST_NAME && block.chars < LONGEST_LINE && this.lines.size() < MOST_LINES
						&& !isShouted(block.text)) {
					this.lines.putIfAbsent(fold(block.text), bare(block.text));
				}
			}
		}
		return this.lines;
	}

	/** Returns the spelling that the text uses most. */
	private String inText(String words, int first) {
		Map<String, Integer> spellings = new HashMap<>();
		String best = words;
		int at = first;
		for (int times = 0; at >= 0 && times < MOST_TIMES; times++) {
			String spelling = String.valueOf(this.text).substring(at, at + words.length());
			int count = isShouted(spelling) ? 0 : spellings.merge(spelling, 1, Integer::sum);
			best = (count > spellings.getOrDefault(best, 0) || count == 1 && spellings.size() == 1) ? spelling : best;
			at = find(words, at + 1);
		}
		return best;
	}

	/** Returns where whole words stand in the text of the page, or -1. */
	private int find(String words, int from) {
		if (this.lower == null) {
			StringBuilder all = new StringBuilder();
			for (Block block : this.survey.blocks) {
				all.append(Script.shorten(block.text, Math.max(0, SEARCHED - all.length()))).append('\n');
			}
			this.text = all.toString();
			this.lower = lower(all);
		}
		String page = this.lower;
		int at = page.indexOf(words, from);
		while (at >= 0 && !(isEdge(page, at - 1) && isEdge(page, at + words.length()))) {
			at = page.indexOf(words, at + 1);
		}
		return at;
	}

	/** In lower case letter by letter: every one keeps its place. */
	private static String lower(StringBuilder text) {
		for (int at = 0; at < text.length(); at++) {
			text.setCharAt(at, Character.toLowerCase(text.charAt(at)));
		}
		return text.toString();
	}

	private static boolean isEdge(String text, int at) {
		return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '-';
	}

	private static boolean isShouted(String text) {
		return text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT))
				&& !text.equals(text.toLowerCase(Locale.ROOT));
	}

	/** Returns the words of a term as an address would have them. */
	static String fold(String term) {
		String plain = MARKS.matcher(Normalizer.normalize(term, Normalizer.Form.NFD)).replaceAll("");
		return String.join(" ", Words.of(plain, 20));
	}

	/** Returns whether two terms are the same but for their spelling. */
	static boolean same(String one, String other) {
		return fold(one).equals(fold(other)) || fold(umlauts(one)).equals(fold(umlauts(other)));
	}

	private static String umlauts(String term) {
		return term.toLowerCase(Locale.ROOT)
			.replace("ä", "ae")
			.replace("ö", "oe")
			.replace("ü", "ue")
			.replace("ß", "ss")
			.replace("æ", "ae")
			.replace("ø", "oe")
			.replace("å", "aa");
	}

}
