package hemeroteca.extract;

/** What the elements around a block tell of it. */
final class PlaceFeatures {

	/** More levels than this tell nothing more. */
	private static final int DEEPEST = 200;

	private static final Trait[] TRAITS = Trait.values();

	private static final Trait[] ABSOLUTE = { Trait.COMMENT, Trait.RELATED, Trait.IN_FOOTER, Trait.IN_ASIDE,
			Trait.IN_NAV, Trait.UNSEEN };

	private final Shape shape;

	PlaceFeatures(Shape shape) {
		this.shape = shape;
	}

	void put(Row row, Block block) {
		boolean in = block.holder >= this.shape.from && block.holder < this.shape.to;
		row.put("inside", in ? 1 : 0);
		long near = this.shape.survey.own[block.holder];
		int up = this.shape.up(block.holder);
		long nearer = near | this.shape.survey.own[up];
		long all = this.shape.body.around[block.holder];
		long within = in ? this.shape.body.within[block.holder] : all;
		for (Trait trait : TRAITS) {
			row.put("trait", trait, trait.in(near) ? 3 : trait.in(nearer) ? 2 : trait.in(within) ? 1 : 0);
		}
		for (Trait trait : ABSOLUTE) {
			row.put("around", trait, trait.in(all) ? 1 : 0);
		}
		row.put("doubts within", Long.bitCount(within & Container.DOUBTFUL));
		row.put("doubts around", Long.bitCount(all & Container.DOUBTFUL));
		row.put("around body", Trait.BODY.in(all) ? 1 : 0);
		row.put("around article", Trait.IN_ARTICLE.in(all) ? 1 : 0);
		row.put("around main", Trait.IN_MAIN.in(all) ? 1 : 0);
		row.put("around articleBody", Trait.ARTICLE_BODY.in(all) ? 1 : 0);
		row.put("holder", this.shape.survey.tags[block.holder].ordinal());
		row.put("holder name", heading(block.holder));
		row.put("above", this.shape.survey.tags[up].ordinal());
		int up2 = this.shape.up(up);
		row.put("above that", this.shape.survey.tags[up2].ordinal());
		Container masses = this.shape.body.masses;
		element(row, "holder", block.holder, masses);
		element(row, "above", up, masses);
		element(row, "above that", up2, masses);
		climb(row, block, in);
	}

	/** Climbs from a block to the child of the container that holds it. */
	private void climb(Row row, Block block, boolean in) {
		Container masses = this.shape.body.masses;
		int top = block.holder;
		int levels = 0;
		int doubtful = 0;
		int twinsMost = 0;
		int twinElement = block.holder;
		int steps = 0;
		while (top > this.shape.from && this.shape.survey.parent[top] != this.shape.from && in && steps < DEEPEST) {
			doubtful += Trait.any(this.shape.survey.own[top], Container.DOUBTFUL) ? 1 : 0;
			if (this.shape.twins[top] > twinsMost && !isText(this.shape.survey.tags[top])) {
				twinsMost = this.shape.twins[top];
				twinElement = top;
			}
			top = this.shape.survey.parent[top];
			levels++;
			steps++;
		}
		row.put("levels", levels);
		row.put("doubtful levels", doubtful);
		row.put("twins", twinsMost);
		row.put("twin links", masses.linkShare(twinElement));
		row.put("twin images", this.shape.images[twinElement]);
		element(row, "top", in ? top : 0, masses);
		long topTraits = in ? this.shape.survey.own[top] : 0;
		row.put("top doubts", Long.bitCount(topTraits & Container.DOUBTFUL));
		row.put("top tag", this.shape.survey.tags[top].ordinal());
		row.put("distance", in ? 0 : distance(block.holder));
	}

	private static boolean isText(Tags tag) {
		return tag == Tags.PARAGRAPH || tag == Tags.HEADING || tag.isInline();
	}

	private double heading(int holder) {
		String name = this.shape.survey.element(holder).normalName();
		return (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) ? name.charAt(1) - '0'
				: 0;
	}

	/** How far up the container's ancestors one must go to meet a block outside. */
	private int distance(int holder) {
		int distance = 0;
		for (int up = this.shape.from; up >= 0 && distance < 50; up = this.shape.survey.parent[up]) {
			if (holder >= up && holder < this.shape.survey.end[up]) {
				return distance;
			}
			distance++;
		}
		return distance;
	}

	private void element(Row row, String name, int index, Container masses) {
		row.put(name, "link share", masses.linkShare(index));
		row.put(name, "mass share", masses.mass[index] / Math.max(1, masses.mass[this.shape.from]));
		row.put(name, "images", Math.min(9, this.shape.images[index]));
		row.put(name, "twins", this.shape.twins[index]);
		row.put(name, "nodes", Features.log(this.shape.survey.end[index] - index));
	}

}
