package hemeroteca.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import hemeroteca.archive.Telling;
import org.jspecify.annotations.Nullable;

/**
 * What a version says, without what readers corrected.
 *
 * @param shown whether it is the version that the article shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionJson(int version, boolean shown, String headline, @Nullable String standfirst, List<String> authors,
		@Nullable String section, @Nullable String outlet, @Nullable LocalDate publishedOn,
		@Nullable Instant publishedAt, @Nullable Instant modifiedAt, @Nullable String language,
		@Nullable String address, List<String> tags, String text, String html, List<String> corrections,
		@Nullable String paywall) {

	static VersionJson of(Telling telling) {
		var facts = telling.facts();
		var said = telling.extraction();
		return new VersionJson(telling.number(), telling.shown(), facts.headline(), facts.standfirst(), facts.authors(),
				facts.section(), facts.outlet(), facts.publishedOn(), said.publishedAt(), said.modifiedAt(),
				facts.language(), (said.address() != null) ? said.address().toString() : null, said.tags(), said.text(),
				said.html(), said.corrections(), said.paywall());
	}

}
