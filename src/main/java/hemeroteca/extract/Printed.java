package hemeroteca.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The days that a reader sees in a page: in its lines and in its {@code time} elements.
 * One that stands beside the headline is the article's own, as good as any data.
 */
final class Printed {

	/** What is in words is a line with a day in it, not a sentence. */
	private static final int LONGEST_LINE = 16;

	/** A line that only a day and a name stand in. */
	private static final int SHORTEST_LINE = 12;

	private static final int SHORTEST_LINE_IN_TEXT = 8;

	/** How many blocks above the headline, and below, still belong to it. */
	private static final int ABOVE = 8;

	private static final int BELOW = 6;

	/** What of a text may stand above its headline: a standfirst, a picture. */
	private static final int MOST_BEFORE = 12;

	/** What may stand between a headline and its text. */
	private static final int LONGEST_HEAD = 40;

	/**
	 * What is said to be the day of publication elsewhere comes after all that is near.
	 */
	private static final int FAR = 1000;

	/** A paragraph that begins with a day has it within these characters. */
	private static final int DATELINE = 45;

	private static final long NAMES = Trait.of(Trait.DATE, Trait.BYLINE, Trait.META);

	private static final long FOREIGN = Trait.of(Trait.COMMENT, Trait.RELATED, Trait.IN_QUOTE, Trait.UNSEEN);

	private static final Map<String, Set<String>> WORDS = load();

	/**
	 * A day in a line.
	 *
	 * @param line the text that it stands in
	 * @param words how many that has
	 * @param near whether it stands beside the headline
	 * @param above whether above it
	 * @param inText whether the text has begun: there a line with a day may be a caption
	 * @param changed whether it is said to be that of a change
	 * @param points how likely it is the article's, among those that are not near
	 * @param distance how many blocks from the headline
	 */
	record Line(String source, When when, String line, int words, boolean near, boolean above, boolean inText,
			boolean changed, double points, double distance) {

		/** Whether the line is nothing but a day and who signs. */
		boolean isDayLine() {
			return this.near && !this.changed && (this.words <= (this.inText ? SHORTEST_LINE_IN_TEXT : SHORTEST_LINE)
					|| this.source.equals("time") && !this.inText);
		}
	}

	private final Survey survey;

	private final long[] around;

	private final int headline;

	private final int bodyStart;

	private final boolean monthFirst;

	final List<Line> lines = new ArrayList<>();

	Printed(Survey survey, long[] around, int headline, int bodyStart, boolean monthFirst) {
		this.survey = survey;
		this.around = around;
		this.headline = headline;
		this.bodyStart = bodyStart;
		this.monthFirst = monthFirst;
		blocks();
		silentTimes();
	}

	private static Map<String, Set<String>> load() {
		Map<String, Set<String>> words = new HashMap<>();
		for (String line : Resource.lines("days.txt")) {
			int colon = line.indexOf(':');
			words.put(line.substring(0, colon), Set.of(line.substring(colon + 1).strip().split(",\\s*")));
		}
		return words;
	}

	private void blocks() {
		List<Block> blocks = this.survey.blocks;
		int head = -1;
		int body = 0;
		for (int b = 0; b < blocks.size(); b++) {
			head = (blocks.get(b).first == this.headline) ? b : head;
			body = (blocks.get(b).first <= this.bodyStart) ? b : body;
		}
		boolean inOrder = head >= 0 && head <= body + MOST_BEFORE;
		int top = inOrder ? head : body;
		int last = Math.max(top + (inOrder ? BELOW : 2), Math.min(body + 2, top + LONGEST_HEAD));
		for (int b = 0; b < blocks.size(); b++) {
			boolean near = b >= top - ABOVE && b <= last && b != head;
			double distance = (b >= top) ? b - top : (top - b) * 1.5 + 1;
			Line line = read(b, near, b < head, distance);
			if (line != null) {
				this.lines.add(line);
			}
		}
	}

	private @Nullable Line read(int number, boolean near, boolean above, double distance) {
		Block block = this.survey.blocks.get(number);
		long traits = this.around[block.holder];
		boolean named = Trait.any(traits, NAMES);
		boolean paragraph = block.words > 40 || block.chars > 300;
		String text = paragraph ? block.text.substring(0, Math.min(block.chars, DATELINE)) : block.text;
		if (!(named && !paragraph || hasDigit(text)) || paragraph && !near) {
			return null;
		}
		boolean changed = false;
		When when = When.words(text, this.monthFirst);
		if (when != null && !paragraph) {
			String before = (number == 0) ? "" : this.survey.blocks.get(number - 1).text;
			String own = plain(text);
			When first = own.equals(text) ? when : When.words(own, this.monthFirst);
			changed = first == null || own.equals(text) && isChanged(before);
			when = (first == null) ? when : first;
		}
		String source = "text";
		When exact = inTime(block);
		if (exact != null && (when == null || Math.abs(exact.day().toEpochDay() - when.day().toEpochDay()) > 1
				|| exact.day().equals(when.day()))) {
			when = exact;
			source = "time";
		}
		if (when == null) {
			return null;
		}
		boolean published = saysPublished(text);
		boolean other = Words.of(text, LONGEST_LINE).stream().anyMatch(WORDS.get("other")::contains);
		int kinds = Phrases.of(block);
		double points = nearness(block.first, traits) + (named ? 2 : 0)
				+ (Phrases.is(Phrases.Kind.DATE, kinds) ? 1.5 : 0) - (block.words > 14 ? 2 : 0)
				- (Phrases.is(Phrases.Kind.COPYRIGHT, kinds) ? 3 : 0) - (changed ? 0.5 : 0) - (other ? 2 : 0);
		int doubts = Long.bitCount(traits & Container.DOUBTFUL & ~Trait.AUTHOR_BIO.bit);
		boolean inText = block.first > this.bodyStart;
		boolean between = block.first > this.headline && block.first < this.bodyStart
				&& block.words <= SHORTEST_LINE / 2;
		boolean line = !other && block.words <= (exact == null ? LONGEST_LINE : LONGEST_LINE * 2)
				&& !Trait.any(traits, FOREIGN) && (doubts < 2 || between);
		if (line && !near && published && doubts == 0 && !changed) {
			return new Line(source, when, text, block.words, true, above, inText, false, points, FAR + distance);
		}
		points += (near ? 2 : 0) + (changed || published ? 2 : 0);
		return new Line(source, when, text, block.words, line && near, above, inText, changed, points, distance);
	}

