package hemeroteca.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page laid out flat: every element and every text in document order, and the blocks
 * that the texts make. One walk along the links of the tree, no recursion; everything
 * after it is a loop over indexes.
 */
final class Survey {

	/**
	 * The words of so many characters are kept, half of them words at most: about 25 MB.
	 * What a page has beyond that is split anew by each who asks.
	 */
	private static final int KEPT_AS_WORDS = 1_000_000;

	/** A short page has so many nodes; the arrays grow with a longer one. */
	private static final int INITIAL = 1_024;

	final List<Block> blocks = new ArrayList<>();

	Node[] nodes = new Node[INITIAL];

	Tags[] tags = new Tags[INITIAL];

	/** The parent of each node; -1 for the first. */
	int[] parent = new int[INITIAL];

	/** One after the last node inside each node. */
	int[] end = new int[INITIAL];

	int[] depth = new int[INITIAL];

	/** The traits of each element's own names. */
	long[] own = new long[INITIAL];

	/** Of a text: the number of its block, or -1. */
	int[] block = new int[INITIAL];

	int size;

	private final Limits limits;

	private final Traits traits = new Traits();

	private int textLeft;

	private Block current;

	private int holder;

	private int breaks;

	private int linkDepth;

	private int strongDepth;

	private int emphasisDepth;

	private boolean newLink;

	Survey(Document page, Limits limits) {
		this.limits = limits;
		this.textLeft = limits.longestText();
		walk(root(page));
		if (this.size == 0) {
			this.end[add(page, Tags.DIVISION, 0)] = 1;
		}
		closeBlock();
		this.blocks.removeIf((block) -> block.chars == 0);
		number();
	}

	/** Returns whether a node is an element, not a text. */
	boolean isElement(int index) {
		return this.tags[index] != null;
	}

	Element element(int index) {
		return (Element) this.nodes[index];
	}

	/** The body, without making one where there is none: a page is never changed. */
	private static Element root(Document page) {
		for (Element html = page.firstElementChild(); html != null; html = html.nextElementSibling()) {
			for (Element part = html.firstElementChild(); part != null; part = part.nextElementSibling()) {
				if (part.nameIs("body") || part.nameIs("frameset")) {
					return part;
				}
			}
		}
		return page;
	}

	private void walk(Element root) {
		Node node = root;
		int deep = 0;
		while (node != null) {
			boolean entered = deep < this.limits.deepest() && this.size < this.limits.mostNodes() && enter(node, deep);
			if (entered && node.childNodeSize() > 0) {
				node = node.childNode(0);
				deep++;
				continue;
			}
			if (entered) {
				leave();
			}
			while (node != root && node.nextSibling() == null) {
				node = node.parent();
				deep--;
				leave();
			}
			node = (node == root) ? null : node.nextSibling();
		}
	}

	private int[] open = new int[256];

	private int opened;

	private boolean enter(Node node, int deep) {
		if (node instanceof TextNode text) {
			text(text, deep);
			return false;
		}
		if (!(node instanceof Element element)) {
			return false;
		}
		Tags tag = Tags.of(element);
		if (tag == Tags.SKIPPED) {
			return false;
		}
		long traits = this.traits.of(element, tag);
		if (tag.isInline() && Trait.UNSEEN.in(traits) && this.current != null) {
			return false;
		}
		int index = add(node, tag, deep);
		this.own[index] = traits;
		if (this.opened == this.open.length) {
			this.open = Arrays.copyOf(this.open, this.opened * 2);
		}
		this.open[this.opened++] = index;
		open(index, tag);
		return true;
	}

	private void open(int index, Tags tag) {
		switch (tag) {
			case BREAK -> {
				closeBlock();
				this.breaks++;
			}
			case ANCHOR -> {
				this.linkDepth++;
				this.newLink = true;
			}
			case STRONG -> this.strongDepth++;
			case EMPHASIS -> this.emphasisDepth++;
			default -> {
			}
		}
		if (!runsOn(index)) {
			closeBlock();
			this.breaks = (tag == Tags.BREAK) ? this.breaks : 0;
			this.holder = (tag == Tags.BREAK) ? this.holder : index;
		}
	}

