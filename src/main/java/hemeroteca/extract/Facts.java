package hemeroteca.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an article that need no body: standfirst, language, lead picture.
 */
final class Facts {

	/**
	 * Embedded pictures of fewer characters are signs and portraits: a photograph of the
	 * width of a column has more than 6 kB.
	 */
	private static final int SMALLEST_EMBEDDED = 8_000;

	private static final long TEASER = Trait.of(Trait.CARD, Trait.NAV, Trait.AD, Trait.IN_LIST);

	private static final Pattern QUERY = Pattern.compile("[?#].*");

	private static final Pattern SIZE_OR_FORMAT = Pattern
		.compile("(-|_)?\\d{2,4}x\\d{2,4}|\\.(jpe?g|png|webp|avif|gif)");

	private final Reading reading;

	private final Witnesses witnesses;

	private final Metas metas;

	private final LinkedData data;

	Facts(Reading reading) {
		this.reading = reading;
		this.witnesses = reading.witnesses;
		this.metas = reading.metas;
		this.data = reading.data;
	}

	/** What a place said of a fact. */
	private record Said(String source, @Nullable String value) {
	}

	private @Nullable String first(String fact, int longest, Said... said) {
		String best = null;
		for (Said one : said) {
			if (one.value != null && !one.value.isBlank() && !one.value.startsWith("http")) {
				String value = Script.shorten(one.value, longest);
				this.witnesses.hear(fact, one.source, value);
				best = (best == null) ? value : best;
			}
		}
		return best;
	}

	@Nullable String standfirst() {
		String marked = marked();
		return first("standfirst", this.reading.limits.longestStandfirst(), new Said("standfirst class", marked),
				new Said("JSON-LD alternativeHeadline",
						longer(this.data.text(this.data.article.get("alternativeHeadline")))),
				new Said("JSON-LD description", longer(this.data.text(this.data.article.get("description")))),
				new Said("og:description", longer(this.metas.first("og:description"))),
				new Said("description", longer(this.metas.first("description"))),
				new Said("twitter:description", longer(this.metas.first("twitter:description"))),
				new Said("JSON-LD description of the page", longer(this.data.text(this.data.page.get("description")))));
	}

	/** A summary that only says the headline again is none. */
	private @Nullable String longer(@Nullable String text) {
		return (text == null || text.length() < 20 || Words.same(text, this.reading.headline)) ? null : text;
	}

	/**
	 * Returns the block under the headline that is named as its summary, and that the
	 * page's description repeats.
	 */
	private @Nullable String marked() {
		Survey survey = this.reading.survey;
		String description = this.metas.first("og:description", "description");
		int from = Math.max(0, this.reading.headlineAt);
		for (int b = from; b < Math.min(survey.blocks.size(), from + 25); b++) {
			Block block = survey.blocks.get(b);
			long around = this.reading.body.around[block.holder];
			long own = survey.own[block.holder]
					| ((survey.parent[block.holder] > 0) ? survey.own[survey.parent[block.holder]] : 0);
			if (block.words >= 6 && block.chars < 800 && block.linkShare() < 0.3 && this.reading.headlineAt >= 0
					&& Trait.STANDFIRST.in(own) && !Trait.any(around, Container.DOUBTFUL)
					&& !Words.same(block.text, this.reading.headline)
					&& (description == null || Words.overlap(block.text, description) > 0.5 || b < from + 6)) {
				return block.text;
			}
		}
		return null;
	}

