package hemeroteca.format;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises the lines around an article that are not its text. */
final class Furniture {

	/** Longer blocks are text, whatever words they begin with. */
	private static final int LONGEST = 160;

	private static final int LONGEST_CAPTION = 300;

	private static final List<Pattern> LINES = patterns("furniture.txt");

	private static final List<Pattern> CAPTIONS = patterns("captions.txt");

	private static final Set<String> VERBS = Lines.of("verbs.txt")
		.flatMap((line) -> Arrays.stream(line.split(" ")))
		.collect(Collectors.toUnmodifiableSet());

	/** Two words or more that begin large: a person, an office, a place. */
	private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)+");

	private Furniture() {
	}

	private static List<Pattern> patterns(String file) {
		int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
		return Lines.of(file).map((line) -> Pattern.compile(line, flags)).toList();
	}

	/** Tells whether a block invites, advertises or navigates. */
	static boolean is(String block) {
		return Words.weight(block) <= LONGEST && !Words.beginsQuoted(block) && anyIn(LINES, block);
	}

	/** Tells whether a block stood under a picture, by its credit or its "(left)". */
	static boolean isCaption(String block) {
		return Words.weight(block) <= LONGEST_CAPTION && !Words.beginsQuoted(block) && anyIn(CAPTIONS, block);
	}

	/**
	 * Tells whether a block before the text names people but says nothing of them, and
	 * the text goes on to: "Foreign Minister Ana Duarte and the envoy, Carl Brandt, in
	 * Oslo."
	 */
	static boolean isCaptionOf(String block, String text) {
		var words = Arrays.stream(block.split("[\\s,.;:()]+")).filter((word) -> !word.isEmpty()).toList();
		long large = words.stream().filter(Words::beginsLarge).count();
		boolean silent = words.stream().noneMatch(VERBS::contains);
		var names = NAME.matcher(block).results().map((name) -> name.group()).toList();
		return silent && Words.weight(block) <= LONGEST && !Words.beginsQuoted(block) && names.size() >= 2
				&& large * 5 >= words.size() * 2 && text.length() > block.length() * 3 / 2
				&& names.stream().anyMatch((name) -> text.contains(lastWord(name)));
	}

	private static String lastWord(String name) {
		return name.substring(name.lastIndexOf(' ') + 1);
	}

	private static boolean anyIn(List<Pattern> patterns, String block) {
		return patterns.stream().anyMatch((pattern) -> pattern.matcher(block).find());
	}

}
