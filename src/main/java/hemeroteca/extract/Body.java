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

	final boolean[] kept;

	Body(Survey survey) {
		this.survey = survey;
		this.around = inherit(survey, 0, survey.size);
		this.masses = new Container(survey, this.around);
		this.container = this.masses.find();
		this.within = inherit(survey, this.container, survey.end[this.container]);
		this.kept = new boolean[survey.blocks.size()];
		long cut = Container.DOUBTFUL | Trait.of(Trait.BYLINE, Trait.DATE, Trait.TAGS, Trait.CAPTION, Trait.SOCIAL, Trait.IN_CAPTION, Trait.CREDIT);
		for (int b = 0; b < this.kept.length; b++) {
			Block block = survey.blocks.get(b);
			boolean inside = block.first >= this.container && block.first < survey.end[this.container];
			this.kept[b] = inside && !Trait.any(this.within[block.holder], cut) && block.linkShare() < 0.6;
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

	String text() {
		StringBuilder text = new StringBuilder();
		for (int b = 0; b < this.kept.length; b++) {
			if (this.kept[b]) {
				text.append(text.isEmpty() ? "" : "\n").append(this.survey.blocks.get(b).text);
			}
		}
		return text.toString();
	}

}
