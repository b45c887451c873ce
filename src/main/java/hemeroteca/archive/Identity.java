package hemeroteca.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import hemeroteca.extract.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * Decides which captures are of one article: those of one address, whatever the scheme,
 * the fragment, a final slash and the parameters that only track the reader. A page
 * without an address of its own (or with that of a front page) is known by its headline,
 * outlet and day.
 */
final class Identity {

	private static final Pattern TRACKING = Pattern.compile(
			"(utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|ocid|ref|_ga)", Pattern.CASE_INSENSITIVE);

	// An index entry of PostgreSQL holds 2,704 bytes; an address in any script stays
	// below that with 600 characters.
	private static final int LONGEST = 600;

	private Identity() {
	}

	static String of(Extraction extraction) {
		String address = address(extraction.address());
		return shorten((address != null) ? address : words(extraction));
	}

	/**
	 * Returns the identity of the article at an address; null for none, or for that of a
	 * front page.
	 */
	static @Nullable String ofAddress(@Nullable URI address) {
		String identity = address(address);
		return (identity != null) ? shorten(identity) : null;
	}

	private static @Nullable String address(@Nullable URI address) {
		if (address == null || address.getHost() == null) {
			return null;
		}
		String path = (address.getRawPath() != null) ? address.getRawPath().replaceAll("/+$", "") : "";
		String query = query(address.getRawQuery());
		if (path.isEmpty() && query.isEmpty()) {
			return null;
		}
		return address.getHost().toLowerCase(Locale.ROOT) + path + query;
	}

	private static String query(@Nullable String raw) {
		if (raw == null || raw.isEmpty()) {
			return "";
		}
		String kept = Arrays.stream(raw.split("&"))
			.filter((parameter) -> !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
			.collect(Collectors.joining("&"));
		return kept.isEmpty() ? "" : "?" + kept;
	}

	private static String words(Extraction extraction) {
		return "headline:%s|%s|%s".formatted(extraction.headline().strip().toLowerCase(Locale.ROOT),
				extraction.outlet(), extraction.publishedOn());
	}

	private static String shorten(String identity) {
		return (identity.length() <= LONGEST) ? identity
				: "sha256:" + Sha256.hex(Sha256.of(identity.getBytes(StandardCharsets.UTF_8)));
	}

}
