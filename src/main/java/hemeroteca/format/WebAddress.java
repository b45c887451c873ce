package hemeroteca.format;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/** Addresses as files write them. */
final class WebAddress {

	private WebAddress() {
	}

	/** Returns an absolute {@code http(s):} address with a host, or null. */
	static @Nullable URI of(@Nullable String written) {
		var address = uri(written);
		boolean web = address != null
				&& ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
		return web && address.getHost() != null ? address : null;
	}

	/**
	 * Returns what a name stands for where a base is known; the name itself otherwise.
	 */
	static String resolved(@Nullable URI base, String written) {
		var address = uri(written);
		if (base == null || address == null || address.isAbsolute()) {
			return written.strip();
		}
		return base.resolve(address).toString();
	}

	static @Nullable URI uri(@Nullable String written) {
		if (written == null || written.isBlank()) {
			return null;
		}
		try {
			return new URI(written.strip().replace(" ", "%20").replace("|", "%7C"));
		}
		catch (URISyntaxException noAddress) {
			return null;
		}
	}

}
