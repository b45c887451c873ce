package hemeroteca.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import hemeroteca.archive.Article;
import hemeroteca.archive.Facts;
import hemeroteca.web.EditPage.Field;
import hemeroteca.web.EditPage.Kind;
import org.jspecify.annotations.Nullable;

/** What a reader wrote into the fields of the facts, as text. */
record CorrectionForm(Map<String, String> values) {

	private static final int LONGEST = 2_000;

	// A field is a line of text; a database takes no zero at all.
	private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");

	/** Returns the form as it stands before anything is written. */
	static CorrectionForm of(Facts facts) {
		var values = new HashMap<String, String>();
		values.put("headline", facts.headline());
		values.put("standfirst", text(facts.standfirst()));
		values.put("authors", String.join("; ", facts.authors()));
		values.put("section", text(facts.section()));
		values.put("outlet", text(facts.outlet()));
		values.put("publishedOn", text(facts.publishedOn()));
		values.put("language", text(facts.language()));
		return new CorrectionForm(values);
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/** Returns the form with what was sent; other names are not looked at. */
	CorrectionForm with(Map<String, String> sent) {
		var changed = new HashMap<>(values);
		sent.forEach((name, value) -> changed.computeIfPresent(name,
				(known, old) -> CONTROLS.matcher(value).replaceAll(" ").strip()));
		return new CorrectionForm(changed);
	}

	/** Tells whether the form has a field of this name. */
	boolean knows(String name) {
		return values.containsKey(name);
	}

	/** Returns the form with one field as the page says it. */
	CorrectionForm puttingBack(String name, Facts extracted) {
		var changed = new HashMap<>(values);
		changed.computeIfPresent(name, (known, old) -> of(extracted).value(name));
		return new CorrectionForm(changed);
	}

	/** Returns what is wrong, by the name of the field. */
	Map<String, String> complaints() {
		var complaints = new LinkedHashMap<String, String>();
		values.forEach((name, value) -> {
			if (value.length() > LONGEST) {
				complaints.put(name, "At most %,d characters.".formatted(LONGEST));
			}
		});
		if (value("headline").isBlank()) {
			complaints.put("headline", "An article needs a headline.");
		}
		if (!value("publishedOn").isEmpty() && day() == null) {
			complaints.put("publishedOn", "Write the day as 2025-04-11, or leave it empty.");
		}
		if (!value("language").isEmpty() && language() == null) {
			complaints.put("language", "Write the language as a code: en, es, pt-BR.");
		}
		return complaints;
	}

	/** Returns the facts; only for a form without complaints. */
	Facts facts() {
		var authors = Stream.of(value("authors").split(";"))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.toList();
		return new Facts(value("headline"), orNull("standfirst"), authors, orNull("section"), orNull("outlet"), day(),
				language());
	}

	private String value(String name) {
		return values.getOrDefault(name, "");
	}

	private @Nullable String orNull(String name) {
		return value(name).isBlank() ? null : value(name);
	}

	private @Nullable LocalDate day() {
		try {
			return value("publishedOn").isEmpty() ? null : Day.read(value("publishedOn"));
		}
		catch (DateTimeParseException noDay) {
			return null;
		}
	}

	private @Nullable String language() {
		try {
			String tag = new Locale.Builder().setLanguageTag(value("language")).build().toLanguageTag();
			return tag.equals("und") ? null : tag;
		}
		catch (IllformedLocaleException noLanguage) {
			return null;
		}
	}

	/** Returns the fields to show. */
	List<Field> fields(Article article, Map<String, String> complaints) {
		var extracted = of(article.extracted());
		var fields = new ArrayList<Field>();
		add(fields, article, extracted, complaints, "headline", "Headline", Kind.TEXT, null);
		add(fields, article, extracted, complaints, "standfirst", "Standfirst", Kind.TEXT, null);
		add(fields, article, extracted, complaints, "authors", "Byline", Kind.LINE, "Names, separated by semicolons");
		add(fields, article, extracted, complaints, "section", "Section", Kind.LINE, null);
		add(fields, article, extracted, complaints, "outlet", "Outlet", Kind.LINE, null);
		add(fields, article, extracted, complaints, "publishedOn", "Published day", Kind.DAY, null);
		add(fields, article, extracted, complaints, "language", "Language", Kind.LINE, "A code: en, es, pt-BR");
		return fields;
	}

	private void add(List<Field> fields, Article article, CorrectionForm extracted, Map<String, String> complaints,
			String name, String label, Kind kind, @Nullable String hint) {
		fields.add(new Field(name, label, kind, value(name), extracted.value(name), article.corrected().contains(name),
				hint, complaints.get(name)));
	}

}
