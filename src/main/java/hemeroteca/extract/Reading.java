package hemeroteca.extract;

import org.jsoup.nodes.Document;

/** One page being read. */
final class Reading {

	final Survey survey;

	final Body body;

	final Features features;

	Reading(Document page, Limits limits) {
		Metas metas = new Metas(page);
		String headline = metas.first("og:title", "twitter:title");
		headline = (headline == null) ? page.title() : headline;
		LinkedData data = new LinkedData(page, limits, headline);
		String standfirst = metas.first("og:description", "description", "twitter:description");
		this.survey = new Survey(page, limits);
		this.body = new Body(this.survey);
		Clues clues = new Clues(headline, standfirst, data.text(data.article.get("articleBody")),
				!data.article.isEmpty());
		this.features = new Features(this.body, clues);
	}

}
