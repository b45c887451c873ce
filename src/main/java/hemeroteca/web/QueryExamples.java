package hemeroteca.web;

import java.util.List;

/** The query language by examples that find something in the samples. */
final class QueryExamples {

	private QueryExamples() {
	}

	/** Examples of one kind. */
	record Group(String title, List<Example> examples) {

		private static Group of(String title, Example... examples) {
			return new Group(title, List.of(examples));
		}

	}

	/**
	 * One example.
	 *
	 * @param query as one types it
	 * @param says what it finds
	 */
	record Example(String query, String says) {

		/** Returns the address of the search. */
		public String href() {
			return Selection.of("/search").asking(query).href();
		}

	}

	static final List<Group> ALL = List.of(
			Group.of("Words", new Example("crane drivers", "articles that hold both words, in any of their forms"),
					new Example("harbour OR harbor", "either word; | says the same"),
					new Example("ferry (islands OR visitors)", "brackets hold together what belongs together"),
					new Example("ferry -visitors", "the first word without the second; NOT says the same"),
					new Example("\"crane drivers\"", "exactly these words, one after the other"),
					new Example("\"tide hand\"~5", "these words near each other, at most five others between them"),
					new Example("harb*", "words that begin so; * stands for any letters, or none"),
					new Example("harb?r", "? stands for one letter"),
					new Example("brigde~", "words that are spelled like it"),
					new Example("küste", "capitals, accents and width make no difference; kuste finds the same"),
					new Example("港", "every language by its own rules")),
			Group.of("Parts of an article", new Example("headline:ferry", "in the headline"),
					new Example("headline:(ferry OR bus)", "brackets and quotation marks work here too"),
					new Example("standfirst:nobody", "in the text under the headline"),
					new Example("byline:calder", "by the name of an author"),
					new Example("outlet:courier", "by a word of the outlet’s name"),
					new Example("section:science", "by the section"), new Example("tag:harbour", "by a tag"),
					new Example("lang:es", "by the language, as a code"),
					new Example("site:tidewaterpost.example", "by the site that an article came from"),
					new Example("address:ferry", "by words of the original address")),
			Group.of("Published days", new Example("on:2025-04-11", "on a day"),
					new Example("in:2025-04", "in a month, or in a year: in:2025"),
					new Example("in:2018..2020", "from one time to another"),
					new Example("before:2012", "before a day, a month or a year; the year itself is not meant"),
					new Example("after:2026-11-19", "after it")),
			Group.of("What an article has", new Example("has:picture", "also has:byline, has:day and has:address"),
					new Example("-has:byline", "what it lacks"),
					new Example("-is:edited", "is:edited finds what a reader corrected; this finds all else"),
					new Example("sea -outlet:courier in:2020..2026", "everything goes together with everything")));

}
