package hemeroteca.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import hemeroteca.language.Term;
import hemeroteca.language.Tongues;
import hemeroteca.search.Concordance.Line;
import hemeroteca.search.Concordance.Order;
import hemeroteca.search.Index.Stored;

/** Finds the lines of a concordance. */
final class KeywordInContext {

	/** Characters before and after; what a wide page shows on one line. */
	private static final int AROUND = 80;

	/** Words to sort by; beyond these two lines hardly ever agree. */
	private static final int COMPARED = 4;

	private KeywordInContext() {
	}

	static List<Line> lines(List<Stored> articles, Marks marks, Order order, int most) {
		var lines = new ArrayList<Line>();
		for (var article : articles) {
			int number = 0;
			for (Span span : marks.spans(article.body(), article.language())) {
				if (lines.size() == most) {
					return sorted(lines, order);
				}
				lines.add(line(article, ++number, span));
			}
		}
		return sorted(lines, order);
	}

	private static Line line(Stored article, int number, Span span) {
		String text = article.body();
		int from = Math.max(text.lastIndexOf('\n', span.start() - 1) + 1, span.start() - AROUND);
		int end = text.indexOf('\n', span.end());
		int to = Math.min((end < 0) ? text.length() : end, span.end() + AROUND);
		return new Line(article.id(), number, article.headline(), article.outlet(), article.publishedOn(),
				article.language(), whole(text, from, span.start()), text.substring(span.start(), span.end()),
				whole(text, span.end(), to));
	}

	// Not between the halves of one character.
	private static String whole(String text, int from, int to) {
		int begin = (from < to && Character.isLowSurrogate(text.charAt(from))) ? from + 1 : from;
		int end = partsAPair(text, begin, to) ? to - 1 : to;
		return text.substring(begin, end);
	}

	private static boolean partsAPair(String text, int from, int to) {
		return from < to && Character.isHighSurrogate(text.charAt(to - 1));
	}

	private static List<Line> sorted(List<Line> lines, Order order) {
		if (order == Order.PLACE) {
			return lines;
		}
		var keys = new ArrayList<Keyed>();
		lines.forEach((line) -> keys.add(new Keyed(key(line, order), line)));
		keys.sort(Comparator.comparing(Keyed::key));
		return keys.stream().map(Keyed::line).toList();
	}

	private static String key(Line line, Order order) {
		var words = new ArrayList<>(
				Tongues.words((order == Order.LEFT) ? line.left() : line.right()).stream().map(Term::term).toList());
		if (order == Order.LEFT) {
			Collections.reverse(words);
		}
		return String.join(" ", words.subList(0, Math.min(COMPARED, words.size())));
	}

	private record Keyed(String key, Line line) {
	}

}
