package hemeroteca.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells tables that hold data from those that only lay out a page. */
final class Tables {

	/** A cell with more than this share of the article is a column of the page. */
	private static final double MOST = 0.4;

	private final Survey survey;

	/** Of each table, the cells that hold kept text. */
	private final Map<Integer, Set<Integer>> cells = new HashMap<>();

	/** Of each cell, how many kept words are in it. */
	private final Map<Integer, Integer> words = new HashMap<>();

	private final Set<Integer> layout = new HashSet<>();

	Tables(Survey survey, boolean[] kept) {
		this.survey = survey;
		int all = 0;
		for (int b = 0; b < kept.length; b++) {
			if (kept[b]) {
				Block block = survey.blocks.get(b);
				all += block.words;
				count(block);
			}
		}
		int most = (int) (all * MOST);
		this.words.forEach((cell, count) -> {
			if (count > most) {
				this.layout.add(table(cell));
			}
		});
	}

	private void count(Block block) {
		for (int at = block.holder; at > 0; at = this.survey.parent[at]) {
			if (this.survey.tags[at] == Tags.CELL) {
				this.words.merge(at, block.words, Integer::sum);
				this.cells.computeIfAbsent(table(at), (key) -> new HashSet<>()).add(at);
			}
		}
	}

	/** Returns the table that a cell is in, or -1. */
	private int table(int cell) {
		int row = this.survey.parent[cell];
		if (row <= 0 || this.survey.tags[row] != Tags.ROW) {
			return -1;
		}
		int table = this.survey.parent[row];
		while (table > 0 && this.survey.tags[table] == Tags.TABLE && !this.survey.element(table).nameIs("table")) {
			table = this.survey.parent[table];
		}
		return (table > 0 && this.survey.tags[table] == Tags.TABLE) ? table : -1;
	}

	/** Whether a cell is written as one: its table holds data, in columns. */
	boolean isCell(int cell) {
		int table = table(cell);
		return table >= 0 && !this.layout.contains(table) && this.cells.getOrDefault(table, Set.of()).size() > 1
				&& isOneOfMany(this.survey.parent[cell]);
	}

	private boolean isOneOfMany(int row) {
		int cells = 0;
		for (int at = row + 1; at < this.survey.end[row] && cells < 2; at = this.survey.end[at]) {
			cells += (this.survey.tags[at] == Tags.CELL) ? 1 : 0;
		}
		return cells > 1;
	}

}
