package hemeroteca.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The elements of a page that are written around its text. */
final class Frame {

	/** Deeper nesting than this is not structure. */
	private static final int DEEPEST = 12;

	private final Survey survey;

	private final Tables tables;

	private final Posts posts;

	private final List<Integer> headings = new ArrayList<>();

	Frame(Survey survey, boolean[] kept, Posts posts) {
		this.survey = survey;
		this.tables = new Tables(survey, kept);
		this.posts = posts;
	}

	/** Returns the elements around a block that are written, outermost first. */
	List<Integer> path(int holder) {
		Deque<Integer> path = new ArrayDeque<>();
		boolean leaf = true;
		boolean list = false;
		for (int at = holder; at > 0 && path.size() < DEEPEST; at = this.survey.parent[at]) {
			Tags tag = this.survey.tags[at];
			boolean fits = switch (tag) {
				case PARAGRAPH, HEADING, PRE -> leaf && path.isEmpty();
				case QUOTE -> true;
				case ITEM -> list(at) >= 0;
				case LIST -> list;
				case CELL -> this.tables.isCell(at);
				case ROW, TABLE -> !path.isEmpty()
						&& (this.survey.tags[path.peek()] == Tags.CELL || this.survey.tags[path.peek()] == Tags.ROW);
				default -> this.posts.address(at) != null;
			};
			if (tag == Tags.TABLE && fits && !this.survey.element(at).nameIs("table")) {
				continue;
			}
			if (fits) {
				path.push(at);
			}
			list = (tag == Tags.ITEM) ? fits : (tag == Tags.LIST) ? false : list;
			leaf = leaf && !fits;
		}
		while (!path.isEmpty() && isLost(path.peek())) {
			path.pop();
		}
		return new ArrayList<>(path);
	}

	/** A row without its table, an item without its list: what the depth limit cut. */
	private boolean isLost(int first) {
		Tags tag = this.survey.tags[first];
		return tag == Tags.ROW || tag == Tags.CELL || tag == Tags.ITEM;
	}

	/** Returns the list that an item is directly in, or -1. */
	private int list(int item) {
		int up = this.survey.parent[item];
		return (up > 0 && this.survey.tags[up] == Tags.LIST) ? up : -1;
	}

	/**
	 * Returns a heading one deeper than the one it stands under, whatever the page
	 * numbered them: under the headline, the first is always an h2.
	 */
	String heading(int level) {
		while (!this.headings.isEmpty() && this.headings.getLast() >= level) {
			this.headings.removeLast();
		}
		this.headings.add(level);
		return "h" + Math.min(4, this.headings.size() + 1);
	}

}
