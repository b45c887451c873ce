package hemeroteca.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where things are found. An article's number alone decides; the words after it are for
 * people.
 */
final class Paths {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

	private static final int LONGEST_SLUG = 60;

	private Paths() {
	}

	/**
	 * Returns "/articles/7/harbour-stands-still", or "/articles/7" for words in another
	 * script.
	 */
	static String article(long id, String headline) {
		String slug = slug(headline);
		return "/articles/" + id + (slug.isEmpty() ? "" : "/" + slug);
	}

	/** Returns the same with words that are marked there; none where they are empty. */
	static String article(long id, String headline, String words) {
		return article(id, headline) + (words.isEmpty() ? "" : "?q=" + encoded(words));
	}

	/** Returns a value as it stands in an address. */
	static String encoded(String value) {
		return UriUtils.encode(value, UTF_8);
	}

	private static String slug(String headline) {
		String plain = MARKS.matcher(Normalizer.normalize(headline, Normalizer.Form.NFKD)).replaceAll("");
		String slug = NO_WORD.matcher(plain.toLowerCase(Locale.ROOT).replace("ß", "ss")).replaceAll("-");
		slug = slug.startsWith("-") ? slug.substring(1) : slug;
		if (slug.length() > LONGEST_SLUG) {
			int end = slug.lastIndexOf('-', LONGEST_SLUG);
			slug = slug.substring(0, (end > 0) ? end : LONGEST_SLUG);
		}
		return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
	}

	static String picture(long id) {
		return "/articles/" + id + "/picture";
	}

}
