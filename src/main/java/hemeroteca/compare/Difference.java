package hemeroteca.compare;

import java.util.List;

/**
 * What differs between two articles, as a reader of news would tell it: words and not
 * lines (characters, in scripts that set no spaces), each part for itself, a paragraph
 * that moved as moved. What only looks different is no difference: white space, the
 * breaks between paragraphs, typographic and straight quotes, dashes, ligatures, soft
 * hyphens, letters that were read in the wrong charset, and links to other articles.
 * <p>
 * Time is bounded: where two texts of any size have too little in common to be compared
 * word by word, whole blocks stand as removed and added.
 *
 * @param parts every part of an article, in its order, also those that are the same
 */
public record Difference(List<Part> parts) {

	static final int LONGEST = 2_000_000;

	/**
	 * The text of one article; what it has not is empty.
	 *
	 * @param byline the names as one line
	 * @param day as it shall be shown
	 * @param body blocks, separated by newlines
	 */
	public record Text(String headline, String standfirst, String byline, String day, String body) {
	}

	/** The parts of an article. */
	public enum Name {

		HEADLINE, STANDFIRST, BYLINE, DAY, BODY

	}

	/**
	 * What became of one part.
	 *
	 * @param rows from top to bottom
	 * @param added how many words only the second has
	 * @param removed how many words only the first has
	 * @param moved how many blocks stand elsewhere
	 * @param words how many words both have together, each counted on its own
	 */
	public record Part(Name name, List<Row> rows, int added, int removed, int moved, int words) {

		/** Tells whether a reader would see a difference. */
		public boolean changed() {
			return rows.stream().anyMatch((row) -> row.kind() != Kind.SAME && row.kind() != Kind.NOISE);
		}

		/** Returns 0 to 1: how much of the words is in one of the two only. */
		public double share() {
			return (words > 0) ? (double) (added + removed) / words : 0;
		}

		/** Returns the first text of this part: its blocks, separated by newlines. */
		public String before() {
			return side(true);
		}

		/** Returns the second text of this part: its blocks, separated by newlines. */
		public String after() {
			return side(false);
		}

		private String side(boolean before) {
			var text = new StringBuilder();
			boolean first = true;
			for (Row row : rows) {
				if (before ? row.hasBefore() : row.hasAfter()) {
					text.append(first ? "" : "\n").append(before ? row.before() : row.after());
					first = false;
				}
			}
			return text.toString();
		}

	}

	/** What became of a block. */
	public enum Kind {

		/** Both have it. */
		SAME,
		/** Both have it, with other words. */
		CHANGED,
		/** Only the first has it. */
		REMOVED,
		/** Only the second has it. */
		ADDED,
		/** Both have it, and this is where the first has it. */
		MOVED_AWAY,
		/** Both have it, and this is where the second has it. */
		MOVED_HERE,
		/** It differs, and is no part of the story: links to other articles. */
		NOISE

	}

	/**
	 * One block; where only paragraph breaks differ, several.
	 *
	 * @param mate the number that both rows of a moved block bear, from 1; else 0
	 */
	public record Row(Kind kind, int mate, List<Span> spans) {

		/** Returns the text of the first; empty where it has none. */
		public String before() {
			return String.join("", spans.stream().map(Span::before).toList());
		}

		/** Returns the text of the second; empty where it has none. */
		public String after() {
			return String.join("", spans.stream().map(Span::after).toList());
		}

		boolean hasBefore() {
			return !before().isEmpty();
		}

		boolean hasAfter() {
			return !after().isEmpty();
		}

	}

	/** What became of words. */
	public enum Change {

		SAME, REMOVED, ADDED

	}

	/**
	 * Some words in a row that share their fate.
	 *
	 * @param before as the first writes them; empty where they were added
	 * @param after as the second writes them, which may differ by what is no difference
	 */
	public record Span(Change change, String before, String after) {

		/** Returns the words as they are to be shown: the later way of writing. */
		public String text() {
			return after.isEmpty() ? before : after;
		}

	}

	/**
	 * Compares two articles; of each part no more than its first {@value #LONGEST}
	 * characters, several novels long. To compare words takes some hundred bytes for
	 * each.
	 */
	public static Difference of(Text first, Text second) {
		var effort = new DifferenceEffort();
		return new Difference(List.of(part(Name.HEADLINE, first.headline, second.headline, effort),
				part(Name.STANDFIRST, first.standfirst, second.standfirst, effort),
				part(Name.BYLINE, first.byline, second.byline, effort), part(Name.DAY, first.day, second.day, effort),
				part(Name.BODY, first.body, second.body, effort)));
	}

	private static Part part(Name name, String first, String second, DifferenceEffort effort) {
		return new DifferenceRows(name == Name.BODY, effort).compare(name, beginning(first), beginning(second));
	}

	private static String beginning(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST);
	}

	/** Tells whether a reader would see no difference. */
	public boolean none() {
		return parts.stream().noneMatch(Part::changed);
	}

	/** Returns one part. */
	public Part part(Name name) {
		return parts.get(name.ordinal());
	}

	/** Returns the names of the parts in which a reader would see a difference. */
	public List<Name> changed() {
		return parts.stream().filter(Part::changed).map(Part::name).toList();
	}

}
