package hemeroteca.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import hemeroteca.archive.Article;
import hemeroteca.archive.Capture;
import hemeroteca.archive.Kin;
import hemeroteca.archive.Sha256;
import hemeroteca.search.Marked;
import org.jspecify.annotations.Nullable;

/**
 * An article as the interface gives it, with the names that the command {@code extract}
 * uses. A list leaves out what only a reader of the article needs, from {@code text} on,
 * and may give a {@code snippet}.
 *
 * @param corrected the names of the facts that a reader corrected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleJson(long id, String kind, float confidence, String headline, @Nullable String standfirst,
		List<String> authors, @Nullable String section, List<String> sections, @Nullable String outlet,
		@Nullable String outletDomain, @Nullable LocalDate publishedOn, @Nullable Instant publishedAt,
		@Nullable Instant modifiedAt, @Nullable String language, @Nullable String address, @Nullable String basedOn,
		@Nullable PictureJson leadImage, List<String> tags, int words, Instant capturedAt, List<String> corrected,
		@Nullable String text, @Nullable String html, @Nullable List<String> corrections, @Nullable String paywall,
		@Nullable List<EntryJson> entries, @Nullable Map<String, List<WitnessJson>> witnesses,
		@Nullable List<CaptureJson> captures, @Nullable List<AlsoInJson> alsoIn, @Nullable List<PieceJson> snippet) {

	/** A piece of a passage. */
	record PieceJson(String text, boolean hit) {
	}

	/** An entry of a live blog. */
	record EntryJson(@Nullable Instant time, @Nullable String headline, String html) {
	}

	/** A picture; one that the archive holds has an address in the archive. */
	record PictureJson(String address, @Nullable String caption, @Nullable String alternative) {
	}

	/**
	 * Another article that has much of the text.
	 *
	 * @param kind what it is: copy, contains (this text, and more) or contained
	 * @param share of the words of this article that stand in it, 0 to 1
	 * @param ownShare of its words that stand in this article
	 */
	record AlsoInJson(long id, String kind, double share, double ownShare, String headline, @Nullable String outlet,
			@Nullable LocalDate publishedOn) {

		static AlsoInJson of(Kin kin) {
			return new AlsoInJson(kin.id(), kin.kind().word(), rounded(kin.share()), rounded(kin.ownShare()),
					kin.headline(), kin.outlet(), kin.publishedOn());
		}

		private static double rounded(double share) {
			return Math.round(share * 1000) / 1000.0;
		}
	}

	/** Who spoke of a fact. */
	record WitnessJson(String source, String value) {
	}

	/** One saving of the article. */
	record CaptureJson(long id, String file, String format, Instant capturedAt, Instant receivedAt, String sha256) {
	}

	/**
	 * Returns the article as a list gives it.
	 * @param snippet null where it was not asked for
	 */
	static ArticleJson brief(Article article, @Nullable Marked snippet) {
		return of(article, null, null, null, (snippet == null) ? null
				: snippet.pieces().stream().map((piece) -> new PieceJson(piece.text(), piece.hit())).toList());
	}

	static ArticleJson whole(Article article, List<Capture> captures, List<Kin> kin) {
		var witnesses = new TreeMap<String, List<WitnessJson>>();
		article.witnesses()
			.forEach((field, all) -> witnesses.put(field,
					all.stream().map((one) -> new WitnessJson(one.source(), one.value())).toList()));
		return of(article, witnesses, captures.stream().map(ArticleJson::capture).toList(),
				kin.stream().map(AlsoInJson::of).toList(), null);
	}

	private static CaptureJson capture(Capture capture) {
		return new CaptureJson(capture.id(), capture.fileName(), capture.format(), capture.capturedAt(),
				capture.receivedAt(), Sha256.hex(capture.sha256()));
	}

	private static ArticleJson of(Article article, @Nullable Map<String, List<WitnessJson>> witnesses,
			@Nullable List<CaptureJson> captures, @Nullable List<AlsoInJson> alsoIn,
			@Nullable List<PieceJson> snippet) {
		var facts = article.facts();
		boolean whole = captures != null;
		return new ArticleJson(article.id(), article.kind(), article.confidence(), facts.headline(), facts.standfirst(),
				facts.authors(), facts.section(), article.sections(), facts.outlet(),
				article.outletDomain().orElse(null), facts.publishedOn(), article.publishedAt(), article.modifiedAt(),
				facts.language(), article.address().orElse(null), article.basedOn().orElse(null), picture(article),
				article.tags(), article.words(), article.capturedAt(), article.corrected(),
				whole ? article.body() : null, whole ? article.html() : null, whole ? article.corrections() : null,
				whole ? article.paywall().orElse(null) : null, whole ? entries(article) : null, witnesses, captures,
				alsoIn, snippet);
	}

	private static List<EntryJson> entries(Article article) {
		return article.entries()
			.stream()
			.map((entry) -> new EntryJson(entry.time(), entry.headline(), entry.html()))
			.toList();
	}

	private static @Nullable PictureJson picture(Article article) {
		return article.picture()
			.map((address) -> new PictureJson(
					address.startsWith("data:") ? "/articles/%d/picture".formatted(article.id()) : address,
					article.pictureCaption(), article.pictureText()))
			.orElse(null);
	}

}
