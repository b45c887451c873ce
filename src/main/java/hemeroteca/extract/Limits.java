package hemeroteca.extract;

/**
 * How much of a page is read. Every step of extraction is linear in these, so that they
 * bound time and memory as well: there is no clock here, and the same page gives the same
 * answer on every machine. What stands beyond a limit is left unread; nothing is thrown.
 *
 * @param deepest how many elements may stand inside each other
 * @param mostNodes how many elements and texts of a page are looked at
 * @param longestText how many characters of text are looked at, in all
 * @param longestHeadline how many characters a headline, section, outlet or tag keeps
 * @param longestStandfirst how many characters a standfirst or caption keeps; a heading
 * with more is cut to the length of a headline
 * @param mostAuthors how many names a byline keeps
 * @param mostLinkedData how many characters of JSON-LD are read
 */
public record Limits(int deepest, int mostNodes, int longestText, int longestHeadline, int longestStandfirst,
		int mostAuthors, int mostLinkedData) {

	/** What fits every real page that we have seen, several times over. */
	public static final Limits DEFAULT = new Limits(1_000, 200_000, 20_000_000, 500, 2_000, 50, 4_000_000);

	public Limits {
		if (deepest < 1 || mostNodes < 1 || longestText < 1 || longestHeadline < 1 || longestStandfirst < 1
				|| mostAuthors < 1 || mostLinkedData < 0) {
			throw new IllegalArgumentException("a limit of extraction must be positive");
		}
	}

}
