package hemeroteca.intake;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import hemeroteca.extract.Extraction;
import hemeroteca.extract.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the pictures that an article shows. Its HTML is of our own writing,
 * and may be megabytes long: it is not parsed again.
 */
final class ShownPictures {

	/** In the place of a picture that came with the page and is not kept. */
	static final String NOTHING = "data:,";

	private static final String IMAGE = "<img src=\"";

	private final Extraction extraction;

	private final Set<String> addresses = new LinkedHashSet<>();

	private ShownPictures(Extraction extraction) {
		this.extraction = extraction;
		if (extraction.leadImage() != null) {
			addresses.add(extraction.leadImage().address().toString());
		}
		String html = extraction.html();
		for (int at = html.indexOf(IMAGE); at >= 0; at = html.indexOf(IMAGE, at)) {
			at += IMAGE.length();
			addresses.add(unescaped(html.substring(at, html.indexOf('"', at))));
		}
	}

	static ShownPictures in(Extraction extraction) {
		return new ShownPictures(extraction);
	}

	private static String unescaped(String address) {
		return (address.indexOf('&') < 0) ? address
				: address.replace("&quot;", "\"").replace("&#39;", "'").replace("&#96;", "`").replace("&amp;", "&");
	}

	Set<String> addresses() {
		return addresses;
	}

	/** Returns what was found, with pictures at other addresses. */
	Extraction replaced(Map<String, String> addresses) {
		String html = extraction.html();
		var written = new StringBuilder();
		int from = 0;
		for (int at = html.indexOf(IMAGE); at >= 0; at = html.indexOf(IMAGE, from)) {
			int begin = at + IMAGE.length();
			int end = html.indexOf('"', begin);
			String other = addresses.get(unescaped(html.substring(begin, end)));
			written.append(html, from, begin).append((other != null) ? other : html.substring(begin, end));
			from = end;
		}
		return extraction.showing(lead(addresses), written.append(html, from, html.length()).toString());
	}

	private @Nullable Picture lead(Map<String, String> addresses) {
		var lead = extraction.leadImage();
		String other = (lead != null) ? addresses.get(lead.address().toString()) : null;
		if (lead == null || other == null) {
			return lead;
		}
		return other.equals(NOTHING) ? null : new Picture(URI.create(other), lead.caption(), lead.alternative());
	}

}
