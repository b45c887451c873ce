package hemeroteca.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import hemeroteca.language.Tongues;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of a text that show best why it was found: those that hold most of
 * the words looked for, the earlier ones first. Only what may hold a word is taken apart
 * into words, which is a small part of a text however long it is; so that no offsets need
 * be kept in the index.
 */
final class Passages {

	// Two lines of the page hold two passages.
	private static final int MOST = 2;

	/** Characters; a line of the page. */
	private static final int LONGEST = 100;

	/** Characters before the first hit of a passage that begins inside a sentence. */
	private static final int BEFORE = 30;

	/** Sentences that are looked at closely; a word may seem to be where it is not. */
	private static final int MOST_TRIED = 12;

	private static final String GAP = " … ";

	private final String text;

	private final @Nullable String language;

	private final Marks marks;

	private Passages(String text, @Nullable String language, Marks marks) {
		this.text = text;
		this.language = language;
		this.marks = marks;
	}

	/**
	 * Returns the best passages with their hits marked; the beginning of the text where
	 * it holds none.
	 */
	static Marked of(String text, @Nullable String language, Marks marks) {
		return new Passages(text, language, marks).best();
	}

	private Marked best() {
		var found = new ArrayList<Passage>();
		var promising = sentences();
		promising.sort(Comparator.comparingInt((Sentence sentence) -> -sentence.words));
		for (var sentence : promising.subList(0, Math.min(MOST_TRIED, promising.size()))) {
			var passage = passage(sentence);
			if (passage != null && found.stream().noneMatch((other) -> other.overlaps(passage))) {
				found.add(passage);
			}
			if (found.size() == MOST) {
				break;
			}
		}
		if (found.isEmpty()) {
			return Marked.plain(line(0, endOfPassage(0, endOfParagraph(0))));
		}
		found.sort(Comparator.comparingInt(Passage::from));
		return join(found);
	}

	/** Returns the sentences that may hold a word, in the order of the text. */
	private List<Sentence> sentences() {
		var sentences = new ArrayList<Sentence>();
		for (int from = 0; from < text.length();) {
			int end = endOfSentence(from);
			int words = marks.mayHold(Tongues.plain(text.substring(from, end)), language);
			if (words > 0) {
				sentences.add(new Sentence(from, end, words));
			}
			from = end;
		}
		return sentences;
	}

	private int endOfSentence(int from) {
		for (int i = from; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || "。！？".indexOf(c) >= 0) {
				return i + 1;
			}
			if (".!?…؟।".indexOf(c) >= 0 && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))) {
				return i + 1;
			}
		}
		return text.length();
	}

	private @Nullable Passage passage(Sentence sentence) {
		var spans = marks.spans(text.substring(sentence.from, sentence.end), language);
		if (spans.isEmpty()) {
			return null;
		}
		int first = spans.getFirst().start();
		int from = (first < LONGEST / 2) ? sentence.from
				: afterSpace(sentence.from + first - BEFORE, sentence.from + first);
		int to = endOfPassage(from, endOfParagraph(sentence.from));
		return new Passage(from, to, from > sentence.from && from > 0);
	}

	private int endOfParagraph(int from) {
		int end = text.indexOf('\n', from);
		return (end < 0) ? text.length() : end;
	}

	/** Returns where whole words end before the line does. */
	private int endOfPassage(int from, int most) {
		if (from + LONGEST >= most) {
			return most;
		}
		for (int i = from + LONGEST; i > from + LONGEST / 2; i--) {
			if (Character.isWhitespace(text.charAt(i))) {
				return i;
			}
		}
		return whole(from + LONGEST);
	}

	private int afterSpace(int from, int most) {
		for (int i = from; i < most; i++) {
			if (Character.isWhitespace(text.charAt(i))) {
				return i + 1;
			}
		}
		return whole(from);
	}

	// Not between the halves of one character.
	private int whole(int at) {
		return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
	}

	private String line(int from, int to) {
		return text.substring(from, to).strip() + ((to < endOfParagraph(from)) ? "…" : "");
	}

	private Marked join(List<Passage> passages) {
		var line = new StringBuilder();
		for (var passage : passages) {
			line.append(line.isEmpty() ? "" : GAP);
			line.append((passage.inside && line.isEmpty()) ? "… " : "");
			line.append(text.substring(passage.from, passage.to).strip());
		}
		var last = passages.getLast();
		return marks.in(line + ((last.to < endOfParagraph(last.from)) ? "…" : ""), language);
	}

	/** A sentence that may hold so many of the words. */
	private record Sentence(int from, int end, int words) {
	}

	/** A piece of the text; {@code inside}: it begins within a sentence. */
	private record Passage(int from, int to, boolean inside) {

		boolean overlaps(Passage other) {
			return from < other.to && other.from < to;
		}

	}

}
