package hemeroteca.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import hemeroteca.compare.Difference.Change;
import hemeroteca.compare.Difference.Kind;
import hemeroteca.compare.Difference.Name;
import hemeroteca.compare.Difference.Part;
import hemeroteca.compare.Difference.Row;
import hemeroteca.compare.Difference.Span;
import hemeroteca.compare.DifferenceTokens.Token;

/**
 * Compares one part block by block: finds the blocks that both have, pairs what stands
 * between them with what it became, and looks for the rest elsewhere.
 */
final class DifferenceRows {

	private final boolean body;

	private final DifferenceEffort effort;

	private List<DifferenceBlock> first = List.of();

	private List<DifferenceBlock> second = List.of();

	private final List<DifferencePair> pairs = new ArrayList<>();

	DifferenceRows(boolean body, DifferenceEffort effort) {
		this.body = body;
		this.effort = effort;
	}

	Part compare(Name name, String before, String after) {
		first = DifferenceBlock.of(before);
		second = DifferenceBlock.of(after);
		int[] mates = DifferenceAlignment.of(first.stream().map((block) -> block.key).toList(),
				second.stream().map((block) -> block.key).toList(), effort);
		int there = 0;
		for (int here = 0; here <= first.size();) {
			int start = here;
			while (here < first.size() && mates[here] < 0) {
				here++;
			}
			int mate = (here < first.size()) ? mates[here] : second.size();
			pairs.addAll(DifferencePair.between(first.subList(start, here), second.subList(there, mate), effort));
			if (here < first.size()) {
				pairs.add(new DifferencePair(List.of(first.get(here)), List.of(second.get(mate))));
			}
			here++;
			there = mate + 1;
		}
		var mover = new DifferenceMoves(pairs, effort);
		return part(name, mover.matesInSecond());
	}

	private Part part(Name name, int[] moves) {
		boolean[] noise = noise();
		var rows = new ArrayList<Row>();
		int moved = 0;
		var numbers = new int[pairs.size()];
		for (int p = 0; p < pairs.size(); p++) {
			if (moves[p] >= 0) {
				numbers[p] = numbers[moves[p]] > 0 ? numbers[moves[p]] : ++moved;
			}
		}
		for (int p = 0; p < pairs.size(); p++) {
			rows.add((moves[p] >= 0) ? movedRow(p, moves[p], numbers[p]) : row(pairs.get(p), noise[p]));
		}
		return new Part(name, rows, count(rows, Change.ADDED), count(rows, Change.REMOVED), moved,
				words(first) + words(second));
	}

	private Row row(DifferencePair pair, boolean noise) {
		if (pair.same() || noise) {
			return new Row(pair.same() ? Kind.SAME : Kind.NOISE, 0,
					List.of(new Span(Change.SAME, text(pair.first()), text(pair.second()))));
		}
		if (pair.second().isEmpty()) {
			return new Row(Kind.REMOVED, 0, List.of(new Span(Change.REMOVED, text(pair.first()), "")));
		}
		if (pair.first().isEmpty()) {
			return new Row(Kind.ADDED, 0, List.of(new Span(Change.ADDED, "", text(pair.second()))));
		}
		return new Row(Kind.CHANGED, 0, DifferenceWords.compare(tokens(pair.first()), tokens(pair.second()), effort));
	}

	// What was taken out of a moved block is shown where it stood, what came in where it
	// stands.
	private Row movedRow(int place, int other, int number) {
		boolean away = pairs.get(place).second().isEmpty();
		var from = pairs.get(away ? place : other).first();
		var to = pairs.get(away ? other : place).second();
		var spans = new ArrayList<Span>();
		for (Span span : DifferenceWords.compare(tokens(from), tokens(to), effort)) {
			var side = away ? new Span(span.change(), span.before(), "") : new Span(span.change(), "", span.after());
			if (!side.text().isEmpty()) {
				spans.add(side);
			}
		}
		return new Row(away ? Kind.MOVED_AWAY : Kind.MOVED_HERE, number, spans);
	}

	// Links to other articles, and the list at the end of which nothing is a sentence.
	private boolean[] noise() {
		var noise = new boolean[pairs.size()];
		boolean tail = body && pairs.stream().anyMatch(DifferencePair::ends);
		for (int p = pairs.size() - 1; p >= 0; p--) {
			tail &= !pairs.get(p).ends();
			noise[p] = body && (tail && pairs.get(p).isListed() || pairs.get(p).isRelated());
		}
		return noise;
	}

	private static int count(List<Row> rows, Change change) {
		return rows.stream()
			.flatMap((row) -> row.spans().stream())
			.filter((span) -> span.change() == change)
			.mapToInt((span) -> words(DifferenceTokens.of(span.text()).stream().toList()))
			.sum();
	}

	private static int words(Iterable<?> all) {
		int words = 0;
		for (Object one : all) {
			words += (one instanceof DifferenceBlock block) ? block.words() : ((Token) one).word() ? 1 : 0;
		}
		return words;
	}

	private static List<Token> tokens(List<DifferenceBlock> blocks) {
		return blocks.stream().flatMap((block) -> block.tokens.stream()).toList();
	}

	private static String text(List<DifferenceBlock> blocks) {
		return blocks.stream().map((block) -> block.text).collect(Collectors.joining("\n"));
	}

}
