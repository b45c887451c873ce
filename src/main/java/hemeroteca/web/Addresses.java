package hemeroteca.web;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Addresses of other sites, as the pages show them. */
final class Addresses {

	private Addresses() {
	}

	/**
	 * Returns "northgatecourier.example", without "www."; the whole address where it has
	 * no host.
	 */
	static String host(String address) {
		try {
			var host = URI.create(address).getHost();
			return (host != null) ? host.replaceFirst("^www\\.", "") : address;
		}
		catch (IllegalArgumentException unreadable) {
			return address;
		}
	}

	/** Returns a link to the address; nothing where it is none, or not one of the web. */
	static @Nullable Link link(@Nullable String address) {
		if (address == null || !address.toLowerCase(Locale.ROOT).matches("(?s)https?://.*")) {
			return null;
		}
		return new Link(host(address), address);
	}

}
