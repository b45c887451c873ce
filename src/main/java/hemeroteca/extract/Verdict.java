package hemeroteca.extract;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What sort of page it is, and why an archive should not keep it.
 *
 * @param confidence 0 to 1
 * @param refusal a sentence, or null for an article
 */
record Verdict(Kind kind, double confidence, @Nullable String refusal) {

	private static final Forest PAGES = Forest.read(Resource.lines("pages.txt"));

	/**
	 * Below this chance a page is refused: half of the shops, lists and forums, one
	 * article in three hundred.
	 */
	private static final double ARTICLE = 0.25;

	/** Fewer words than this are no text. */
	private static final int FEWEST_WORDS = 15;

	/** An error page or a cookie wall says no more than this. */
	private static final int SHORT = 150;

	private static final int MANY_HEADLINES = 8;

	private static final Map<String, Set<String>> WORDS = words();

	private static final Set<String> CONSENT = WORDS.get("consent");

	private static Map<String, Set<String>> words() {
		Map<String, Set<String>> words = new HashMap<>();
		for (String line : Resource.lines("verdicts.txt")) {
			int colon = line.indexOf(':');
			words.computeIfAbsent(line.substring(0, colon), (key) -> new HashSet<>())
				.add(line.substring(colon + 1).strip());
		}
		return words;
	}

	static Verdict of(Reading reading, boolean[] kept, double[] chance) {
		Tally tally = new Tally(reading, kept, chance);
		double article = (tally.links == 0) ? 1 : PAGES.chance(new PageFeatures(reading, kept).row());
		double confidence = Math.round(1000 * Math.min(article, tally.sure())) / 1000.0;
		if (tally.words < SHORT && isError(reading)) {
			return new Verdict(Kind.ERROR_PAGE, confidence,
					"an error page: “%s”".formatted(Script.shorten(reading.headline, 80)));
		}
		if (tally.words < SHORT && tally.consent > 3 && tally.consentShare() > 0.5) {
			return new Verdict(Kind.COOKIE_WALL, confidence,
					"a cookie wall: the page asks for consent, and shows no article");
		}
		if (tally.words < FEWEST_WORDS && tally.headlines >= MANY_HEADLINES) {
			return refused(reading, tally, confidence);
		}
		if (tally.words < FEWEST_WORDS) {
			return new Verdict(Kind.OTHER, confidence, "no article found: the longest text has %d %s"
				.formatted(tally.longest, (tally.longest == 1) ? "word" : "words"));
		}
		return (article < ARTICLE) ? refused(reading, tally, confidence)
				: new Verdict(sort(reading, tally), confidence, null);
	}

	private static Kind sort(Reading reading, Tally tally) {
		String og = String.valueOf(reading.metas.first("og:type")).toLowerCase(Locale.ROOT);
		if (LinkedData.types(reading.data.article).contains("liveblogposting")) {
			return Kind.LIVE_BLOG;
		}
		if (og.startsWith("video") && tally.words < 2 * SHORT) {
			return Kind.VIDEO;
		}
		boolean gallery = reading.data.has("imagegallery") || reading.data.has("mediagallery");
		return (gallery && tally.words < 2 * SHORT) ? Kind.GALLERY : Kind.ARTICLE;
	}

	private static Verdict refused(Reading reading, Tally tally, double confidence) {
		if (isFront(reading.address) && tally.headlines >= MANY_HEADLINES) {
			return new Verdict(Kind.FRONT_PAGE, confidence,
					"a front page: %d headlines, no text of its own".formatted(tally.headlines));
		}
		boolean thread = reading.data.has("discussionforumposting") || reading.data.has("qapage") || tally.forum;
		if (thread) {
			return new Verdict(Kind.FORUM, confidence, "a forum thread: posts of several people, no article");
		}
		if (reading.data.has("product") || tally.products > 5
				|| String.valueOf(reading.metas.first("og:type")).contains("product")) {
			return new Verdict(Kind.PRODUCT, confidence, "a shop's page: it offers a product, and holds no article");
		}
		if (tally.headlines >= 5) {
			return new Verdict(Kind.LIST, confidence,
					"a list: %d headlines that lead elsewhere, no text of its own".formatted(tally.headlines));
		}
		return new Verdict(Kind.OTHER, confidence,
				"no article found: the longest text has %d words, and it does not read like one"
					.formatted(tally.longest));
	}

	private static boolean isError(Reading reading) {
		String said = " " + String.join(" ", Words.of(reading.headline, 20)) + " ";
		return WORDS.get("error")
			.stream()
			.anyMatch((words) -> said.startsWith(" " + words + " ") || said.endsWith(" " + words + " "));
	}

	private static boolean isFront(@Nullable URI address) {
		String path = (address == null || address.getRawPath() == null) ? "" : address.getRawPath();
		return path.length() <= 1
				|| path.lastIndexOf('/') == 0 && WORDS.get("front").contains(path.substring(1).toLowerCase(Locale.ROOT))
				|| path.matches("/[a-z]{2}(-[a-z]{2})?/?");
	}

	/** What is counted to name the kind of a page. */
	private static final class Tally {

		int words;

		int longest;

		int consent;

		int consentWords;

		int allWords;

		int headlines;

		int products;

		int links;

		boolean forum;

		private double sure;

		Tally(Reading reading, boolean[] kept, double[] chance) {
			for (int b = 0; b < kept.length; b++) {
				Block block = reading.survey.blocks.get(b);
				long around = reading.body.around[block.holder];
				this.longest = Math.max(this.longest, block.words);
				this.links += block.links;
				this.allWords += block.words;
				this.headlines += Trait.IN_HEADING.in(around) && block.linkShare() > 0.5 ? 1 : 0;
				this.products += Trait.PRODUCT.in(reading.survey.own[block.holder]) ? 1 : 0;
				if (kept[b]) {
					this.words += block.words;
					this.sure += block.words * chance[b];
				}
				if (this.allWords < 4 * SHORT) {
					int said = 0;
					for (String word : block.firstWords(200)) {
						said += CONSENT.contains(word) ? 1 : 0;
					}
					this.consent += said;
					this.consentWords += (said > 0 || Trait.COOKIE.in(around)) ? block.words : 0;
				}
			}
			String path = String.valueOf(reading.address).toLowerCase(Locale.ROOT);
			this.forum = path.matches(
					"https?://[^/]{0,80}(forum|community|discuss|board)[^/]{0,80}/.*|.*/(forums?|threads?|topic|t|viewtopic\\.php|showthread\\.php|questions)[/?].*");
		}

		double consentShare() {
			return (double) this.consentWords / Math.max(1, this.allWords);
		}

		double sure() {
			return (this.words == 0) ? 0 : this.sure / this.words;
		}

	}

}
