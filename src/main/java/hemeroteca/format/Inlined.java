package hemeroteca.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page with all that came in its file put into it, so that it needs nothing else. */
final class Inlined {

	/** How deep a style may import others. */
	private static final int DEEPEST_IMPORT = 4;

	private static final Pattern URL = Pattern.compile(
			"url\\(\\s*(?:\"([^\"]{1,2000})\"|'([^']{1,2000})'|([^\"')\\s]{1,2000}))\\s*\\)", Pattern.CASE_INSENSITIVE);

	private static final Pattern MEDIA_TYPE = Pattern.compile("(?:image|font|audio|video|application)/[\\w.+-]{1,80}");

	private final Map<String, Resource> resources = new HashMap<>();

	/**
	 * Styles with all put in that they name: each is made once, and may be used often.
	 */
	private final Map<Resource, String> finished = new HashMap<>();

	/** Styles being made: one that imports itself stays as it is written there. */
	private final Set<Resource> open = new HashSet<>();

	/** Characters that may still be put in: one picture may be shown a thousand times. */
	private long left;

	private Inlined(List<Resource> resources, long most) {
		resources.forEach((resource) -> this.resources.putIfAbsent(resource.name(), resource));
		this.left = most;
	}

	/**
	 * Returns the page as HTML.
	 * @param most characters that are put in; what goes beyond is left where it was
	 */
	static String html(Document page, List<Resource> resources, long most) {
		var inlined = new Inlined(resources, most);
		page.select("script, noscript").remove();
		for (var element : page.select("[src], [poster], [background], [srcset]")) {
			inlined.pictures(element);
		}
		page.select("style").forEach(inlined::rewrite);
		page.select("link[rel~=(?i)stylesheet][href]").forEach(inlined::style);
		page.select("[style*=url]")
			.forEach((element) -> element.attr("style", inlined.css(element.attr("style"), page.location(), 0)));
		return page.outerHtml();
	}

	private void pictures(Element element) {
		for (var name : List.of("src", "poster", "background")) {
			var data = data(found(element.attr(name), element.absUrl(name)));
			if (data != null) {
				element.attr(name, data);
				element.removeAttr("srcset");
			}
		}
	}

	private void style(Element link) {
		var found = found(link.attr("href"), link.absUrl("href"));
		if (found == null) {
			return;
		}
		long before = left;
		var css = css(found, 0);
		if (css.length() <= before) {
			left = Math.min(left, before - css.length());
			var style = new Element("style").attr("media", link.attr("media"));
			link.replaceWith(style);
			write(style, css);
		}
	}

	private void rewrite(Element style) {
		write(style, css(style.data(), style.baseUri(), 0));
	}

	private static void write(Element style, String css) {
		style.empty();
		style.appendChild(new DataNode(css.replace("</", "<\\/")));
	}

	private static String text(Resource style) {
		return Decoder.decode(style.bytes()).characters();
	}

	private String css(String css, String base, int depth) {
		return URL.matcher(css).replaceAll((url) -> {
			var written = (url.group(1) != null) ? url.group(1) : (url.group(2) != null) ? url.group(2) : url.group(3);
			var found = found(written, WebAddress.resolved(WebAddress.uri(base), written));
			var data = (found != null && depth < DEEPEST_IMPORT) ? address(found, depth) : null;
			return Matcher.quoteReplacement((data != null) ? "url(\"" + data + "\")" : url.group());
		});
	}

	private @Nullable String address(Resource found, int depth) {
		if (!found.mediaType().equals("text/css")) {
			return data(found);
		}
		if (left <= 0 || open.contains(found)) {
			return null;
		}
		return data("text/css", css(found, depth + 1).getBytes(StandardCharsets.UTF_8));
	}

	private String css(Resource style, int depth) {
		var known = finished.get(style);
		if (known != null) {
			return known;
		}
		open.add(style);
		var css = css(text(style), style.name(), depth);
		open.remove(style);
		finished.put(style, css);
		return css;
	}

	private @Nullable Resource found(String written, String absolute) {
		var found = resources.get(written);
		return (found != null) ? found : resources.get(absolute);
	}

	private @Nullable String data(@Nullable Resource resource) {
		return (resource == null) ? null : data(resource.mediaType().toLowerCase(Locale.ROOT), resource.bytes());
	}

	private @Nullable String data(String mediaType, byte[] bytes) {
		long length = bytes.length * 4L / 3;
		if (length > left || !mediaType.equals("text/css") && !MEDIA_TYPE.matcher(mediaType).matches()) {
			return null;
		}
		left -= length;
		return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
	}

}
