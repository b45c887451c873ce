package hemeroteca.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Languages by the names that people give them. */
final class LanguageNames {

	// Characters of a name.
	private static final int LONGEST = 30;

	private static final Map<String, String> CODES = codes();

	private LanguageNames() {
	}

	private static Map<String, String> codes() {
		var codes = new HashMap<String, String>();
		for (String code : Locale.getISOLanguages()) {
			var language = Locale.of(code);
			codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), language.getLanguage());
			codes.put(language.getISO3Language(), language.getLanguage());
			codes.put(code, language.getLanguage());
		}
		return codes;
	}

	/**
	 * Returns the code of a language without its region: "de" for "de-AT", "deu",
	 * "German"; null for what is no language.
	 */
	static @Nullable String code(String name) {
		if (name.length() > LONGEST) {
			return null;
		}
		String bare = name.strip().toLowerCase(Locale.ROOT);
		String known = CODES.get(bare);
		return (known != null) ? known : CODES.get(Locale.forLanguageTag(bare.replace('_', '-')).getLanguage());
	}

	/** Returns the English name of a language. */
	static String name(String code) {
		return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
	}

}
