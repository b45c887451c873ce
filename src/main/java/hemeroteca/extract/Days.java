package hemeroteca.extract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when an article was published and changed. */
final class Days {

	/** Names that say that something was published then. */
	private static final String[] PUBLISHED = { "article:published_time", "article:published", "og:published_time",
			"og:article:published_time", "published_time", "datepublished", "parsely-pub-date", "sailthru.date",
			"pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "citation_publication_date",
			"citation_date", "dc.date.issued", "dcterms.issued", "article_date_original", "originalpublicationdate",
			"article.published", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "date_published",
			"analyticsattributes.articledate", "bt:pubdate", "last-published", "rnews:datepublished",
			"shareaholic:article_published_time", "vr:published_time", "og:pubdate", "pub_date",
			"weibo:article:create_at" };

	/** Names that may mean any day: of the event, of a change, of the file. */
	private static final String[] ANY_DAY = { "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date",
			"created", "displaydate", "ptime", "tweetmeme-date", "release_date" };

	private static final String[] MODIFIED = { "article:modified_time", "og:updated_time", "article:modified",
			"datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified",
			"revision_date", "article_date_updated", "updated_time", "date_modified", "utime", "og:modified_time" };

	/** From this hour of universal time it is tomorrow in the nearer east. */
	private static final int LATE = 20;

	/** Before this hour it is yesterday in the west. */
	private static final int EARLY = 8;

	/** Countries that write English, but the day before the month. */
	private static final Pattern DAY_FIRST = Pattern
		.compile("(?i).*[-_](GB|AU|NZ|IE|IN|ZA|SG|NG|KE|PK|HK|MY)|.*\\.(uk|au|nz|ie|in|za|sg|ng|ke|pk|hk|my|eu|de|ch)");

	/** What data in scripts call the day of publication. */
	private static final Pattern IN_SCRIPT = Pattern.compile(
			"(?i)[\"'\\s{,\\\\](?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time)|publication_?(?:date|time)|pub_?date|first_?publication_?date)\\\\?[\"']?\\s{0,3}:\\s{0,3}\\\\?[\"']((?:19|20)\\d{2}-?[01]\\d-?[0-3]\\d[^\"'\\\\]{0,25})");

	/** A short last part of a title that holds nothing but a day. */
	private static final Pattern TITLE_END = Pattern.compile(
			"\\s[|–—-]\\s(\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{1,2}\\.? \\p{L}{3,12} \\d{4}|\\p{L}{3,12} \\d{1,2}, \\d{4})$");

	private static final int LONGEST_TITLE = 1_000;

	/** Data of a script beyond this length are other pages'. */
	private static final int LONGEST_SCRIPT = 500_000;

	/** A printed day with fewer points stands among other days, far from the headline. */
	private static final int LIKELY = -3;

	private final Witnesses witnesses;

	private final List<Heard> published = new ArrayList<>();

	private final List<Heard> modified = new ArrayList<>();

