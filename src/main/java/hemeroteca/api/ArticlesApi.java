package hemeroteca.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.search.Answer.Hit;
import hemeroteca.search.Question;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import hemeroteca.search.Search;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

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

	ArticlesApi(Search search, Articles articles, Archive archive) {
		this.search = search;
		this.articles = articles;
		this.archive = archive;
	}

	/** One page of articles. */
	record Found(List<ArticleJson> items, long total, int page, int size) {
	}

	@GetMapping
	@Operation(summary = "Finds articles",
			description = "All of the words must match; \"phrases\", -without and prefix* are understood. Without words: all articles.")
	Found find(@RequestParam(defaultValue = "") String q,
			@Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
			@Parameter(description = "1 to " + LARGEST_PAGE) @RequestParam(defaultValue = "25") int size,
			@RequestParam(required = false) List<String> outlet, @RequestParam(required = false) List<String> section,
			@RequestParam(required = false) List<String> language, @RequestParam(required = false) List<Integer> year,
			@Parameter(description = "best (with words), newest or oldest published day") @RequestParam(
					defaultValue = "best") String order) {
		if (page < 0) {
			throw new BadRequest("page must be 0 or more, not " + page);
		}
		if (size < 1 || size > LARGEST_PAGE) {
			throw new BadRequest("size must be between 1 and %d, not %d".formatted(LARGEST_PAGE, size));
		}
		var filters = new Filters(all(outlet), all(section), all(language), all(year), null);
		var answer = search.find(new Question(q, filters, order(order), page, size));
		return new Found(load(answer.hits()), answer.total(), page, size);
	}

	private List<ArticleJson> load(List<Hit> hits) {
		var loaded = articles.findByIdIn(hits.stream().map(Hit::id).toList())
			.stream()
			.collect(Collectors.toMap(Article::id, Function.identity()));
		return hits.stream()
			.map((hit) -> loaded.get(hit.id()))
			.filter((article) -> article != null)
			.map(ArticleJson::brief)
			.toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Returns one article, whole")
	ArticleJson one(@PathVariable long id) {
		return articles.findById(id)
			.filter((article) -> article.trashedAt().isEmpty())
			.map((article) -> ArticleJson.whole(article, archive.captures(id)))
			.orElseThrow(() -> new NotFound("there is no article " + id));
	}

	private static <T> List<T> all(List<T> values) {
		return (values != null) ? values : List.of();
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
