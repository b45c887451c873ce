package hemeroteca.extract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What was found in one page. There is always one, also for a page that holds no article:
 * then {@link #refusal()} says why, and the text is the best that there is.
 *
 * @param kind what sort of page it is
 * @param confidence 0 to 1: how sure it is that {@code text} is the article, whole and
 * alone
 * @param headline never blank; the best words there are, if the page has no headline of
 * its own
 * @param standfirst the summary that the publisher gives; some begin the text with it too
 * @param authors names of people (or of the agency that signed), in the order of the
 * byline, without "by" and roles
 * @param section the part of the paper: "Politics"
 * @param sections the path to it where the page gives one, from the widest part on:
 * "World", "Europe"; the section is always among them
 * @param outlet the name of the publication
 * @param publishedOn the day that the publisher printed, in the publisher's zone
 * @param publishedAt the instant, where the page gives a time and a zone
 * @param modifiedAt the last change that the publisher admits to
 * @param language BCP 47, declared or else detected: "en", "pt-BR"
 * @param address the canonical address, else the one that the page was saved from;
 * absolute
 * @param basedOn the address of the article that this one says it is based on
 * @param leadImage the picture above the text
 * @param tags keywords as printed, at most {@value #MOST_TAGS}; without the keys of the
 * publisher's own system
 * @param text the body's blocks, separated by newlines; no headline or captions
 * @param html the body as clean, well-formed HTML that is safe to show as it is; all
 * addresses absolute
 * @param witnesses by field name (as in this record), who spoke: the one that won first,
 * then the others
 * @param corrections what the publisher says was wrong or was changed, as printed; where
 * it stands in the body, it stays there too
 * @param paywall the sentence that asks to pay for the rest; null unless the text is a
 * part of the article
 * @param entries of a live blog, in the order of the page, with their times; their text
 * stands in the body too
 * @param refusal why an archive should not keep it: a sentence a person can act on; null
 * for an article
 */
public record Extraction(Kind kind, double confidence, String headline, @Nullable String standfirst,
		List<String> authors, @Nullable String section, List<String> sections, @Nullable String outlet,
		@Nullable LocalDate publishedOn, @Nullable Instant publishedAt, @Nullable Instant modifiedAt,
		@Nullable String language, @Nullable URI address, @Nullable URI basedOn, @Nullable Picture leadImage,
		List<String> tags, String text, String html, Map<String, List<Witness>> witnesses, List<String> corrections,
		@Nullable String paywall, List<Entry> entries, @Nullable String refusal) {

	static final int MOST_TAGS = 50;

	/** Returns the outlet's domain, where the article has an address. */
	public Optional<String> outletDomain() {
		return Optional.ofNullable(address).flatMap(Extraction::domain);
	}

	/** Returns the host of an address, without "www" and the like. */
	public static Optional<String> domain(URI address) {
		return Optional.ofNullable(address.getHost())
			.map((host) -> host.toLowerCase(Locale.ROOT).replaceFirst("^(www|m|amp)\\.", ""));
	}

	/** Returns the same with its pictures at other addresses. */
	public Extraction showing(@Nullable Picture otherLeadImage, String otherHtml) {
		return new Extraction(kind, confidence, headline, standfirst, authors, section, sections, outlet, publishedOn,
				publishedAt, modifiedAt, language, address, basedOn, otherLeadImage, tags, text, otherHtml, witnesses,
				corrections, paywall, entries, refusal);
	}

	/** Returns why the page is not kept, or nothing if it holds an article. */
	public Optional<String> whyRefused() {
		return Optional.ofNullable(refusal);
	}

}
