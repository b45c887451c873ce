package hemeroteca.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The meta tags of a page, by name or property, in lower case. */
final class Metas {

	/** No page that we have seen has more than a few hundred. */
	private static final int MOST = 5_000;

	private final Map<String, List<String>> values = new LinkedHashMap<>();

	Metas(Landmarks landmarks) {
		int read = 0;
		for (Element meta : landmarks.all(Landmarks.Name.META)) {
			if (read++ > MOST) {
				break;
			}
			String content = meta.attr("content");
			String value = content.isEmpty() ? meta.attr("value") : content;
			if (!value.isBlank()) {
				add(meta.attr("property"), value);
				add(meta.attr("name"), value);
				add(meta.attr("itemprop"), value);
				add(meta.attr("http-equiv"), value);
			}
		}
	}

	private void add(String name, String value) {
		if (!name.isEmpty() && name.length() < 100) {
			List<String> all = this.values.computeIfAbsent(name.toLowerCase(Locale.ROOT).strip(),
					(key) -> new ArrayList<>());
			String line = Script.oneLine((value.indexOf('&') >= 0) ? Parser.unescapeEntities(value, true) : value);
			if (!line.isEmpty() && !all.contains(line) && all.size() < 500) {
				all.add(line);
			}
		}
	}

	/** Returns the first value of the first name that has one. */
	@Nullable String first(String... names) {
		for (String name : names) {
			List<String> all = this.values.get(name);
			if (all != null && !all.isEmpty()) {
				return all.get(0);
			}
		}
		return null;
	}

	/** Returns all names, in the order of the page. */
	Set<String> names() {
		return this.values.keySet();
	}

	/** Returns all values of a name. */
	List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

}
