package hemeroteca.format;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * E-mails: newsletters, and articles that somebody sent. The HTML counts before the text;
 * messages attached to it stay closed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</a>
 */
final class Email implements Format {

	private static final List<String> WORDS = Lines.of("letters.txt").toList();

	private static final Pattern FORWARDED = pattern(WORDS.get(0), "\\s*:\\s*");

	private static final Pattern ONLINE = pattern(WORDS.get(1), "");

	private static final Pattern UNSUBSCRIBE = pattern(WORDS.get(2), "");

	/**
	 * What else stands with the link to leave is the address of the house, and thanks.
	 */
	private static final int LONGEST_FAREWELL = 500;

	/** Longer ones count who opens them, and lead there only today. */
	private static final int LONGEST_ADDRESS = 200;

	private static final int LONGEST_LINK = 80;

	private final Limits limits;

	private final Html html;

	Email(Limits limits) {
		this.limits = limits;
		this.html = new Html(limits);
	}

	private static Pattern pattern(String words, String end) {
		return Pattern.compile("(?:" + words + ")" + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	/** What one writes by hand has a subject perhaps, but not what programs add. */
	@Override
	public boolean knows(Source source) {
		var fields = MimeFields.in(source.beginning());
		long technical = count(fields, "received", "message-id", "mime-version", "return-path", "delivered-to",
				"dkim-signature", "content-transfer-encoding");
		return technical >= 2 || technical == 1 && count(fields, "from", "to", "subject", "date") >= 2;
	}

	private static long count(MimeFields fields, String... names) {
		return List.of(names).stream().filter(fields::has).count();
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var message = MimeMessage.of(source.bytes(), limits);
		var markup = part(message, "text/html");
		var page = markup.isPresent() ? markup(source, message, markup.get()) : text(source, message);
		describe(page.document(), message.fields());
		return page;
	}

	@Override
	public Showing show(Source source, Charset charset) throws Unreadable {
		var message = MimeMessage.of(source.bytes(), limits);
		var markup = part(message, "text/html");
		if (markup.isEmpty()) {
			return new Showing.Plain(plain(message).text().characters());
		}
		var page = markup(source, message, markup.get());
		return new Showing.Markup(Inlined.html(page.document(), page.resources(), limits.mostBytes()));
	}

	private Page markup(Source source, MimeMessage message, MimePart part) throws Unreadable {
		var text = part.text();
		var page = html.read(new Text(source.name(), Controls.removed(text.characters()), text.charset(), null));
		var pictures = new MimePictures(WebAddress.uri(part.fields().words("content-location")), message.parts(), part);
		pictures.nameIn(page.document());
		removeFarewell(page.document());
		var address = (source.address() != null) ? source.address() : online(page.document());
		if (address != null) {
			page.document().setBaseUri(address.toString());
		}
		return new Page(page.document(), address, null, "e-mail", text.charset(), pictures.resources());
	}

	private Page text(Source source, MimeMessage message) throws Unreadable {
		var text = plain(message).text();
		var document = Head.newPage(source.address());
		var article = document.body().appendElement("article");
		article.appendElement("h1").text(subject(message.fields()));
		for (var block : Blocks.of(Controls.removed(text.characters()))) {
			if (block.equals("--")) {
				break;
			}
			article.appendElement("p").text(block);
		}
		return new Page(document, source.address(), null, "e-mail", text.charset(), List.of());
	}

	private static MimePart plain(MimeMessage message) throws Unreadable {
		return part(message, "text/plain").orElseThrow(() -> new Unreadable("an e-mail without a text"));
	}

	private static Optional<MimePart> part(MimeMessage message, String mediaType) {
		return message.parts()
			.stream()
			.filter((part) -> part.is(mediaType) && !part.fields().isAttachment())
			.filter((part) -> !part.text().characters().isBlank())
			.findFirst();
	}

	/** What was sent on is not by who sent it on. */
	private static void describe(Document page, MimeFields fields) {
		boolean sentOn = FORWARDED.matcher(String.valueOf(fields.words("subject"))).lookingAt();
		var sender = sentOn ? new Sender(null, null) : Sender.of(fields.raw("from"));
		page.select("title").remove();
		new Head(page).headline(subject(fields))
			.author(sender.author())
			.outlet(sender.outlet())
			.published(MimeDate.of(fields.raw("date")).orElse(null));
	}

	private static String subject(MimeFields fields) {
		var subject = Optional.ofNullable(fields.words("subject")).orElse("");
		for (var before = FORWARDED.matcher(subject); before.lookingAt(); before = FORWARDED.matcher(subject)) {
			subject = subject.substring(before.end());
		}
		return subject;
	}

	/** Takes away the lines that tell how to leave a list. */
	private static void removeFarewell(Document page) {
		// Its text is made once for each block: a thousand links may stand in one.
		var seen = new HashSet<Element>();
		for (var link : page.select("a[href]")) {
			var words = link.text().strip();
			if (words.length() <= LONGEST_LINK && UNSUBSCRIBE.matcher(words).find()) {
				var block = link.closest("p, td, div, li, footer");
				if (block != null && seen.add(block) && block.text().length() <= LONGEST_FAREWELL) {
					block.remove();
				}
			}
		}
	}

	/** Returns where the letter can be read on the web, and takes the line away. */
	private static @Nullable URI online(Document page) {
		for (var link : page.select("a[href]")) {
			var words = link.text().strip();
			if (words.length() <= LONGEST_LINK && ONLINE.matcher(words).find()) {
				var address = WebAddress.of(link.attr("href"));
				link.remove();
				return (address != null && address.toString().length() <= LONGEST_ADDRESS) ? address : null;
			}
		}
		return null;
	}

}
