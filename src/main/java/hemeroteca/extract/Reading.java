package hemeroteca.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One page being read: what each step found, for the next. */
final class Reading {

	final Document page;

	final Limits limits;

	final Landmarks landmarks;

	final Metas metas;

	/** What stands in the title element. */
	final String title;

	final LinkedData data;

	final Survey survey;

	final Body body;

	final Features features;

	final Clues clues;

	final Witnesses witnesses = new Witnesses();

	final Addresses addresses;

	final @Nullable URI location;

	final @Nullable URI address;

	final @Nullable URI basedOn;

	final @Nullable String outlet;

	final String headline;

	final int headlineAt;

	Reading(Document page, Limits limits) {
		this.page = page;
		this.limits = limits;
		this.landmarks = new Landmarks(page);
		this.metas = new Metas(this.landmarks);
		String location = page.location().isEmpty() ? page.baseUri() : page.location();
		this.location = Addresses.web(location);
		Element base = this.landmarks.first(Landmarks.Name.BASE);
		this.addresses = Addresses.of(location, (base == null) ? "" : base.attr("href"));
		this.title = title();
		String about = this.metas.first("og:title", "twitter:title");
		this.data = new LinkedData(this.landmarks, limits, (about == null) ? this.title : about);
		Provenance provenance = new Provenance(this);
		this.address = provenance.address();
		this.basedOn = Addresses.web(this.metas.first("dcterms.source"));
		hear("basedOn", "dcterms.source", this.basedOn);
		String named = provenance.outlet();
		this.survey = new Survey(page, limits);
		this.body = new Body(this.survey);
		Witness headline = headline(this.title, named);
		this.headline = (headline == null) ? "" : headline.value();
		this.outlet = provenance.outlet(named, this.title, this.headline);
		this.headlineAt = placeOf(this.headline);
		this.clues = new Clues(this.headline, this.metas.first("og:description", "description", "twitter:description"),
				this.data.text(this.data.article.get("articleBody")), !this.data.article.isEmpty(),
				LinkedData.types(this.data.article).stream().anyMatch((type) -> type.endsWith("newsarticle")));
		this.features = new Features(this.body, this.clues, this.headlineAt);
	}

	private void hear(String fact, String source, @Nullable Object value) {
		this.witnesses.hear(fact, source, (value == null) ? null : value.toString());
	}

	private String title() {
		Element title = this.page.head() == null ? null : this.landmarks.first(Landmarks.Name.TITLE);
		return (title == null) ? "" : Script.oneLine(Script.shorten(title.text(), 2_000));
	}

	String host() {
		URI uri = (this.address != null) ? this.address : this.location;
		return (uri == null || uri.getHost() == null) ? "" : uri.getHost().toLowerCase(Locale.ROOT);
	}

	private @Nullable Witness headline(String title, @Nullable String outlet) {
		Headlines headlines = new Headlines(outlet, host());
		int firsts = 0;
		List<Integer> ones = new ArrayList<>();
		for (int at = 0; at < this.survey.size; at++) {
			if (this.survey.tags[at] == Tags.HEADING && this.survey.element(at).nameIs("h1")) {
				ones.add(at);
			}
		}
		for (int at : ones) {
			long around = this.body.around[at];
			if (firsts < 6) {
				String text = textIn(at);
				if (!text.isBlank() && text.length() < 400) {
					firsts++;
					double weight = (firsts == 1) ? 2.6 : 1.0;
					weight -= Trait.any(around, Trait.of(Trait.NAV, Trait.IN_NAV, Trait.IN_FOOTER, Trait.RELATED,
							Trait.UNSEEN, Trait.COMMENT)) ? 1 : 0;
					headlines.hear("h1", text, Math.max(0.2, weight));
				}
			}
		}
		headlines.hear("JSON-LD headline", this.data.text(this.data.article.get("headline")), 3.6);
		headlines.hear("og:title", this.metas.first("og:title"), 1.2);
		headlines.hear("title", title, 1.2);
		headlines.hear("twitter:title", this.metas.first("twitter:title"), 0.8);
		headlines.hear("itemprop headline", marked("headline"), 0.9);
		headlines.hear("meta title",
				this.metas.first("dc.title", "citation_title", "parsely-title", "sailthru.title", "title"), 0.8);
		Witness won = headlines.decide(this.witnesses);
		if (won != null) {
			this.witnesses.decide("headline", won.source(), won.value());
		}
		return won;
	}

	private @Nullable String marked(String property) {
		Element element = this.landmarks.property(property);
		if (element == null) {
			return null;
		}
		String text = Script
			.oneLine(element.hasAttr("content") ? element.attr("content") : Script.shorten(element.text(), 1_000));
		return (text.length() > 300) ? null : text;
	}

	/** Returns the text of the blocks in an element. */
	private String textIn(int element) {
		StringBuilder text = new StringBuilder();
		int last = -1;
		for (int at = element; at < this.survey.end[element] && text.length() < 1_000; at++) {
			int number = this.survey.block[at];
			if (number > last) {
				text.append(text.isEmpty() ? "" : " ").append(this.survey.blocks.get(number).text);
				last = number;
			}
		}
		return text.toString();
	}

	/**
	 * Returns the block that is the headline: in the highest heading there is; -1 if none
	 * is.
	 */
	private int placeOf(String headline) {
		int best = -1;
		int most = 0;
		List<String> wanted = Words.of(headline, 100);
		Set<String> compared = new HashSet<>(Words.of(headline, Words.COMPARED));
		if (wanted.isEmpty()) {
			return -1;
		}
		for (int b = 0; b < this.survey.blocks.size(); b++) {
			Block block = this.survey.blocks.get(b);
			if (block.words > wanted.size() * 3 + 6 || block.chars < 2) {
				continue;
			}
			List<String> words = block.firstWords(100);
			boolean same = words.equals(wanted);
			if (same || words.size() * 2 > wanted.size()
					&& Words.overlap(new HashSet<>(block.firstWords(Words.COMPARED)), compared) > 0.8) {
				long around = this.body.around[block.holder];
				int points = (same ? 2 : 1) + (isFirstHeading(block.holder) ? 6 : Trait.IN_HEADING.in(around) ? 3 : 0)
						+ (Trait.any(around, Container.DOUBTFUL) ? 0 : 2) + (block.linkShare() > 0.5 ? 0 : 2);
				if (points > most) {
					most = points;
					best = b;
				}
			}
		}
		return best;
	}

	private boolean isFirstHeading(int holder) {
		int at = holder;
		for (int level = 0; level < 3 && at > 0; level++) {
			if (this.survey.element(at).nameIs("h1")) {
				return true;
			}
			at = this.survey.parent[at];
		}
		return false;
	}

}
