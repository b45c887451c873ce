package hemeroteca.format;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The parts that came with a page in one message, and what the page calls each: by
 * Content-Location or by Content-ID.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2557#section-8">RFC 2557</a>
 */
final class MimePictures {

	private static final String ID = "cid:";

	private final @Nullable URI base;

	private final List<Resource> resources = new ArrayList<>();

	/** The name of a resource by every name that it may be called. */
	private final Map<String, String> names = new HashMap<>();

	MimePictures(@Nullable URI base, List<MimePart> parts, MimePart page) {
		this.base = base;
		for (var part : parts) {
			if (part != page && part.bytes().length > 0) {
				add(part);
			}
		}
	}

	private void add(MimePart part) {
		var location = part.fields().words("content-location");
		var id = part.fields().id();
		if (location == null && id == null) {
			return;
		}
		var name = (location != null) ? WebAddress.resolved(base, location.replace(" ", "")) : ID + id;
		if (names.putIfAbsent(name, name) == null) {
			resources.add(new Resource(name, part.mediaType(), part.bytes()));
		}
		if (id != null) {
			names.putIfAbsent(ID + id, name);
		}
	}

	/** Calls each picture of the page by the name of its resource. */
	void nameIn(Document page) {
		for (var picture : page.select("img[src], source[src], input[src], video[poster]")) {
			var attribute = picture.hasAttr("src") ? "src" : "poster";
			var name = name(picture.attr(attribute));
			if (name != null) {
				picture.attr(attribute, name);
			}
		}
	}

	private @Nullable String name(String written) {
		var known = names.get(written.strip());
		return (known != null) ? known : names.get(WebAddress.resolved(base, written));
	}

	List<Resource> resources() {
		return List.copyOf(resources);
	}

}