	private Printed.@Nullable Line beside;

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
			hear(this.published, "publishedOn", "JSON-LD datePublished", thing.get("datePublished"));
			hear(this.modified, "modifiedAt", "JSON-LD dateModified", thing.get("dateModified"));
		}
		for (String name : PUBLISHED) {
			hear(this.published, "publishedOn", name, metas.first(name));
		}
		for (String name : MODIFIED) {
			hear(this.modified, "modifiedAt", name, metas.first(name));
		}
		List<Heard> marked = properties(landmarks);
		boolean alone = marked.stream().map((heard) -> heard.when.day()).distinct().count() <= 1;
		hear(alone ? marked : List.of());
		int sure = this.published.size();
		boolean monthFirst = isMonthFirst(landmarks, address);
		Element title = landmarks.first(Landmarks.Name.TITLE);
		hear(this.published, "publishedOn", "title", atEnd((title == null) ? null : title.text(), monthFirst));
		hear(this.published, "publishedOn", "og:title", atEnd(metas.first("og:title"), monthFirst));
		Printed printed = new Printed(survey, around, headline, bodyStart, monthFirst);
		Printed.Line beside = printed.besideHeadline();
		this.beside = beside;
		if (beside != null) {
			hear(this.published, "publishedOn", beside.source(), beside.when());
		}
		for (String name : ANY_DAY) {
			hear(this.published, "publishedOn", name, metas.first(name));
		}
		for (String name : metas.names()) {
			if (isPublication(name)) {
				hear(this.published, "publishedOn", name, metas.first(name));
			}
		}
		hear(alone ? List.of() : marked);
		hear(this.published, "publishedOn", "JSON-LD dateCreated", data.article.get("dateCreated"));
		hear(this.published, "publishedOn", "JSON-LD uploadDate", data.page.get("uploadDate"));
		if (address != null) {
			hear(this.published, "publishedOn", "address",
					When.inAddress(address.getRawPath() == null ? "" : address.getRawPath()));
		}
		Printed.Line likeliest = printed.likeliest();
		boolean near = likeliest != null && (likeliest.near() || likeliest.points() > LIKELY);
		if (near) {
			hear(this.published, "publishedOn", likeliest.source(), likeliest.when());
		}
		else if (this.published.isEmpty()) {
			hear(this.published, "publishedOn", "script", inScript(landmarks));
		}
		for (String name : metas.names()) {
			if (isChange(name)) {
				hear(this.modified, "modifiedAt", name, metas.first(name));
			}
		}
		for (Heard one : this.modified) {
			hear(this.published, "publishedOn", one.source, one.when);
		}
		if (likeliest != null && !near) {
			hear(this.published, "publishedOn", likeliest.source(), likeliest.when());
		}
		if (basedOn != null) {
			hear(this.published, "publishedOn", "address of the source", When.inAddress(basedOn.toString()));
		}
		if (this.published.isEmpty()) {
			hear(this.published, "publishedOn", "description", metas.first("description", "og:description"));
		}
		if (this.published.isEmpty()) {
			hear(this.published, "publishedOn", "text", printed.anywhere());
		}
		if (sure > 0 && beside != null && !beside.when().day().equals(this.published.get(0).when.day())) {
			preferPrinted(printed, beside);
		}
	}

	/**
	 * A day that stands alone beside the headline is what the publisher shows to readers:
	 * it goes before one in the data that is printed nowhere. Data are filled in by
	 * machines, with the day of the first draft or of the last move to another system.
	 */
	private void preferPrinted(Printed printed, Printed.Line beside) {
		Heard first = this.published.get(0);
		LocalDate day = first.when.day();
		boolean neighbours = Math.abs(day.toEpochDay() - beside.when().day().toEpochDay()) <= 1;
		boolean misread = beside.when().isSwapped(first.when) && !When.namesMonth(beside.line());
		if (!misread && !printed.isBesideHeadline(day) && !(neighbours && beside.above())) {
			this.published.add(0, new Heard(beside.source(), beside.when()));
		}
	}

	/**
	 * Returns the day that a title ends with, behind a bar or a dash: there a publication
	 * names itself, and the issue.
	 */
	private static @Nullable When atEnd(@Nullable String title, boolean monthFirst) {
		Matcher end = TITLE_END.matcher((title == null) ? "" : Script.shorten(title, LONGEST_TITLE));
		return end.find() ? When.words(end.group(1), monthFirst) : null;
	}

	private static boolean isPublication(String name) {
		return name.contains("publi") && !name.contains("publisher") && !name.contains("modif")
				&& !name.contains("updat") || name.contains("pubdate");
	}

	private static boolean isChange(String name) {
		return name.contains("update") || name.contains("modif");
	}

	/** Whether 3/4/2025 is in March here: in English, but not in Britain. */
	private static boolean isMonthFirst(Landmarks landmarks, @Nullable URI address) {
		Element html = landmarks.first(Landmarks.Name.HTML);
		String language = (html == null) ? "" : html.attr("lang");
		String host = (address == null || address.getHost() == null) ? "" : address.getHost();
		return language.regionMatches(true, 0, "en", 0, 2) && !DAY_FIRST.matcher(language).matches()
				&& !DAY_FIRST.matcher(host).matches();
	}

	/** Returns the first day of publication that data in a script name. */
	private static @Nullable String inScript(Landmarks landmarks) {
		for (Element script : landmarks.all(Landmarks.Name.SCRIPT)) {
			String text = script.data();
			if (text.contains("ubli") || text.contains("ubDate") || text.contains("ub_date")) {
				Matcher found = IN_SCRIPT
					.matcher((text.length() > LONGEST_SCRIPT) ? text.substring(0, LONGEST_SCRIPT) : text);
				if (found.find()) {
					return found.group(1);
				}
			}
		}
		return null;
	}

	private void hear(List<Heard> marked) {
		marked.forEach((heard) -> hear(this.published, "publishedOn", heard.source, heard.when));
	}

	/**
	 * Returns the days of publication that are marked as such. Where they are many, they
	 * are those of a list beside the article too.
	 */
	private List<Heard> properties(Landmarks landmarks) {
		List<Heard> marked = new ArrayList<>();
		for (Element element : landmarks.properties) {
			String property = element.attr("itemprop");
			boolean first = property.equals("datePublished");
			if (first || property.equals("dateModified")) {
				String value = element.hasAttr("content") ? element.attr("content")
						: element.hasAttr("datetime") ? element.attr("datetime") : Script.shorten(element.text(), 200);
				When when = When.read(value);
				if (first && when != null) {
					marked.add(new Heard("itemprop datePublished", when));
				}
				else if (!first) {
					hear(this.modified, "modifiedAt", "itemprop dateModified", when);
				}
			}
		}
		return marked;
	}

	/**
	 * Returns the day of publication as most trusted, and the instant that goes with it;
	 * null if nobody knows.
	 */
	@Nullable When published() {
		if (this.published.isEmpty()) {
			return null;
		}
		Heard first = inOrder(this.published.get(0));
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
	 * Returns who says the same numbers in their right order, where a printed day can be
	 * read in two.
	 */
	private Heard inOrder(Heard first) {
		boolean twoWays = first.source.equals("text") && this.beside != null && this.beside.when().equals(first.when)
				&& !When.namesMonth(this.beside.line());
		if (twoWays) {
			for (Heard other : this.published) {
				if (other.source.equals("address") && other.when.isSwapped(first.when)) {
					return other;
				}
			}
		}
		return first;
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
			boolean visible = other.source.equals("address")
					|| other.source.equals("text") && this.beside != null && this.beside.when().equals(other.when);
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
