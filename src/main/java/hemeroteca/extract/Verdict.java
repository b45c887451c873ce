package hemeroteca.extract;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What sort of page it is, and why an archive should not keep it.
 *
 * @param confidence 0 to 1
 * @param refusal a sentence, or null for an article
 */
record Verdict(Kind kind, double confidence, @Nullable String refusal) {

	private static final Scales PAGES = Scales.read(Resource.lines("pages.txt"));

	/**
	 * Below this chance a page is refused. By {@code TrainPages}, on sites that were not
	 * learnt from: four fifths of the shops, lists, services and forums, and one article
	 * in a hundred, of which most are none in truth. Above, more articles are lost than
	 * others left out.
	 */
	static final double ARTICLE = 0.39;

	/** Fewer words than this are no text. */
	static final int FEWEST_WORDS = 15;

	/** A video or a gallery is told in no more words than this. */
	private static final int BRIEF = 300;

	private static final int FEW_UPDATES = 4;

	private static final int SOME_PICTURES = 5;

	private static final Pattern LIVE = Pattern
		.compile("live-?(blog|ticker|updates?|stream)|/live/|en-(vivo|direct)|diretta|minuto-a-minuto|ao-vivo"
				+ "|as-it-happen(s|ed)|relacja-na-zywo");

	private static final Pattern GALLERY = Pattern.compile(
			"/(galler(y|ies)|galeri[ae]s?|gallerie|photos?|pictures?|fotos?|bilder(galerien?)?|fotostrecken?|diaporamas?|fotogallery)[/-]");

	static Verdict of(Reading reading, boolean[] kept, double[] chance, Credits credits) {
		Tally tally = new Tally(reading, kept, chance);
		Measures page = PageFeatures.of(reading, kept, credits);
		boolean talk = Evidence.isThread(page) || Evidence.isOffer(page);
		double article = (tally.links == 0) ? 1 : talk ? 0 : PAGES.chance(page);
		double confidence = Math.round(1000 * Math.min(talk ? 1 : article, tally.sure())) / 1000.0;
		Refusal refusal = new Refusal(reading, tally, page, confidence);
		Verdict wall = refusal.wall();
		if (wall != null) {
			return wall;
		}
		boolean locked = Paywall.isStub(reading, tally.words);
		if (tally.words < FEWEST_WORDS && locked) {
			return refusal.locked();
		}
		if (tally.words < FEWEST_WORDS || article < ARTICLE) {
			return refusal.page(tally.words < FEWEST_WORDS);
		}
		return new Verdict(locked ? Kind.PAYWALL_STUB : sort(reading, tally, page), confidence, null);
	}

	private static Kind sort(Reading reading, Tally tally, Measures page) {
		if (isLive(reading, page)) {
			return Kind.LIVE_BLOG;
		}
		boolean brief = tally.words < BRIEF;
		String og = String.valueOf(reading.metas.first("og:type")).toLowerCase(Locale.ROOT);
		boolean video = og.startsWith("video")
				|| reading.data.article.isEmpty() && LinkedData.types(reading.data.page).contains("videoobject");
		if (brief && video) {
			return Kind.VIDEO;
		}
		boolean gallery = reading.data.has("imagegallery") || reading.data.has("mediagallery")
				|| page.of("tags IMAGE") >= SOME_PICTURES && GALLERY.matcher(address(reading)).find();
		return (brief && gallery) ? Kind.GALLERY : Kind.ARTICLE;
	}

	/**
	 * A live blog says so to machines; or its address does, and there are several entries
	 * with a time each.
	 */
	private static boolean isLive(Reading reading, Measures page) {
		return reading.data.has("liveblogposting")
				|| LIVE.matcher(address(reading)).find() && page.of("repeats") >= FEW_UPDATES
						&& page.of("tags TIME") >= FEW_UPDATES && page.of("repeat kept") > 0.5;
	}

	private static String address(Reading reading) {
		return (reading.address == null) ? "" : reading.address.toString().toLowerCase(Locale.ROOT);
	}

}
