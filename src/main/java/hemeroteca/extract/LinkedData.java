package hemeroteca.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in JSON-LD, and which of its things is the article. */
final class LinkedData {

	private static final Set<String> ARTICLES = Set.of("article", "newsarticle", "reportagenewsarticle",
			"analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle", "reviewnewsarticle",
			"askpublicnewsarticle", "blogposting", "liveblogposting", "socialmediaposting", "techarticle",
			"scholarlyarticle", "medicalscholarlyarticle", "satiricalarticle", "advertisercontentarticle", "report",
			"review", "claimreview", "discussionforumposting", "recipe", "howto", "creativework", "medicalwebpage");

	private static final Set<String> PAGES = Set.of("webpage", "itempage", "aboutpage", "faqpage", "qapage",
			"videoobject", "podcastepisode", "event", "product");

	/** More things than this is a catalogue, or an attack. */
	private static final int MOST_THINGS = 2_000;

	private final List<Map<?, ?>> things = new ArrayList<>();

	/** The types of all things. */
	private final Set<String> types = new HashSet<>();

	private final Map<String, Map<?, ?>> byId = new HashMap<>();

	/** The thing that is the article, or an empty one. */
	final Map<?, ?> article;

	/** The thing that is the page, or an empty one. */
	final Map<?, ?> page;

	LinkedData(Landmarks landmarks, Limits limits, String headline) {
		int left = limits.mostLinkedData();
		for (Element script : landmarks.all(Landmarks.Name.SCRIPT)) {
			if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
				String text = script.data();
				if (text.length() <= left) {
					left -= text.length();
					collect(Json.read(text));
				}
			}
		}
		this.things.forEach((thing) -> this.types.addAll(types(thing)));
		this.article = choose(ARTICLES, headline);
		this.page = choose(PAGES, headline);
	}

	/**
	 * Walks all values, with a queue: an {@code @graph} may be deep, and refer to itself.
	 */
	private void collect(List<Object> values) {
		Deque<Object> waiting = new ArrayDeque<>(values);
		while (!waiting.isEmpty() && this.things.size() < MOST_THINGS) {
			Object value = waiting.poll();
			if (value instanceof Collection<?> list) {
				waiting.addAll(list);
			}
			else if (value instanceof Map<?, ?> thing) {
				this.things.add(thing);
				if (thing.get("@id") instanceof String id && thing.size() > 1) {
					this.byId.merge(id, thing, (one, other) -> (one.size() >= other.size()) ? one : other);
				}
				thing.values().stream().filter((inner) -> !(inner instanceof String)).forEach(waiting::add);
			}
		}
	}

	private Map<?, ?> choose(Set<String> types, String headline) {
		Map<?, ?> best = Map.of();
		int most = 0;
		for (Map<?, ?> thing : this.things) {
			int points = points(thing, types, headline);
			if (points > most) {
				most = points;
				best = thing;
			}
		}
		return best;
	}

	private int points(Map<?, ?> thing, Set<String> types, String headline) {
		if (types(thing).stream().noneMatch(types::contains)) {
			return 0;
		}
		int points = 1;
		String name = text(thing.get("headline"));
		name = (name == null) ? text(thing.get("name")) : name;
		if (name != null) {
			points += 2 + (Words.overlap(name, headline) > 0.6 ? 8 : 0);
		}
		for (String field : List.of("datePublished", "author", "articleBody", "mainEntityOfPage", "image",
				"publisher")) {
			points += thing.containsKey(field) ? 1 : 0;
		}
		if (types(thing).stream().anyMatch((type) -> type.contains("article") || type.contains("posting"))) {
			points += 4;
		}
		return points;
	}

	/** Returns the types of a thing, in lower case, without the vocabulary's address. */
	static List<String> types(Map<?, ?> thing) {
		List<String> types = new ArrayList<>();
		Object type = thing.get("@type");
		for (Object one : (type instanceof Collection<?> many) ? many : (type == null) ? List.of() : List.of(type)) {
			String name = String.valueOf(one);
			types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1)
				.toLowerCase(Locale.ROOT));
		}
		return types;
	}

	/** Returns whether anything on the page is of a type. */
	boolean has(String type) {
		return this.types.contains(type);
	}

	/** Returns all things of a type. */
	List<Map<?, ?>> all(String type) {
		return this.things.stream().filter((thing) -> types(thing).contains(type)).toList();
	}

	/**
	 * Returns a value as clean text, or null; the first of a list, the name of a thing.
	 */
	@Nullable String text(@Nullable Object value) {
		for (int hops = 0; hops < 6 && value != null; hops++) {
			if (value instanceof String string) {
				String clean = clean(string);
				return clean.isEmpty() ? null : clean;
			}
			if (value instanceof Collection<?> list) {
				value = list.isEmpty() ? null : list.iterator().next();
			}
			else if (value instanceof Map<?, ?> thing) {
				value = name(resolve(thing));
			}
			else {
				return null;
			}
		}
		return null;
	}

	private static @Nullable Object name(Map<?, ?> thing) {
		for (String key : List.of("name", "@value", "headline", "alternateName", "url", "@id")) {
			Object value = thing.get(key);
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	/** Returns the thing that another refers to by its {@code @id}. */
	Map<?, ?> resolve(Map<?, ?> thing) {
		if (thing.get("@id") instanceof String id && !thing.containsKey("name")) {
			return this.byId.getOrDefault(id, thing);
		}
		return thing;
	}

	/** Returns the values of a field: a list as it is, one value as a list of one. */
	static List<?> list(@Nullable Object value) {
		return (value == null) ? List.of() : (value instanceof List<?> list) ? list : List.of(value);
	}

	private static String clean(String string) {
		String plain = (string.indexOf('&') >= 0) ? Parser.unescapeEntities(string, false) : string;
		return Script.oneLine(plain);
	}

}
