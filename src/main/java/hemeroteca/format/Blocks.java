package hemeroteca.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of a plain text. Between them stand empty lines, or each is one
 * line, or lines are broken at a width and have to be joined again.
 */
final class Blocks {

	/** Wider lines are not broken by hand or by a mail program. */
	private static final int WIDEST = 120;

	/** Narrower ones are verse, lists, tables. */
	private static final int NARROWEST = 40;

	/**
	 * How much shorter than the width a line may be that still was broken because of it.
	 */
	private static final int TOLERANCE = 5;

	private static final int VERSE = 60;

	private final List<String> lines;

	private final int width;

	private final boolean wrapped;

	private Blocks(List<String> lines) {
		this.lines = lines;
		this.width = lines.stream().mapToInt(String::length).max().orElse(0);
		this.wrapped = width >= NARROWEST && width <= WIDEST && mostBreaksWereNeeded();
	}

	/**
	 * Returns the paragraphs in order; one that keeps its lines (verse) has "\n" in it.
	 */
	static List<String> of(String text) {
		return new Blocks(text.lines().map(Blocks::clean).toList()).blocks();
	}

	private static String clean(String line) {
		return line.replace('\u00A0', ' ').replace('\f', ' ').replace("\u200B", "").replace('\t', ' ').strip();
	}

	private boolean mostBreaksWereNeeded() {
		int breaks = 0;
		int needed = 0;
		for (int i = 0; i + 1 < lines.size(); i++) {
			if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
				breaks++;
				needed += isNeeded(lines.get(i), lines.get(i + 1)) ? 1 : 0;
			}
		}
		return breaks >= 3 && needed * 10 >= breaks * 7;
	}

	/** Tells whether the next word would not have fitted into the line. */
	private boolean isNeeded(String line, String next) {
		int space = next.indexOf(' ');
		int word = Words.joinsWithoutSpace(line, next) ? 0 : (space < 0) ? next.length() : space;
		return line.length() + 1 + word > width - TOLERANCE && !Words.isBullet(next);
	}

	private List<String> blocks() {
		var blocks = new ArrayList<String>();
		boolean anyEmpty = lines.stream().anyMatch(String::isEmpty);
		var group = new ArrayList<String>();
		for (var line : lines) {
			if (line.isEmpty()) {
				close(group, blocks, anyEmpty);
			}
			else {
				group.add(line);
			}
		}
		close(group, blocks, anyEmpty);
		return blocks;
	}

	private void close(List<String> group, List<String> blocks, boolean anyEmpty) {
		if (wrapped) {
			join(group, blocks);
		}
		else if (anyEmpty && blocks.size() > 1 && isVerse(group)) {
			blocks.add(String.join("\n", group));
		}
		else {
			blocks.addAll(group);
		}
		group.clear();
	}

	private void join(List<String> group, List<String> blocks) {
		var block = new StringBuilder();
		for (int i = 0; i < group.size(); i++) {
			block.append(group.get(i));
			boolean more = i + 1 < group.size() && isNeeded(group.get(i), group.get(i + 1));
			if (!more) {
				blocks.add(block.toString());
				block.setLength(0);
			}
			else if (!Words.joinsWithoutSpace(group.get(i), group.get(i + 1))) {
				block.append(' ');
			}
		}
	}

	private static boolean isVerse(List<String> group) {
		return group.size() >= 3 && group.stream()
			.allMatch((line) -> line.length() <= VERSE && !Words.isBullet(line) && !Words.isAddress(line));
	}

}
