package hemeroteca.web;

import hemeroteca.archive.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The picture above an article. A picture that the archive does not hold is never loaded;
 * a link stands in its place.
 *
 * @param path where the archive serves it; null for a remote one
 * @param address where the publisher keeps it, {@code http(s):}; null for one that is
 * held
 * @param sources the sizes in which it is served; null where there is only one
 * @param width pixels, of the largest
 */
record Lead(@Nullable String path, @Nullable String address, @Nullable String caption, @Nullable String alternative,
		@Nullable String sources, int width, int height) {

	private static final int USUAL_WIDTH = 960;

	private static final int USUAL_HEIGHT = 640;

	/** A picture of which nothing else is known. */
	Lead(@Nullable String path, @Nullable String address, @Nullable String caption, @Nullable String alternative) {
		this(path, address, caption, alternative, null, USUAL_WIDTH, USUAL_HEIGHT);
	}

	/** A picture that the archive holds, small and as it came. */
	static Lead held(Picture picture, int thumbnail, @Nullable String caption, @Nullable String alternative) {
		String sources = (picture.width() <= thumbnail) ? null
				: "%s %dw, %s %dw".formatted(picture.thumbnail(), thumbnail, picture.path(), picture.width());
		return new Lead(picture.path(), null, caption, alternative, sources, picture.width(), picture.height());
	}

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

	/** Returns how wide it is on the page, as a browser wants to know it. */
	public @Nullable String sizes() {
		return (sources != null) ? "(min-width: 44rem) 42rem, 100vw" : null;
	}

}
