package hemeroteca.search;

import java.util.List;

/** Cuts the sentences with hits down to what a reader takes in at a glance: whole words, around the first hit. */
final class Snippet {

	// Two lines of the page.
	private static final int LONGEST = 180;

	private static final int BEFORE_THE_HIT = 60;

	private Snippet() {
	}

	static Marked of(List<String> sentences) {
		int each = LONGEST / Math.max(1, sentences.size());
		return Marked.parse(String.join(" … ", sentences.stream().map((sentence) -> cut(sentence, each)).toList()));
	}

	private static String cut(String sentence, int longest) {
		String line = sentence.replace('\n', ' ').strip();
		if (line.length() <= longest) {
			return line;
		}
		int hit = Math.max(0, line.indexOf(Marked.BEGIN));
		int from = (hit <= BEFORE_THE_HIT) ? 0 : wordAfter(line, hit - BEFORE_THE_HIT, hit);
		int hitEnd = line.indexOf(Marked.END, hit) + 1;
		int to = (from + longest >= line.length()) ? line.length() : wordBefore(line, Math.max(from + longest, hitEnd), hitEnd);
		String cut = line.substring(from, to).strip();
		// A mark that was cut through is closed.
		if (cut.lastIndexOf(Marked.BEGIN) > cut.lastIndexOf(Marked.END)) {
			cut = cut.substring(0, cut.lastIndexOf(Marked.BEGIN)).strip();
		}
		return ((from > 0) ? "… " : "") + cut + ((to < line.length()) ? " …" : "");
	}

	private static int wordAfter(String line, int at, int latest) {
		int space = line.indexOf(' ', at);
		return (space >= 0 && space < latest) ? space + 1 : at;
	}

	private static int wordBefore(String line, int at, int earliest) {
		int space = line.lastIndexOf(' ', at);
		return (space >= earliest) ? space : at;
	}

}
