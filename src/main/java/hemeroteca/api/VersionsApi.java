package hemeroteca.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import hemeroteca.archive.Archive;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Capture;
import hemeroteca.archive.History;
import hemeroteca.archive.Telling;
import hemeroteca.compare.Difference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of an article as JSON. */
@RestController
@RequestMapping("/api/v1/articles/{id}/versions")
@Tag(name = "Articles")
class VersionsApi {

	private static final int LARGEST_PAGE = 100;

	private final Articles articles;

	private final Archive archive;

	VersionsApi(Articles articles, Archive archive) {
		this.articles = articles;
		this.archive = archive;
	}

	/** What an article said, the newest first. */
	record VersionsJson(List<StepJson> items, long total, int page, int size) {
	}

	/**
	 * A time in which the captures said the same.
	 *
	 * @param version its number, which is its address
	 * @param silent whether the text changed while the modified date did not
	 * @param change from the step before; null for the first
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record StepJson(int version, List<Long> captures, Instant firstCapturedAt, Instant lastCapturedAt, boolean silent,
			@Nullable ChangeJson change) {
	}

	/**
	 * What changed.
	 *
	 * @param parts headline, standfirst, byline, day, body
	 * @param wordsAdded in the body, as the next two
	 */
	record ChangeJson(List<String> parts, int wordsAdded, int wordsRemoved, int paragraphsMoved) {
	}

	@GetMapping
	@Operation(summary = "Returns what the captures of an article said, the newest first")
	VersionsJson all(@PathVariable long id, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "25") int size) {
		if (page < 0 || size < 1 || size > LARGEST_PAGE) {
			throw new BadRequest("page must be 0 or more, and size between 1 and " + LARGEST_PAGE);
		}
		require(id);
		var steps = archive.history(id).steps();
		var items = new ArrayList<StepJson>();
		long last = steps.size() - 1L - (long) page * size;
		for (long place = last; place >= 0 && place > last - size; place--) {
			items.add(step(id, steps, (int) place));
		}
		return new VersionsJson(items, steps.size(), page, size);
	}

	private StepJson step(long article, List<History.Step> steps, int place) {
		var step = steps.get(place);
		var captures = step.captures();
		return new StepJson(step.version(), captures.stream().map(Capture::id).toList(),
				captures.getFirst().capturedAt(), captures.getLast().capturedAt(), step.silent(),
				(place > 0) ? change(article, steps.get(place - 1).version(), step.version()) : null);
	}

	private ChangeJson change(long article, int before, int after) {
		var difference = Difference.of(telling(article, before).text(), telling(article, after).text());
		var body = difference.part(Difference.Name.BODY);
		return new ChangeJson(
				difference.changed().stream().map((name) -> name.name().toLowerCase(Locale.ROOT)).toList(),
				body.added(), body.removed(), body.moved());
	}

	@GetMapping("/{number}")
	@Operation(summary = "Returns one version as its publisher wrote it, with the field names of an article")
	VersionJson one(@PathVariable long id, @PathVariable int number) {
		require(id);
		return VersionJson.of(telling(id, number));
	}

	private Telling telling(long article, int number) {
		return archive.version(article, number)
			.orElseThrow(() -> new NotFound("there is no version %d of article %d".formatted(number, article)));
	}

	private void require(long id) {
		articles.findById(id)
			.filter((article) -> article.trashedAt().isEmpty())
			.orElseThrow(() -> new NotFound("there is no article " + id));
	}

}
