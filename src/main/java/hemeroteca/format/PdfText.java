package hemeroteca.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Makes an article of printed lines: the headline is what is set largest, paragraphs are
 * seen by gaps and indents, and what stands at the edge of page after page is left away.
 */
final class PdfText {

	/** A headline is so much larger than the text. */
	private static final float LARGER = 1.15F;

	/** Above a paragraph is so much more space than between its lines. */
	private static final float GAP = 1.3F;

	/** How many lines of a page may be its header or footer. */
	private static final int EDGE = 3;

	private static final int LONGEST_HEADLINE = 300;

	private static final Pattern NUMBERS = Pattern.compile("\\d+");

	private static final Pattern PAGE_NUMBER = Pattern.compile(
			"(?i)\\W*(?:page|seite|página|pagina|p\\.)?\\s*\\d{1,4}(?:\\s*(?:/|of|von|de|di|sur|van)\\s*\\d{1,4})?\\W*");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]{4,500}");

	private final List<PdfLine> lines;

	private final Set<PdfLine> edges = new HashSet<>();

	private final float size;

	private final float leading;

	private @Nullable String address;

	PdfText(List<PdfLine> lines) {
		findEdges(lines);
		this.lines = lines.stream().filter((line) -> !edges.contains(line)).toList();
		this.size = usualSize();
		this.leading = usualLeading();
	}

	boolean isEmpty() {
		return lines.isEmpty();
	}

	/** Returns the address that a browser printed at the edge of its pages. */
	Optional<String> address() {
		return Optional.ofNullable(address);
	}

	/**
	 * What repeats at the upper and lower edge of pages, but for its numbers, is no text.
	 */
	private void findEdges(List<PdfLine> all) {
		Map<Integer, List<PdfLine>> pages = new HashMap<>();
		all.forEach((line) -> pages.computeIfAbsent(line.page(), (page) -> new ArrayList<>()).add(line));
		Map<String, Set<Integer>> seen = new HashMap<>();
		List<PdfLine> candidates = new ArrayList<>();
		pages.forEach((page, lines) -> {
			var sorted = lines.stream().sorted((one, other) -> Float.compare(one.top(), other.top())).toList();
			for (int i = 0; i < sorted.size(); i++) {
				if (i < EDGE || i >= sorted.size() - EDGE) {
					candidates.add(sorted.get(i));
					seen.computeIfAbsent(key(sorted.get(i)), (key) -> new HashSet<>()).add(page);
				}
			}
		});
		for (var line : candidates) {
			boolean repeated = pages.size() > 1 && seen.get(key(line)).size() * 2 > pages.size();
			if (repeated || PAGE_NUMBER.matcher(line.text()).matches() || isPrintedAddress(line)) {
				edges.add(line);
				noteAddress(line);
			}
		}
	}

	/** A line at an edge that is an address, and a page number perhaps. */
	private static boolean isPrintedAddress(PdfLine line) {
		var address = ADDRESS.matcher(line.text());
		return address.lookingAt()
				&& line.text().substring(address.end()).matches("\\s*(?:\\d{1,4}\\s*/\\s*\\d{1,4})?");
	}

	private void noteAddress(PdfLine line) {
		var found = ADDRESS.matcher(line.text());
		if (address == null && found.find() && !found.group().endsWith("…")) {
			address = found.group();
		}
	}

	private static String key(PdfLine line) {
		return Math.round(line.top() / 4) + NUMBERS.matcher(line.text()).replaceAll("#");
	}

	/** Returns the size that most letters are set in. */
	private float usualSize() {
		Map<Integer, Integer> letters = new HashMap<>();
		lines.forEach((line) -> letters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
		return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0) / 2F;
	}

	private float usualLeading() {
		var gaps = new ArrayList<Float>();
		for (int i = 1; i < lines.size(); i++) {
			float gap = lines.get(i).top() - lines.get(i - 1).top();
			if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0 && lines.get(i).isOfSize(size)
					&& lines.get(i - 1).isOfSize(size)) {
				gaps.add(gap);
			}
		}
		gaps.sort(null);
		return gaps.isEmpty() ? size * 1.2F : gaps.get(gaps.size() / 2);
	}

	/**
	 * Returns the headline and the paragraphs below it, as a person would have copied
	 * them; what stands above the headline comes after it.
	 * @param title what the file calls itself, or null
	 */
	List<String> blocks(@Nullable String title) {
		var headline = headline(title);
		var blocks = new ArrayList<String>();
		if (headline.isEmpty() && title != null) {
			blocks.add(title);
		}
		else if (!headline.isEmpty()) {
			blocks.add(joined(headline));
		}
		var above = new ArrayList<String>();
		int first = headline.isEmpty() ? 0 : lines.indexOf(headline.getFirst());
		paragraphs(lines.subList(0, first)).stream()
			.filter((block) -> Days.in(block).isPresent() || Words.weight(block) >= 140)
			.forEach(above::add);
		blocks.addAll(above);
		blocks.addAll(paragraphs(lines.subList(first + headline.size(), lines.size())));
		return blocks;
	}

	/**
	 * Returns the lines of the headline: those that the title names, else the largest.
	 */
	private List<PdfLine> headline(@Nullable String title) {
		var candidates = new ArrayList<List<PdfLine>>();
		for (int i = 0; i < lines.size() && lines.get(i).page() <= 1; i++) {
			if (lines.get(i).size() >= size * LARGER) {
				int from = i;
				while (i + 1 < lines.size() && continues(lines.get(i), lines.get(i + 1))) {
					i++;
				}
				candidates.add(lines.subList(from, i + 1));
			}
		}
		return candidates.stream()
			.filter((candidate) -> Words.weight(joined(candidate)) <= LONGEST_HEADLINE)
			.max((one, other) -> Float.compare(points(one, title), points(other, title)))
			.orElse(List.of());
	}

	private static boolean continues(PdfLine line, PdfLine next) {
		return next.isOfSize(line.size()) && next.page() == line.page()
				&& Math.abs(next.top() - line.top()) < line.size() * 1.8F;
	}

	/** A name in one to three words is the paper's, or a section's. */
	private float points(List<PdfLine> candidate, @Nullable String title) {
		var words = joined(candidate);
		float points = candidate.getFirst().size() - 0.5F * candidate.getFirst().page();
		if (title != null && letters(title).contains(letters(words)) && letters(words).length() > 8) {
			points += 100;
		}
		boolean eastern = words.chars().anyMatch(Words::isEastern);
		return (Words.count(words) >= 4 || eastern && words.length() >= 6) ? points + 50 : points;
	}

	private static String letters(String text) {
		return text.replaceAll("[^\\p{L}\\d]", "").toLowerCase(Locale.ROOT);
	}

	private List<String> paragraphs(List<PdfLine> some) {
		var paragraphs = new ArrayList<String>();
		var paragraph = new ArrayList<PdfLine>();
		for (var line : some) {
			if (!paragraph.isEmpty() && begins(paragraph, line)) {
				paragraphs.add(joined(paragraph));
				paragraph.clear();
			}
			paragraph.add(line);
		}
		if (!paragraph.isEmpty()) {
			paragraphs.add(joined(paragraph));
		}
		return paragraphs;
	}

	/** Tells whether a line begins a paragraph. */
	private boolean begins(List<PdfLine> paragraph, PdfLine line) {
		var last = paragraph.getLast();
		if (!line.isOfSize(last.size())) {
			return true;
		}
		boolean goesOn = line.page() == last.page() && line.top() > last.top();
		if (!goesOn) {
			return Words.endsSentence(last.text()) && !beginsSmall(line.text());
		}
		boolean indented = line.left() > last.left() + line.size() * 0.8F && paragraph.size() > 1
				|| line.left() > last.left() + line.size() * 0.8F && Words.endsSentence(last.text());
		boolean shortLine = last.width() < line.width() * 0.8F && Words.endsSentence(last.text());
		return line.top() - last.top() > Math.max(leading, line.size()) * GAP || indented || shortLine
				|| Words.isBullet(line.text());
	}

	private static boolean beginsSmall(String text) {
		return Character.isLowerCase(text.codePointAt(0));
	}

	/** Joins lines to one, and words that were broken at their ends. */
	private static String joined(List<PdfLine> lines) {
		var text = new StringBuilder();
		for (var line : lines) {
			if (text.isEmpty()) {
				text.append(line.text());
				continue;
			}
			char end = text.charAt(text.length() - 1);
			boolean broken = (end == '-' || end == '\u00AD' || end == '\u2010') && text.length() > 1
					&& Character.isLetter(text.charAt(text.length() - 2)) && beginsSmall(line.text());
			if (broken) {
				text.setLength(text.length() - 1);
			}
			else if (!Words.joinsWithoutSpace(String.valueOf(end), line.text())) {
				text.append(' ');
			}
			text.append(line.text());
		}
		return text.toString().replace("\u00AD", "");
	}

}
