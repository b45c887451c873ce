package hemeroteca.web;

import org.jspecify.annotations.Nullable;

/**
 * The picture above an article. A picture that the archive does not hold is never loaded;
 * a link stands in its place.
 *
 * @param path where the archive serves it; null for a remote one
 * @param address where the publisher keeps it, {@code http(s):}; null for an embedded one
 */
record Lead(@Nullable String path, @Nullable String address, @Nullable String caption, @Nullable String alternative) {

	/** Returns what a screen reader says for the picture. */
	public String alt() {
		return (alternative != null) ? alternative : "";
	}

	/** Returns "Picture at img.northgatecourier.example". */
	public @Nullable String remote() {
		if (path != null || address == null) {
			return null;
		}
		return "Picture at " + Addresses.host(address);
	}

	/**
	 * Returns the words beside the link: what the picture shows, where no caption says
	 * it.
	 */
	public @Nullable String words() {
		return (caption != null) ? caption : (path == null) ? alternative : null;
	}

}
