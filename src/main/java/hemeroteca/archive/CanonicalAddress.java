package hemeroteca.archive;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The one address of an article that has many: on the phone, for AMP, from an archive,
 * with what a newsletter hung on it. It is there to compare, not to go to.
 */
final class CanonicalAddress {

	private static final AddressRules RULES = AddressRules.RULES;

	/** Archives of archives of archives; more is a mistake, or hostile. */
	private static final int DEEPEST = 4;

	/** Characters. A longer address is not looked into. */
	private static final int LONGEST = 4_000;

	private static final Pattern PARTS = Pattern.compile(
			"https?:/{1,2}(?:[^/?#@]*@)?([^/?#:]+)(?::(\\d*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern UNRESERVED = Pattern.compile("%(?:2[DE]|3\\d|[46][1-9A-F]|[57][0-9A]|5F|7E)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

	private static final Pattern ESCAPED = Pattern.compile("https?%3a.*", Pattern.CASE_INSENSITIVE);

	private static final Pattern WHOLE = Pattern.compile("https?:/.*", Pattern.CASE_INSENSITIVE);

	private static final Pattern SLASHES = Pattern.compile("/{2,}");

	private static final Pattern LAST_SLASH = Pattern.compile("/$");

	private static final Pattern LAST_DOT = Pattern.compile("\\.$");

	private static final Pattern AND = Pattern.compile("&(?:amp;)?");

	private CanonicalAddress() {
	}

	/**
	 * Returns the host, path and parameters that tell this article from others.
	 * @return null for the address of a site alone, and for what is no address
	 */
	static @Nullable String of(URI address) {
		String inner = address.toString();
		if (inner.length() > LONGEST) {
			return inner;
		}
		for (int depth = 0; depth < DEEPEST; depth++) {
			String found = inside(inner);
			if (found.equals(inner)) {
				break;
			}
			inner = found;
		}
		Matcher parts = PARTS.matcher(inner);
		if (!parts.matches()) {
			return null;
		}
		String path = path(parts.group(3));
		String query = query(parts.group(4));
		String fragment = fragment(parts.group(5));
		boolean site = path.isEmpty() && query.isEmpty() && fragment.isEmpty();
		return site ? null : host(parts.group(1)) + port(parts.group(2)) + path + query + fragment;
	}

	private static String inside(String address) {
		for (Pattern around : RULES.around) {
			Matcher found = around.matcher(address);
			if (found.matches()) {
				return whole(found.group("to"));
			}
		}
		return address;
	}

	private static String whole(String found) {
		String address = ESCAPED.matcher(found).matches() ? decoded(found) : found;
		return WHOLE.matcher(address).matches() ? address : "https://" + address;
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException noEscape) {
			return value;
		}
	}

	private static String host(String host) {
		List<String> labels = Arrays
			.asList(LAST_DOT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("").split("\\."));
		int first = 0;
		while (labels.size() - first > 2 && RULES.hosts.contains(labels.get(first))) {
			first++;
		}
		return String.join(".", labels.subList(first, labels.size()));
	}

	private static String port(@Nullable String port) {
		return (port == null || port.isEmpty() || port.equals("80") || port.equals("443")) ? "" : ":" + port;
	}

	private static String path(String raw) {
		String path = withoutLastSlash(SLASHES.matcher(plain(raw)).replaceAll("/"));
		for (String beginning : RULES.beginnings) {
			path = path.startsWith(beginning) ? path.substring(beginning.length() - 1) : path;
		}
		String before;
		do {
			before = path;
			for (var ending : RULES.endings) {
				if (path.toLowerCase(Locale.ROOT).endsWith(ending.end())) {
					path = withoutLastSlash(
							path.substring(0, path.length() - ending.end().length()) + ending.instead());
				}
			}
		}
		while (!before.equals(path));
		return path;
	}

	private static String withoutLastSlash(String path) {
		return LAST_SLASH.matcher(path).replaceFirst("");
	}

	// %7E and ~ are the same (RFC 3986, 6.2.2.2), and so are %c3 and %C3.
	private static String plain(String path) {
		String plain = UNRESERVED.matcher(path)
			.replaceAll((escape) -> Matcher
				.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group().substring(1), 16))));
		return ESCAPE.matcher(plain).replaceAll((escape) -> escape.group().toUpperCase(Locale.ROOT));
	}

	private static String query(@Nullable String raw) {
		if (raw == null || raw.isEmpty()) {
			return "";
		}
		String kept = Arrays.stream(AND.split(raw))
			.filter((parameter) -> !parameter.isEmpty() && !isIgnored(parameter))
			.map(CanonicalAddress::plain)
			.sorted()
			.collect(Collectors.joining("&"));
		return kept.isEmpty() ? "" : "?" + kept;
	}

	private static boolean isIgnored(String parameter) {
		String lower = parameter.toLowerCase(Locale.ROOT);
		return RULES.ignores(lower.split("=", 2)[0], lower);
	}

	// "#!" is the way to an article on sites of one page; other fragments are places in
	// it.
	private static String fragment(@Nullable String raw) {
		return (raw != null && raw.startsWith("!") && raw.length() > 1) ? "#" + raw : "";
	}

}
