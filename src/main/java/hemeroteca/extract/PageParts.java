package hemeroteca.extract;

import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Element;

/** What can be measured of the parts that a page is built of. */
final class PageParts {

	private static final Trait[] TRAITS = { Trait.PRODUCT, Trait.COMMENT, Trait.CARD, Trait.BYLINE, Trait.DATE,
			Trait.RELATED, Trait.AUTHOR_BIO, Trait.SOCIAL };

	private static final long ASKED = Trait.of(TRAITS);

	/** The words on the furniture of a page: "add to cart", "joined", "book now". */
	private static final Lexicon SIGNS = Lexicon.of("sign ");

	/** A longer block is text, and its words are said of something else. */
	private static final int LONGEST_SIGN = 8;

	private final Reading reading;

	private final Survey survey;

	private final boolean[] kept;

	private final PageText text;

	private final Measures page;

	PageParts(Reading reading, boolean[] kept, PageText text, Measures page) {
		this.reading = reading;
		this.survey = reading.survey;
		this.kept = kept;
		this.text = text;
		this.page = page;
		elements();
		marks();
		traits();
		signs();
		repeats();
	}

	private void elements() {
		int[] count = new int[Tags.values().length];
		int firsts = 0;
		int linkedHeadings = 0;
		int linkedImages = 0;
		for (int at = 0; at < this.survey.size; at++) {
			Tags tag = this.survey.tags[at];
			if (tag == null) {
				continue;
			}
			count[tag.ordinal()]++;
			if (tag == Tags.HEADING) {
				firsts += this.survey.element(at).nameIs("h1") ? 1 : 0;
				linkedHeadings += Trait.IN_LINK.in(this.reading.body.around[at])
						|| at + 1 < this.survey.size && this.survey.tags[at + 1] == Tags.ANCHOR ? 1 : 0;
			}
			else if (tag == Tags.IMAGE) {
				linkedImages += Trait.IN_LINK.in(this.reading.body.around[at]) ? 1 : 0;
			}
		}
		for (Tags tag : List.of(Tags.HEADING, Tags.IMAGE, Tags.ARTICLE, Tags.TIME, Tags.FORM, Tags.BUTTON, Tags.SECTION,
				Tags.FIGURE)) {
			this.page.put("tags " + tag, count[tag.ordinal()]);
		}
		this.page.put("first headings", firsts);
		this.page.put("linked headings", linkedHeadings);
		this.page.put("linked heading share", linkedHeadings / (double) Math.max(1, count[Tags.HEADING.ordinal()]));
		this.page.put("linked images", linkedImages);
		this.page.put("container links", this.reading.body.masses.linkShare(this.reading.body.container));
		this.page.put("container share", this.reading.body.masses.mass[this.reading.body.container]
				/ Math.max(1, this.reading.body.masses.mass[0]));
		this.page.put("page links", this.reading.body.masses.linkShare(0));
	}

	/** Calls to act, by the class of a link; and what microdata says things are. */
	private void marks() {
		int calls = 0;
		int inside = 0;
		int products = 0;
		int talks = 0;
		int from = this.reading.body.container;
		for (int at = 0; at < this.survey.size; at++) {
			if (!this.survey.isElement(at) || this.survey.element(at).attributesSize() == 0) {
				continue;
			}
			Element element = this.survey.element(at);
			if (this.survey.tags[at] == Tags.ANCHOR || this.survey.tags[at] == Tags.BUTTON) {
				boolean call = isCall(element.attr("class"));
				calls += call ? 1 : 0;
				inside += (call && at >= from && at < this.survey.end[from]) ? 1 : 0;
			}
			else if (element.attributesSize() > 1 && !this.survey.tags[at].isInline()) {
				String type = element.attr("itemtype");
				if (!type.isEmpty()) {
					String name = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
					products += (name.equals("product") || name.equals("offer")) ? 1 : 0;
					talks += (name.equals("qapage") || name.equals("discussionforumposting")) ? 1 : 0;
				}
			}
		}
		this.page.put("call buttons", calls);
		this.page.put("inside call buttons", inside);
		this.page.put("micro product", products);
		this.page.put("micro talk", talks);
	}

	private static boolean isCall(String names) {
		return names.contains("btn") || names.contains("button") || names.contains("Button") || names.contains("cta");
	}

	private void traits() {
		int[] elements = new int[TRAITS.length];
		int[] words = new int[TRAITS.length];
		for (int at = 1; at < this.survey.size; at++) {
			count(this.survey.own[at], elements, 1);
		}
		for (Block block : this.survey.blocks) {
			count(this.reading.body.around[block.holder], words, block.words);
		}
		for (int trait = 0; trait < TRAITS.length; trait++) {
			this.page.put("elements " + TRAITS[trait], elements[trait]);
			this.page.put("words " + TRAITS[trait], words[trait] / (double) Math.max(1, this.text.allWords));
		}
	}

	private static void count(long traits, int[] sums, int amount) {
		if (Trait.any(traits, ASKED)) {
			for (int trait = 0; trait < TRAITS.length; trait++) {
				sums[trait] += TRAITS[trait].in(traits) ? amount : 0;
			}
		}
	}

	private void signs() {
		List<String> groups = SIGNS.groups();
		int[] all = new int[groups.size()];
		int[] inside = new int[groups.size()];
		int[] taken = new int[groups.size()];
		int from = this.reading.body.container;
		for (int b = 0; b < this.kept.length; b++) {
			Block block = this.survey.blocks.get(b);
			int signs = (block.words > LONGEST_SIGN) ? 0 : SIGNS.in(block.firstWords(LONGEST_SIGN));
			for (int group = 0; signs >> group != 0; group++) {
				if ((signs & 1 << group) != 0) {
					all[group]++;
					inside[group] += (block.holder >= from && block.holder < this.survey.end[from]) ? 1 : 0;
					taken[group] += this.kept[b] ? 1 : 0;
				}
			}
		}
		int headline = SIGNS.in(Words.of(this.reading.headline, 20));
		for (int group = 0; group < all.length; group++) {
			this.page.put(groups.get(group), all[group]);
			this.page.put(groups.get(group) + " inside", inside[group]);
			this.page.put(groups.get(group) + " kept", taken[group]);
			this.page.put("headline " + groups.get(group), (headline & 1 << group) != 0);
		}
	}

	private void repeats() {
		Repeats repeats = new Repeats(this.survey, this.kept, this.reading.host());
		double parts = Math.max(1, repeats.parts);
		double some = Math.max(1, this.text.words);
		this.page.put("repeats", repeats.parts);
		this.page.put("repeat words", repeats.allWords / parts);
		this.page.put("repeat share", repeats.allWords / (double) Math.max(1, this.text.allWords));
		this.page.put("repeat kept", repeats.keptWords / some);
		this.page.put("repeat links", repeats.linked / parts);
		this.page.put("teasers", repeats.teasers);
		this.page.put("teaser kept", repeats.teaserWords / some);
	}

}
