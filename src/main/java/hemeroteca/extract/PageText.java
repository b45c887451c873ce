package hemeroteca.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be measured of the text that was taken for an article's, and beside it. */
final class PageText {

	/** The words of each voice: you, we, I, reports, and those of no weight. */
	private static final Map<String, Integer> VOICES = new HashMap<>();

	private static final List<String> NAMES = List.of("you", "we", "i", "report", "small");

	private static final int SMALL = NAMES.indexOf("small");

	static {
		for (String line : Resource.lines("verdicts.txt")) {
			int colon = line.indexOf(':');
			if (line.startsWith("voice ")) {
				int voice = NAMES.indexOf(line.substring("voice ".length(), colon));
				for (String word : line.substring(colon + 1).strip().split(" ")) {
					VOICES.put(word, voice);
				}
			}
		}
	}

	/** So many words of a block are heard. */
	private static final int HEARD = 60;

	private final Reading reading;

	private final boolean[] kept;

	private final Measures page;

	int allWords;

	int words;

	private int blocks;

	PageText(Reading reading, boolean[] kept, Measures page) {
		this.reading = reading;
		this.kept = kept;
		this.page = page;
		amount();
		flow();
		voice();
		headline();
	}

	private void amount() {
		int running = 0;
		int links = 0;
		int chars = 0;
		int longest = 0;
		int sentences = 0;
		int prices = 0;
		int questions = 0;
		int first = -1;
		int last = -1;
		int holes = 0;
		int paragraphs = 0;
		for (int b = 0; b < this.kept.length; b++) {
			Block block = this.reading.survey.blocks.get(b);
			this.allWords += block.words;
			prices += isPrice(block.text) ? 1 : 0;
			if (this.kept[b]) {
				this.words += block.words;
				this.blocks++;
				running += block.mass() > 0 ? block.words : 0;
				links += block.linkChars;
				paragraphs += (this.reading.survey.tags[block.holder] == Tags.PARAGRAPH) ? block.words : 0;
				chars += block.chars;
				longest = Math.max(longest, block.words);
				sentences += block.sentences;
				questions += block.text.endsWith("?") ? 1 : 0;
				holes += (last >= 0) ? Math.min(30, b - last - 1) : 0;
				first = (first < 0) ? b : first;
				last = b;
			}
		}
		double some = Math.max(1, this.words);
		this.page.put("words", this.words);
		this.page.put("words share", this.words / (double) Math.max(1, this.allWords));
		this.page.put("blocks", this.blocks);
		this.page.put("running share", running / some);
		this.page.put("paragraph words", paragraphs / some);
		this.page.put("words a block", this.words / (double) Math.max(1, this.blocks));
		this.page.put("link share", links / (double) Math.max(1, chars));
		this.page.put("longest", longest);
		this.page.put("sentences a hundred words", 100.0 * sentences / some);
		this.page.put("prices", prices);
		this.page.put("questions", questions);
		this.page.put("holes", holes);
		this.page.put("span", (last - first) / (double) Math.max(1, this.kept.length));
		this.page.put("all words", this.allWords);
		this.page.put("all blocks", this.kept.length);
	}

	private static boolean isPrice(String text) {
		if (text.length() > 40) {
			return false;
		}
		boolean sign = text.indexOf('$') >= 0 || text.indexOf('€') >= 0 || text.indexOf('£') >= 0
				|| text.indexOf('¥') >= 0 || text.indexOf('₹') >= 0 || text.startsWith("CHF") || text.startsWith("Rs");
		return sign && text.chars().anyMatch(Character::isDigit);
	}

