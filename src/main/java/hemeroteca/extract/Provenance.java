package hemeroteca.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells where an article stands, and in which publication. */
final class Provenance {

	private static final int LONGEST_NAME = 100;

	private static final Pattern SEPARATOR = Pattern.compile("\\s{0,3}[|｜»«·•–—-]\\s{1,3}|\\s{0,3}｜");

	private static final Pattern DOMAIN = Pattern.compile("(?i)[\\w.-]{1,60}\\.[a-z]{2,10}");

	/** What a name neither begins nor ends with. */
	private static final Pattern AROUND = Pattern
		.compile("^[\\s|–—/-]+|[\\s|–—/®™-]+$|^\"(?=[^\"]+\"$)|(?<=^\"[^\"]{1,98})\"$");

	private final Reading reading;

	Provenance(Reading reading) {
		this.reading = reading;
	}

	private void hear(String fact, String source, @Nullable Object value) {
		this.reading.witnesses.hear(fact, source, (value == null) ? null : value.toString());
	}

	/** What a place of the page says. */
	private record Said(String source, @Nullable String value) {
	}

	/** Returns the canonical address, else the one that the page was saved from. */
	@Nullable URI address() {
		URI location = this.reading.location;
		URI best = null;
		String source = "";
		for (Said one : addresses()) {
			URI uri = this.reading.addresses.resolve(one.value);
			hear("address", one.source, uri);
			if (best == null && uri != null && !isHome(uri)) {
				best = uri;
				source = one.source;
			}
		}
		hear("address", "location", location);
		if (best == null) {
			best = location;
			source = "location";
		}
		if (best == null) {
			return null;
		}
		URI address = Addresses.withoutTracking(best);
		this.reading.witnesses.decide("address", source, address.toString());
		return address;
	}

	private List<Said> addresses() {
		Element canonical = this.reading.landmarks.canonical();
		Map<?, ?> article = this.reading.data.article;
		List<Said> said = new ArrayList<>();
		said.add(new Said("canonical",
				(canonical == null || canonical.attr("href").isBlank()) ? null : canonical.attr("href")));
		said.add(new Said("og:url", this.reading.metas.first("og:url")));
		said.add(new Said("JSON-LD url", this.reading.data.text(article.get("url"))));
		said.add(new Said("JSON-LD mainEntityOfPage", this.reading.data.text(article.get("mainEntityOfPage"))));
		return said;
	}

	/**
	 * Whether an address is a site's first page, which templates give for every article
	 * of theirs.
	 */
	private boolean isHome(URI uri) {
		String path = uri.getRawPath();
		boolean root = (path == null || path.length() <= 1) && uri.getRawQuery() == null;
		String own = (this.reading.location == null) ? null : this.reading.location.getRawPath();
		return root && own != null && own.length() > 1;
	}

	/**
	 * Returns the name that the page gives its publication, or null; a name is better
	 * than a domain.
	 */
	@Nullable String outlet() {
		LinkedData data = this.reading.data;
		Metas metas = this.reading.metas;
		List<Said> said = List.of(new Said("og:site_name", metas.first("og:site_name")),
				new Said("JSON-LD publisher", data.text(data.article.get("publisher"))),
				new Said("application-name",
						metas.first("application-name", "al:android:app_name", "apple-mobile-web-app-title")),
				new Said("JSON-LD publisher of the page", data.text(data.page.get("publisher"))),
				new Said("JSON-LD organization", nameOf("newsmediaorganization")),
				new Said("dc.publisher",
						metas.first("dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title")),
				new Said("JSON-LD website", nameOf("website")));
		Said best = null;
		for (Said one : said) {
			String name = name(one.value);
			if (name != null) {
				hear("outlet", one.source, name);
				boolean better = best == null || isDomain(best.value) && !isDomain(name)
						|| isSame(best.value, name) && spelling(name) > spelling(best.value);
				best = better ? new Said(one.source, name) : best;
			}
		}
		if (best == null) {
			return null;
		}
		this.reading.witnesses.decide("outlet", best.source, best.value);
		return best.value;
	}

	/** Takes away what stands around a name where a template left a part empty. */
	private static @Nullable String name(@Nullable String value) {
		if (value == null || value.startsWith("http") || value.length() > LONGEST_NAME) {
			return null;
		}
		String name = AROUND.matcher(value).replaceAll("");
		return name.isEmpty() ? null : name;
	}

	/** Whether two names differ in spaces, capitals and signs alone. */
	private static boolean isSame(String one, String other) {
		return String.join("", Words.of(one)).equals(String.join("", Words.of(other)));
	}

	/**
	 * Returns how carefully a name is spelled: in words, or with capitals at least; a
	 * machine's name for it has neither, and all in capitals is no better than one.
	 */
	private static int spelling(String name) {
		boolean capital = name.chars().anyMatch(Character::isUpperCase);
		boolean small = name.chars().anyMatch(Character::isLowerCase);
		return (name.indexOf(' ') > 0 && !isDomain(name) ? 2 : 0) + (capital && small ? 1 : 0);
	}

	private @Nullable String nameOf(String type) {
		return this.reading.data.all(type)
			.stream()
			.findFirst()
			.map((thing) -> this.reading.data.text(thing.get("name")))
			.orElse(null);
	}

	private static boolean isDomain(String name) {
		return DOMAIN.matcher(name).matches();
	}

	/**
	 * Returns the name as given, else what stands behind the headline in the title, else
	 * the domain.
	 */
	@Nullable String outlet(@Nullable String named, String title, String headline) {
		if (!headline.isEmpty() && title.startsWith(headline)) {
			Matcher separator = SEPARATOR.matcher(title).region(headline.length(), title.length());
			if (separator.lookingAt()) {
				String rest = title.substring(separator.end()).strip();
				String last = rest.substring(Math.max(rest.lastIndexOf(" | "), rest.lastIndexOf(" - ")) + 1)
					.replaceFirst("^[|-]\\s", "");
				hear("outlet", "title", (Words.of(last, 7).size() > 6) ? null : Script.shorten(last, LONGEST_NAME));
			}
		}
		String host = this.reading.host().replaceFirst("^(www|m|amp)\\.", "");
		hear("outlet", "address", host);
		if (named != null) {
			return named;
		}
		List<Witness> heard = this.reading.witnesses.all().get("outlet");
		return (heard == null) ? null : heard.get(0).value();
	}

}
