package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * What can be measured of each block: of itself, of the elements around it, of its
 * neighbours, and of what else looks like it.
 */
final class Features {

	/** The names, in the order of a row; filled by the first row. */
	final List<String> names = new ArrayList<>();

	private final Survey survey;

	private final Body body;

	private final Clues clues;

	private final int from;

	private final int to;

	private final int count;

	private final double allMass;

	private final double[] massBefore;

	private final int[] signature;

	private final Map<Integer, Double> signatureMass = new HashMap<>();

	private final int[] twins;

	private final int[] images;

	private final int[] phrases;

	private final int[] headingPhrases;

	private final int[] headingDistance;

	private final boolean[] repeated;

	private final int firstInside;

	private final int lastInside;

	private float[] row = new float[0];

	private int at;

	private int mainSignature;

	private int mainParent = -1;

	private final int[] mainBefore;

	private final int headlineAt;

	private final int[] firstHeadings;

	private final int headlineArticle;

	Features(Body body, Clues clues, int headlineAt) {
		this.headlineAt = headlineAt;
		this.body = body;
		this.survey = body.survey;
		this.clues = clues;
		this.from = body.container;
		this.to = this.survey.end[body.container];
		this.count = this.survey.blocks.size();
		this.massBefore = new double[this.count + 1];
		this.signature = new int[this.count];
		this.phrases = new int[this.count];
		this.headingPhrases = new int[this.count];
		this.headingDistance = new int[this.count];
		this.repeated = new boolean[this.count];
		this.images = new int[this.survey.size];
		this.twins = new int[this.survey.size];
		this.firstHeadings = new int[this.count + 1];
		measureElements();
		measureBlocks();
		this.headlineArticle = (headlineAt < 0) ? -1 : article(this.survey.blocks.get(headlineAt).holder);
		double most = -1;
		for (Map.Entry<Integer, Double> one : this.signatureMass.entrySet()) {
			if (one.getValue() > most || one.getValue() == most && one.getKey() < this.mainSignature) {
				most = one.getValue();
				this.mainSignature = one.getKey();
			}
		}
		this.mainBefore = new int[this.count + 1];
		Map<Integer, Double> parents = new HashMap<>();
		double heaviest = -1;
		for (int b = 0; b < this.count; b++) {
			Block block = this.survey.blocks.get(b);
			boolean main = this.signature[b] == this.mainSignature && inside(b);
			this.mainBefore[b + 1] = this.mainBefore[b] + (main && block.mass() > 0 ? 1 : 0);
			if (main) {
				int up = this.survey.parent[block.holder];
				double mass = parents.merge(up, block.mass(), Double::sum);
				if (mass > heaviest) {
					heaviest = mass;
					this.mainParent = up;
				}
			}
		}
		int first = 0;
		while (first < this.count && !inside(first)) {
			first++;
		}
		int last = this.count - 1;
		while (last > first && !inside(last)) {
			last--;
		}
		this.firstInside = first;
		this.lastInside = last;
		this.allMass = Math.max(1,
				this.massBefore[Math.min(last + 1, this.count)] - this.massBefore[Math.min(first, this.count)]);
	}

	private boolean inside(int number) {
		int at = this.survey.blocks.get(number).holder;
		return at >= this.from && at < this.to;
	}

	private void measureElements() {
		Map<Long, Integer> counts = new HashMap<>();
		for (int i = this.survey.size - 1; i > 0; i--) {
			int up = this.survey.parent[i];
			if (this.survey.tags[i] == Tags.IMAGE) {
				this.images[i]++;
			}
			this.images[up] += this.images[i];
			if (this.survey.isElement(i)) {
				counts.merge(kin(i, up), 1, Integer::sum);
			}
		}
		for (int i = 1; i < this.survey.size; i++) {
			if (this.survey.isElement(i)) {
				this.twins[i] = counts.get(kin(i, this.survey.parent[i]));
			}
		}
	}

	private long kin(int index, int up) {
		Element element = this.survey.element(index);
		return (long) up << 32 | (element.normalName().hashCode() * 31 + element.className().hashCode()) & 0xFFFFFFFFL;
	}