	/**
	 * An element of a page's own making runs on inside a paragraph, and stands alone
	 * elsewhere.
	 */
	private boolean runsOn(int index) {
		Tags tag = this.tags[index];
		if (tag == Tags.OTHER) {
			Tags around = this.tags[this.holder];
			return around == Tags.PARAGRAPH || around == Tags.HEADING || around == Tags.ITEM;
		}
		return tag.isInline();
	}

	private void leave() {
		int index = this.open[--this.opened];
		this.end[index] = this.size;
		switch (this.tags[index]) {
			case ANCHOR -> this.linkDepth--;
			case STRONG -> this.strongDepth--;
			case EMPHASIS -> this.emphasisDepth--;
			default -> {
			}
		}
		if (this.holder == index && index > 0) {
			closeBlock();
			this.breaks = 0;
			this.holder = this.parent[index];
			while (this.holder > 0 && runsOn(this.holder)) {
				this.holder = this.parent[this.holder];
			}
		}
	}

	private void text(TextNode node, int deep) {
		String text = node.getWholeText();
		if (text.length() > this.textLeft) {
			text = text.substring(0, this.textLeft);
		}
		this.textLeft -= text.length();
		int index = add(node, null, deep);
		this.end[index] = this.size;
		if (this.current == null) {
			if (text.isBlank()) {
				return;
			}
			this.current = new Block(this.holder, this.breaks > 0, this.breaks > 1);
			this.current.first = index;
			this.breaks = 0;
		}
		this.block[index] = this.blocks.size();
		this.current.end = index + 1;
		int before = this.current.draft.length();
		Script.append(this.current.draft, text, 0, text.length());
		measure(this.current.draft.length() - before);
	}

	private void measure(int added) {
		if (this.linkDepth > 0) {
			this.current.linkChars += added;
			this.current.links += (this.newLink && added > 0) ? 1 : 0;
			this.newLink = this.newLink && added == 0;
		}
		this.current.strongChars += (this.strongDepth > 0) ? added : 0;
		this.current.emphasisChars += (this.emphasisDepth > 0) ? added : 0;
	}

	private void closeBlock() {
		if (this.current != null) {
			boolean heading = this.tags[this.current.holder] == Tags.HEADING;
			if (heading && this.current.draft.length() > this.limits.longestStandfirst()) {
				this.current.cut(this.limits.longestHeadline());
			}
			this.current.close(this.limits.longestText() - this.textLeft < KEPT_AS_WORDS);
			this.blocks.add(this.current);
			this.current = null;
		}
	}

	/**
	 * Gives each text the number of its block again, now that the empty ones are gone.
	 */
	private void number() {
		Arrays.fill(this.block, 0, this.size, -1);
		for (int number = 0; number < this.blocks.size(); number++) {
			Block block = this.blocks.get(number);
			for (int at = block.first; at < block.end; at++) {
				this.block[at] = (this.tags[at] == null) ? number : -1;
			}
		}
	}

	private int add(Node node, Tags tag, int deep) {
		if (this.size == this.nodes.length) {
			grow();
		}
		int index = this.size++;
		this.nodes[index] = node;
		this.tags[index] = tag;
		this.depth[index] = deep;
		this.parent[index] = (this.opened == 0) ? -1 : this.open[this.opened - 1];
		return index;
	}

	private void grow() {
		int length = this.size * 2;
		this.nodes = Arrays.copyOf(this.nodes, length);
		this.tags = Arrays.copyOf(this.tags, length);
		this.parent = Arrays.copyOf(this.parent, length);
		this.end = Arrays.copyOf(this.end, length);
		this.depth = Arrays.copyOf(this.depth, length);
		this.own = Arrays.copyOf(this.own, length);
		this.block = Arrays.copyOf(this.block, length);
	}

}
