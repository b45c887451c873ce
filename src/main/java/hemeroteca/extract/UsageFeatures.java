package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;

/** What a block's words, and the names of the elements around it, mean elsewhere. */
final class UsageFeatures {

	/** How many measures a block has of this kind. */
	static final int COUNT = 12;

	/** The words of a block that are asked. */
	static final int ENOUGH_WORDS = 60;

	/** A longer name is a hash or an attack, and says nothing. */
	private static final int LONGEST = 200;

	/**
	 * The odds of several names or words together.
	 *
	 * @param count how many are known
	 */
	private record Odds(int count, double sum, double least, double most) {

		private static final Odds NONE = new Odds(0, 0, 0, 0);

		private Odds plus(Odds other) {
			if (this.count == 0 || other.count == 0) {
				return (this.count == 0) ? other : this;
			}
			return new Odds(this.count + other.count, this.sum + other.sum, Math.min(this.least, other.least),
					Math.max(this.most, other.most));
		}

		private Odds plus(double odds) {
			return plus(new Odds(1, odds, odds, odds));
		}

		private double mean() {
			return this.sum / Math.max(1, this.count);
		}

	}

	private final Survey survey;

	private final int container;

	private final Usage usage;

	private final Map<String, Odds> seen = new HashMap<>();

	/** Of each element around a block: the odds of its own names. */
	private final Odds[] own;

	/** And together with those of all between it and the container. */
	private final Odds[] within;

	UsageFeatures(Body body, Usage usage) {
		this.survey = body.survey;
		this.container = body.container;
		this.usage = usage;
		this.own = new Odds[this.survey.size];
		this.within = new Odds[this.survey.size];
		this.within[0] = Odds.NONE;
		this.own[0] = Odds.NONE;
		boolean[] asked = new boolean[this.survey.size];
		for (Block block : this.survey.blocks) {
			for (int at = block.holder; at > 0 && !asked[at]; at = this.survey.parent[at]) {
				asked[at] = true;
			}
		}
		for (int at = 1; at < asked.length; at++) {
			if (asked[at]) {
				boolean outermost = at == this.container;
				this.own[at] = outermost ? Odds.NONE : names(this.survey.element(at));
				this.within[at] = outermost ? Odds.NONE : this.within[this.survey.parent[at]].plus(this.own[at]);
			}
		}
	}

	/** Returns the parts of the names around a block, up to the container. */
	static List<String> names(Body body, Block block) {
		List<String> names = new ArrayList<>();
		for (int at = block.holder; at > 0 && at != body.container; at = body.survey.parent[at]) {
			Element element = body.survey.element(at);
			for (String name : List.of(element.normalName(), element.className(), element.id())) {
				names.addAll((name.length() > LONGEST) ? List.of() : Usage.parts(name));
			}
		}
		return names;
	}

	private Odds names(Element element) {
		Odds odds = names(element.normalName());
		return (element.attributesSize() == 0) ? odds : odds.plus(names(element.className())).plus(names(element.id()));
	}

	private Odds names(String names) {
		return (names.isEmpty() || names.length() > LONGEST) ? Odds.NONE : this.seen.computeIfAbsent(names, this::read);
	}

	private Odds read(String names) {
		Odds odds = Odds.NONE;
		for (String part : Usage.parts(names)) {
			Float one = this.usage.name(part);
			odds = (one == null) ? odds : odds.plus(one);
		}
		return odds;
	}

	void put(Row row, Block block) {
		boolean outermost = block.holder == this.container || block.holder == 0;
		int up = outermost ? 0 : this.survey.parent[block.holder];
		Odds near = this.own[block.holder].plus(this.own[up]);
		put(row, "names near", near, near.least);
		Odds far = (up == this.container || up == 0) ? Odds.NONE : this.within[this.survey.parent[up]];
		put(row, "names far", far, far.least);
		words(row, block);
	}

	private void words(Row row, Block block) {
		int count = 0;
		double sum = 0;
		double most = 0;
		double[] least = { 0, 0, 0 };
		for (String word : block.firstWords(ENOUGH_WORDS)) {
			Float odds = this.usage.word(word);
			if (odds != null) {
				count++;
				sum += odds;
				most = (count == 1) ? odds : Math.max(most, odds);
				insert(least, odds, count);
			}
		}
		double lowest = least[0] + least[1] + least[2];
		put(row, "words", new Odds(count, sum, 0, most), lowest / Math.max(1, Math.min(3, count)));
	}

	/** Keeps the three lowest of the numbers seen, in ascending order. */
	private static void insert(double[] least, double number, int count) {
		int at = Math.min(count, least.length) - 1;
		if (count > least.length && number >= least[at]) {
			return;
		}
		while (at > 0 && least[at - 1] > number) {
			least[at] = least[at - 1];
			at--;
		}
		least[at] = number;
	}

	private static void put(Row row, String what, Odds odds, double least) {
		row.put(what, "mean odds", odds.mean());
		row.put(what, "least odds", least);
		row.put(what, "most odds", odds.most);
		row.put(what, "known", odds.count);
	}

}
