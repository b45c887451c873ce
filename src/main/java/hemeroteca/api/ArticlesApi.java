package hemeroteca.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Relations;
import hemeroteca.search.Answer.Hit;
import hemeroteca.search.Question;
import hemeroteca.search.Question.Order;
import hemeroteca.search.Question.Place;
import hemeroteca.search.Search;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles as JSON. */
@RestController
@RequestMapping("/api/v1/articles")
@Tag(name = "Articles")
class ArticlesApi {

	private static final int LARGEST_PAGE = 200;

	private final Search search;

	private final Articles articles;

	private final Archive archive;

	private final Relations relations;

	ArticlesApi(Search search, Articles articles, Archive archive, Relations relations) {
		this.search = search;
		this.articles = articles;
		this.archive = archive;
		this.relations = relations;
	}

	@GetMapping
	@Operation(summary = "Finds articles",
			description = "In the query language of the search page; without words: all articles. Several values of one filter: any of them; filters of several kinds: all of them.")
	@Parameters({
			@Parameter(in = ParameterIn.QUERY, name = "outlet",
					array = @ArraySchema(schema = @Schema(type = "string"))),
			@Parameter(in = ParameterIn.QUERY, name = "section",
					array = @ArraySchema(schema = @Schema(type = "string"))),
			@Parameter(in = ParameterIn.QUERY, name = "byline", description = "the whole name of an author",
					array = @ArraySchema(schema = @Schema(type = "string"))),
			@Parameter(in = ParameterIn.QUERY, name = "language", description = "BCP 47, as articles have it",
					array = @ArraySchema(schema = @Schema(type = "string"))),
			@Parameter(in = ParameterIn.QUERY, name = "tag", array = @ArraySchema(schema = @Schema(type = "string"))),
			@Parameter(in = ParameterIn.QUERY, name = "year", description = "2025",
					array = @ArraySchema(schema = @Schema(type = "string"))),
			@Parameter(in = ParameterIn.QUERY, name = "month", description = "2025-04",
					array = @ArraySchema(schema = @Schema(type = "string"))),
			@Parameter(in = ParameterIn.QUERY, name = "day", description = "2025-04-11",
					array = @ArraySchema(schema = @Schema(type = "string"))),
			@Parameter(in = ParameterIn.QUERY, name = "from", description = "the first published day",
					schema = @Schema(type = "string", format = "date")),
			@Parameter(in = ParameterIn.QUERY, name = "to", description = "the last published day",
					schema = @Schema(type = "string", format = "date")) })
	FoundJson find(@RequestParam(defaultValue = "") String q,
			@Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
			@Parameter(description = "1 to " + LARGEST_PAGE) @RequestParam(defaultValue = "25") int size,
			@Parameter(description = "best (with words), newest or oldest published day") @RequestParam(
					defaultValue = "best") String order,
			@Parameter(
					description = "the \"next\" of the page before: goes on there whatever came in meanwhile, however deep; for newest and oldest") @RequestParam(
							required = false) @Nullable String after,
			@Parameter(
					description = "whether to count the values of each filter; months only of chosen years, days of chosen months") @RequestParam(
							defaultValue = "false") boolean facets,
			@Parameter(
					description = "whether to give the passages that fit the words best, in pieces, each a hit or not") @RequestParam(
							defaultValue = "false") boolean snippet,
			@Parameter(description = "whether to tell how the words were read") @RequestParam(
					defaultValue = "false") boolean reading,
			@Parameter(hidden = true) HttpServletRequest request) {
		if (page < 0) {
			throw new BadRequest("page must be 0 or more, not " + page);
		}
		if (size < 1 || size > LARGEST_PAGE) {
			throw new BadRequest("size must be between 1 and %d, not %d".formatted(LARGEST_PAGE, size));
		}
		var question = new Question(q, Filtering.of(request), order(order), page, size, place(after, order));
		var answer = search.find(question);
		return new FoundJson(load(answer.hits(), snippet), answer.total(), page, size, next(question, answer.hits()),
				reading ? FoundJson.json(search.read(q)) : null, facets ? FoundJson.facets(answer) : null);
	}

	private static @Nullable Place place(@Nullable String after, String order) {
		if (after == null) {
			return null;
		}
		if (order(order) == Order.BEST) {
			throw new BadRequest("after goes with order newest or oldest");
		}
		try {
			return Place.read(after);
		}
		catch (IllegalArgumentException noPlace) {
			throw new BadRequest("after: " + noPlace.getMessage());
		}
	}

	private static @Nullable String next(Question question, List<Hit> hits) {
		boolean last = question.order() == Order.BEST || hits.size() < question.size();
		return last ? null : new Place(hits.getLast().publishedOn(), hits.getLast().id()).typed();
	}

	private List<ArticleJson> load(List<Hit> hits, boolean snippet) {
		var loaded = articles.findByIdIn(hits.stream().map(Hit::id).toList())
			.stream()
			.collect(Collectors.toMap(Article::id, Function.identity()));
		return hits.stream()
			.filter((hit) -> loaded.containsKey(hit.id()))
			.map((hit) -> ArticleJson.brief(loaded.get(hit.id()), snippet ? hit.snippet() : null))
			.toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Returns one article, whole")
	ArticleJson one(@PathVariable long id) {
		return articles.findById(id)
			.filter((article) -> article.trashedAt().isEmpty())
			.map((article) -> ArticleJson.whole(article, archive.captures(id), relations.of(id)))
			.orElseThrow(() -> new NotFound("there is no article " + id));
	}

	private static Order order(String name) {
		return switch (name) {
			case "best" -> Order.BEST;
			case "newest" -> Order.NEWEST;
			case "oldest" -> Order.OLDEST;
			default -> throw new BadRequest("order must be best, newest or oldest, not " + name);
		};
	}

}