	private void measureBlocks() {
		Set<String> seen = new HashSet<>();
		int lastHeading = -1;
		for (int b = 0; b < this.count; b++) {
			Block block = this.survey.blocks.get(b);
			this.massBefore[b + 1] = this.massBefore[b] + (inside(b) ? block.mass() : 0);
			this.phrases[b] = Phrases.of(block.text.length() > 300 ? block.text.substring(0, 300) : block.text);
			this.repeated[b] = !seen.add(block.text);
			int holder = block.holder;
			int up = Math.max(0, this.survey.parent[holder]);
			Element element = this.survey.element(holder);
			Element above = this.survey.element(up);
			this.firstHeadings[b + 1] = this.firstHeadings[b] + ((element.nameIs("h1") || above.nameIs("h1")) ? 1 : 0);
			this.signature[b] = ((element.normalName().hashCode() * 31 + element.className().hashCode()) * 31
					+ above.normalName().hashCode()) * 31 + above.className().hashCode();
			this.signatureMass.merge(this.signature[b], inside(b) ? block.mass() : 0, Double::sum);
			if (lastHeading >= 0) {
				this.headingPhrases[b] = this.phrases[lastHeading];
				this.headingDistance[b] = b - lastHeading;
			}
			if (Trait.IN_HEADING.in(this.body.around[holder])
					|| block.words < 12 && block.strongChars > block.chars / 2) {
				lastHeading = b;
			}
		}
	}

	int width() {
		if (this.names.isEmpty() && this.count > 0) {
			row(0);
		}
		return this.names.size();
	}

	/** Returns the measures of one block. */
	float[] row(int number) {
		boolean naming = this.names.isEmpty();
		this.row = new float[naming ? 256 : this.names.size()];
		this.at = 0;
		Block block = this.survey.blocks.get(number);
		itself(block, number);
		around(block);
		position(block, number);
		headline(block, number);
		for (int step : new int[] { -3, -2, -1, 1, 2, 3 }) {
			neighbour(number, step);
		}
		kin(block, number);
		page();
		if (naming) {
			this.row = java.util.Arrays.copyOf(this.row, this.at);
		}
		return this.row;
	}

	private void put(String name, double value) {
		if (this.at == this.names.size()) {
			this.names.add(name);
		}
		this.row[this.at++] = (float) value;
	}

	private static double log(double value) {
		return Math.log1p(Math.max(0, value));
	}

	private void itself(Block block, int number) {
		List<String> words = Words.of(block.text, 400);
		put("words", block.words);
		put("chars", block.chars);
		put("link share", block.linkShare());
		put("links", block.links);
		put("strong share", (double) block.strongChars / block.chars);
		put("emphasis share", (double) block.emphasisChars / block.chars);
		put("commas", block.commas);
		put("sentences", block.sentences);
		put("mass", block.mass());
		put("after break", block.afterGap ? 2 : block.afterBreak ? 1 : 0);
		char last = block.text.charAt(block.text.length() - 1);
		put("last", ".!?。！？…۔।".indexOf(last) >= 0 ? 3
				: "\"”’»)“「」』".indexOf(last) >= 0 ? 2 : ":".indexOf(last) >= 0 ? 1 : 0);
		char first = block.text.charAt(0);
		put("first",
				Character.isUpperCase(first) ? 1
						: Character.isLowerCase(first) ? 2
								: Character.isDigit(first) ? 3 : "\"“„«'‘—–-".indexOf(first) >= 0 ? 4
										: Character.isLetter(first) ? 5 : "•▪·*►▶→>|/".indexOf(first) >= 0 ? 6 : 0);
		int digits = 0;
		int capitals = 0;
		int letters = 0;
		int bars = 0;
		for (int i = 0; i < Math.min(block.chars, 300); i++) {
			char c = block.text.charAt(i);
			digits += Character.isDigit(c) ? 1 : 0;
			capitals += Character.isUpperCase(c) ? 1 : 0;
			letters += Character.isLetter(c) ? 1 : 0;
			bars += (c == '|' || c == '•' || c == '/' || c == '@') ? 1 : 0;
		}
		put("digit share", digits / (double) Math.min(block.chars, 300));
		put("capital share", capitals / (double) Math.max(1, letters));
		put("bars", bars);
		int kinds = this.phrases[number];
		for (Phrases.Kind kind : Phrases.Kind.values()) {
			put("phrase " + kind, Phrases.is(kind, kinds) ? 1 : 0);
		}
		put("phrases", Integer.bitCount(kinds));
		put("in headline", Clues.share(words, this.clues.headline));
		put("headline in", this.clues.headline.isEmpty() ? 0 : share(this.clues.headline, words));
		put("in standfirst", Clues.share(words, this.clues.standfirst));
		put("standfirst in", this.clues.standfirst.isEmpty() ? 0 : share(this.clues.standfirst, words));
		put("evidence", this.clues.evidence(words));
		put("repeated", this.repeated[number] ? 1 : 0);
	}

	private static double share(Set<String> wanted, List<String> words) {
		return (double) wanted.stream().filter(new HashSet<>(words)::contains).count() / wanted.size();
	}

	private static final Trait[] TRAITS = Trait.values();

