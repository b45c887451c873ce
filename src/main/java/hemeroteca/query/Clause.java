package hemeroteca.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a query means, apart from how it was typed. Texts keep the case and the accents
 * that were typed: each language folds them in its own way.
 */
public sealed interface Clause {

	/**
	 * A word, in any of its forms.
	 *
	 * @param text without signs of the query language; to an index it may be several
	 * words ("twenty-one", a Chinese sentence), or none
	 */
	record Word(String text) implements Clause {
	}

	/**
	 * Words exactly as they are written.
	 *
	 * @param text separated by single spaces
	 * @param slop 0 for one after the other, else how many words may stand between them,
	 * in any order
	 */
	record Phrase(String text, int slop) implements Clause {
	}

	/**
	 * Words of a shape.
	 *
	 * @param text with * for any run of characters and ? for exactly one, up to
	 * {@value Term#MOST_WILDCARDS} of them
	 */
	record Pattern(String text) implements Clause {
	}

	/**
	 * A word and what is spelled like it.
	 *
	 * @param edits how many letters may differ: 1 or 2
	 */
	record Fuzzy(String text, int edits) implements Clause {
	}

	/**
	 * What stands in one field.
	 *
	 * @param clause made of words, phrases, patterns and fuzzy words
	 */
	record In(Field field, Clause clause) implements Clause {
	}

	/**
	 * Published within a time.
	 *
	 * @param from the first day; null for any
	 * @param to the last day; null for any
	 */
	record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements Clause {
	}

	/** Something that an article has or is. */
	record Has(Feature feature) implements Clause {
	}

	/** Everything else. */
	record Not(Clause clause) implements Clause {
	}

	/** All of at least two. */
	record All(List<Clause> clauses) implements Clause {

		public All {
			clauses = List.copyOf(clauses);
		}

	}

	/** Any of at least two. */
	record Any(List<Clause> clauses) implements Clause {

		public Any {
			clauses = List.copyOf(clauses);
		}

	}

	/** Joins clauses without needless nesting; null if there are none. */
	static @Nullable Clause all(List<Clause> clauses) {
		var flat = new ArrayList<Clause>();
		clauses.forEach((clause) -> flat.addAll((clause instanceof All all) ? all.clauses() : List.of(clause)));
		return flat.isEmpty() ? null : (flat.size() == 1) ? flat.getFirst() : new All(flat);
	}

	/** Offers clauses for choice without needless nesting; null if there are none. */
	static @Nullable Clause any(List<Clause> clauses) {
		var flat = new ArrayList<Clause>();
		clauses.forEach((clause) -> flat.addAll((clause instanceof Any any) ? any.clauses() : List.of(clause)));
		return flat.isEmpty() ? null : (flat.size() == 1) ? flat.getFirst() : new Any(flat);
	}

	/** Turns a clause round; what was turned round before is itself again. */
	static @Nullable Clause not(@Nullable Clause clause) {
		return (clause instanceof Not not) ? not.clause() : (clause != null) ? new Not(clause) : null;
	}

	/** Looks in a field; what must not stand there is left out as a whole. */
	static @Nullable Clause in(Field field, @Nullable Clause clause) {
		return (clause instanceof Not not) ? new Not(new In(field, not.clause()))
				: (clause != null) ? new In(field, clause) : null;
	}

}
