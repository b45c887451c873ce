package hemeroteca.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import hemeroteca.archive.Articles;
import hemeroteca.archive.Articles.Extent;
import hemeroteca.archive.Edition;
import hemeroteca.search.IndexKeeper;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Frames every page; counts the holdings once in an edition. */
@Component
class Frames {

	private final Articles articles;

	private final Edition edition;

	private final IndexKeeper index;

	private final Clock clock;

	private final boolean accounts;

	private volatile @Nullable Counted counted;

	Frames(Articles articles, Edition edition, IndexKeeper index, Clock clock,
			@Value("${hemeroteca.accounts.enabled:false}") boolean accounts) {
		this.articles = articles;
		this.edition = edition;
		this.index = index;
		this.clock = clock;
		this.accounts = accounts;
	}

	private record Counted(long edition, Extent extent) {
	}

	Frame at(Place place) {
		var extent = extent();
		var frame = Frame.of(today(), extent.articles(), extent.outlets(), year(extent.first()), year(extent.last()))
			.at(place);
		return indexing(accounts ? frame.withAccounts() : frame);
	}

	private Frame indexing(Frame frame) {
		return index.progress()
			.filter((progress) -> progress.all() > 0)
			.map((progress) -> frame.indexing(progress.done(), progress.all()))
			.orElse(frame);
	}

	/** Tells whether the archive holds no article. */
	boolean empty() {
		return extent().articles() == 0;
	}

	Extent extent() {
		long number = edition.number();
		var known = counted;
		if (known == null || known.edition() != number) {
			known = new Counted(number, articles.extent());
			counted = known;
		}
		return known.extent();
	}

	/** Returns the day by the clock on the wall. */
	LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), zone());
	}

	ZoneId zone() {
		return ZoneId.systemDefault();
	}

	private static @Nullable Integer year(@Nullable LocalDate day) {
		return (day != null) ? day.getYear() : null;
	}

}
