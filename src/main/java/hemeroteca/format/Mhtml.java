package hemeroteca.format;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Web archives of one page (MHTML), as Chrome, Internet Explorer and Word save them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2557">RFC 2557</a>
 */
final class Mhtml implements Format {

	private final Limits limits;

	private final Html html;

	Mhtml(Limits limits) {
		this.limits = limits;
		this.html = new Html(limits);
	}

	/** A newsletter has related parts too, but was sent from one to another. */
	@Override
	public boolean knows(Source source) {
		var fields = MimeFields.in(source.beginning());
		boolean sent = fields.has("received") || fields.has("message-id") || fields.has("to")
				|| fields.has("delivered-to") || fields.has("return-path");
		boolean page = fields.mediaType().equals("text/html") && fields.has("mime-version");
		return fields.has("snapshot-content-location")
				|| !sent && (fields.mediaType().equals("multipart/related") || page && fields.has("content-location"));
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var message = MimeMessage.of(source.bytes(), limits);
		var root = root(message);
		var base = base(message, root);
		var address = (source.address() != null) ? source.address() : address(message, base);
		var text = root.text();
		var page = html.read(new Text(source.name(), Controls.removed(text.characters()), text.charset(), address));
		var parts = new MimePictures(base, message.parts(), root);
		parts.nameIn(page.document());
		var captured = MimeDate.of(message.fields().raw("date"))
			.map((date) -> date.toInstant())
			.orElse(page.capturedAt());
		return new Page(page.document(), page.address(), captured, "MHTML", text.charset(), parts.resources());
	}

	@Override
	public Showing show(Source source, Charset charset) throws Unreadable {
		var page = read(source);
		return new Showing.Markup(Inlined.html(page.document(), page.resources(), limits.mostBytes()));
	}

	/** Returns the part that is said to be the page, else the first that is HTML. */
	private static MimePart root(MimeMessage message) throws Unreadable {
		var start = message.fields().parameter("start").map((id) -> id.replaceAll("^<|>$", ""));
		return message.parts()
			.stream()
			.filter((part) -> start.isPresent() && start.get().equals(part.fields().id()))
			.filter(Mhtml::isPage)
			.findFirst()
			.or(() -> message.parts().stream().filter(Mhtml::isPage).findFirst())
			.orElseThrow(() -> new Unreadable(
					"looks like a web archive (MHTML), but holds no page: its parts are damaged or missing"));
	}

	private static boolean isPage(MimePart part) {
		return (part.is("text/html") || part.is("application/xhtml+xml")) && part.bytes().length > 0;
	}

	private static @Nullable URI address(MimeMessage message, @Nullable URI base) {
		var saved = WebAddress.of(message.fields().words("snapshot-content-location"));
		return (saved != null) ? saved : WebAddress.of((base != null) ? base.toString() : null);
	}

	/** Returns what relative names of parts resolve against. */
	private static @Nullable URI base(MimeMessage message, MimePart root) {
		for (var fields : List.of(root.fields(), message.fields())) {
			var location = WebAddress.uri(fields.words("content-location"));
			if (location != null && location.isAbsolute() && !location.isOpaque()) {
				return location;
			}
		}
		return WebAddress.uri(message.fields().words("snapshot-content-location"));
	}

}
