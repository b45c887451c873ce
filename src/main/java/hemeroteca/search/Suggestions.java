package hemeroteca.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import hemeroteca.language.Tongues;
import hemeroteca.query.Clause;
import hemeroteca.query.Field;
import hemeroteca.search.Answer.Count;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds what begins as somebody types: names first, then headlines. */
@Component
class Suggestions {

	private static final Set<Facet> NAMED = Set.of(Facet.OUTLET, Facet.SECTION, Facet.BYLINE, Facet.TAG);

	/** How long new names may be missing; all of them are counted anew then. */
	private static final Duration FRESH = Duration.ofSeconds(30);

	/** Letters; fewer begin too many headlines to be of any help. */
	private static final int FEWEST = 2;

	private static final int MOST_NAMES = 6;

	private static final int MOST_HEADLINES = 5;

	private final Index index;

	private final Clock clock;

	private final ReentrantLock counting = new ReentrantLock();

	private volatile @Nullable Known known;

	Suggestions(Index index, Clock clock) {
		this.index = index;
		this.clock = clock;
	}

	List<Suggestion> of(String typed) {
		String begin = Tongues.plain(typed.strip());
		if (begin.isEmpty()) {
			return List.of();
		}
		var all = new ArrayList<Suggestion>(names(begin));
		if (begin.length() >= FEWEST) {
			all.addAll(headlines(typed));
		}
		return all;
	}

	private List<Suggestion> names(String begin) {
		var names = known().names;
		int from = Arrays.binarySearch(names, new Name(begin, null), Comparator.comparing(Name::folded));
		int at = (from >= 0) ? from : -from - 1;
		while (at > 0 && names[at - 1].folded().startsWith(begin)) {
			at--;
		}
		var found = new ArrayList<Suggestion>();
		while (at < names.length && names[at].folded().startsWith(begin)) {
			found.add(names[at++].suggestion());
		}
		found.sort(Comparator.comparingLong(Suggestion::articles).reversed());
		return found.stream().distinct().limit(MOST_NAMES).toList();
	}

	private List<Suggestion> headlines(String typed) {
		var words = Tongues.words(typed);
		if (words.isEmpty()) {
			return List.of();
		}
		var clauses = new ArrayList<Clause>();
		words.subList(0, words.size() - 1).forEach((word) -> clauses.add(new Clause.Phrase(word.term(), 0)));
		clauses.add(new Clause.Pattern(words.getLast().term() + '*'));
		var asked = Clause.in(Field.HEADLINE, Clause.all(clauses));
		var newest = new Question(typed, Filters.NONE, Order.NEWEST, 0, MOST_HEADLINES);
		return index.page(asked, newest, false)
			.stream()
			.map((stored) -> new Suggestion(null, stored.headline(), 1, stored.id()))
			.toList();
	}

	// One counts, the others meanwhile take what is known.
	private Known known() {
		var current = known;
		if (current != null && (current.until.isAfter(clock.instant()) || !counting.tryLock())) {
			return current;
		}
		if (current == null) {
			counting.lock();
		}
		try {
			var counted = known;
			if (counted == null || !counted.until.isAfter(clock.instant())) {
				counted = new Known(count(), clock.instant().plus(FRESH));
				known = counted;
			}
			return counted;
		}
		finally {
			counting.unlock();
		}
	}

	private Name[] count() {
		var names = new ArrayList<Name>();
		index.count(null, Filters.NONE, NAMED)
			.values()
			.forEach((facet, counts) -> counts.forEach((count) -> add(names, facet, count)));
		names.sort(Comparator.comparing(Name::folded));
		return names.toArray(Name[]::new);
	}

	// A name is found by each of its words: people know a family name.
	private static void add(List<Name> names, Facet facet, Count count) {
		String folded = Tongues.plain(count.value());
		var suggestion = new Suggestion(facet, count.value(), count.articles(), null);
		int from = 0;
		while (from >= 0) {
			names.add(new Name(folded.substring(from), suggestion));
			int space = folded.indexOf(' ', from);
			from = (space >= 0 && space + 1 < folded.length()) ? space + 1 : -1;
		}
	}

	/** A name, or what follows a space of it. */
	private record Name(String folded, @Nullable Suggestion suggestion) {
	}

	private record Known(Name[] names, Instant until) {
	}

}
