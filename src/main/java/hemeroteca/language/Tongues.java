package hemeroteca.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a text becomes the words that the index holds, in its own language. The index is
 * given words and stems ready made and cuts them at white space only, so that every
 * engine finds the same. A language is an ISO 639-1 code, with a region or without; one
 * that is not known has words, but no stems.
 */
public final class Tongues {

	private static final String UNKNOWN = "und";

	private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

	/** Old codes, and the parts of what is one language to a stemmer. */
	private static final Map<String, String> OTHER_NAMES = Map.of("nb", "no", "nn", "no", "iw", "he", "in", "id", "ji",
			"yi", "cmn", "zh", "yue", "zh", "sh", "hr", "tl", "fil");

	private Tongues() {
	}

	/** Returns the language without region, script and older names; "und" if unknown. */
	public static String tongue(@Nullable String language) {
		if (language == null) {
			return UNKNOWN;
		}
		if (isPlain(language)) {
			return OTHER_NAMES.getOrDefault(language, language);
		}
		String code = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
		return CODE.matcher(code).matches() ? OTHER_NAMES.getOrDefault(code, code) : UNKNOWN;
	}

	// As nearly all are written; asked for every text that is shown.
	private static boolean isPlain(String language) {
		return language.length() == 2 && language.charAt(0) >= 'a' && language.charAt(0) <= 'z'
				&& language.charAt(1) >= 'a' && language.charAt(1) <= 'z';
	}

	/** Returns the languages whose words are stemmed, or told apart by a dictionary. */
	public static Set<String> languages() {
		var languages = new TreeSet<>(Stemmers.languages());
		languages.addAll(Segments.languages());
		return languages;
	}

	/** Whether {@link #stem} says for any word of a language what {@link #stems} says. */
	public static boolean isWordByWord(@Nullable String language) {
		return Segments.of(tongue(language)) == null;
	}

	/**
	 * Returns every word of a text in its plain spelling, in order. A phrase cut out of a
	 * text between two words has the same words there.
	 */
	public static List<Term> words(String text) {
		return Splitter.split(text);
	}

	/** Returns the stems of a text, in order, for the index as for a question. */
	public static List<Term> stems(@Nullable String language, String text) {
		return stems(language, text, words(text));
	}

	/** Returns the stems of a text whose {@link #words} are known already. */
	public static List<Term> stems(@Nullable String language, String text, List<Term> words) {
		String tongue = tongue(language);
		var segments = Segments.of(tongue);
		var whole = Clitics.drop(tongue, text, words);
		if (segments != null) {
			return segments.segment(text, whole);
		}
		var stemmer = Stemmers.of(tongue);
		if (stemmer == null) {
			return whole;
		}
		var stems = new ArrayList<Term>(whole.size());
		for (var word : whole) {
			String stem = stemmer.stem(word.term());
			stems.add(stem.equals(word.term()) ? word : new Term(stem, word.start(), word.end()));
		}
		return stems;
	}

	/**
	 * Returns a text in the plain spelling of {@link #words}, not taken apart but at
	 * white space, which becomes single spaces: enough to see where a word cannot be, and
	 * to compare names.
	 */
	public static String plain(String text) {
		return Spelling.plainText(text);
	}

	/** Returns the stem of one of the {@link #words} of a text. */
	public static String stem(@Nullable String language, String word) {
		var stemmer = Stemmers.of(tongue(language));
		return (stemmer != null) ? stemmer.stem(word) : word;
	}

}
