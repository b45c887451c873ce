package hemeroteca.archive;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that stands in its own address.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2397">RFC 2397</a>
 */
public final class DataAddress {

	private static final Pattern BASE64 = Pattern.compile("(?i)data:[^,]{0,200};base64");

	private DataAddress() {
	}

	/** Tells whether an address is one. */
	public static boolean is(String address) {
		return address.regionMatches(true, 0, "data:", 0, 5);
	}

	/** Returns the bytes in it; nothing if they are not written in Base64, or damaged. */
	public static Optional<byte[]> bytes(String address) {
		int comma = address.indexOf(',');
		if (comma < 0 || !BASE64.matcher(address.substring(0, comma)).matches()) {
			return Optional.empty();
		}
		String written = address.substring(comma + 1);
		try {
			return Optional.of(Base64.getMimeDecoder()
				.decode((written.indexOf('%') < 0) ? written
						: written.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=")));
		}
		catch (IllegalArgumentException damaged) {
			return Optional.empty();
		}
	}

}
