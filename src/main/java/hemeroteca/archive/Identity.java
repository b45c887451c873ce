package hemeroteca.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import hemeroteca.extract.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * Decides which captures are of one article: those of one {@linkplain CanonicalAddress
 * address}. A page without an address of its own (or with that of a front page) is known
 * by its headline, outlet and day, whatever their case, signs and white space.
 */
final class Identity {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	// An index entry of PostgreSQL holds 2,704 bytes; an address in any script stays
	// below that with 600 characters.
	private static final int LONGEST = 600;

	private Identity() {
	}

	/**
	 * Returns what a page is known by.
	 * @param latestDay the last day that is believed: one after it is no published day
	 */
	static String of(Extraction extraction, LocalDate latestDay) {
		return of(extraction.address(), Facts.of(extraction, latestDay));
	}

	static String of(@Nullable URI address, Facts facts) {
		return of(address, facts.headline(), facts.outlet(), facts.publishedOn());
	}

	static String of(@Nullable URI address, String headline, @Nullable String outlet, @Nullable LocalDate day) {
		String canonical = (address != null) ? CanonicalAddress.of(address) : null;
		return shorten((canonical != null) ? canonical : "headline:%s|%s|%s".formatted(plain(headline),
				plain((outlet != null) ? outlet : ""), (day != null) ? day : ""));
	}

	/**
	 * Returns the identity of the article at an address; null for none, or for that of a
	 * front page.
	 */
	static @Nullable String ofAddress(@Nullable URI address) {
		String canonical = (address != null) ? CanonicalAddress.of(address) : null;
		return (canonical != null) ? shorten(canonical) : null;
	}

	private static String plain(String words) {
		String letters = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String plain = NO_WORD.matcher(letters).replaceAll(" ").strip();
		return plain.isEmpty() ? words.strip() : plain;
	}

	private static String shorten(String identity) {
		return (identity.length() <= LONGEST) ? identity
				: "sha256:" + Sha256.hex(Sha256.of(identity.getBytes(StandardCharsets.UTF_8)));
	}

}
