package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds an article's tags: what its page calls keywords, or else links as tags. */
final class Keywords {

	/** More of one place are no choice of words. */
	private static final int MOST = 200;

	private static final int LONGEST = 100;

	/** A longer list is cut. */
	private static final int LONGEST_LIST = 10_000;

	private final Reading reading;

	private final Terms terms;

	private List<String> tags = List.of();

	Keywords(Reading reading, Terms terms) {
		this.reading = reading;
		this.terms = terms;
	}

	/** Returns the tags as the first place that has any gives them, in its order. */
	List<String> find() {
		Metas metas = this.reading.metas;
		hear("article:tag", metas.all("article:tag"));
		hear("JSON-LD keywords", inData());
		hear("news_keywords", metas.all("news_keywords"));
		hear("keywords", metas.all("keywords"));
		hear("parsely-tags", metas.all("parsely-tags"));
		if (this.tags.isEmpty()) {
			hear("rel tag",
					this.reading.landmarks.tags.stream()
						.limit(100)
						.map((element) -> Script.shorten(element.text(), 200))
						.toList());
		}
		return this.tags.stream().limit(Extraction.MOST_TAGS).toList();
	}

	private List<String> inData() {
		List<String> keywords = new ArrayList<>();
		for (Object one : LinkedData.list(this.reading.data.article.get("keywords"))) {
			String text = this.reading.data.text(one);
			if (text != null && keywords.size() < MOST) {
				keywords.add(text);
			}
		}
		return keywords;
	}

	private void hear(String source, List<String> values) {
		List<String> found = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (String value : values) {
			boolean list = values.size() == 1 || value.indexOf(',') >= 0;
			for (String part : list ? Script.shorten(value, LONGEST_LIST).split("[,;|、，]") : new String[] { value }) {
				String tag = this.terms.clean(part);
				if (tag != null && tag.length() <= LONGEST && found.size() < MOST && known.add(Terms.fold(tag))) {
					found.add(tag);
				}
			}
		}
		if (!found.isEmpty()) {
			found = spelled(found);
			this.reading.witnesses.hear("tags", source, String.join("; ", found));
			this.tags = this.tags.isEmpty() ? found : this.tags;
		}
	}

	/**
	 * Parts words that were joined for an address. Where other tags have spaces, a hyphen
	 * is meant, unless the page says the words apart.
	 */
	private List<String> spelled(List<String> tags) {
		boolean spaced = tags.stream().anyMatch((tag) -> tag.indexOf(' ') > 0);
		return tags.stream().map((tag) -> {
			if (!Terms.isSlug(tag)) {
				return tag;
			}
			String spelled = this.terms.spelled(tag);
			return (spelled != null) ? spelled : spaced ? tag : tag.replace('-', ' ');
		}).distinct().toList();
	}

}
