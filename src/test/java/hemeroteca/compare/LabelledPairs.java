package hemeroteca.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pairs of texts of which it is known whether they are copies: made of real articles by
 * what editors do to agency text, and pairs that only look alike.
 */
final class LabelledPairs {

	private final List<String> texts;

	private final Random random = new Random(2026);

	private final List<String> vocabulary;

	LabelledPairs(List<String> texts) {
		this.texts = texts;
		this.vocabulary = texts.stream()
			.flatMap((text) -> Arrays.stream(units(text)))
			.filter((word) -> !word.isBlank())
			.toList();
	}

	/** Two texts, and whether one of them is for 70 % or more in the other. */
	record Labelled(String kind, String one, String other, boolean copy) {
	}

	List<Labelled> all() {
		var pairs = new ArrayList<Labelled>();
		var near = nearest();
		for (int i = 0; i < texts.size(); i++) {
			String text = texts.get(i);
			String stranger = texts.get((i + 1 + random.nextInt(texts.size() - 1)) % texts.size());
			pairs.add(new Labelled("set otherwise", text, otherwise(text), true));
			pairs.add(new Labelled("cut by a quarter", text, part(text, 0, .75), true));
			pairs.add(new Labelled("cut by half", text, part(text, 0, .5), true));
			pairs.add(new Labelled("middle taken out", text, part(text, 0, .4) + "\n" + part(text, .6, 1), true));
			pairs.add(new Labelled("extended by two fifths", text,
					text + "\n" + part(stranger, 0, .4 * text.length() / stranger.length()), true));
			pairs.add(new Labelled("inside a longer one", text,
					part(stranger, 0, .5) + "\n" + text + "\n" + part(stranger, .5, 1), true));
			pairs.add(new Labelled("turned round", text, part(text, .5, 1) + "\n" + part(text, 0, .5), true));
			pairs.add(new Labelled("5 % of the words others", text, reworded(text, .05), true));
			pairs.add(new Labelled("10 % of the words others", text, reworded(text, .1), true));
			pairs.add(new Labelled("20 % of the words others", text, reworded(text, .2), true));
			pairs.add(new Labelled("cut by a quarter, 10 % others", text, reworded(part(text, 0, .75), .1), true));
			pairs.add(new Labelled("inside a longer one, 10 % others", text,
					part(stranger, 0, .5) + "\n" + reworded(text, .1) + "\n" + part(stranger, .5, 1), true));
			pairs.add(new Labelled("60 % of the words others", text, reworded(text, .6), false));
			pairs.add(new Labelled("translated", text, translated(text), false));
			pairs.add(new Labelled("two halves", part(text, 0, .5), part(text, .5, 1), false));
			if (stranger.length() > .67 * text.length()) {
				pairs.add(new Labelled("a third in common", text,
						part(text, 0, .33) + "\n" + part(stranger, 0, .67 * text.length() / stranger.length()), false));
			}
			pairs.add(new Labelled("unrelated", text, stranger, false));
			pairs.add(new Labelled("same topic", text, texts.get(near[i]), false));
			pairs.add(new Labelled("same notice below", text + "\n" + NOTICE, stranger + "\n" + NOTICE, false));
		}
		return pairs;
	}

	private static final String NOTICE = "This article is protected by copyright. No part of it may be published, broadcast, rewritten or redistributed without the written permission of the publisher. Subscribe to our newsletter to read the most important stories of the day every morning before breakfast.";

	// A text in words with what stands between them, or in characters.
	private static String[] units(String text) {
		return byCharacters(text) ? text.split("") : text.split("(?<=\\s)");
	}

	static boolean byCharacters(String text) {
		return text.split("\\s+").length < text.length() / 12;
	}

	private static String part(String text, double from, double to) {
		var units = units(text);
		int last = Math.min(units.length, (int) (to * units.length));
		return String.join("", Arrays.asList(units).subList(Math.min(last, (int) (from * units.length)), last));
	}

	private String reworded(String text, double share) {
		var units = units(text);
		boolean characters = byCharacters(text);
		// Words of two characters there.
		int step = characters ? 2 : 1;
		for (int i = 0; i + step <= units.length; i += step) {
			if (random.nextDouble() < share) {
				for (int k = 0; k < step; k++) {
					units[i + k] = characters ? String.valueOf((char) (0x4E00 + random.nextInt(5_000)))
							: vocabulary.get(random.nextInt(vocabulary.size())).strip()
									+ (units[i].endsWith("\n") ? "\n" : " ");
				}
			}
		}
		return String.join("", units);
	}

	// Quotes, dashes, case, spaces and the width of letters as another house sets them.
	private static String otherwise(String text) {
		return text.replace('“', '"')
			.replace('”', '"')
			.replace('’', '\'')
			.replace('«', '"')
			.replace('»', '"')
			.replace("–", "-")
			.replace("\n", " \n ")
			.replace("1", "１")
			.replace("é", "e\u0301")
			.toUpperCase(java.util.Locale.ROOT);
	}

	// Names and numbers stay, all other words become others, always the same.
	private String translated(String text) {
		var words = new HashMap<String, String>();
		return Arrays.stream(units(text))
			.map((word) -> Character.isUpperCase(word.codePointAt(0)) || word.matches("(?s).*\\d.*") ? word
					: words.computeIfAbsent(word.strip(),
							(it) -> byCharacters(text) ? String.valueOf((char) (0xAC00 + random.nextInt(9_000)))
									: "x" + Integer.toString(random.nextInt(1_000_000), 36))
							+ " ")
			.collect(Collectors.joining());
	}

	// By their words: the most alike of the others, which is of the same topic.
	private int[] nearest() {
		var documents = texts.stream()
			.map((text) -> new HashSet<>(Arrays.asList(text.toLowerCase().split("[^\\p{L}\\p{N}]+"))))
			.toList();
		Map<String, Integer> frequency = new HashMap<>();
		documents.forEach((words) -> words.forEach((word) -> frequency.merge(word, 1, Integer::sum)));
		var nearest = new int[texts.size()];
		for (int i = 0; i < nearest.length; i++) {
			double best = -1;
			for (int j = 0; j < nearest.length; j++) {
				double alike = (i == j) ? -2 : alike(documents.get(i), documents.get(j), frequency);
				if (alike > best) {
					best = alike;
					nearest[i] = j;
				}
			}
		}
		return nearest;
	}

	private static double alike(Set<String> one, Set<String> other, Map<String, Integer> frequency) {
		double sum = 0;
		for (String word : one) {
			if (other.contains(word) && frequency.get(word) <= 40) {
				sum += 1.0 / frequency.get(word);
			}
		}
		return sum / Math.sqrt(one.size() * (double) Math.max(1, other.size()));
	}

}