	/** Returns what of a line speaks of its publication: all but "updated" and on. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		boolean changed = false;
		int start = 0;
		for (int at = 0; at <= text.length(); at++) {
			if (at == text.length() || !Character.isLetter(text.charAt(at))) {
				String word = text.substring(start, at).toLowerCase(Locale.ROOT);
				changed = WORDS.get("changed").contains(word) || changed && !WORDS.get("published").contains(word);
				if (!changed) {
					plain.append(text, start, Math.min(at + 1, text.length()));
				}
				start = at + 1;
			}
		}
		return plain.length() == text.length() ? text : plain.toString();
	}

	private static boolean saysPublished(String text) {
		return Words.of(text, 8).stream().anyMatch(WORDS.get("published")::contains);
	}

	private static boolean isChanged(String before) {
		List<String> words = Words.of(before, 5);
		return words.size() < 5 && words.stream().anyMatch(WORDS.get("changed")::contains);
	}

	/** Returns the day of the {@code time} element that a block is or holds. */
	private @Nullable When inTime(Block block) {
		for (int at = block.first; at < block.end; at++) {
			int up = this.survey.parent[at];
			int time = (this.survey.tags[at] == Tags.TIME) ? at
					: (up >= 0 && this.survey.tags[up] == Tags.TIME) ? up : -1;
			if (time >= 0 && !this.survey.element(time).attr("datetime").isBlank()) {
				return When.read(this.survey.element(time).attr("datetime"));
			}
		}
		return null;
	}

	/** Hears {@code time} elements too whose text names no day: "two hours ago". */
	private void silentTimes() {
		for (int at = 0; at < this.survey.size; at++) {
			if (this.survey.tags[at] == Tags.TIME) {
				Element time = this.survey.element(at);
				When when = When.read(time.attr("datetime"));
				if (when != null) {
					double points = nearness(at, this.around[at]) + (isPublished(time) ? 3 : 0)
							- (isChanged(time) ? 2 : 0);
					this.lines.add(new Line("time", when, "", 0, false, at < this.headline, at > this.bodyStart,
							isChanged(time), points + 2, 0));
				}
			}
		}
	}

	private static boolean isPublished(Element time) {
		return time.hasAttr("pubdate") || time.className().contains("publish");
	}

	private static boolean isChanged(Element time) {
		return time.className().contains("updated") || time.className().contains("modified");
	}

	/**
	 * How likely it is that a date at a place is the article's: near the headline,
	 * outside of lists and comments.
	 */
	private double nearness(int at, long traits) {
		double points = -2.0 * Long.bitCount(traits & Container.DOUBTFUL);
		if (this.headline >= 0) {
			points -= Math.abs(at - this.headline) / 200.0;
			points += (at > this.headline) ? 0.5 : 0;
		}
		return points - Math.abs(at - this.bodyStart) / 400.0;
	}

	private static boolean hasDigit(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (Character.isDigit(text.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	/** Returns the line of a day nearest to the headline, or null. */
	@Nullable Line besideHeadline() {
		Line best = null;
		for (Line line : this.lines) {
			if (line.isDayLine() && (best == null || line.distance < best.distance)) {
				best = line;
			}
		}
		return best;
	}

	/** Returns the likeliest one wherever it stands, or null. */
	@Nullable Line likeliest() {
		Line best = null;
		for (Line line : this.lines) {
			if (best == null || line.points > best.points) {
				best = line;
			}
		}
		return best;
	}

	/**
	 * Returns the first day in the page's sentences, those that speak of publication
	 * first; null if none names one.
	 */
	@Nullable When anywhere() {
		When first = null;
		for (Block block : this.survey.blocks) {
			When when = hasDigit(block.text) ? When.words(Script.shorten(block.text, 2_000), this.monthFirst) : null;
			if (when != null && Words.of(block.text, 200).stream().anyMatch(WORDS.get("published")::contains)) {
				return when;
			}
			first = (first == null) ? when : first;
		}
		return first;
	}

	/** Whether a day is printed beside the headline too. */
	boolean isBesideHeadline(LocalDate day) {
		return this.lines.stream()
			.anyMatch((line) -> line.isDayLine() && (line.when.day().equals(day) || When.isIn(line.line, day)));
	}

}
