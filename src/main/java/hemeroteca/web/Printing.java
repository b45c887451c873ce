package hemeroteca.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import hemeroteca.archive.Article;
import hemeroteca.archive.Kin;
import org.jspecify.annotations.Nullable;

/**
 * When an outlet published a text that others published too.
 *
 * @param day as it is shown; null where unknown
 */
record Printing(@Nullable String outlet, @Nullable LocalDate day, @Nullable Instant moment) {

	static Printing of(Article article) {
		return new Printing(article.facts().outlet(), article.facts().publishedOn(), article.publishedAt());
	}

	static Printing of(Kin kin) {
		return new Printing(kin.outlet(), kin.publishedOn(), kin.publishedAt());
	}

	/**
	 * Finds the first: by the day, and among several of one day by the moment.
	 * @return nothing where a day is unknown, or the moment of one of several of that
	 * day, or where two are the first
	 */
	static Optional<Printing> first(Collection<Printing> all) {
		if (all.stream().anyMatch((one) -> one.day() == null)) {
			return Optional.empty();
		}
		var earliest = all.stream().map(Printing::day).min(Comparator.naturalOrder());
		var sameDay = all.stream().filter((one) -> Objects.equals(one.day(), earliest.orElse(null))).toList();
		return (sameDay.size() == 1) ? Optional.of(sameDay.getFirst()) : firstOfDay(sameDay);
	}

	private static Optional<Printing> firstOfDay(List<Printing> sameDay) {
		if (sameDay.stream().anyMatch((one) -> one.moment() == null)) {
			return Optional.empty();
		}
		return sameDay.stream()
			.min(Comparator.comparing(Printing::moment))
			.filter((first) -> sameDay.stream()
				.filter((one) -> Objects.equals(one.moment(), first.moment()))
				.count() == 1);
	}

}