	@Nullable String language(String text) {
		Element html = this.reading.landmarks.first(Landmarks.Name.HTML);
		String declared = first("language", 40, new Said("html lang",
				Languages
					.tag((html == null) ? null : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"))),
				new Said("JSON-LD inLanguage", Languages.tag(this.data.text(this.data.article.get("inLanguage")))),
				new Said("content-language",
						Languages
							.tag(this.metas.first("content-language", "language", "dc.language", "dcterms.language"))),
				new Said("og:locale", Languages.tag(this.metas.first("og:locale"))));
		if (declared != null && !Languages.isDoubtful(declared, text)) {
			return declared;
		}
		String detected = Languages.detect(text);
		this.witnesses.hear("language", "text", detected);
		if (detected != null) {
			this.witnesses.decide("language", "text", detected);
			return detected;
		}
		return declared;
	}

	/**
	 * Returns the picture above the text.
	 * @param from where the article begins
	 * @param start where its second paragraph does: a picture above stands at the top; 0
	 * if there is none
	 * @param to where it ends
	 */
	@Nullable Picture leadImage(Pictures pictures, int from, int start, int to) {
		String[][] said = { { "og:image", this.metas.first("og:image", "og:image:url", "og:image:secure_url") },
				{ "JSON-LD image", image(this.data.article.get("image")) },
				{ "twitter:image", this.metas.first("twitter:image", "twitter:image:src") },
				{ "JSON-LD thumbnailUrl", this.data.text(this.data.article.get("thumbnailUrl")) },
				{ "JSON-LD primaryImageOfPage", image(this.data.page.get("primaryImageOfPage")) } };
		URI best = null;
		for (String[] one : said) {
			URI uri = this.reading.addresses.resolve(one[1]);
			this.witnesses.hear("leadImage", one[0], (uri == null) ? null : uri.toString());
			best = (best == null) ? uri : best;
		}
		Pictures.Shown shown = shown(pictures, from, (start == 0) ? to : start, to, best);
		if (shown != null) {
			boolean held = shown.address().startsWith("data:");
			best = URI.create(shown.address());
			this.witnesses.decide("leadImage", "first picture",
					held ? "the picture that came with the page" : shown.address());
		}
		if (best == null) {
			return null;
		}
		String alternative = (shown != null && !shown.alternative().isBlank()) ? shown.alternative()
				: this.metas.first("og:image:alt", "twitter:image:alt");
		String caption = (shown == null) ? null : shown.caption();
		return new Picture(best,
				(caption == null) ? null : Script.shorten(caption, this.reading.limits.longestStandfirst()),
				alternative);
	}

	/**
	 * Returns the picture that stands first: above the text, where it came with the page,
	 * has a caption or a frame, or where nothing else is said. Elsewhere it is the one
	 * that is said to lead; if that is nowhere in the article, it was made for sharing,
	 * and the first with a caption in the upper half leads.
	 */
	private Pictures.@Nullable Shown shown(Pictures pictures, int from, int start, int to, @Nullable URI said) {
		Survey survey = this.reading.survey;
		String file = (said == null) ? null : file(said.toString());
		Pictures.Shown first = null;
		for (int at = from; at < to; at++) {
			long around = this.reading.body.around[at];
			if (survey.tags[at] == Tags.IMAGE && !Trait.any(around, Pictures.NOT_LEADING)) {
				Pictures.Shown picture = pictures.at(at);
				if (picture != null && (at < start && leads(picture, said, around)
						|| file != null && file.equals(file(picture.address())))) {
					return picture;
				}
				boolean early = said != null && picture != null && picture.caption() != null
						&& at < start + (to - start) / 2;
				first = (first == null && early && leads(picture, said, around)) ? picture : first;
			}
		}
		return first;
	}

	private static boolean leads(Pictures.Shown picture, @Nullable URI said, long around) {
		if (picture.address().startsWith("data:")) {
			return picture.address().length() > SMALLEST_EMBEDDED;
		}
		boolean teaser = Trait.IN_LINK.in(around) && Trait.any(around, TEASER);
		boolean doubtful = Trait.any(around, Container.DOUBTFUL) && !picture.framed() && picture.caption() == null;
		return !picture.isSign() && !teaser && !doubtful
				&& (said == null || picture.caption() != null || picture.framed());
	}

	private @Nullable String image(@Nullable Object value) {
		Object one = LinkedData.list(value).stream().findFirst().orElse(null);
		if (one instanceof Map<?, ?> thing) {
			Map<?, ?> image = this.data.resolve(thing);
			Object address = image.containsKey("url") ? image.get("url") : image.get("contentUrl");
			return this.data.text((address == null) ? image.get("@id") : address);
		}
		return this.data.text(one);
	}

	/** Returns the last part of an address that names the picture, whatever its size. */
	private static String file(String address) {
		String path = QUERY.matcher(address).replaceFirst("");
		String name = path.substring(path.lastIndexOf('/') + 1);
		return SIZE_OR_FORMAT.matcher(name).replaceAll("");
	}

}