	private static final Trait[] ABSOLUTE = { Trait.COMMENT, Trait.RELATED, Trait.IN_FOOTER, Trait.IN_ASIDE,
			Trait.IN_NAV, Trait.UNSEEN };

	private void around(Block block) {
		boolean in = block.holder >= this.from && block.holder < this.to;
		put("inside", in ? 1 : 0);
		long near = this.survey.own[block.holder];
		int up = Math.max(0, this.survey.parent[block.holder]);
		long nearer = near | this.survey.own[up];
		long all = this.body.around[block.holder];
		long within = in ? this.body.within[block.holder] : all;
		for (Trait trait : TRAITS) {
			put("trait " + trait, trait.in(near) ? 3 : trait.in(nearer) ? 2 : trait.in(within) ? 1 : 0);
		}
		for (Trait trait : ABSOLUTE) {
			put("around " + trait, trait.in(all) ? 1 : 0);
		}
		put("doubts within", Long.bitCount(within & Container.DOUBTFUL));
		put("doubts around", Long.bitCount(all & Container.DOUBTFUL));
		put("around body", Trait.BODY.in(all) ? 1 : 0);
		put("around article", Trait.IN_ARTICLE.in(all) ? 1 : 0);
		put("around main", Trait.IN_MAIN.in(all) ? 1 : 0);
		put("around articleBody", Trait.ARTICLE_BODY.in(all) ? 1 : 0);
		put("holder", this.survey.tags[block.holder].ordinal());
		put("holder name", heading(block.holder));
		put("above", this.survey.tags[up].ordinal());
		int up2 = Math.max(0, this.survey.parent[up]);
		put("above that", this.survey.tags[up2].ordinal());
		Container masses = this.body.masses;
		element("holder", block.holder, masses);
		element("above", up, masses);
		element("above that", up2, masses);
		int top = block.holder;
		int levels = 0;
		int doubtful = 0;
		int twinsMost = 0;
		int twinElement = block.holder;
		int steps = 0;
		while (top > this.from && this.survey.parent[top] != this.from && in && steps < 200) {
			doubtful += Trait.any(this.survey.own[top], Container.DOUBTFUL) ? 1 : 0;
			if (this.twins[top] > twinsMost && !Features.isText(this.survey.tags[top])) {
				twinsMost = this.twins[top];
				twinElement = top;
			}
			top = this.survey.parent[top];
			levels++;
			steps++;
		}
		put("levels", levels);
		put("doubtful levels", doubtful);
		put("twins", twinsMost);
		put("twin links", masses.linkShare(twinElement));
		put("twin images", this.images[twinElement]);
		element("top", in ? top : 0, masses);
		long topTraits = in ? this.survey.own[top] : 0;
		put("top doubts", Long.bitCount(topTraits & Container.DOUBTFUL));
		put("top tag", this.survey.tags[top].ordinal());
		put("distance", in ? 0 : distance(block.holder));
	}

	private static boolean isText(Tags tag) {
		return tag == Tags.PARAGRAPH || tag == Tags.HEADING || tag.isInline();
	}

	private double heading(int holder) {
		String name = this.survey.element(holder).normalName();
		return (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) ? name.charAt(1) - '0'
				: 0;
	}

	/** How far up the container's ancestors one must go to meet a block outside. */
	private int distance(int holder) {
		int distance = 0;
		for (int up = this.from; up >= 0 && distance < 50; up = this.survey.parent[up]) {
			if (holder >= up && holder < this.survey.end[up]) {
				return distance;
			}
			distance++;
		}
		return distance;
	}

	private void element(String name, int index, Container masses) {
		put(name + " link share", masses.linkShare(index));
		put(name + " mass share", masses.mass[index] / Math.max(1, masses.mass[this.from]));
		put(name + " images", Math.min(9, this.images[index]));
		put(name + " twins", this.twins[index]);
		put(name + " nodes", log(this.survey.end[index] - index));
	}

	private void position(Block block, int number) {
		double before = this.massBefore[number] - this.massBefore[Math.min(this.firstInside, this.count)];
		put("mass before", before / this.allMass);
		put("mass after", (this.massBefore[Math.min(this.lastInside + 1, this.count)] - this.massBefore[number + 1])
				/ this.allMass);
		put("from first", clamp(number - this.firstInside));
		put("from last", clamp(this.lastInside - number));
		int back = 0;
		while (back < 30 && number - back - 1 >= 0 && this.survey.blocks.get(number - back - 1).mass() == 0) {
			back++;
		}
		int on = 0;
		while (on < 30 && number + on + 1 < this.count && this.survey.blocks.get(number + on + 1).mass() == 0) {
			on++;
		}
		put("since text", back);
		put("until text", on);
		put("near mass before", log(this.massBefore[number] - this.massBefore[Math.max(0, number - 6)]));
		put("near mass after", log(this.massBefore[Math.min(this.count, number + 7)] - this.massBefore[number + 1]));
		put("heading distance", Math.min(40, this.headingDistance[number]));
		for (Phrases.Kind kind : new Phrases.Kind[] { Phrases.Kind.RELATED, Phrases.Kind.COMMENTS, Phrases.Kind.BYLINE,
				Phrases.Kind.NEWSLETTER, Phrases.Kind.TAGS }) {
			put("heading " + kind, Phrases.is(kind, this.headingPhrases[number]) ? 1 : 0);
		}
	}

