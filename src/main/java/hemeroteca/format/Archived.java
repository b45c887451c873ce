package hemeroteca.format;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A page that was saved from a web archive: the Wayback Machine, archive.today, Perma, or
 * another that runs pywb. What the archive put around it goes, and its links lead again
 * where they led.
 *
 * @param address of the page itself
 * @param capturedAt when the archive took it
 */
record Archived(@Nullable URI address, @Nullable Instant capturedAt) {

	/**
	 * Words in the files of web archives: most pages have none, and are spared the rest.
	 */
	private static final List<String> SIGNS = List.of("web.archive.org/", "wayback toolbar insert", "wbinfo.",
			"wombat.js", "__wm.wombat", "file archived on", "archive.today", "//archive.ph/", "//archive.is/",
			"//archive.li/", "//archive.vn/", "//archive.fo/", "//archive.md/", "//perma.cc/", "//perma-archives.");

	/** "https://web.archive.org/web/20260318101500im_/https://a.example/b". */
	private static final Pattern REPLAYED = Pattern.compile(
			"(?:(?:https?:)?//[^/\\s\"']{1,200})?(?:/[\\w.~-]{1,80}){0,3}/(?:\\d{4,14}|\\d{4}\\.\\d\\d\\.\\d\\d-\\d{6})"
					+ "(?:[a-z]{2}_)?\\*?/(https?:/{1,2}[^\\s\"'<>,)]{3,4000})",
			Pattern.CASE_INSENSITIVE);

