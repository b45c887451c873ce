package hemeroteca.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article in the words of machines: what reference managers and search engines read.
 *
 * @param modified ISO 8601
 * @param address the publisher's own address
 * @param path where the archive keeps it
 * @see <a href="https://schema.org/NewsArticle">schema.org/NewsArticle</a>
 * @see <a href=
 * "https://scholar.google.com/intl/en/scholar/inclusion.html#indexing">Highwire Press
 * tags</a>
 */
record Citation(String headline, @Nullable String standfirst, List<String> authors, @Nullable String section,
		@Nullable String outlet, @Nullable Day day, @Nullable String published, @Nullable String modified,
		@Nullable String language, @Nullable String address, List<String> tags, String path) {

	private static final JsonMapper JSON = new JsonMapper();

	/** Returns the {@code citation_} tags, in the order in which they are read. */
	public List<Meta> metas() {
		var metas = new ArrayList<Meta>();
		add(metas, "citation_title", headline);
		authors.forEach((author) -> add(metas, "citation_author", author));
		add(metas, "citation_publication_date", (day != null) ? day.iso().replace('-', '/') : null);
		add(metas, "citation_publisher", outlet);
		add(metas, "citation_language", language);
		add(metas, "citation_public_url", address);
		tags.forEach((tag) -> add(metas, "citation_keywords", tag));
		return metas;
	}

	private static void add(List<Meta> metas, String name, @Nullable String content) {
		if (content != null && !content.isBlank()) {
			metas.add(new Meta(name, content));
		}
	}

	/**
	 * Returns the article as JSON-LD that holds no character that could end a script
	 * element.
	 */
	public String jsonLd() {
		var json = new LinkedHashMap<String, Object>();
		json.put("@context", "https://schema.org");
		json.put("@type", "NewsArticle");
		json.put("headline", headline);
		put(json, "description", standfirst);
		put(json, "datePublished", (published != null) ? published : (day != null) ? day.iso() : null);
		put(json, "dateModified", modified);
		json.put("author", authors.stream().map((author) -> Map.of("@type", "Person", "name", author)).toList());
		put(json, "publisher", (outlet != null) ? Map.of("@type", "NewsMediaOrganization", "name", outlet) : null);
		put(json, "articleSection", section);
		put(json, "inLanguage", language);
		put(json, "url", address);
		json.put("archivedAt", path);
		json.put("keywords", tags);
		return JSON.writeValueAsString(json).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
	}

	private static void put(Map<String, Object> json, String name, @Nullable Object value) {
		if (value != null) {
			json.put(name, value);
		}
	}

}
