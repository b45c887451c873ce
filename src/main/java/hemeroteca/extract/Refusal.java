package hemeroteca.extract;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Says what a page is that holds no article, in a sentence that a person can act on. */
final class Refusal {

	/** An error page or a cookie wall says no more than this. */
	private static final int SHORT = 150;

	private static final int MANY_HEADLINES = 8;

	private static final int SOME_HEADLINES = 5;

	private static final int MANY_PARTS = 5;

	private static final Map<String, Set<String>> WORDS = words();

	static final Set<String> CONSENT = WORDS.get("consent");

	private final Reading reading;

	private final Tally tally;

	private final Measures page;

	private final double confidence;

	Refusal(Reading reading, Tally tally, Measures page, double confidence) {
		this.reading = reading;
		this.tally = tally;
		this.page = page;
		this.confidence = confidence;
	}

	private static Map<String, Set<String>> words() {
		Map<String, Set<String>> words = new HashMap<>();
		for (String line : Resource.lines("verdicts.txt")) {
			int colon = line.indexOf(':');
			words.computeIfAbsent(line.substring(0, colon), (key) -> new HashSet<>())
				.add(line.substring(colon + 1).strip());
		}
		return words;
	}

	private Verdict is(Kind kind, String sentence, Object... facts) {
		return new Verdict(kind, this.confidence, sentence.formatted(facts));
	}

	/** Returns what stands between a reader and the page, or null. */
	@Nullable Verdict wall() {
		if (this.tally.words >= SHORT) {
			return null;
		}
		if (isError()) {
			return is(Kind.ERROR_PAGE, "an error page: “%s”", Script.shorten(this.reading.headline, 80));
		}
		// A text without links or buttons cannot be agreed to.
		boolean asks = this.tally.links + this.page.of("tags BUTTON") > 0 && this.tally.asksForConsent();
		return asks ? is(Kind.COOKIE_WALL, "a cookie wall: the page asks for consent, and shows no article") : null;
	}

	Verdict locked() {
		return is(Kind.PAYWALL_STUB, "a paywall: the page shows no text of the article to those who have not paid;"
				+ " sign in there, and save the page again");
	}

	/**
	 * Returns what the page is.
	 * @param blank whether no text was found at all
	 */
	Verdict page(boolean blank) {
		if (Evidence.isThread(this.page)) {
			return forum();
		}
		if (Evidence.isOffer(this.page)) {
			return offer();
		}
		if (isFront(this.reading.address) && this.tally.headlines >= MANY_HEADLINES) {
			return is(Kind.FRONT_PAGE, "a front page: %d headlines, no text of its own", this.tally.headlines);
		}
		double forum = this.page.of("forum");
		double goods = Math.max(this.page.of("cart"), this.page.of("shop") / 2);
		if (forum >= 2.5 && forum > goods) {
			return forum();
		}
		if (goods >= 2.5) {
			return offer();
		}
		if (this.tally.headlines >= SOME_HEADLINES && blank) {
			return is(Kind.LIST, "a list: %d headlines that lead elsewhere, no text of its own", this.tally.headlines);
		}
		double list = this.page.of("list");
		if (!blank && list >= 4 && list >= this.page.of("service")) {
			return list();
		}
		if (!blank && this.page.of("service") >= 4) {
			return is(Kind.PRODUCT, "a page that offers a service, and holds no article");
		}
		return (list >= 4) ? list() : nothing();
	}

	private Verdict forum() {
		return is(Kind.FORUM, "a forum thread: posts of several people, no article");
	}

	private Verdict offer() {
		boolean shelf = this.page.any("path product") == 0
				&& this.page.any("path list", "type collectionpage", "type itemlist") > 0;
		if (shelf) {
			return is(Kind.LIST, "a list of goods in a shop, no article");
		}
		return is(Kind.PRODUCT, "a shop's page: it offers a product, and holds no article");
	}

	private Verdict list() {
		int parts = Math.max((int) this.page.of("repeats"), this.tally.headlines);
		return (parts >= MANY_PARTS) ? is(Kind.LIST, "a list: %d parts that lead elsewhere, no article", parts)
				: is(Kind.LIST, "a list of other pages, no article");
	}

	private Verdict nothing() {
		if (this.tally.longest < Verdict.FEWEST_WORDS) {
			return is(Kind.OTHER, "no article found: the longest text has %d %s", this.tally.longest,
					(this.tally.longest == 1) ? "word" : "words");
		}
		return is(Kind.OTHER, "no article found: the page has %d words, and none of its text reads like an article",
				this.tally.allWords);
	}

	private boolean isError() {
		String said = " " + String.join(" ", Words.of(this.reading.headline, 20)) + " ";
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

}
