package hemeroteca.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Something that an article has or is, as in {@code has:picture}. */
public enum Feature {

	/** Corrected by a reader. */
	EDITED("is", "is", "is not", "edited"),
	/** Shows a picture. */
	PICTURE("has", "has a", "has no", "picture", "pictures", "image", "images"),
	/** Its published day is known. */
	DAY("has", "has a", "has no", "day", "date"),
	/** Its author is known. */
	BYLINE("has", "has a", "has no", "byline", "author"),
	/** Its original address is known. */
	ADDRESS("has", "has an", "has no", "address", "url");

	/** The sign before the colon. */
	final String sign;

	/** How it is said. */
	final String said;

	/** How it is said of articles without it. */
	final String denied;

	private static final Map<String, Feature> BY_NAME = new HashMap<>();

	static {
		for (Feature feature : values()) {
			feature.names.forEach((name) -> BY_NAME.put(name, feature));
		}
	}

	private final List<String> names;

	Feature(String sign, String said, String denied, String... names) {
		this.sign = sign;
		this.said = said;
		this.denied = denied;
		this.names = List.of(names);
	}

	/** Returns the names by which it is asked for, the usual one first. */
	public List<String> names() {
		return names;
	}

	/** Tells whether a word before a colon asks for a feature. */
	static boolean isSign(String name) {
		return name.equalsIgnoreCase("is") || name.equalsIgnoreCase("has");
	}

	/** Finds a feature by one of its names, whatever their case. */
	static @Nullable Feature named(String name) {
		return BY_NAME.get(name.toLowerCase(Locale.ROOT));
	}

}
