package hemeroteca.query;

import java.util.stream.Collectors;

import hemeroteca.query.Clause.All;
import hemeroteca.query.Clause.Any;
import hemeroteca.query.Clause.Fuzzy;
import hemeroteca.query.Clause.Has;
import hemeroteca.query.Clause.In;
import hemeroteca.query.Clause.Not;
import hemeroteca.query.Clause.Phrase;
import hemeroteca.query.Clause.Published;

/** Writes clauses as one types them, with no more brackets than they need. */
final class Typing {

	private Typing() {
	}

	static String typed(Clause clause) {
		return (clause instanceof All all) ? all.clauses().stream().map(Typing::choice).collect(Collectors.joining(" "))
				: choice(clause);
	}

	private static String choice(Clause clause) {
		return (clause instanceof Any any) ? any.clauses().stream().map(Typing::one).collect(Collectors.joining(" OR "))
				: one(clause);
	}

	private static String one(Clause clause) {
		return switch (clause) {
			case Clause.Word word -> word.text();
			case Phrase phrase -> '"' + phrase.text() + '"' + ((phrase.slop() > 0) ? "~" + phrase.slop() : "");
			case Clause.Pattern pattern -> pattern.text();
			case Fuzzy fuzzy -> fuzzy.text() + "~" + ((fuzzy.edits() == Term.edits(fuzzy.text())) ? "" : fuzzy.edits());
			case In in -> in.field().names().getFirst() + ":" + value(in.clause());
			case Published time -> Days.typed(time);
			case Has has -> has.feature().sign + ":" + has.feature().names().getFirst();
			case Not not -> "-" + one(not.clause());
			case All all -> "(" + typed(all) + ")";
			case Any any -> "(" + typed(any) + ")";
		};
	}

	// Colons and slashes right behind a colon would make an address of it.
	private static String value(Clause clause) {
		String typed = one(clause);
		return (typed.startsWith(":") || typed.startsWith("//")) ? "(" + typed + ")" : typed;
	}

}