	/** How paragraphs, headings and lists follow each other. */
	private void flow() {
		int run = 0;
		int longest = 0;
		int paragraphs = 0;
		int left = 0;
		int headings = 0;
		int dates = 0;
		int digits = 0;
		int brief = 0;
		int links = 0;
		for (int b = 0; b < this.kept.length; b++) {
			Block block = this.reading.survey.blocks.get(b);
			boolean full = block.mass() > 0 && block.words > 20;
			dates += isDate(block) ? 1 : 0;
			if (!this.kept[b]) {
				left += full ? 1 : 0;
				continue;
			}
			long around = this.reading.body.around[block.holder];
			boolean heading = Trait.IN_HEADING.in(around);
			run = full ? run + block.words : (heading || Trait.IN_LIST.in(around)) ? 0 : run;
			longest = Math.max(longest, run);
			paragraphs += full ? 1 : 0;
			headings += heading ? 1 : 0;
			brief += (block.words < 6) ? 1 : 0;
			links += block.links;
			for (int at = 0; at < Math.min(200, block.text.length()); at++) {
				digits += Character.isDigit(block.text.charAt(at)) ? 1 : 0;
			}
		}
		double some = Math.max(1, this.words);
		this.page.put("longest run", longest);
		this.page.put("longest run share", longest / some);
		this.page.put("paragraphs", paragraphs);
		this.page.put("paragraphs left", left);
		this.page.put("paragraph share", paragraphs / (double) Math.max(1, paragraphs + left));
		this.page.put("words a heading", some / (headings + 1));
		this.page.put("dates", dates);
		this.page.put("digits", digits / some);
		this.page.put("short kept", brief / (double) Math.max(1, this.blocks));
		this.page.put("kept links", links / some);
	}

	private static boolean isDate(Block block) {
		if (block.words == 0 || block.words > 8) {
			return false;
		}
		for (String word : block.firstWords(8)) {
			boolean year = word.length() == 4 && (word.startsWith("20") || word.startsWith("19"))
					&& word.chars().allMatch(Character::isDigit);
			if (year || word.equals("ago")) {
				return true;
			}
		}
		return false;
	}

	/** Who speaks to whom: a report, a person, or a firm to its customers. */
	private void voice() {
		int[] said = new int[NAMES.size()];
		int heard = 0;
		int exclaimed = 0;
		int quoted = 0;
		for (int b = 0; b < this.kept.length; b++) {
			if (!this.kept[b]) {
				continue;
			}
			Block block = this.reading.survey.blocks.get(b);
			exclaimed += (block.text.indexOf('!') >= 0) ? 1 : 0;
			quoted += (block.text.indexOf('“') >= 0 || block.text.indexOf('"') >= 0 || block.text.indexOf('«') >= 0
					|| block.text.indexOf('„') >= 0) ? 1 : 0;
			for (String word : block.firstWords(HEARD)) {
				heard++;
				Integer voice = VOICES.get(word);
				if (voice != null) {
					said[voice]++;
				}
			}
		}
		for (int voice = 0; voice < said.length; voice++) {
			this.page.put("voice " + NAMES.get(voice), said[voice] / (double) Math.max(1, heard));
		}
		this.page.put("exclaimed", exclaimed / (double) Math.max(1, this.blocks));
		this.page.put("quoted", quoted / (double) Math.max(1, this.blocks));
	}

	private void headline() {
		List<String> words = Words.of(this.reading.headline, 40);
		String description = this.reading.metas.first("og:description", "description");
		List<String> described = (description == null) ? List.of() : Words.of(description, HEARD);
		String outlet = this.reading.outlet;
		this.page.put("headline words", words.size());
		this.page.put("headline length", this.reading.headline.length());
		this.page.put("headline capitals", capitals(this.reading.headline));
		this.page.put("title words", Words.of(this.reading.title, 40).size());
		this.page.put("title bar", this.reading.title.indexOf('|') >= 0);
		this.page.put("headline small words",
				words.stream().anyMatch((word) -> VOICES.getOrDefault(word, -1) == SMALL));
		this.page.put("headline number", words.stream().anyMatch((word) -> Character.isDigit(word.charAt(0))));
		this.page.put("headline mark",
				this.reading.headline.indexOf('?') >= 0 || this.reading.headline.indexOf(':') >= 0);
		this.page.put("headline is outlet", outlet != null && Words.overlap(outlet, this.reading.headline) > 0.6);
		this.page.put("headline link", this.reading.headlineAt >= 0
				&& this.reading.survey.blocks.get(this.reading.headlineAt).linkShare() > 0.5);
		this.page.put("description", (description == null) ? 0 : description.length());
		this.page.put("description headline",
				(description == null) ? 0 : Words.overlap(description, this.reading.headline));
		this.page.put("description voice",
				described.stream().filter((word) -> VOICES.getOrDefault(word, SMALL) < 2).count());
	}

	/** Returns the share of words that begin with a capital: in a name, most do. */
	private static double capitals(String line) {
		String[] words = line.strip().split("\\s+");
		int capitals = 0;
		for (String word : words) {
			capitals += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
		}
		return capitals / (double) words.length;
	}

}
