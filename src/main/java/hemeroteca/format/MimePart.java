package hemeroteca.format;

/** A part of a message, its transfer encoding undone. */
record MimePart(MimeFields fields, byte[] bytes) {

	String mediaType() {
		return fields.mediaType();
	}

	boolean is(String mediaType) {
		return mediaType().equals(mediaType);
	}

	/** Returns the text, in the charset that the part states unless the bytes deny it. */
	Decoder.Decoded text() {
		return Decoder.decode(bytes, fields.charset());
	}
}
