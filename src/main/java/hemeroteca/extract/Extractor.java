package hemeroteca.extract;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;

/**
 * Finds the article in a page, its facts, and who says so. The page is read, never
 * changed. One extractor may serve any number of threads.
 */
public final class Extractor {

	private final Limits limits;

	/** An extractor with the {@linkplain Limits#DEFAULT default limits}. */
	public Extractor() {
		this(Limits.DEFAULT);
	}

	/** An extractor that reads no more of a page than these limits say. */
	public Extractor(Limits limits) {
		this.limits = limits;
	}

	/**
	 * Reads one page. Nothing is thrown for a bad one: what it is, and why it should not
	 * be kept, is part of the answer.
	 * @param page a parsed page; its location is the address that it was saved from, and
	 * may be empty
	 * @return the article, its body safe to show as it is
	 */
	public Extraction extract(Document page) {
		String text = new Body(new Survey(page, this.limits)).text();
		return new Extraction(Kind.ARTICLE, 0.5, page.title().isBlank() ? "Untitled" : page.title(), null, List.of(),
				null, null, null, null, null, null, null, null, null, List.of(), text, "", Map.of(),
				text.isBlank() ? "no article found: the longest text has 0 words" : null);
	}

}
