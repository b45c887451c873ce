package hemeroteca.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes the kept blocks as clean, well-formed HTML. Nothing of the page's own markup is
 * copied: every tag and attribute is written anew from a short list of those allowed, so
 * that no parser can be led to see another tree than this.
 */
final class Paper {

	private static final Set<String> DIRECTIONS = Set.of("rtl", "ltr", "auto");

	private final Survey survey;

	private final Ink ink;

	private final Posts posts;

	/** Which blocks are set beside the text. */
	private final boolean[] pulled;

	private boolean[] kept;

	private Frame frame;

	private final StringBuilder html = new StringBuilder();

	/** The elements that are open, by index; a paragraph of our own is {@link #OWN}. */
	private final List<Integer> open = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	private static final int OWN = -2;

	private static final int ASIDE = -3;

	/** Where what is written of each post begins. */
	private final Map<Integer, Integer> postStarts = new HashMap<>();

	private final Set<Integer> started = new HashSet<>();

	private final Set<String> shown = new HashSet<>();

	private int lastHolder = -1;

	/**
	 * Paper for the text of a page.
	 * @param kept which blocks are the text
	 * @param pulled which blocks stand beside it as pull quotes
	 */
	Paper(Survey survey, boolean[] kept, boolean[] pulled, Addresses addresses) {
		this.survey = survey;
		this.kept = kept.clone();
		this.pulled = pulled;
		for (int b = 0; b < kept.length; b++) {
			this.kept[b] |= pulled[b];
		}
		this.posts = new Posts(survey, addresses);
		this.frame = new Frame(survey, this.kept, this.posts);
		this.ink = new Ink(survey, addresses, this.html);
	}

	/**
	 * Returns the body.
	 * @param pictures those of the page
	 * @param range the first and the one after the last node of the text: pictures
	 * between belong to it
	 * @param within the traits between the container and each element
	 * @param lead the address of the picture that is shown above the text
	 */
	String write(Pictures pictures, int[] range, long[] within, @Nullable String lead) {
		this.shown.add(String.valueOf(lead));
		this.kept = this.posts.withPosts(this.kept, range, within);
		this.frame = new Frame(this.survey, this.kept, this.posts);
		int next = 0;
		for (int at = range[0]; at < range[1]; at++) {
			if (this.survey.tags[at] == Tags.IMAGE && !Trait.any(within[at], Container.DOUBTFUL)) {
				picture(pictures.at(at));
			}
			int number = this.survey.block[at];
			if (number >= next && this.kept[number]) {
				block(number);
				next = number + 1;
			}
		}
		closeTo(0);
		return this.html.toString();
	}

	private void picture(Pictures.@Nullable Shown picture) {
		if (picture == null || !this.shown.add(picture.address()) || isInText()) {
			return;
		}
		closeTo(0);
		this.lastHolder = -1;
		this.html.append("<figure><img src=\"")
			.append(Ink.escape(picture.address()))
			.append("\" alt=\"")
			.append(Ink.escape(picture.alternative()))
			.append("\">");
		if (picture.caption() != null) {
			this.html.append("<figcaption>").append(Ink.escape(picture.caption())).append("</figcaption>");
		}
		this.html.append("</figure>\n");
	}

	/** A picture inside a list or a table would tear it. */
	private boolean isInText() {
		return this.names.contains("table") || this.names.contains("ul") || this.names.contains("ol");
	}

	private void block(int number) {
		Block block = this.survey.blocks.get(number);
		List<Integer> path = this.frame.path(block.holder);
		if (this.pulled[number] && path.stream().noneMatch((at) -> isGrid(this.survey.tags[at]))) {
			pullQuote(block);
			return;
		}
		int common = 0;
		while (common < path.size() && common < this.open.size() && path.get(common).equals(this.open.get(common))) {
			common++;
		}
		boolean goesOn = common == path.size() && block.holder == this.lastHolder && block.afterBreak
				&& !block.afterGap;
		if (goesOn) {
			this.html.append("<br>");
		}
		else {
			closeTo(common);
			for (int at = common; at < path.size(); at++) {
				start(path.get(at));
			}
			paragraph(path, block);
		}
		this.ink.write(block);
		this.lastHolder = block.holder;
	}

	private static boolean isGrid(Tags tag) {
		return tag == Tags.LIST || tag == Tags.TABLE;
	}

