package hemeroteca.search;

import hemeroteca.query.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where words are looked for.
 *
 * @param words the field that holds them as written
 * @param stems the field that holds their stems; null for names, which have none
 * @param weighed whether it counts how well they match
 */
record Texts(String words, @Nullable String stems, boolean weighed) {

	/** Anywhere in an article. */
	static final Texts ALL = new Texts(Fields.WORDS, Fields.STEMS, true);

	static Texts of(Field field) {
		return switch (field) {
			case HEADLINE -> new Texts(Fields.HEADLINE_WORDS, Fields.HEADLINE_STEMS, true);
			case STANDFIRST -> new Texts(Fields.STANDFIRST_WORDS, Fields.STANDFIRST_STEMS, true);
			case BYLINE -> new Texts(Fields.BYLINE_WORDS, null, true);
			case OUTLET -> new Texts(Fields.OUTLET_WORDS, null, false);
			case SECTION -> new Texts(Fields.SECTION_WORDS, null, false);
			case TAG -> new Texts(Fields.TAG_WORDS, null, false);
			case ADDRESS -> new Texts(Fields.ADDRESS_WORDS, null, false);
			case LANGUAGE -> new Texts(Fields.TONGUE, null, false);
			case SITE -> new Texts(Fields.SITE, null, false);
		};
	}

}
