package hemeroteca.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Capture;
import hemeroteca.archive.Originals;
import hemeroteca.archive.Sha256;
import hemeroteca.format.Formats;
import hemeroteca.format.Showing;
import hemeroteca.format.Unreadable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The original as it was saved: in a frame in which nothing runs and nothing is loaded
 * from elsewhere, or as a file. It is hostile: it never comes as a page of the archive's
 * own.
 */
@Controller
class OriginalController {

	private static final String SANDBOX = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

	private final Articles articles;

	private final Archive archive;

	private final Originals originals;

	private final CaptureLines captures;

	private final Frames frames;

	private final Formats formats;

	OriginalController(Articles articles, Archive archive, Originals originals, CaptureLines captures, Frames frames,
			Formats formats) {
		this.articles = articles;
		this.archive = archive;
		this.originals = originals;
		this.captures = captures;
		this.frames = frames;
		this.formats = formats;
	}

	@GetMapping("/articles/{id}/original")
	String page(@PathVariable long id, @RequestParam(required = false) @Nullable Long capture, Model model) {
		var article = articles.findById(id).orElseThrow(() -> new Missing("article " + id));
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", page(article, capture));
		return "original";
	}

	private OriginalPage page(Article article, @Nullable Long capture) {
		var all = archive.captures(article.id());
		var chosen = all.stream()
			.filter((one) -> capture == null || one.id() == capture)
			.findFirst()
			.orElseThrow(() -> new Missing("capture of article " + article.id()));
		var lines = captures.lines(article.id(), all, chosen);
		var line = lines.get(all.indexOf(chosen));
		String at = "/articles/%d/original".formatted(article.id());
		String which = "?capture=" + chosen.id();
		return new OriginalPage(Paths.article(article.id(), article.facts().headline()), article.facts().headline(),
				article.facts().language(), at + "/content" + which, at + "/file" + which, chosen.fileName(),
				line.what() + ", " + chosen.charset(), Sha256.hex(chosen.sha256()), line.when(), chosen.stated(),
				Addresses.link(article.address().orElse(null)), lines, !chosen.format().equals("PDF"));
	}

	private Capture chosen(long article, @Nullable Long capture) {
		var found = (capture != null) ? archive.capture(article, capture)
				: archive.captures(article).stream().findFirst();
		return found.orElseThrow(() -> new Missing("capture of article " + article));
	}

	@GetMapping("/articles/{id}/original/content")
	ResponseEntity<byte[]> content(@PathVariable long id, @RequestParam(required = false) @Nullable Long capture) {
		var chosen = chosen(id, capture);
		return switch (showing(chosen)) {
			case Showing.Markup page -> shown(chosen, MediaType.TEXT_HTML, Tamed.page(page.html()));
			case Showing.Plain text -> shown(chosen, MediaType.TEXT_PLAIN, text.text());
			case Showing.Elsewhere file -> given(chosen, MediaType.parseMediaType(file.mediaType()));
		};
	}

	/**
	 * In the characters that were read when it came in: a browser may take the bytes for
	 * others.
	 */
	private Showing showing(Capture chosen) {
		byte[] saved = originals.bytes(chosen.sha256());
		var charset = Charset.forName(chosen.charset());
		try {
			return formats.show(chosen.fileName(), saved, charset);
		}
		catch (Unreadable notAnyMore) {
			// The limits may be narrower than when it came in: its text is still there.
			return new Showing.Plain(new String(saved, charset));
		}
	}

	private static ResponseEntity<byte[]> shown(Capture chosen, MediaType type, String characters) {
		return ResponseEntity.ok()
			.header("Content-Security-Policy", SANDBOX)
			.contentType(new MediaType(type, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache().cachePrivate())
			.eTag(Sha256.hex(chosen.sha256()).substring(0, 24))
			.body(characters.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/articles/{id}/original/file")
	ResponseEntity<byte[]> file(@PathVariable long id, @RequestParam(required = false) @Nullable Long capture) {
		return given(chosen(id, capture), MediaType.APPLICATION_OCTET_STREAM);
	}

	private ResponseEntity<byte[]> given(Capture chosen, MediaType type) {
		String name = chosen.fileName().substring(chosen.fileName().lastIndexOf('/') + 1);
		return ResponseEntity.ok()
			.header("Content-Security-Policy", SANDBOX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.contentType(type)
			.body(originals.bytes(chosen.sha256()));
	}

}
