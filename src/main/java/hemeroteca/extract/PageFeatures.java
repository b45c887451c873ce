package hemeroteca.extract;

/**
 * What can be measured of a whole page, to tell an article from a shop, a list, a forum
 * or a page that offers a service.
 */
final class PageFeatures {

	private PageFeatures() {
	}

	/**
	 * Returns the measures of a page, of which some blocks were taken for an article's.
	 */
	static Measures of(Reading reading, boolean[] kept, Credits credits) {
		Measures page = new Measures();
		PageText text = new PageText(reading, kept, page);
		new PageParts(reading, kept, text, page);
		new PageNames(reading, credits, page);
		new PageFurniture(reading, page);
		Evidence.weigh(page);
		return page;
	}

}
