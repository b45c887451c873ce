package hemeroteca.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import hemeroteca.archive.DataAddress;
import hemeroteca.archive.Sha256;

import org.springframework.http.MediaType;

/**
 * A picture that came inside its page as a {@code data:} address (RFC 2397). Only the
 * kinds that hold nothing but a picture: an SVG may hold script.
 */
record Embedded(MediaType type, byte[] bytes) {

	private static final Pattern PICTURE = Pattern.compile("data:(image/(?:png|jpeg|gif|webp|avif))(?:;[^,;]*)*;base64",
			Pattern.CASE_INSENSITIVE);

	static Optional<Embedded> of(String address) {
		var picture = PICTURE.matcher(address.substring(0, Math.max(0, address.indexOf(','))));
		if (!picture.matches()) {
			return Optional.empty();
		}
		var type = MediaType.parseMediaType(picture.group(1).toLowerCase(Locale.ROOT));
		return DataAddress.bytes(address).map((bytes) -> new Embedded(type, bytes));
	}

	String tag() {
		return '"' + Sha256.hex(Sha256.of(bytes)).substring(0, 24) + '"';
	}

}
