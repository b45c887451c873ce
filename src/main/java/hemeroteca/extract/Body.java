package hemeroteca.extract;

/** The blocks of a page that are its article. */
final class Body {

	final Survey survey;

	/** Of each element, the traits of its own names and of all those around it. */
	final long[] around;

	/** Of each element inside the container, the traits between it and the container. */
	final long[] within;

	final int container;

	final Container masses;

	/** An element with more than this share of all paragraphs is no part to leave. */
	private static final double MOST = 0.5;

	/** Comments alone may outweigh an article. */
	private static final double NEARLY_ALL = 0.9;

	/** What names say of a part of a page; said of its body, it means nothing. */
	private static final long NAMES = Container.DOUBTFUL | Trait.of(Trait.TAGS, Trait.META, Trait.DATE, Trait.BYLINE,
			Trait.SOCIAL, Trait.MEDIA, Trait.GALLERY, Trait.BOX, Trait.PAYWALL, Trait.PRODUCT, Trait.EMBED, Trait.NOTE,
			Trait.STANDFIRST, Trait.HEADLINE, Trait.CAPTION, Trait.CREDIT);

	Body(Survey survey) {
		this.survey = survey;
		guard();
		this.around = inherit(survey, 0, survey.size);
		this.masses = new Container(survey, this.around);
		this.container = this.masses.find();
		this.within = inherit(survey, this.container, survey.end[this.container]);
	}

	/**
	 * Undoes what names say against an element that holds most of the page's paragraphs:
	 * a body of class "comments-open" is no comment.
	 */
	private void guard() {
		double[] mass = new double[this.survey.size];
		for (Block block : this.survey.blocks) {
			mass[block.holder] += block.mass();
		}
		for (int at = this.survey.size - 1; at > 0; at--) {
			mass[this.survey.parent[at]] += mass[at];
		}
		this.survey.own[0] &= ~NAMES;
		for (int at = 1; at < this.survey.size; at++) {
			if (mass[at] > mass[0] * MOST) {
				this.survey.own[at] &= (mass[at] > mass[0] * NEARLY_ALL) ? ~NAMES : ~NAMES | Trait.COMMENT.bit;
			}
		}
	}

	private static long[] inherit(Survey survey, int from, int to) {
		long[] traits = new long[survey.size];
		for (int at = from; at < to; at++) {
			if (survey.isElement(at)) {
				int up = survey.parent[at];
				long above = (at > from) ? traits[up] : 0;
				traits[at] = (at == from && from > 0) ? 0 : survey.own[at] | above;
			}
		}
		return traits;
	}

}
