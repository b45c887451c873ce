package hemeroteca.web;

import java.time.Duration;
import java.util.HexFormat;

import hemeroteca.archive.Pictures;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pictures that came with pages. Their bytes are a stranger's: they come as the kind
 * of picture that they were decoded as, and could do nothing even if a browser took them
 * for a page. They never change under their address.
 */
@Controller
class PictureController {

	private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

	private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

	private final Pictures pictures;

	PictureController(Pictures pictures) {
		this.pictures = pictures;
	}

	@GetMapping("/pictures/{sha256:[0-9a-f]{64}}")
	ResponseEntity<byte[]> picture(@PathVariable String sha256) {
		var whole = pictures.sound(HexFormat.of().parseHex(sha256)).orElseThrow(() -> new Missing("picture " + sha256));
		return answer(MediaType.parseMediaType(whole.picture().mediaType()), sha256).body(whole.bytes());
	}

	@GetMapping("/pictures/{sha256:[0-9a-f]{64}}/thumbnail")
	ResponseEntity<byte[]> thumbnail(@PathVariable String sha256) {
		var small = pictures.thumbnail(HexFormat.of().parseHex(sha256))
			.orElseThrow(() -> new Missing("picture " + sha256));
		return answer(MediaType.IMAGE_JPEG, sha256 + "-small").body(small);
	}

	private static ResponseEntity.BodyBuilder answer(MediaType type, String tag) {
		return ResponseEntity.ok()
			.contentType(type)
			.header("Content-Security-Policy", SANDBOX)
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(FOREVER)
			.eTag(tag);
	}

}