	/** Returns the nearest article element around, or -1. */
	private int article(int holder) {
		int at = holder;
		for (int level = 0; level < 100 && at >= 0; level++) {
			if (this.survey.tags[at] == Tags.ARTICLE) {
				return at;
			}
			at = this.survey.parent[at];
		}
		return -1;
	}

	private void headline(Block block, int number) {
		put("since headline", (this.headlineAt < 0) ? -99 : Math.max(-60, Math.min(200, number - this.headlineAt)));
		boolean after = this.headlineAt >= 0 && number > this.headlineAt;
		put("first headings since",
				after ? Math.min(9, this.firstHeadings[number] - this.firstHeadings[this.headlineAt + 1]) : -1);
		int own = article(block.holder);
		put("article", own < 0 ? 0 : own == this.headlineArticle ? 3 : this.headlineArticle < 0 ? 1 : 2);
		put("articles twins", own < 0 ? 0 : this.twins[own]);
		put("until headline mass", after ? 0 : (this.headlineAt < 0) ? -1 : 1);
		int up = 0;
		if (this.headlineAt >= 0) {
			int target = this.survey.blocks.get(this.headlineAt).holder;
			int at = block.holder;
			while (at >= 0 && up < 40 && !(target >= at && target < this.survey.end[at])) {
				at = this.survey.parent[at];
				up++;
			}
		}
		put("up to headline", up);
	}

	private static int clamp(int distance) {
		return Math.max(-60, Math.min(60, distance));
	}

	private void neighbour(int number, int step) {
		int other = number + step;
		String name = (step > 0 ? "+" : "") + step + " ";
		boolean there = other >= 0 && other < this.count;
		Block block = there ? this.survey.blocks.get(other) : null;
		put(name + "words", there ? block.words : -1);
		put(name + "link share", there ? block.linkShare() : -1);
		put(name + "holder", there ? this.survey.tags[block.holder].ordinal() : -1);
		put(name + "mass", there ? block.mass() : -1);
		put(name + "same", there ? (this.signature[other] == this.signature[number] ? 1 : 0) : -1);
		if (Math.abs(step) == 1) {
			put(name + "phrases", there ? this.phrases[other] : 0);
			put(name + "doubts", there ? Long.bitCount(this.body.around[block.holder] & Container.DOUBTFUL) : 0);
			put(name + "inside", there && inside(other) ? 1 : 0);
		}
	}

	private void kin(Block block, int number) {
		boolean main = this.signature[number] == this.mainSignature;
		put("is main", main ? 1 : 0);
		put("main before", this.mainBefore[number] / (double) Math.max(1, this.mainBefore[this.count]));
		put("mains before", Math.min(5, this.mainBefore[number]));
		put("mains after", Math.min(5, this.mainBefore[this.count] - this.mainBefore[number + 1]));
		put("main share", this.signatureMass.getOrDefault(this.mainSignature, 0.0) / this.allMass);
		put("main parent",
				this.mainParent >= 0 && block.holder > this.mainParent
						&& block.holder < this.survey.end[this.mainParent]
								? (this.survey.parent[block.holder] == this.mainParent ? 2 : 1) : 0);
		put("before main parent", this.mainParent >= 0 && block.holder < this.mainParent ? 1 : 0);
		put("kin mass", this.signatureMass.get(this.signature[number]) / this.allMass);
	}

	private void page() {
		put("page mass", log(this.allMass));
		put("page blocks", log(this.lastInside - this.firstInside));
		put("container links", this.body.masses.linkShare(this.from));
		put("container share", this.body.masses.mass[this.from] / Math.max(1, this.body.masses.mass[0]));
		put("says news", this.clues.saysNews ? 1 : 0);
		put("says article", this.clues.saysArticle ? 1 : 0);
		put("has evidence", this.clues.hasEvidence ? 1 : 0);
		put("container body", Trait.any(this.body.around[this.from], Trait.of(Trait.BODY, Trait.ARTICLE_BODY)) ? 1 : 0);
	}

}
