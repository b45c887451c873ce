package hemeroteca.extract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when an article was published and changed. */
final class Days {

	private static final String[] PUBLISHED = { "article:published_time", "article:published", "og:published_time",
			"og:article:published_time", "published_time", "datepublished", "parsely-pub-date", "sailthru.date",
			"pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "citation_publication_date",
			"citation_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date",
			"dcterms.date", "article_date_original", "originalpublicationdate", "article.published",
			"cxenseparse:recs:publishtime", "cxenseparse:publishtime", "date", "created", "displaydate",
			"date_published", "analyticsattributes.articledate", "bt:pubdate", "last-published", "rnews:datepublished",
			"ptime", "shareaholic:article_published_time", "tweetmeme-date", "vr:published_time", "release_date",
			"og:pubdate", "pub_date", "weibo:article:create_at" };

	private static final String[] MODIFIED = { "article:modified_time", "og:updated_time", "article:modified",
			"datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified",
			"revision_date", "article_date_updated", "updated_time", "date_modified", "utime", "og:modified_time" };

	/** From this hour of universal time it is tomorrow in the nearer east. */
	private static final int LATE = 20;

	/** Before this hour it is yesterday in the west. */
	private static final int EARLY = 8;

	private static final long NAMES = Trait.of(Trait.DATE, Trait.BYLINE, Trait.META);

	private final Witnesses witnesses;

	private final List<Heard> published = new ArrayList<>();

	private final List<Heard> modified = new ArrayList<>();

	private record Heard(String source, When when) {
	}

	Days(Witnesses witnesses) {
		this.witnesses = witnesses;
	}

	private void hear(List<Heard> heard, String fact, String source, @Nullable Object value) {
		When when = When.read((value instanceof String text) ? text : null);
		hear(heard, fact, source, when);
	}

	private void hear(List<Heard> heard, String fact, String source, @Nullable When when) {
		if (when != null) {
			heard.add(new Heard(source, when));
			boolean day = fact.equals("publishedOn");
			if (day) {
				this.witnesses.hear(fact, source, when.day().toString());
			}
			if (when.instant() != null) {
				this.witnesses.hear(day ? "publishedAt" : fact, source, when.instant().toString());
			}
		}
	}

	void read(LinkedData data, Metas metas, Landmarks landmarks, Survey survey, long[] around, int headline,
			int bodyStart, @Nullable URI address, @Nullable URI basedOn) {
		for (Map<?, ?> thing : List.of(data.article, data.page)) {
			String name = "JSON-LD ";
			hear(this.published, "publishedOn", name + "datePublished", thing.get("datePublished"));
			hear(this.modified, "modifiedAt", name + "dateModified", thing.get("dateModified"));
		}
		for (String name : PUBLISHED) {
			hear(this.published, "publishedOn", name, metas.first(name));
		}
		for (String name : MODIFIED) {
			hear(this.modified, "modifiedAt", name, metas.first(name));
		}
		properties(landmarks);
		times(survey, around, headline, bodyStart);
		hear(this.published, "publishedOn", "JSON-LD dateCreated", data.article.get("dateCreated"));
		hear(this.published, "publishedOn", "JSON-LD uploadDate", data.page.get("uploadDate"));
		if (address != null) {
			hear(this.published, "publishedOn", "address",
					When.inAddress(address.getRawPath() == null ? "" : address.getRawPath()));
		}
		texts(survey, around, headline, bodyStart);
		if (basedOn != null) {
			hear(this.published, "publishedOn", "address of the source", When.inAddress(basedOn.toString()));
		}
		for (Heard one : this.modified) {
			hear(this.published, "publishedOn", one.source, one.when);
		}
	}

	private void properties(Landmarks landmarks) {
		for (Element element : landmarks.properties) {
			String property = element.attr("itemprop");
			if (property.equals("datePublished") || property.equals("dateModified")) {
				String value = element.hasAttr("content") ? element.attr("content")
						: element.hasAttr("datetime") ? element.attr("datetime") : Script.shorten(element.text(), 200);
				boolean first = property.equals("datePublished");
				hear(first ? this.published : this.modified, first ? "publishedOn" : "modifiedAt",
						"itemprop " + property, value);
			}
		}
	}

