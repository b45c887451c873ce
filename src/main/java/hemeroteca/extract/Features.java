package hemeroteca.extract;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be measured of each block: of itself, of the elements around it, of its
 * neighbours, of what else looks like it, and of what its names and words mean elsewhere.
 */
final class Features {

	private static final String[] NEIGHBOURS = { "-3", "-2", "-1", "0", "+1", "+2", "+3" };

	private static final int[] STEPS = { -3, -2, -1, 1, 2, 3 };

	private static final Phrases.Kind[] HEADINGS = { Phrases.Kind.RELATED, Phrases.Kind.COMMENTS, Phrases.Kind.BYLINE,
			Phrases.Kind.NEWSLETTER, Phrases.Kind.TAGS };

	/** Those of small whole numbers, which are asked for most. */
	private static final double[] LOGARITHMS = IntStream.range(0, 1_000).mapToDouble(Math::log1p).toArray();

	/** The names, in the order of a row; filled by the first row. */
	final List<String> names = Row.names();

	final Shape shape;

	private final Clues clues;

	private final TextFeatures text;

	private final PlaceFeatures place;

	private final UsageFeatures usage;

	private final int headlineAt;

	private final int headlineArticle;

	Features(Body body, Clues clues, int headlineAt) {
		this.shape = new Shape(body);
		this.clues = clues;
		this.text = new TextFeatures(this.shape, clues);
		this.place = new PlaceFeatures(this.shape);
		this.usage = new UsageFeatures(body, Usage.LEARNT);
		this.headlineAt = headlineAt;
		this.headlineArticle = (headlineAt < 0) ? -1 : article(this.shape.block(headlineAt).holder);
	}

	/** Returns the measures of one block. */
	float[] row(int number) {
		Row row = new Row(this.names);
		Block block = this.shape.block(number);
		this.text.put(row, number);
		this.place.put(row, block);
		position(row, number);
		headline(row, block, number);
		for (int step : STEPS) {
			neighbour(row, number, step);
		}
		kin(row, block, number);
		page(row);
		this.usage.put(row, block);
		return row.values();
	}

	static double log(double value) {
		int whole = (int) value;
		return (whole == value && whole >= 0 && whole < LOGARITHMS.length) ? LOGARITHMS[whole]
				: Math.log1p(Math.max(0, value));
	}

	private void position(Row row, int number) {
		double before = this.shape.massBefore[number]
				- this.shape.massBefore[Math.min(this.shape.firstInside, this.shape.count)];
		row.put("mass before", before / this.shape.allMass);
		row.put("mass after", (this.shape.massBefore[Math.min(this.shape.lastInside + 1, this.shape.count)]
				- this.shape.massBefore[number + 1]) / this.shape.allMass);
		row.put("from first", clamp(number - this.shape.firstInside));
		row.put("from last", clamp(this.shape.lastInside - number));
		int back = 0;
		while (back < 30 && number - back - 1 >= 0 && this.shape.block(number - back - 1).mass() == 0) {
			back++;
		}
		int on = 0;
		while (on < 30 && number + on + 1 < this.shape.count && this.shape.block(number + on + 1).mass() == 0) {
			on++;
		}
		row.put("since text", back);
		row.put("until text", on);
		row.put("near mass before",
				log(this.shape.massBefore[number] - this.shape.massBefore[Math.max(0, number - 6)]));
		row.put("near mass after",
				log(this.shape.massBefore[Math.min(this.shape.count, number + 7)] - this.shape.massBefore[number + 1]));
		row.put("heading distance", Math.min(40, this.shape.headingDistance[number]));
		for (Phrases.Kind kind : HEADINGS) {
			row.put("heading", kind, Phrases.is(kind, this.shape.headingPhrases[number]) ? 1 : 0);
		}
	}

	/** Returns the nearest article element around, or -1. */
	private int article(int holder) {
		int at = holder;
		for (int level = 0; level < 100 && at >= 0; level++) {
			if (this.shape.survey.tags[at] == Tags.ARTICLE) {
				return at;
			}
			at = this.shape.survey.parent[at];
		}
		return -1;
	}

