package hemeroteca.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.IntPredicate;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells the language of an article: as declared, unless its words say another. */
final class Languages {

	/** What many templates declare whatever the article is written in. */
	private static final Set<String> DEFAULTS = Set.of("en");

	private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "in", "is", "for", "that", "on",
			"with");

	private static final Map<String, Character.UnicodeScript> SCRIPTS = new HashMap<>();

	/** Fewer words than this tell no language from its neighbours. */
	private static final int FEWEST_WORDS = 12;

	private static final int LONGEST_TAG = 40;

	/** More text makes the answer no better. */
	private static final int ENOUGH = 2_000;

	static {
		script(Character.UnicodeScript.CYRILLIC, "ru uk be bg mk kk ky mn tg");
		script(Character.UnicodeScript.ARABIC, "ar fa ur ps ug");
		script(Character.UnicodeScript.HAN, "zh ja");
		script(Character.UnicodeScript.HANGUL, "ko");
		script(Character.UnicodeScript.GREEK, "el");
		script(Character.UnicodeScript.HEBREW, "he yi");
		script(Character.UnicodeScript.THAI, "th");
		script(Character.UnicodeScript.DEVANAGARI, "hi mr ne");
		script(Character.UnicodeScript.BENGALI, "bn");
		script(Character.UnicodeScript.TAMIL, "ta");
		script(Character.UnicodeScript.TELUGU, "te");
		script(Character.UnicodeScript.GEORGIAN, "ka");
		script(Character.UnicodeScript.ARMENIAN, "hy");
		script(Character.UnicodeScript.LATIN,
				"en de fr es it pt nl pl cs sk da sv no nb nn fi is et lv lt hu ro hr sl sq tr "
						+ "vi id ms sw af ca gl eu ga cy mt lb tl fil");
	}

	private Languages() {
	}

	private static void script(Character.UnicodeScript script, String languages) {
		for (String language : languages.split(" ")) {
			SCRIPTS.put(language, script);
		}
	}

	/** The model is read when it is first needed: most pages declare their language. */
	private static final class Model {

		static final LanguageDetectorModel MODEL = load();

		private static LanguageDetectorModel load() {
			try (var bytes = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
				return new LanguageDetectorModel(bytes);
			}
			catch (java.io.IOException failed) {
				throw new java.io.UncheckedIOException(failed);
			}
		}

	}

	/** Returns a declaration as a well-formed BCP 47 tag, or null. */
	static @Nullable String tag(@Nullable String declared) {
		if (declared == null || declared.isBlank() || declared.length() > LONGEST_TAG) {
			return null;
		}
		String written = declared.strip().replace('_', '-').split("[,; ]")[0];
		Locale locale = new Locale.Builder().build();
		try {
			locale = new Locale.Builder().setLanguageTag(written).build();
		}
		catch (java.util.IllformedLocaleException notATag) {
			return name(written);
		}
		String language = locale.getLanguage();
		boolean known = language.length() == 2 || language.length() == 3;
		if (!known || language.equals("und") || language.equals("mul") || language.equals("zxx")) {
			return null;
		}
		String region = locale.getCountry().matches("[A-Z]{2}") ? locale.getCountry() : "";
		String script = locale.getScript();
		return language + (script.isEmpty() ? "" : "-" + script) + (region.isEmpty() ? "" : "-" + region);
	}

	private static @Nullable String name(String written) {
		for (String code : List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl")) {
			Locale locale = Locale.of(code);
			if (written.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ROOT))
					|| written.equalsIgnoreCase(locale.getDisplayLanguage(locale))) {
				return code;
			}
		}
		return null;
	}

	/** Whether the text cannot be, or hardly is, in the language that was declared. */
	static boolean isDoubtful(String tag, String text) {
		String language = tag.split("-")[0];
		Character.UnicodeScript wanted = SCRIPTS.get(language);
		Character.UnicodeScript written = script(text);
		if (wanted != null && written != null && wanted != written) {
			return !(language.equals("ja") || language.equals("ko")) || written == Character.UnicodeScript.LATIN;
		}
		if (DEFAULTS.contains(language)) {
			return sharesEnglish(text, (percent) -> percent < 8);
		}
		return false;
	}

	// Of texts in other languages on the real pages none has a sixth of these words.
	private static boolean isPlainlyEnglish(String text) {
		return sharesEnglish(text, (percent) -> percent >= 16);
	}

	private static boolean sharesEnglish(String text, IntPredicate share) {
		List<String> words = Words.of(text, 200);
		long english = words.stream().filter(ENGLISH::contains).count();
		return words.size() > 30 && share.test((int) (english * 100 / words.size()));
	}

	private static Character.@Nullable UnicodeScript script(String text) {
		Character.UnicodeScript[] scripts = Character.UnicodeScript.values();
		int[] counts = new int[scripts.length];
		int all = 0;
		int at = 0;
		for (int read = 0; read < ENOUGH && at < text.length(); read++) {
			int c = text.codePointAt(at);
			at += Character.charCount(c);
			if (Character.isLetter(c)) {
				counts[Character.UnicodeScript.of(c).ordinal()]++;
				all++;
			}
		}
		for (int script = 0; script < scripts.length; script++) {
			if (counts[script] * 2 > all && all > 20) {
				return scripts[script];
			}
		}
		return null;
	}

	/**
	 * Returns the language that a text is written in, or null if there is too little of
	 * it.
	 */
	static @Nullable String detect(String text) {
		String start = Script.shorten(text, ENOUGH);
		if (Words.of(start, FEWEST_WORDS).size() < FEWEST_WORDS && start.length() < 40) {
			return null;
		}
		if (isPlainlyEnglish(start)) {
			return "en"; // the model would say so too, but costs a second to read
		}
		var best = new LanguageDetectorME(Model.MODEL).predictLanguage(start);
		return twoLetters(best.getLang());
	}

	private static String twoLetters(String code) {
		String wanted = switch (code) {
			case "cmn" -> "zh";
			case "nob" -> "nb";
			case "nno" -> "nn";
			case "pes" -> "fa";
			case "ekk" -> "et";
			case "lvs" -> "lv";
			case "azj" -> "az";
			case "zlm" -> "ms";
			default -> null;
		};
		if (wanted != null) {
			return wanted;
		}
		return Arrays.stream(Locale.getISOLanguages()).filter((two) -> {
			try {
				return Locale.of(two).getISO3Language().equals(code);
			}
			catch (MissingResourceException none) {
				return false;
			}
		}).findFirst().orElse(code);
	}

}
