package hemeroteca.query;

import hemeroteca.query.Clause.Fuzzy;
import hemeroteca.query.Clause.Has;
import hemeroteca.query.Clause.In;
import hemeroteca.query.Clause.Not;
import hemeroteca.query.Clause.Pattern;
import hemeroteca.query.Clause.Phrase;
import hemeroteca.query.Clause.Published;
import hemeroteca.query.Clause.Word;

/** Says in words what the parts of a query ask for. */
final class Saying {

	private Saying() {
	}

	static Reading.Part part(Clause clause) {
		String said = (clause instanceof Not not) ? denied(not.clause()) : said(clause);
		return new Reading.Part(said, words((clause instanceof Not not) ? not.clause() : clause), Typing.typed(clause));
	}

	private static String said(Clause clause) {
		return switch (clause) {
			case Word word -> "";
			case Phrase phrase when phrase.slop() > 0 ->
				"near each other (%s)".formatted((phrase.slop() == 1) ? "1 word" : phrase.slop() + " words");
			case Phrase exact -> "the phrase";
			case Pattern pattern -> isPrefix(pattern) ? "begins with" : "like";
			case Fuzzy fuzzy -> "spelled like";
			case In in -> in.field().said;
			case Published time -> Days.said(time);
			case Has has -> has.feature().said;
			case Clause.Any any -> "any of";
			case Clause.All all -> "all of";
			case Not not -> denied(not.clause());
		};
	}

	private static String denied(Clause clause) {
		return switch (clause) {
			case Word word -> "without";
			case Pattern pattern -> isPrefix(pattern) ? "without words that begin with" : "without words like";
			case Fuzzy fuzzy -> "without words spelled like";
			case Has has -> has.feature().denied;
			case In in -> "not " + said(in);
			case Published time -> "not " + said(time);
			default -> "without " + said(clause);
		};
	}

	private static String words(Clause clause) {
		return switch (clause) {
			case Phrase phrase -> phrase.text();
			case Pattern pattern when isPrefix(pattern) -> pattern.text().substring(0, pattern.text().length() - 1);
			case Fuzzy fuzzy -> fuzzy.text();
			case In in when in.field() == Field.LANGUAGE && in.clause() instanceof Word code ->
				LanguageNames.name(code.text());
			case In in -> Typing.typed(in.clause());
			case Published time -> Days.words(time);
			case Has has -> has.feature().names().getFirst();
			default -> Typing.typed(clause);
		};
	}

	private static boolean isPrefix(Pattern pattern) {
		String text = pattern.text();
		return text.indexOf('?') < 0 && text.indexOf('*') == text.length() - 1;
	}

}