	private void headline(Row row, Block block, int number) {
		row.put("since headline", (this.headlineAt < 0) ? -99 : Math.max(-60, Math.min(200, number - this.headlineAt)));
		boolean after = this.headlineAt >= 0 && number > this.headlineAt;
		row.put("first headings since", after
				? Math.min(9, this.shape.firstHeadings[number] - this.shape.firstHeadings[this.headlineAt + 1]) : -1);
		int own = article(block.holder);
		row.put("article", own < 0 ? 0 : own == this.headlineArticle ? 3 : this.headlineArticle < 0 ? 1 : 2);
		row.put("articles twins", own < 0 ? 0 : this.shape.twins[own]);
		row.put("until headline mass", after ? 0 : (this.headlineAt < 0) ? -1 : 1);
		int up = 0;
		if (this.headlineAt >= 0) {
			int target = this.shape.block(this.headlineAt).holder;
			int at = block.holder;
			while (at >= 0 && up < 40 && !(target >= at && target < this.shape.survey.end[at])) {
				at = this.shape.survey.parent[at];
				up++;
			}
		}
		row.put("up to headline", up);
	}

	private static int clamp(int distance) {
		return Math.max(-60, Math.min(60, distance));
	}

	private void neighbour(Row row, int number, int step) {
		int other = number + step;
		String name = NEIGHBOURS[step + 3];
		boolean there = other >= 0 && other < this.shape.count;
		Block block = there ? this.shape.block(other) : null;
		row.put(name, "words", there ? block.words : -1);
		row.put(name, "link share", there ? block.linkShare() : -1);
		row.put(name, "holder", there ? this.shape.survey.tags[block.holder].ordinal() : -1);
		row.put(name, "mass", there ? block.mass() : -1);
		row.put(name, "same", there ? (this.shape.signature[other] == this.shape.signature[number] ? 1 : 0) : -1);
		if (Math.abs(step) == 1) {
			row.put(name, "phrases", there ? this.shape.phrases[other] : 0);
			row.put(name, "doubts",
					there ? Long.bitCount(this.shape.body.around[block.holder] & Container.DOUBTFUL) : 0);
			row.put(name, "inside", there && this.shape.isInside(other) ? 1 : 0);
		}
	}

	private void kin(Row row, Block block, int number) {
		boolean main = this.shape.signature[number] == this.shape.mainSignature();
		row.put("is main", main ? 1 : 0);
		row.put("main before",
				this.shape.mainBefore[number] / (double) Math.max(1, this.shape.mainBefore[this.shape.count]));
		row.put("mains before", Math.min(5, this.shape.mainBefore[number]));
		row.put("mains after",
				Math.min(5, this.shape.mainBefore[this.shape.count] - this.shape.mainBefore[number + 1]));
		row.put("main share",
				this.shape.signatureMass.getOrDefault(this.shape.mainSignature(), 0.0) / this.shape.allMass);
		row.put("main parent",
				this.shape.mainParent() >= 0 && block.holder > this.shape.mainParent()
						&& block.holder < this.shape.survey.end[this.shape.mainParent()]
								? (this.shape.survey.parent[block.holder] == this.shape.mainParent() ? 2 : 1) : 0);
		row.put("before main parent", this.shape.mainParent() >= 0 && block.holder < this.shape.mainParent() ? 1 : 0);
		row.put("kin mass", this.shape.signatureMass.get(this.shape.signature[number]) / this.shape.allMass);
	}

	private void page(Row row) {
		row.put("page mass", log(this.shape.allMass));
		row.put("page blocks", log(this.shape.lastInside - this.shape.firstInside));
		row.put("container links", this.shape.body.masses.linkShare(this.shape.from));
		row.put("container share",
				this.shape.body.masses.mass[this.shape.from] / Math.max(1, this.shape.body.masses.mass[0]));
		row.put("says news", this.clues.saysNews ? 1 : 0);
		row.put("says article", this.clues.saysArticle ? 1 : 0);
		row.put("has evidence", this.clues.hasEvidence ? 1 : 0);
		row.put("container body",
				Trait.any(this.shape.body.around[this.shape.from], Trait.of(Trait.BODY, Trait.ARTICLE_BODY)) ? 1 : 0);
	}

}
