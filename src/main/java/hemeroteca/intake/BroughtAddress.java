package hemeroteca.intake;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address of a picture that has none on the web: a part of a message, or a file
 * beside a page that does not say where it comes from. Extraction keeps it as it keeps
 * any other; nobody can load it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6761#section-6.4">RFC 6761,
 * .invalid</a>
 */
final class BroughtAddress {

	private static final String HOST = "https://brought.invalid/";

	private BroughtAddress() {
	}

	/**
	 * Returns the address for a name.
	 * @param name as it stands in the page: {@code cid:…}, a path
	 */
	static String of(String name) {
		return HOST + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
	}

	static boolean is(String address) {
		return address.startsWith(HOST);
	}

	/** Returns the name again. */
	static String name(String address) {
		return URLDecoder.decode(address.substring(HOST.length()), StandardCharsets.UTF_8);
	}

}
