package hemeroteca.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article as a program exported it, as {@link JsonArticles} gives them out. */
final class JsonArticle implements Format {

	/** Some programs count milliseconds since 1970, some seconds. */
	private static final long FIRST_MILLISECONDS = 100_000_000_000L;

	private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
		.appendOffset("+HHmm", "Z")
		.toFormatter(Locale.ROOT);

	private final Limits limits;

	private final JsonMapper mapper;

	JsonArticle(Limits limits) {
		this.limits = limits;
		this.mapper = Jsons.mapper(limits.mostBytes());
	}

	@Override
	public boolean knows(Source source) {
		return source.beginning().stripLeading().startsWith("{") && article(source).isPresent();
	}

	private Optional<JsonNode> article(Source source) {
		return source.json(mapper)
			.map((object) -> JsonArticles.isFeed(object) && object.path("items").size() == 1
					? object.path("items").get(0) : object)
			.filter((object) -> JsonShape.of(object).isPresent());
	}

	@Override
	public Showing show(Source source, Charset charset) throws Unreadable {
		return new Showing.Markup(read(source).document().outerHtml());
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var article = article(source).orElseThrow();
		var shape = JsonShape.of(article).orElseThrow();
		var html = shape.html(article);
		if (html.isBlank()) {
			throw new Unreadable("an entry of %s that holds no text, only where it was".formatted(shape.words()));
		}
		var address = (source.address() != null) ? source.address() : WebAddress.of(shape.address(article));
		var headline = shape.headline(article);
		var document = ArticlePage.of(address, headline, html, limits);
		var head = new Head(document).headline(headline)
			.standfirst(shape.standfirst(article))
			.section(shape.section(article))
			.published(time(shape.published(article)))
			.modified(time(shape.modified(article)))
			.picture(shape.picture(article))
			.canonical(address);
		var feed = source.json(mapper).filter(JsonArticles::isFeed);
		var outlet = feed.map((it) -> it.path("title").asString("")).orElse(shape.outlet(article));
		head.outlet(outlet);
		shape.authors(article).forEach(head::author);
		shape.tags(article).forEach(head::tag);
		var language = feed.map((it) -> it.path("language").asString(""))
			.filter((it) -> !it.isBlank())
			.orElse(shape.language(article));
		if (!language.isBlank()) {
			document.child(0).attr("lang", language.replace('_', '-'));
		}
		return new Page(document, address, instant(shape.saved(article)), shape.words(), StandardCharsets.UTF_8,
				List.of());
	}

	/** Returns a time as ISO 8601; what is neither that nor a number stays as written. */
	private static String time(String written) {
		var instant = written.matches("\\d{9,16}") ? instant(written) : null;
		return (instant != null) ? instant.toString() : written;
	}

	private static @Nullable Instant instant(String written) {
		try {
			if (written.matches("\\d{9,16}")) {
				long number = Long.parseLong(written);
				return Instant.ofEpochMilli((number < FIRST_MILLISECONDS) ? number * 1_000 : number);
			}
			if (written.matches(".*[+-]\\d{4}")) {
				return OffsetDateTime.parse(written, ISO).toInstant();
			}
			return DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from,
					LocalDateTime::from) instanceof OffsetDateTime time ? time.toInstant()
							: LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException none) {
			return null;
		}
	}

}
