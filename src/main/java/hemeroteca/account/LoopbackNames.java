package hemeroteca.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names by which a machine calls itself. No other machine can be given one of them,
 * so a page that was tricked into calling us by a name of its own (DNS rebinding) is
 * found out by that name.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6761#section-6.3">RFC 6761, 6.3</a>
 */
final class LoopbackNames {

	private static final Pattern IPV4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

	private LoopbackNames() {
	}

	/**
	 * Returns whether a name is one of them. It is never looked up.
	 * @param host a name or an address without port; IPv6 in brackets
	 */
	static boolean contain(String host) {
		var name = host.toLowerCase(Locale.ROOT);
		return name.equals("localhost") || name.endsWith(".localhost") || IPV4.matcher(name).matches()
				|| isLoopbackIpv6(name);
	}

	private static boolean isLoopbackIpv6(String name) {
		if (!name.startsWith("[") || !name.endsWith("]")) {
			return false;
		}
		try {
			// In brackets it is read as an address, or not at all.
			return InetAddress.getByName(name).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
