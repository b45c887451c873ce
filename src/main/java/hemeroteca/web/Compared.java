package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import hemeroteca.compare.Difference;
import hemeroteca.compare.Difference.Change;
import hemeroteca.compare.Difference.Kind;
import hemeroteca.compare.Difference.Name;
import hemeroteca.compare.Difference.Row;
import hemeroteca.compare.Difference.Span;
import hemeroteca.web.ComparePage.Words;
import org.jspecify.annotations.Nullable;

/** Lays a difference out for a page. */
final class Compared {

	private Compared() {
	}

	/** Returns what a part is called on a page. */
	static String title(Name name) {
		return switch (name) {
			case HEADLINE -> "Headline";
			case STANDFIRST -> "Standfirst";
			case BYLINE -> "Byline";
			case DAY -> "Published day";
			case BODY -> "Text";
		};
	}

	/**
	 * Returns the parts that either has.
	 * @param most rows of a part that are shown
	 */
	static List<ComparePage.Part> parts(Difference difference, int most) {
		var parts = new ArrayList<ComparePage.Part>();
		for (Difference.Part part : difference.parts()) {
			if (!part.rows().isEmpty()) {
				parts.add(new ComparePage.Part(title(part.name()), part.changed(),
						part.rows().stream().limit(most).map(Compared::row).toList()));
			}
		}
		return parts;
	}

	/** Returns what is not shown; nothing where all is. */
	static @Nullable String more(Difference difference, int most) {
		int rows = difference.part(Name.BODY).rows().size();
		return (rows > most) ? "The first %s of %s are shown (hemeroteca.web.compared-blocks)."
			.formatted(Wording.count(most), Wording.count(rows, "paragraph", "paragraphs")) : null;
	}

	private static ComparePage.Row row(Row row) {
		var spans = row.spans();
		return new ComparePage.Row(css(row.kind()), note(row),
				spans.stream().filter((span) -> !span.before().isEmpty()).map((span) -> words(span, true)).toList(),
				spans.stream().filter((span) -> !span.after().isEmpty()).map((span) -> words(span, false)).toList(),
				spans.stream().map((span) -> words(span, span.after().isEmpty())).toList());
	}

	private static Words words(Span span, boolean before) {
		return new Words(before ? span.before() : span.after(), span.change() == Change.REMOVED,
				span.change() == Change.ADDED);
	}

	private static String css(Kind kind) {
		return switch (kind) {
			case SAME -> "same";
			case CHANGED -> "changed";
			case REMOVED -> "removed";
			case ADDED -> "added";
			case MOVED_AWAY -> "moved away";
			case MOVED_HERE -> "moved here";
			case NOISE -> "aside";
		};
	}

	private static @Nullable String note(Row row) {
		return switch (row.kind()) {
			case MOVED_AWAY -> "Paragraph %d stood here and was moved".formatted(row.mate());
			case MOVED_HERE -> "Paragraph %d was moved to here".formatted(row.mate());
			case NOISE -> "Links to other articles, not compared";
			default -> null;
		};
	}

}
