package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;

/**
 * The longest row of parts that are made alike: cards of a list, goods of a shelf, posts
 * of a thread, voices of customers. Paragraphs are no such parts.
 */
final class Repeats {

	/** Two alike may be chance, or two columns. */
	private static final int FEWEST = 3;

	/** A part with fewer words is a menu's. */
	private static final int FEWEST_WORDS = 4;

	private final Survey survey;

	private final String site;

	private final int[] words;

	private final int[] chosen;

	private final int[] links;

	/** The last part of the longest row, and what all of them are like. */
	private int at;

	private int shape;

	/** How many parts the row has; 0 if there is none. */
	int parts;

	/** The words in all of them. */
	int allWords;

	/** The words in them that were taken for the article's. */
	int keptWords;

	/** How many hold a link. */
	int linked;

	/** How many hold a line that leads to another page of the site. */
	int teasers;

	/** The words in those that were taken for the article's. */
	int teaserWords;

	Repeats(Survey survey, boolean[] kept, String host) {
		this.site = host.startsWith("www.") ? host.substring(4) : host;
		this.survey = survey;
		this.words = new int[survey.size];
		this.chosen = new int[survey.size];
		this.links = new int[survey.size];
		for (int b = 0; b < kept.length; b++) {
			Block block = survey.blocks.get(b);
			this.words[block.holder] += block.words;
			this.chosen[block.holder] += kept[b] ? block.words : 0;
			this.links[block.holder] += block.links;
		}
		for (int at = survey.size - 1; at > 0; at--) {
			int up = survey.parent[at];
			this.words[up] += this.words[at];
			this.chosen[up] += this.chosen[at];
			this.links[up] += this.links[at];
		}
		look();
	}

	/** Alike are neighbours with the same tag and class, each with words. */
	private void look() {
		int[] last = new int[this.survey.size];
		int[] count = new int[this.survey.size];
		int[] sum = new int[this.survey.size];
		for (int at = 1; at < this.survey.size; at++) {
			if (this.words[at] < FEWEST_WORDS || !isPart(this.survey.tags[at])) {
				continue;
			}
			int up = this.survey.parent[at];
			int shape = shape(at);
			count[up] = (shape == last[up]) ? count[up] + 1 : 1;
			sum[up] = (shape == last[up]) ? sum[up] + this.words[at] : this.words[at];
			last[up] = shape;
			if (count[up] >= FEWEST && sum[up] > this.allWords) {
				this.allWords = sum[up];
				this.parts = count[up];
				this.at = at;
				this.shape = shape;
			}
		}
		if (this.parts > 0) {
			describe();
		}
	}

	private void describe() {
		for (int part : all()) {
			boolean teaser = isTeaser(part);
			this.keptWords += this.chosen[part];
			this.linked += (this.links[part] > 0) ? 1 : 0;
			this.teasers += teaser ? 1 : 0;
			this.teaserWords += teaser ? this.chosen[part] : 0;
		}
	}

	/** Returns the elements that are the parts, in the order of the page. */
	List<Integer> all() {
		List<Integer> all = new ArrayList<>();
		int up = this.survey.parent[this.at];
		for (int part = up + 1; this.parts > 0
				&& part < this.survey.end[up]; part = Math.max(part + 1, this.survey.end[part])) {
			if (this.survey.isElement(part) && this.words[part] >= FEWEST_WORDS && isPart(this.survey.tags[part])
					&& shape(part) == this.shape) {
				all.add(part);
			}
		}
		return all;
	}

	private boolean isTeaser(int part) {
		for (int at = part; at < this.survey.end[part]; at++) {
			if (this.survey.tags[at] == Tags.ANCHOR && leadsOn(this.survey.element(at).attr("href")) && isLine(at)) {
				return true;
			}
		}
		return false;
	}

	private boolean leadsOn(String href) {
		return href.length() > 5 && !href.startsWith("#") && (!href.startsWith("http") || href.contains(this.site));
	}

	/** Whether a link is nearly all of a block of some words. */
	private boolean isLine(int anchor) {
		for (int at = anchor + 1; at < this.survey.end[anchor]; at++) {
			int number = this.survey.block[at];
			if (number >= 0 && this.survey.blocks.get(number).linkShare() > 0.8
					&& this.survey.blocks.get(number).words > 2) {
				return true;
			}
		}
		return false;
	}

	private int shape(int at) {
		Element element = this.survey.element(at);
		return 31 * element.attr("class").hashCode() + this.survey.tags[at].ordinal() + 1;
	}

	private static boolean isPart(Tags tag) {
		return tag != null && switch (tag) {
			case DIVISION, ARTICLE, SECTION, ITEM, FIGURE, QUOTE, ANCHOR, DETAILS, OTHER, ROW -> true;
			default -> false;
		};
	}

}
