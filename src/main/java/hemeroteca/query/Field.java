package hemeroteca.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A field that a query may ask for by name, as in {@code headline:harbour}. */
public enum Field {

	/** The headline. */
	HEADLINE("in the headline", "headline", "title"),
	/** The text under the headline. */
	STANDFIRST("in the standfirst", "standfirst"),
	/** The names of the authors. */
	BYLINE("by", "byline", "author"),
	/** The outlet. */
	OUTLET("from the outlet", "outlet"),
	/** The section. */
	SECTION("in the section", "section"),
	/** The tags. */
	TAG("tagged", "tag"),
	/** The language; its words are codes without a region, such as "de". */
	LANGUAGE("in the language", "lang", "language"),
	/** The original address; its patterns may hold a ? that was typed as such. */
	ADDRESS("at the address", "address", "url"),
	/** The host of the original address, perhaps with the beginning of its path. */
	SITE("on the site", "site");

	/** How it is said before what is looked for. */
	final String said;

	private static final Map<String, Field> BY_NAME = new HashMap<>();

	static {
		for (Field field : values()) {
			field.names.forEach((name) -> BY_NAME.put(name, field));
		}
	}

	private final List<String> names;

	Field(String said, String... names) {
		this.said = said;
		this.names = List.of(names);
	}

	/** Returns the names by which it is asked for, the usual one first. */
	public List<String> names() {
		return names;
	}

	/** Tells whether it holds addresses, in which most signs are letters. */
	boolean isAddress() {
		return this == ADDRESS || this == SITE;
	}

	/** Finds a field by one of its names, whatever their case. */
	static @Nullable Field named(String name) {
		return BY_NAME.get(name.toLowerCase(Locale.ROOT));
	}

}
