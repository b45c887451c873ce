package hemeroteca.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

/**
 * The links of a body that lead to other articles, as far as one can tell by the address:
 * not those to lists, profiles, pictures and the buttons by which one shares.
 */
final class BodyLinks {

	// The body was cleaned and written by extraction: a quick look is enough.
	private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(https?://[^\"]+)\"",
			Pattern.CASE_INSENSITIVE);

	/** An index entry holds 2,704 bytes, and nobody prints a longer address. */
	private static final int LONGEST = 2_000;

	private static final Pattern LIST = Pattern.compile(
			"https?://[^/]+/(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:tags?|topics?|themes?|themen|thema|authors?|auteurs?|autor(?:en|es)?|by|people|profiles?|staff|search|category|categories|sections?|hashtag|users?|share|sharer|intent|login|signin|subscribe|newsletters?|abo)(?:[/.?#].*)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FILE = Pattern.compile(
			"[^?#]*\\.(?:jpe?g|png|gif|webp|avif|svg|mp3|mp4|webm|m3u8|css|js|zip)(?:[?#].*)?",
			Pattern.CASE_INSENSITIVE);

	private BodyLinks() {
	}

	/**
	 * Returns the links of an article, by the identity of the page that they lead to.
	 * @param most of them that are looked at
	 */
	static Map<String, String> of(Article article, int most) {
		var links = new LinkedHashMap<String, String>();
		var link = LINK.matcher(article.html());
		while (links.size() < most && link.find()) {
			String address = Parser.unescapeEntities(link.group(1), true);
			if (address.length() <= LONGEST && !isNavigation(address)) {
				Citations.identity(address)
					.filter((identity) -> !identity.equals(article.identity()))
					.ifPresent((identity) -> links.putIfAbsent(identity, address));
			}
		}
		return links;
	}

	static boolean isNavigation(String address) {
		return LIST.matcher(address).matches() || FILE.matcher(address).matches();
	}

}
