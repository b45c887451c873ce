package hemeroteca.web;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import hemeroteca.archive.Sha256;

import org.springframework.http.MediaType;

/**
 * A picture that came inside its page as a {@code data:} address (RFC 2397). Only the
 * kinds that hold nothing but a picture: an SVG may hold script.
 */
record Embedded(MediaType type, byte[] bytes) {

	private static final Pattern PICTURE = Pattern.compile(
			"data:(image/(?:png|jpeg|gif|webp|avif))(?:;[^,;]*)*;base64,(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	static Optional<Embedded> of(String address) {
		var picture = PICTURE.matcher(address);
		if (!picture.matches()) {
			return Optional.empty();
		}
		try {
			var bytes = Base64.getMimeDecoder()
				.decode(picture.group(2).replace("%2B", "+").replace("%2F", "/").replace("%3D", "="));
			return Optional
				.of(new Embedded(MediaType.parseMediaType(picture.group(1).toLowerCase(Locale.ROOT)), bytes));
		}
		catch (IllegalArgumentException broken) {
			return Optional.empty();
		}
	}

	String tag() {
		return '"' + Sha256.hex(Sha256.of(bytes)).substring(0, 24) + '"';
	}

}