	private void times(Survey survey, long[] around, int headline, int bodyStart) {
		Heard best = null;
		double most = -1e9;
		for (int at = 0; at < survey.size; at++) {
			if (survey.tags[at] == Tags.TIME) {
				Element time = survey.element(at);
				String value = time.attr("datetime");
				When when = When.read(value.isBlank() ? Script.shorten(time.text(), 200) : value);
				double points = (when == null) ? -1e9 : nearness(at, around[at], headline, bodyStart);
				if (time.hasAttr("pubdate") || time.className().contains("publish")) {
					points += 3;
				}
				if (time.className().contains("updated") || time.className().contains("modified")) {
					points -= 2;
				}
				if (when != null && points > most) {
					most = points;
					best = new Heard("time", when);
				}
			}
		}
		if (best != null) {
			hear(this.published, "publishedOn", best.source, best.when);
		}
	}

	/**
	 * How likely it is that a date at a place is the article's: near the headline,
	 * outside of lists and comments.
	 */
	private static double nearness(int at, long around, int headline, int bodyStart) {
		double points = -2.0 * Long.bitCount(around & Container.DOUBTFUL);
		if (headline >= 0) {
			points -= Math.abs(at - headline) / 200.0;
			points += (at > headline) ? 0.5 : 0;
		}
		return points - Math.abs(at - bodyStart) / 400.0;
	}

	private void texts(Survey survey, long[] around, int headline, int bodyStart) {
		When best = null;
		double most = -8;
		for (Block block : survey.blocks) {
			boolean named = Trait.any(around[block.holder], NAMES);
			if (block.words > 40 || block.chars > 300 || !(named || hasDigit(block.text))) {
				continue;
			}
			When when = When.words(block.text);
			if (when != null) {
				int kinds = Phrases.of(block);
				double points = nearness(block.first, around[block.holder], headline, bodyStart) + (named ? 2 : 0)
						+ (Phrases.is(Phrases.Kind.DATE, kinds) ? 1.5 : 0) - (block.words > 14 ? 2 : 0)
						- (Phrases.is(Phrases.Kind.COPYRIGHT, kinds) ? 3 : 0);
				if (points > most) {
					most = points;
					best = when;
				}
			}
		}
		hear(this.published, "publishedOn", "text", best);
	}

	private static boolean hasDigit(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (Character.isDigit(text.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns the day of publication as most trusted, and the instant that goes with it;
	 * null if nobody knows.
	 */
	@Nullable When published() {
		if (this.published.isEmpty()) {
			return null;
		}
		Heard first = this.published.get(0);
		Heard printed = printed(first);
		Heard day = (printed == null) ? first : printed;
		Instant instant = first.when.instant();
		for (Heard other : this.published) {
			if (instant == null && other.when.day().equals(first.when.day())) {
				instant = other.when.instant();
			}
		}
		this.witnesses.decide("publishedOn", day.source, day.when.day().toString());
		return new When(day.when.day(), instant);
	}

	/**
	 * Returns who prints the neighbouring day for an instant that is written in universal
	 * time: half past ten in the evening there is tomorrow for many a newsroom.
	 */
	private @Nullable Heard printed(Heard first) {
		Instant instant = first.when.instant();
		if (instant == null || !LocalDate.ofInstant(instant, ZoneOffset.UTC).equals(first.when.day())) {
			return null;
		}
		int hour = instant.atZone(ZoneOffset.UTC).getHour();
		LocalDate neighbour = (hour >= LATE) ? first.when.day().plusDays(1)
				: (hour < EARLY) ? first.when.day().minusDays(1) : first.when.day();
		for (Heard other : this.published) {
			boolean visible = other.source.equals("text") || other.source.equals("address");
			if (visible && other.when.day().equals(neighbour) && !neighbour.equals(first.when.day())) {
				return other;
			}
		}
		return null;
	}

	@Nullable When modified() {
		return this.modified.stream()
			.map(Heard::when)
			.filter((when) -> when.instant() != null)
			.findFirst()
			.orElse(null);
	}

}
