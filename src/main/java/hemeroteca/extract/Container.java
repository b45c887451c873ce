package hemeroteca.extract;

/**
 * The element that holds the article: the one whose paragraphs weigh most, or a parent
 * that adds more of them.
 */
final class Container {

	/** What speaks against a block wherever it stands. */
	static final long DOUBTFUL = Trait.of(Trait.RELATED, Trait.AD, Trait.COMMENT, Trait.NAV, Trait.COOKIE, Trait.MODAL,
			Trait.NEWSLETTER, Trait.IN_NAV, Trait.IN_FOOTER, Trait.IN_ASIDE, Trait.IN_FORM, Trait.AUTHOR_BIO,
			Trait.UNSEEN, Trait.IN_BUTTON, Trait.CARD, Trait.HIDDEN);

	private static final long BODY = Trait.of(Trait.BODY, Trait.ARTICLE_BODY, Trait.IN_ARTICLE);

	/** A parent must add this share of paragraphs to be preferred: found on the pages. */
	private static final double WORTH_CLIMBING = 0.06;

	private final Survey survey;

	private final double[] score;

	/** The weight of the paragraphs in each element. */
	final double[] mass;

	private final int[] chars;

	private final int[] linkChars;

	Container(Survey survey, long[] around) {
		this.survey = survey;
		this.score = new double[survey.size];
		this.mass = new double[survey.size];
		this.chars = new int[survey.size];
		this.linkChars = new int[survey.size];
		for (Block block : survey.blocks) {
			this.chars[block.holder] += block.chars;
			this.linkChars[block.holder] += block.linkChars;
			double weight = doubt(around[block.holder]);
			this.mass[block.holder] += block.mass() * weight;
			spread(block, weight);
		}
		for (int at = survey.size - 1; at > 0; at--) {
			int up = survey.parent[at];
			this.chars[up] += this.chars[at];
			this.linkChars[up] += this.linkChars[at];
			this.mass[up] += this.mass[at];
		}
	}

	private static double doubt(long traits) {
		if (Trait.COMMENT.in(traits)) {
			return 0.05;
		}
		int doubts = Long.bitCount(traits & DOUBTFUL);
		return switch (doubts) {
			case 0 -> 1;
			case 1 -> 0.4;
			default -> 0.15;
		};
	}

	private void spread(Block block, double weight) {
		if (block.mass() == 0) {
			return;
		}
		double points = (1 + block.commas + Math.min(block.chars / 100, 3)) * weight;
		int at = block.holder;
		while (at > 0 && isText(this.survey.tags[at])) {
			at = this.survey.parent[at];
		}
		for (int level = 1; at >= 0 && level <= 5; level++) {
			this.score[at] += points / (level == 1 ? 1 : level == 2 ? 2 : level * 3);
			at = this.survey.parent[at];
		}
	}

	private static boolean isText(Tags tag) {
		return switch (tag) {
			case PARAGRAPH, HEADING, ITEM, LIST, QUOTE, PRE, STRONG, EMPHASIS, INLINE, ANCHOR -> true;
			default -> false;
		};
	}

	/**
	 * Returns the element that holds the article; the root if nothing reads like text.
	 */
	int find() {
		int best = 0;
		double most = 0;
		for (int at = 0; at < this.survey.size; at++) {
			if (this.score[at] > 0) {
				double points = this.score[at] * (1 - linkShare(at)) * names(this.survey.own[at]);
				if (points > most) {
					most = points;
					best = at;
				}
			}
		}
		return climb(best);
	}

	private int climb(int from) {
		int best = from;
		int at = from;
		for (int level = 0; level < 6 && this.survey.parent[at] >= 0; level++) {
			at = this.survey.parent[at];
			if (this.mass[at] > this.mass[best] * (1 + WORTH_CLIMBING)) {
				best = at;
			}
		}
		return best;
	}

	private double names(long traits) {
		double factor = Trait.any(traits, BODY) ? 1.3 : 1;
		return Trait.any(traits, DOUBTFUL) ? factor * 0.6 : factor;
	}

	double linkShare(int element) {
		return this.chars[element] == 0 ? 0 : (double) this.linkChars[element] / this.chars[element];
	}

}