	/** "https://archive.ph/o/aB3xY/https://a.example/b". */
	private static final Pattern OUTWARD = Pattern.compile(
			"https?://archive\\.(?:today|ph|is|li|vn|fo|md)/o/\\w{4,8}/(https?://\\S{3,4000})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WOMBAT = Pattern
		.compile("__wm\\.wombat\\(\\s*\"(?<address>[^\"]{1,4000})\"\\s*,\\s*\"(?<time>\\d{4,14})\"");

	private static final Pattern WBINFO = Pattern.compile(
			"wbinfo\\.url\\s*=\\s*\"(?<address>[^\"]{1,4000})\"[\\s\\S]{0,2000}?wbinfo\\.timestamp\\s*=\\s*\"(?<time>\\d{4,14})\"");

	private static final Pattern MEMENTO = Pattern.compile(
			"https?://(?:web\\.archive\\.org/web|archive\\.(?:today|ph|is|li|vn|fo|md)|[^\\s\"'<>]{1,200}?)/(?<time>\\d{14}|\\d{4}\\.\\d\\d\\.\\d\\d-\\d{6})(?:[a-z]{2}_)?/(?<address>https?:/{1,2}[^\\s\"'<>]{3,4000})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TODAY = Pattern.compile("https?://archive\\.(?:today|ph|is|li|vn|fo|md)/.*",
			Pattern.CASE_INSENSITIVE);

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

	/** Where addresses of pictures and pages stand. */
	private static final List<String> ATTRIBUTES = List.of("href", "src", "srcset", "poster", "content", "data-src",
			"data-srcset", "action", "cite", "background", "style");

	/** How far to look for signs at the top and at the end. */
	private static final int TOP = 65_536;

	private static final int END = 4_096;

	/**
	 * Takes an archive's work back, if the page comes from one.
	 * @param html the same page, not parsed
	 * @param saved where a browser saved the page, which may be in an archive
	 */
	static Optional<Archived> clean(Document page, String html, @Nullable URI saved) {
		if (!isArchived(html, saved)) {
			return Optional.empty();
		}
		var archived = of(page, html, saved);
		if (archived.isEmpty()) {
			return archived;
		}
		removeFrame(page);
		page.select(
				"link[href], meta[content], [src], [href], [srcset], [style*=url], [poster], [data-src], [data-srcset], [cite], [action], [background]")
			.forEach(Archived::leadBack);
		page.select("script[type*=ld+json]").forEach(Archived::leadDataBack);
		var address = archived.get().address();
		if (address != null) {
			page.setBaseUri(address.toString());
			removeOwnFacts(page, address);
		}
		return archived;
	}

	/**
	 * Returns the page with what the archive knew of it.
	 * @param known where the caller knows it to come from: it wins, if it is no archive's
	 */
	Page ofPage(Page page, @Nullable URI known) {
		boolean wins = known != null && !MEMENTO.matcher(known.toString()).matches();
		if (wins) {
			page.document().setBaseUri(known.toString());
		}
		return new Page(page.document(), wins ? known : address, (capturedAt != null) ? capturedAt : page.capturedAt(),
				page.format(), page.charset(), page.resources());
	}

	private static boolean isArchived(String html, @Nullable URI saved) {
		var lower = (html.substring(0, Math.min(html.length(), TOP)) + html.substring(Math.max(0, html.length() - END))
				+ saved)
			.toLowerCase(Locale.ROOT);
		return SIGNS.stream().anyMatch(lower::contains);
	}

	/** Asks first the scripts of archives, then where the page says it was kept. */
	private static Optional<Archived> of(Document page, String html, @Nullable URI saved) {
		var top = html.substring(0, Math.min(html.length(), TOP));
		for (var script : List.of(WOMBAT, WBINFO)) {
			var said = script.matcher(top);
			if (said.find()) {
				return Optional.of(new Archived(WebAddress.of(said.group("address")), instant(said.group("time"))));
			}
		}
		var links = page.select("link[rel=bookmark], link[rel~=(?i)memento], link[rel=canonical]").eachAttr("href");
		links.addFirst(String.valueOf(saved));
		for (var link : links) {
			var memento = MEMENTO.matcher(link);
			if (memento.matches()) {
				return Optional
					.of(new Archived(WebAddress.of(whole(memento.group("address"))), instant(memento.group("time"))));
			}
		}
		return Optional.ofNullable(page.getElementById("HEADER"))
			.filter((header) -> TODAY.matcher(page.select("link[rel=canonical]").attr("href")).matches())
			.map((header) -> new Archived(WebAddress.of(header.select("input[name=q]").attr("value")), null));
	}

	private static void removeFrame(Document page) {
		page.select(
				"#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, #wm-capinfo, #_wb_frame_top_banner, #_wb_plain_banner, "
						+ "script[src*=/_static/], script[src*=wombat.js], script[src*=archive.org/includes], "
						+ "link[href*=archive.org/_static/], link[href*=/static/css/banner-styles]")
			.remove();
		if (page.getElementById("CONTENT") != null && page.select("#HEADER input[name=q]").size() > 0) {
			page.select("#HEADER, #FOOTER").remove();
		}
		page.head().select("script").stream().filter(Archived::isOfArchive).toList().forEach(Node::remove);
		page.select("body > script").stream().filter(Archived::isOfArchive).toList().forEach(Node::remove);
		page.forEachNode((node) -> {
			if (node instanceof Comment comment && isOfArchive(comment.getData())) {
				comment.setData("");
			}
		});
	}

	private static boolean isOfArchive(Element script) {
		return isOfArchive(script.data());
	}

	private static boolean isOfArchive(String text) {
		return text.contains("__wm.") || text.contains("wbinfo.") || text.contains("RufflePlayer")
				|| text.contains("FILE ARCHIVED ON") || text.contains("playback timings")
				|| text.contains("WAYBACK TOOLBAR") || text.contains("Wayback Rewrite JS");
	}

	private static void leadBack(Element element) {
		for (var name : ATTRIBUTES) {
			var value = element.attr(name);
			if (value.contains("http") && !value.startsWith("data:")) {
				element.attr(name, backIn(value));
			}
		}
	}

	private static void leadDataBack(Element script) {
		for (var node : script.childNodes()) {
			if (node instanceof DataNode data && data.getWholeData().contains("/web/")) {
				data.setWholeData(backIn(data.getWholeData()));
			}
		}
	}

	/** Returns a value with all addresses in it as they were before. */
	private static String backIn(String value) {
		var inward = REPLAYED.matcher(value).replaceAll((found) -> Matcher.quoteReplacement(whole(found.group(1))));
		return OUTWARD.matcher(inward).replaceAll("$1");
	}

	/** Archives write "https:/a.example" where their server merged slashes. */
	private static String whole(String address) {
		return address.replaceFirst("^(https?:)/(?=[^/])", "$1//");
	}

	/** What archive.today says of the page is said of its copy. */
	private static void removeOwnFacts(Document page, URI address) {
		boolean copied = page.select("link[rel=canonical], meta[property=og:url]")
			.stream()
			.anyMatch((one) -> TODAY.matcher(one.attr("href") + one.attr("content")).matches());
		if (copied) {
			page.select(
					"meta[property=og:url], meta[property=og:site_name], meta[property=og:image], meta[name=twitter:image], "
							+ "meta[property^=article:], link[rel=canonical], link[rel=bookmark]")
				.remove();
			new Head(page).canonical(address);
		}
	}

	private static @Nullable Instant instant(String stamp) {
		var digits = stamp.replaceAll("\\D", "");
		var whole = digits + "00000101000000".substring(Math.min(14, digits.length()));
		try {
			return LocalDateTime.parse(whole, STAMP).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException noTime) {
			return null;
		}
	}

}
