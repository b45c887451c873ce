package hemeroteca.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import hemeroteca.archive.Article;
import hemeroteca.archive.Citations;
import hemeroteca.archive.Kin;
import hemeroteca.archive.Relations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells what an article has to do with others, in the words of its page. */
@Component
class Kinsfolk {

	private final Relations relations;

	private final Citations citations;

	Kinsfolk(Relations relations, Citations citations) {
		this.relations = relations;
		this.citations = citations;
	}

	Relatives of(Article article) {
		var kin = relations.of(article.id());
		var day = article.facts().publishedOn();
		return new Relatives(first(article, kin), kin.stream().map((one) -> AlsoIn.of(one, article.id(), day)).toList(),
				citations.citing(article).stream().map(Alike::of).toList(), basis(article));
	}

	private @Nullable Alike basis(Article article) {
		return article.basedOn()
			.map((address) -> citations.held(List.of(address)).get(address))
			.filter((held) -> held.id() != article.id())
			.map(Alike::of)
			.orElse(null);
	}

	/** One that printed the text. */
	private record Printing(@Nullable String outlet, @Nullable LocalDate day, @Nullable Instant moment) {
	}

	// By the day; by the moment where all of that day say it.
	private static @Nullable String first(Article article, List<Kin> kin) {
		var printings = new ArrayList<Printing>();
		printings.add(new Printing(article.facts().outlet(), article.facts().publishedOn(), article.publishedAt()));
		kin.forEach((one) -> printings.add(new Printing(one.outlet(), one.publishedOn(), one.publishedAt())));
		if (kin.isEmpty() || printings.stream().anyMatch((one) -> one.day() == null)) {
			return null;
		}
		var earliest = printings.stream().map(Printing::day).min(Comparator.naturalOrder()).orElseThrow();
		var sameDay = printings.stream().filter((one) -> earliest.equals(one.day())).toList();
		if (sameDay.size() > 1 && sameDay.stream().map(Printing::moment).anyMatch(Objects::isNull)) {
			return null;
		}
		var first = sameDay.stream()
			.min(Comparator.comparing(Printing::moment, Comparator.nullsLast(Comparator.naturalOrder())))
			.orElseThrow();
		boolean alone = sameDay.stream().filter((one) -> Objects.equals(one.moment(), first.moment())).count() == 1;
		return (alone && first.outlet() != null)
				? "%s was first, on %s.".formatted(first.outlet(), new Day(earliest).whole()) : null;
	}

}
