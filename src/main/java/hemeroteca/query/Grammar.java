package hemeroteca.query;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;

import hemeroteca.query.Clause.Has;
import hemeroteca.query.Clause.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language. Words must all be there; {@code OR} or {@code |} offers a
 * choice, {@code -} or {@code NOT} leaves out, brackets group.
 * <p>
 * {@code OR} binds only its two neighbours: {@code harbour strike OR ferry} is
 * {@code harbour (strike OR ferry)}, as Google and Lexis read it. Factiva and SQLite bind
 * the other way; but then a filter that somebody adds to a choice, such as
 * {@code in:2025}, would hold for its last word alone. A chain of {@code OR} is one
 * choice.
 * <p>
 * Nothing typed is a mistake: what makes no sense is read as words, and a sentence says
 * so. Reading takes time in proportion to what was typed.
 */
public final class Grammar {

	/** Brackets within brackets that are read; deeper ones are left out. */
	static final int DEEPEST = 16;

	private static final String LONELY_OR = "OR needs something on both sides; it was left out.";

	private final Complaints complaints = new Complaints();

	private final Allowance allowance;

	private final Typed typed;

	// Brackets that were opened too deep and are still to be closed.
	private int ignored;

	private Grammar(String query, int mostWords) {
		this.allowance = new Allowance(mostWords, complaints);
		this.typed = new Typed(Signs.clean(query));
	}

	/**
	 * Reads a query.
	 * @param query whatever was typed
	 * @param mostWords how many words are read; the rest is left out
	 */
	public static Reading read(String query, int mostWords) {
		return new Grammar(query, mostWords).read(mostWords);
	}

	private Reading read(int mostWords) {
		var root = sequence(0, null);
		if (allowance.isExceeded()) {
			complaints.begin("Only the first %,d of %,d words were read.", Math.max(1, mostWords), allowance.words());
		}
		else if (root == null && complaints.isEmpty() && !typed.isBlank()) {
			complaints.add("%s holds no word to look for.", typed.whole());
		}
		return new Reading(root, complaints.sentences());
	}

	private @Nullable Clause sequence(int depth, @Nullable Field within) {
		var all = new ArrayList<Clause>();
		while (!isClosed(depth)) {
			Stream.ofNullable(choice(depth, within)).forEach(all::add);
		}
		return Clause.all(all);
	}

	// Passes over all that begins nothing.
	private boolean isClosed(int depth) {
		while (true) {
			typed.skipAnd();
			if (typed.isAt(')')) {
				if (ignored == 0 && depth > 0) {
					return true;
				}
				if (ignored == 0) {
					complaints.add("A bracket was closed that was never opened.");
				}
				ignored = Math.max(0, ignored - 1);
				typed.skip(1);
			}
			else if (typed.takeOr()) {
				complaints.add(LONELY_OR);
			}
			else {
				return typed.isAtEnd();
			}
		}
	}

	private @Nullable Clause choice(int depth, @Nullable Field within) {
		var any = new ArrayList<Clause>();
		boolean more = true;
		int sides = 0;
		while (more) {
			Stream.ofNullable(operand(depth, within)).forEach(any::add);
			sides++;
			typed.skipAnd();
			more = typed.takeOr();
			typed.skipAnd();
		}
		if (any.size() < sides && sides > 1) {
			complaints.add(LONELY_OR);
		}
		return Clause.any(any);
	}

	private @Nullable Clause operand(int depth, @Nullable Field within) {
		boolean without = false;
		while (true) {
			skipTooDeep(depth);
			if (typed.takeMinus()) {
				without = !without;
			}
			else if (typed.takeNot()) {
				if (typed.isAtJoint()) {
					complaints.add("NOT needs something behind it; it was left out.");
					return null;
				}
				without = !without;
			}
			else {
				var clause = one(depth, within);
				return without ? Clause.not(clause) : clause;
			}
		}
	}

	private void skipTooDeep(int depth) {
		while (depth >= DEEPEST && typed.isAt('(')) {
			complaints.add("Brackets within brackets are read " + DEEPEST + " deep; deeper ones were left out.");
			ignored++;
			typed.skip(1);
			typed.skipSpaces();
		}
	}

