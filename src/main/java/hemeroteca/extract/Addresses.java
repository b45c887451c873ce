package hemeroteca.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Makes addresses absolute, harmless and free of tracking. */
final class Addresses {

	/**
	 * Browsers and servers give up at about this length; pictures in the page may be
	 * longer.
	 */
	private static final int LONGEST = 4_000;

	private static final int LONGEST_PICTURE = 28_000_000;

	private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid",
			"yclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "vero_id", "oly_anon_id", "oly_enc_id",
			"ref_src", "ref_url", "ocid", "ncid", "cmpid", "smid", "xtor", "at_medium", "at_campaign", "ns_source",
			"ns_mchannel", "ns_campaign", "ito", "spm", "wt_mc", "wt_zmc", "_ga", "_gl", "twclid", "ttclid", "s_kwcid",
			"srsltid");

	private final @Nullable URI base;

	Addresses(@Nullable URI base) {
		this.base = base;
	}

	/**
	 * Returns the base that links of a page resolve against: its own word for it, else
	 * its address.
	 */
	static Addresses of(String location, String declared) {
		URI page = web(location);
		if (!declared.isBlank()) {
			URI base = new Addresses(page).resolve(declared);
			return new Addresses((base == null) ? page : base);
		}
		return new Addresses(page);
	}

	/** Returns an absolute {@code http} or {@code https} address, or null. */
	static @Nullable URI web(@Nullable String address) {
		return (address == null) ? null : new Addresses(null).resolve(address);
	}

	/**
	 * Returns an absolute {@code http}, {@code https} address for one as it stands in a
	 * page, or null.
	 */
	@Nullable URI resolve(@Nullable String written) {
		if (written == null) {
			return null;
		}
		String address = clean(written);
		if (address.isEmpty() || address.length() > LONGEST) {
			return null;
		}
		try {
			URI uri = new URI(escape(address));
			if (this.base != null && !uri.isAbsolute()) {
				uri = address.startsWith("?") ? new URI(withoutQuery(this.base) + uri) : this.base.resolve(uri);
			}
			String scheme = (uri.getScheme() == null) ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
			boolean web = scheme.equals("http") || scheme.equals("https");
			return (web && uri.getHost() != null) ? uri : null;
		}
		catch (URISyntaxException | IllegalArgumentException notAnAddress) {
			return null;
		}
	}

	private static String withoutQuery(URI base) {
		String text = base.toString();
		int end = text.indexOf('?');
		end = (end < 0) ? text.indexOf('#') : end;
		return (end < 0) ? text : text.substring(0, end);
	}

	/**
	 * Returns where a link leads, as it may be shown: {@code http}, {@code https} or
	 * {@code mailto}; else null.
	 */
	@Nullable String link(String written) {
		String address = clean(written);
		if (address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
			String to = address.substring("mailto:".length());
			return to.matches("[\\w.%+@-]{3,200}") ? "mailto:" + to : null;
		}
		if (address.startsWith("#")) {
			return null;
		}
		URI uri = resolve(address);
		return (uri == null) ? null : withoutTracking(uri).toString();
	}

	/**
	 * Returns a picture's address: on the web, or in the page itself as a bitmap; else
	 * null.
	 */
	@Nullable String picture(String written) {
		if (written.regionMatches(true, 0, "data:", 0, 5)) {
			return isBitmap(written) ? written : null;
		}
		URI uri = resolve(written);
		return (uri == null) ? null : uri.toString();
	}

	private static boolean isBitmap(String data) {
		int comma = data.indexOf(',');
		if (comma < 0 || comma > 60 || data.length() > LONGEST_PICTURE) {
			return false;
		}
		String type = data.substring(5, comma).toLowerCase(Locale.ROOT);
		if (!type.matches("image/(png|jpe?g|gif|webp|avif);base64")) {
			return false;
		}
		for (int at = comma + 1; at < data.length(); at++) {
			char c = data.charAt(at);
			boolean fine = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/'
					|| c == '=' || c == '%';
			if (!fine) {
				return false;
			}
		}
		return true;
	}

	/** Takes away the parameters that say who was told of a page, and by which letter. */
	static URI withoutTracking(URI uri) {
		String query = uri.getRawQuery();
		if (query == null) {
			return uri;
		}
		StringBuilder kept = new StringBuilder();
		for (String pair : query.split("&")) {
			int equals = pair.indexOf('=');
			String name = ((equals < 0) ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
			if (!name.startsWith("utm_") && !TRACKING.contains(name)) {
				kept.append(kept.isEmpty() ? "?" : "&").append(pair);
			}
		}
		String text = uri.toString();
		int start = text.indexOf('?');
		int end = text.indexOf('#');
		String rest = (end > start) ? text.substring(end) : "";
		return URI.create(text.substring(0, start) + kept + rest);
	}

	/** Takes away spaces around and control characters inside, as browsers do. */
	private static String clean(String written) {
		StringBuilder clean = new StringBuilder(Math.min(written.length(), LONGEST));
		for (int at = 0; at < Math.min(written.length(), LONGEST * 2); at++) {
			char c = written.charAt(at);
			if (c > 0x20 && !Script.isInvisible(c) || c == ' ') {
				clean.append(c);
			}
		}
		return clean.toString().strip();
	}

	private static String escape(String address) {
		StringBuilder escaped = new StringBuilder(address.length());
		for (int at = 0; at < address.length(); at++) {
			char c = address.charAt(at);
			boolean percent = c == '%'
					&& !(at + 2 < address.length() && Character.digit(address.charAt(at + 1), 16) >= 0
							&& Character.digit(address.charAt(at + 2), 16) >= 0);
			if (c <= 0x20 || " \"<>\\^`{|}[]".indexOf(c) >= 0 || percent) {
				escaped.append((c == '\\') ? "/" : "%%%02X".formatted((int) c));
			}
			else {
				escaped.append(c);
			}
		}
		return escaped.toString();
	}

}
