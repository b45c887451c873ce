package hemeroteca.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import hemeroteca.query.Clause.All;
import hemeroteca.query.Clause.Any;
import hemeroteca.query.Clause.In;
import org.jspecify.annotations.Nullable;

/**
 * How a query was read.
 *
 * @param root what it means; null if it asks for nothing
 * @param complaints sentences that say what was read otherwise than it was typed
 */
public record Reading(@Nullable Clause root, List<String> complaints) {

	public Reading {
		complaints = List.copyOf(complaints);
	}

	/**
	 * One part of a query, of which all must hold.
	 *
	 * @param said what it asks of the words, such as "in the headline"; empty for plain
	 * words
	 * @param words as they are shown
	 * @param typed as one types it alone
	 */
	public record Part(String said, String words, String typed) {
	}

	/**
	 * Returns the query in one way of typing it. To read that gives the same root and no
	 * complaint.
	 */
	public String typed() {
		return (root != null) ? Typing.typed(root) : "";
	}

	/** Returns the parts in the order in which they were typed. */
	public List<Part> parts() {
		return clauses().stream().map(Saying::part).toList();
	}

	/**
	 * Returns the query typed anew without one of its parts.
	 * @param part counted from 0
	 */
	public String without(int part) {
		var others = new ArrayList<>(clauses());
		others.remove(part);
		var rest = Clause.all(others);
		return (rest != null) ? Typing.typed(rest) : "";
	}

	/**
	 * Returns the words, phrases, patterns and fuzzy words for whose sake a text is
	 * shown, each once: not those that it must not hold, nor names of outlets and the
	 * like.
	 */
	public List<Clause> wanted() {
		var wanted = new LinkedHashSet<Clause>();
		if (root != null) {
			collect(root, wanted);
		}
		return List.copyOf(wanted);
	}

	private static void collect(Clause clause, LinkedHashSet<Clause> wanted) {
		switch (clause) {
			case All all -> all.clauses().forEach((each) -> collect(each, wanted));
			case Any any -> any.clauses().forEach((each) -> collect(each, wanted));
			case In in when in.field() == Field.HEADLINE || in.field() == Field.STANDFIRST ->
				collect(in.clause(), wanted);
			case In elsewhere -> {
			}
			case Clause.Not without -> {
			}
			case Clause.Published time -> {
			}
			case Clause.Has feature -> {
			}
			case Clause.Word word -> wanted.add(word);
			case Clause.Phrase phrase -> wanted.add(phrase);
			case Clause.Pattern pattern -> wanted.add(pattern);
			case Clause.Fuzzy fuzzy -> wanted.add(fuzzy);
		}
	}

	private List<Clause> clauses() {
		return (root instanceof All all) ? all.clauses() : (root != null) ? List.of(root) : List.of();
	}

}