	private @Nullable Clause one(int depth, @Nullable Field within) {
		skipTooDeep(depth);
		if (allowance.isSpent()) {
			complaints.close();
		}
		if (typed.isAt('(')) {
			return group(depth, within);
		}
		if (typed.isAtQuote()) {
			return phrase(within);
		}
		if (within != null && within.isAddress()) {
			return address(within);
		}
		if (within == null && typed.isAtAddress()) {
			return Clause.in(Field.ADDRESS, address(Field.ADDRESS));
		}
		String name = typed.name();
		return (name != null) ? named(name, depth, within) : leaf(Term.read(typed.takeToken(), complaints), within);
	}

	private @Nullable Clause group(int depth, @Nullable Field within) {
		typed.skip(1);
		var clause = sequence(depth + 1, within);
		if (typed.isAtEnd()) {
			complaints.add("A bracket was never closed.");
		}
		typed.skip(1);
		return clause;
	}

	private @Nullable Clause phrase(@Nullable Field within) {
		var quoted = typed.takeQuoted();
		if (!quoted.isClosed()) {
			complaints.add("The quotation mark was never closed.");
		}
		int slop = typed.takeSlop(complaints);
		String text = Signs.phrase(quoted.text());
		return leaf(Signs.mean(text) ? new Phrase(text, slop) : null, within);
	}

	private @Nullable Clause address(Field field) {
		return leaf(Location.read(typed.takeAddress(), field, complaints), field);
	}

	private @Nullable Clause named(String name, int depth, @Nullable Field within) {
		String narrow = Names.narrow(name);
		if (!Names.isKnown(narrow)) {
			complaints.add("%s is no field; it was read as words.", name + ":");
			return words(name, depth, within);
		}
		if (!typed.hasValue(name)) {
			complaints.add("%s needs its words right behind it; it was read as a word.", name + ":");
			typed.skip(name.length() + 1);
			return leaf(Term.word(name), within);
		}
		if (within != null) {
			complaints.add("%s stands within another field; it was read as words.", name + ":");
			return words(name, depth, within);
		}
		var field = Field.named(narrow);
		return (field != null) ? in(field, name, depth) : told(narrow, name, depth);
	}

	private @Nullable Clause in(Field field, String name, int depth) {
		String value = typed.value(name);
		if (field == Field.LANGUAGE && !value.isEmpty() && LanguageNames.code(value.replaceFirst("^-", "")) == null) {
			complaints.add("%s is no language; it was read as words.", name + ":" + value);
			return words(name, depth, null);
		}
		typed.skip(name.length() + 1);
		boolean without = typed.takeMinus();
		var clause = Clause.in(field, one(depth, field));
		if (clause == null) {
			complaints.add("%s has nothing to look for; it was left out.", name + ":");
		}
		return without ? Clause.not(clause) : clause;
	}

	private @Nullable Clause told(String narrow, String name, int depth) {
		String value = typed.value(name);
		var feature = Feature.isSign(narrow) ? Feature.named(Names.narrow(value)) : null;
		var clause = (feature != null) ? new Has(feature) : Days.isName(narrow) ? Days.read(narrow, value) : null;
		if (clause == null) {
			complaints.add(Days.isName(narrow) ? "%s is no day; it was read as words."
					: "%s cannot be asked for; it was read as words.", name + ":" + value);
			return words(name, depth, null);
		}
		typed.skipValue(name);
		return leaf(clause, null);
	}

	// As if there were brackets round the name and what follows the colon.
	private @Nullable Clause words(String name, int depth, @Nullable Field within) {
		typed.skip(name.length() + 1);
		var word = leaf(Term.word(name), within);
		if (depth >= DEEPEST) {
			return word;
		}
		return Clause.all(Stream.of(word, one(depth + 1, within)).filter(Objects::nonNull).toList());
	}

	private @Nullable Clause leaf(@Nullable Clause clause, @Nullable Field within) {
		return allowance.take((within == Field.LANGUAGE) ? language(clause) : clause,
				within != null && within.isAddress());
	}

	private @Nullable Clause language(@Nullable Clause clause) {
		String name = switch (clause) {
			case Clause.Word word -> word.text();
			case Phrase phrase -> phrase.text();
			case null, default -> "";
		};
		String code = LanguageNames.code(name);
		if (code == null && clause != null) {
			complaints.add("%s is no language; it was left out.", Typing.typed(clause));
		}
		return (code != null) ? new Clause.Word(code) : null;
	}

}
