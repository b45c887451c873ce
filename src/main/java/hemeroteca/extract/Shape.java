package hemeroteca.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/** What is measured once of a page, for the features of all its blocks. */
final class Shape {

	final Survey survey;

	final Body body;

	/** The first and the one after the last node of the container. */
	final int from;

	final int to;

	final int count;

	/** How much running text stands in the container before each block. */
	final double[] massBefore;

	/** What looks alike: the names of a block's element and of the one around it. */
	final int[] signature;

	final Map<Integer, Double> signatureMass = new HashMap<>();

	/** Of each element, how many siblings have its names. */
	final int[] twins;

	final int[] images;

	final int[] phrases;

	final int[] headingPhrases;

	final int[] headingDistance;

	final boolean[] repeated;

	final int[] firstHeadings;

	/**
	 * The signature with the most running text, and the element that holds most of it.
	 */
	private int mainSignature;

	private int mainParent = -1;

	final int[] mainBefore;

	final int firstInside;

	final int lastInside;

	final double allMass;

	Shape(Body body) {
		this.body = body;
		this.survey = body.survey;
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
		this.mainBefore = new int[this.count + 1];
		measureElements();
		measureBlocks();
		measureMain();
		int first = 0;
		while (first < this.count && !isInside(first)) {
			first++;
		}
		int last = this.count - 1;
		while (last > first && !isInside(last)) {
			last--;
		}
		this.firstInside = first;
		this.lastInside = last;
		this.allMass = Math.max(1,
				this.massBefore[Math.min(last + 1, this.count)] - this.massBefore[Math.min(first, this.count)]);
	}

	boolean isInside(int number) {
		int at = this.survey.blocks.get(number).holder;
		return at >= this.from && at < this.to;
	}

	Block block(int number) {
		return this.survey.blocks.get(number);
	}

	int up(int index) {
		return Math.max(0, this.survey.parent[index]);
	}

	int mainSignature() {
		return this.mainSignature;
	}

	int mainParent() {
		return this.mainParent;
	}

	private void measureMain() {
		double most = -1;
		for (Map.Entry<Integer, Double> one : this.signatureMass.entrySet()) {
			if (one.getValue() > most || one.getValue() == most && one.getKey() < this.mainSignature) {
				most = one.getValue();
				this.mainSignature = one.getKey();
			}
		}
		Map<Integer, Double> parents = new HashMap<>();
		double heaviest = -1;
		for (int b = 0; b < this.count; b++) {
			Block block = block(b);
			boolean main = this.signature[b] == this.mainSignature && isInside(b);
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
	}

	private void measureElements() {
		Map<Long, Integer> groups = new HashMap<>();
		int[] group = new int[this.survey.size];
		int[] members = new int[this.survey.size];
		for (int i = this.survey.size - 1; i > 0; i--) {
			int up = this.survey.parent[i];
			if (this.survey.tags[i] == Tags.IMAGE) {
				this.images[i]++;
			}
			this.images[up] += this.images[i];
			if (this.survey.isElement(i)) {
				group[i] = groups.computeIfAbsent(kin(i, up), (key) -> groups.size());
				members[group[i]]++;
			}
		}
		for (int i = 1; i < this.survey.size; i++) {
			if (this.survey.isElement(i)) {
				this.twins[i] = members[group[i]];
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
			Block block = block(b);
			this.massBefore[b + 1] = this.massBefore[b] + (isInside(b) ? block.mass() : 0);
			this.phrases[b] = (block.text.length() > 300) ? Phrases.of(block.text.substring(0, 300))
					: Phrases.of(block);
			this.repeated[b] = !seen.add(block.text);
			int holder = block.holder;
			int up = Math.max(0, this.survey.parent[holder]);
			Element element = this.survey.element(holder);
			Element above = this.survey.element(up);
			this.firstHeadings[b + 1] = this.firstHeadings[b] + ((element.nameIs("h1") || above.nameIs("h1")) ? 1 : 0);
			this.signature[b] = ((element.normalName().hashCode() * 31 + element.className().hashCode()) * 31
					+ above.normalName().hashCode()) * 31 + above.className().hashCode();
			this.signatureMass.merge(this.signature[b], isInside(b) ? block.mass() : 0, Double::sum);
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

}
