package hemeroteca.extract;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** When an article was published and changed, and by whom. */
record Credits(@Nullable When published, @Nullable When modified, List<String> authors) {

	/**
	 * Reads them out of a page whose body is known.
	 * @param first the first node of the body
	 */
	static Credits of(Reading reading, int first) {
		Survey survey = reading.survey;
		int headline = (reading.headlineAt < 0) ? -1 : survey.blocks.get(reading.headlineAt).first;
		Days days = new Days(reading.witnesses);
		days.read(reading.data, reading.metas, reading.landmarks, survey, reading.body.around, headline, first,
				reading.address, reading.basedOn);
		When published = days.published();
		When modified = days.modified();
		Authors authors = new Authors(reading.witnesses, reading.outlet, reading.host(), reading.limits.mostAuthors());
		authors.read(reading.data, reading.metas, reading.landmarks, survey, reading.body.around, headline, first);
		return new Credits(published, modified, authors.decide());
	}

	/** Returns the first node of the blocks that are kept; 0 if none is. */
	static int start(Survey survey, boolean[] kept) {
		for (int b = 0; b < kept.length; b++) {
			if (kept[b]) {
				return survey.blocks.get(b).first;
			}
		}
		return 0;
	}

}
