package hemeroteca.web;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * One article to read.
 *
 * @param path where it is read
 * @param byline "Ines Calder and Tom Oduya"; empty for nobody
 * @param section leads to the list of it, as the outlet does
 * @param lang BCP 47
 * @param notice what a reader should know before the text; null for nothing
 * @param body HTML that was cleaned when it was stored; the only HTML that a template
 * takes as it is
 * @param corrections what the publisher says was wrong and the body does not hold
 * @param facts in the order of use
 * @param captures the newest first
 * @param tags each leads to a search
 * @param basedOn the article that this one says it is based on
 * @param marked the words whose hits are marked in the body, and how many they are
 * @param alike articles that speak of the same, the most alike first
 * @param relatives the copies of it, and the articles that lead to it
 */
record ArticlePage(long id, String path, String headline, @Nullable String standfirst, String byline,
		@Nullable Link section, @Nullable Link outlet, @Nullable Day day, int minutes, @Nullable String lang,
		@Nullable Lead lead, @Nullable String notice, String body, List<String> corrections, List<Fact> facts,
		List<CaptureLine> captures, List<Link> tags, @Nullable Link basedOn, @Nullable Neighbour earlier,
		@Nullable Neighbour later, Citation citation, Marked marked, List<Alike> alike, Relatives relatives) {

	/** What is marked in the body. */
	record Marked(String words, int hits) {

		/**
		 * Marks that have a number on the page, for browsers without script; then the
		 * last.
		 */
		private static final int MOST_NUMBERS = 24;

		static final Marked NOTHING = new Marked("", 0);

		/** Returns "7 hits", "1 hit". */
		public String count() {
			return Wording.count(hits, "hit", "hits");
		}

		public List<Integer> numbers() {
			return IntStream.rangeClosed(1, hits)
				.filter((number) -> number <= MOST_NUMBERS || number == hits)
				.boxed()
				.toList();
		}

	}

	/** Fewer letters than this do not fill the three lines beside a drop cap. */
	private static final int DROP_CAP_LETTERS = 220;

	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

	/**
	 * Returns the class of the body: "dropped" where its first paragraph can carry a drop
	 * cap.
	 */
	public String bodyClass() {
		return opensLong() ? "body dropped" : "body";
	}

	private boolean opensLong() {
		int end = body.indexOf("</p>");
		return body.startsWith("<p>") && end > DROP_CAP_LETTERS && Character.isUpperCase(body.codePointAt(3));
	}

}
