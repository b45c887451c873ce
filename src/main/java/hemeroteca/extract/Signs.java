package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows the words on the furniture of a page that say what sort of page it is: "add to
 * cart", "joined", "book now". They stand in the resource {@code verdicts.txt}.
 */
final class Signs {

	/** A longer block is text, and its words are said of something else. */
	private static final int LONGEST = 8;

	private static final List<String> GROUPS = new ArrayList<>();

	private static final Signs FIRST = new Signs();

	static {
		for (String line : Resource.lines("verdicts.txt")) {
			int colon = line.indexOf(':');
			String group = line.substring(0, colon);
			if (!group.startsWith("sign ")) {
				continue;
			}
			if (!GROUPS.contains(group)) {
				GROUPS.add(group);
			}
			for (String phrase : line.substring(colon + 1).split(",")) {
				Signs last = FIRST;
				for (String word : phrase.strip().split(" ")) {
					last = last.next.computeIfAbsent(word, (key) -> new Signs());
				}
				last.groups |= 1 << GROUPS.indexOf(group);
			}
		}
	}

	private final Map<String, Signs> next = new HashMap<>();

	private int groups;

	private Signs() {
	}

	/** Returns the names of the groups, in their order. */
	static List<String> groups() {
		return GROUPS;
	}

	/** Returns the groups whose phrases a short block holds, as bits. */
	static int of(Block block) {
		if (block.words > LONGEST || block.words == 0) {
			return 0;
		}
		return of(block.firstWords(LONGEST));
	}

	static int of(List<String> words) {
		int groups = 0;
		for (int from = 0; from < words.size(); from++) {
			Signs last = FIRST;
			for (int at = from; at < words.size() && last != null; at++) {
				last = last.next.get(words.get(at));
				groups |= (last == null) ? 0 : last.groups;
			}
		}
		return groups;
	}

}
