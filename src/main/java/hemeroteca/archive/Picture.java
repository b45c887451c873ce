package hemeroteca.archive;

/**
 * A picture that the archive holds; its bytes are in {@link Pictures}.
 *
 * @param sha256 of its bytes
 * @param mediaType what the bytes are, whatever was said of them: "image/jpeg"
 * @param width pixels, as stored: a camera may have been held on its side
 * @param size bytes
 */
public record Picture(byte[] sha256, String mediaType, int width, int height, long size) {

	private static final String PATH = "/pictures/";

	/**
	 * Returns where it is shown. This is its address too in the HTML of an article, where
	 * it had none of its own.
	 */
	public String path() {
		return path(sha256);
	}

	/** Returns where the picture of this digest is shown. */
	static String path(byte[] sha256) {
		return PATH + Sha256.hex(sha256);
	}

	/** Tells whether an address leads to a picture of the archive. */
	public static boolean isPath(String address) {
		return address.startsWith(PATH);
	}

	/** Returns where the small one is shown, a JPEG. */
	public String thumbnail() {
		return path() + "/thumbnail";
	}

}