	/** Writes a block beside the text; those that follow each other stand together. */
	private void pullQuote(Block block) {
		if (!this.open.equals(List.of(ASIDE))) {
			closeTo(0);
			this.open.add(ASIDE);
			this.names.add("aside");
			this.html.append("<aside>");
		}
		this.html.append("<p").append(direction(block.holder)).append('>');
		this.ink.write(block);
		this.html.append("</p>");
		this.lastHolder = -1;
	}

	/**
	 * Opens a paragraph of our own where the text stands in an element that takes none
	 * directly.
	 */
	private void paragraph(List<Integer> path, Block block) {
		int last = path.isEmpty() ? -1 : path.get(path.size() - 1);
		boolean ownText = last >= 0 && isLeaf(this.survey.tags[last]);
		boolean firstInItem = last >= 0 && isItem(this.survey.tags[last]) && this.started.add(last);
		if (!ownText && !firstInItem) {
			this.open.add(OWN);
			this.names.add("p");
			this.html.append("<p").append(direction(block.holder)).append('>');
		}
	}

	private static boolean isLeaf(Tags tag) {
		return tag == Tags.PARAGRAPH || tag == Tags.HEADING || tag == Tags.PRE;
	}

	private static boolean isItem(Tags tag) {
		return tag == Tags.ITEM || tag == Tags.CELL;
	}

	private void start(int index) {
		Element element = this.survey.element(index);
		String name = switch (this.survey.tags[index]) {
			case HEADING -> this.frame.heading(element.normalName().charAt(1) - '0');
			case LIST -> element.nameIs("ol") ? "ol" : element.nameIs("dl") ? "dl" : "ul";
			case ITEM -> item(index, element);
			case QUOTE, DIVISION, SECTION, FIGURE -> "blockquote";
			case TABLE -> "table";
			case ROW -> "tr";
			case CELL -> element.nameIs("th") ? "th" : "td";
			case PRE -> "pre";
			default -> "p";
		};
		if (this.survey.tags[index] == Tags.CELL) {
			emptyCellsBefore(index);
		}
		this.open.add(index);
		this.names.add(name);
		this.html.append('<').append(name).append(direction(index));
		String post = this.posts.address(index);
		if (post != null) {
			this.html.append(" cite=\"").append(Ink.escape(post)).append('"');
			this.postStarts.put(index, this.html.length());
		}
		if (this.survey.tags[index] == Tags.CELL) {
			span(element, "colspan");
			span(element, "rowspan");
		}
		this.html.append('>');
		if (this.survey.tags[index] == Tags.TABLE) {
			this.html.append("<tbody>");
		}
	}

	private String item(int index, Element element) {
		boolean definitions = this.survey.element(this.survey.parent[index]).nameIs("dl");
		return definitions ? (element.nameIs("dt") ? "dt" : "dd") : "li";
	}

	private void span(Element cell, String name) {
		String value = cell.attr(name);
		if (value.matches("[1-9]\\d?")) {
			this.html.append(' ').append(name).append("=\"").append(value).append('"');
		}
	}

	private int lastCell = -1;

	private void emptyCellsBefore(int cell) {
		int row = this.survey.parent[cell];
		int from = (this.lastCell > row && this.lastCell < cell) ? this.survey.end[this.lastCell] : row + 1;
		for (int at = from; at < cell; at = this.survey.end[at]) {
			if (this.survey.tags[at] == Tags.CELL) {
				this.html.append("<td></td>");
			}
		}
		this.lastCell = cell;
	}

	private String direction(int index) {
		Element element = this.survey.element(index);
		if (element.attributesSize() == 0) {
			return "";
		}
		String direction = element.attr("dir").toLowerCase(Locale.ROOT);
		String language = Languages.tag(element.attr("lang"));
		return (DIRECTIONS.contains(direction) ? " dir=\"" + direction + "\"" : "")
				+ ((language != null) ? " lang=\"" + language + "\"" : "");
	}

	/** Links a post to its source, unless its words do. */
	private void link(int index) {
		Integer start = this.postStarts.get(index);
		String post = (start == null) ? null : this.posts.address(index);
		if (post != null) {
			String href = "<a href=\"" + Ink.escape(post) + "\">";
			if (this.html.indexOf(href, start) < 0) {
				this.html.append("<p>").append(href).append(Ink.escape(URI.create(post).getHost())).append("</a></p>");
			}
		}
	}

	private void closeTo(int count) {
		while (this.open.size() > count) {
			int last = this.open.size() - 1;
			String name = this.names.remove(last);
			link(this.open.remove(last));
			this.html.append(name.equals("table") ? "</tbody></" : "</").append(name).append('>');
			if (last == 0 || !name.equals("p") || count < last) {
				this.html.append('\n');
			}
		}
	}

}
