package hemeroteca.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import hemeroteca.archive.Article;
import hemeroteca.archive.Facts;
import hemeroteca.extract.Witness;
import hemeroteca.search.Answer.Facet;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The facts of an article in the margin: each with who says so, and who says otherwise.
 */
final class FactsShown {

	/** Characters. A longer value is no choice of one click, but something to look at. */
	private static final int LONGEST_CHOICE = 200;

	private final Article article;

	private final List<Fact> facts = new ArrayList<>();

	private FactsShown(Article article) {
		this.article = article;
	}

	static List<Fact> of(Article article, Frames frames) {
		var shown = new FactsShown(article);
		Facts facts = article.facts();
		var day = Day.of(facts.publishedOn());
		shown.add("Published", "publishedOn", (day != null) ? day.whole() : null, (day != null) ? day.path() : null);
		shown.add("Outlet", "outlet", facts.outlet(), list(Facet.OUTLET, facts.outlet()));
		shown.add("Byline", "authors", facts.authors().isEmpty() ? null : Wording.names(facts.authors()), null);
		shown.add("Section", "section", facts.section(), list(Facet.SECTION, facts.section()));
		String language = facts.language();
		shown.add("Language", "language", (language != null) ? Wording.language(language) : null,
				list(Facet.LANGUAGE, language));
		shown.add("Headline", "headline", facts.headline(), null);
		shown.add("Standfirst", "standfirst", facts.standfirst(), null);
		var modified = article.modifiedAt();
		shown.add("Modified", "modifiedAt", (modified != null) ? Wording.moment(modified, frames.zone()) : null, null);
		var address = Addresses.link(article.address().orElse(null));
		if (address != null) {
			shown.facts.add(new Fact("Address", address.text(), address.href(), shown.source("address"), List.of()));
		}
		return shown.facts;
	}

	private static @Nullable String list(Facet facet, @Nullable String value) {
		return (value != null) ? Selection.list(facet, value) : null;
	}

	private void add(String name, String field, @Nullable String value, @Nullable String href) {
		if (value == null) {
			return;
		}
		boolean large = field.equals("headline") || field.equals("standfirst");
		boolean corrected = article.corrected().contains(field);
		facts.add(new Fact(name, large ? null : value, href, corrected ? "corrected by a reader" : source(field),
				doubts(field, corrected)));
	}

	private @Nullable String source(String field) {
		return witnesses(field).stream().findFirst().map(Witness::source).orElse(null);
	}

	// A reader's correction is doubted by all; otherwise the first witness is the one
	// that is shown.
	private List<Fact.Doubt> doubts(String field, boolean corrected) {
		var witnesses = witnesses(field).stream().filter((witness) -> speaks(field, witness)).toList();
		var doubts = new ArrayList<Fact.Doubt>();
		for (int i = corrected ? 0 : 1; i < witnesses.size(); i++) {
			var witness = witnesses.get(i);
			boolean agrees = !corrected && same(value(field, witness), value(field, witnesses(field).getFirst()));
			boolean told = doubts.stream().anyMatch((doubt) -> same(doubt.value(), value(field, witness)));
			if (!agrees && !told) {
				doubts.add(new Fact.Doubt(value(field, witness), witness.source(), choice(field, witness)));
			}
		}
		return doubts;
	}

	private @Nullable String choice(String field, Witness witness) {
		String chosen = field.equals("publishedOn")
				? witness.value().substring(0, Math.min(10, witness.value().length())) : witness.value();
		var form = CorrectionForm.of(article.facts()).with(Map.of(field, chosen));
		return (chosen.length() <= LONGEST_CHOICE && form.knows(field) && form.complaints().isEmpty())
				? "/articles/%d/edit?%s=%s".formatted(article.id(), field, UriUtils.encode(chosen, UTF_8)) : null;
	}

	// The host of the address names an outlet only where nothing else does.
	private static boolean speaks(String field, Witness witness) {
		return !field.equals("outlet") || !witness.source().equals("address");
	}

	private static String value(String field, Witness witness) {
		return switch (field) {
			case "language" -> Wording.language(witness.value());
			case "publishedOn", "modifiedAt" -> day(witness.value());
			default -> witness.value();
		};
	}

	// A witness may know the hour too; days are compared, and written, as days.
	private static String day(String value) {
		try {
			return new Day(LocalDate.parse(value.substring(0, Math.min(10, value.length())))).whole();
		}
		catch (DateTimeParseException other) {
			return value;
		}
	}

	private static boolean same(String one, String other) {
		return plain(one).equals(plain(other));
	}

	private static String plain(String value) {
		return value.replaceAll("[\\s\\p{Punct}“”‘’«»…–—]+", " ").strip().toLowerCase(Locale.ROOT);
	}

	private List<Witness> witnesses(String field) {
		return article.witnesses().getOrDefault(field, List.of());
	}

}
