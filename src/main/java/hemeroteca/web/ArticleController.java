package hemeroteca.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.ArticlePictures;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Capture;
import hemeroteca.archive.Citations;
import hemeroteca.archive.History;
import hemeroteca.archive.PictureSettings;
import hemeroteca.archive.ReadingTime;
import hemeroteca.extract.Kind;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Marker;
import hemeroteca.search.Search;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an article, and its picture. */
@Controller
class ArticleController {

	private static final int MOST_ALIKE = 5;

	private final Articles articles;

	private final Archive archive;

	private final CaptureLines lines;

	private final Marker marker;

	private final Search search;

	private final Citations citations;

	private final Kinsfolk kinsfolk;

	private final ArticlePictures pictures;

	private final PictureSettings settings;

	private final Frames frames;

	ArticleController(Articles articles, Archive archive, CaptureLines lines, Marker marker, Search search,
			Citations citations, Kinsfolk kinsfolk, ArticlePictures pictures, PictureSettings settings, Frames frames) {
		this.articles = articles;
		this.archive = archive;
		this.lines = lines;
		this.marker = marker;
		this.search = search;
		this.citations = citations;
		this.kinsfolk = kinsfolk;
		this.pictures = pictures;
		this.settings = settings;
		this.frames = frames;
	}

	@GetMapping({ "/articles/{id}", "/articles/{id}/{slug}" })
	String read(@PathVariable long id, @RequestParam(defaultValue = "") String q, Model model,
			HttpServletRequest request) {
		var article = articles.findById(id).orElseThrow(() -> new Missing("article " + id));
		model.addAttribute("frame", frames.at(Place.ELSEWHERE).asking(q.strip()));
		var captures = archive.captures(id);
		model.addAttribute("page", page(article, captures, q.strip()));
		model.addAttribute("versions", versions(id, History.of(captures).versions()));
		RenderedPages.sameForAll(request);
		return "article";
	}

	private static @Nullable Link versions(long id, int versions) {
		return (versions > 1) ? new Link(Wording.count(versions, "version", "versions") + ": what changed",
				"/articles/%d/versions".formatted(id)) : null;
	}

	private ArticlePage page(Article article, List<Capture> captures, String words) {
		var facts = article.facts();
		var pictures = PicturesShown.of(article, this.pictures);
		var held = pictures.in(article.html());
		var marked = words.isEmpty() ? held : marker.mark(held, facts.language(), words);
		var body = Numbered.of(EntryTimes.over(marked, article.entries(), frames.zone()));
		return new ArticlePage(article.id(), Paths.article(article.id(), facts.headline()), facts.headline(),
				standfirst(article), Wording.names(facts.authors()), link(Facet.SECTION, facts.section()),
				link(Facet.OUTLET, facts.outlet()), Day.of(facts.publishedOn()), ReadingTime.minutes(article.words()),
				facts.language(), pictures.lead(article, settings.thumbnail()), notice(article),
				HeldLinks.in(body.html(), citations::held), corrections(article), FactsShown.of(article, frames),
				lines.lines(article.id(), captures, captures.stream().findFirst().orElse(null)), tags(article.tags()),
				Addresses.link(article.basedOn().orElse(null)), earlier(article), later(article), citation(article),
				new ArticlePage.Marked(words, body.hits()), alike(article), kinsfolk.of(article));
	}

	private List<Alike> alike(Article article) {
		return search.like(article.body(), article.facts().language(), article.id(), MOST_ALIKE)
			.stream()
			.map(Alike::of)
			.toList();
	}

	private static @Nullable String notice(Article article) {
		String trashed = TrashPage.notice(article);
		String stub = stub(article);
		return (trashed != null && stub != null) ? trashed + " " + stub : (trashed != null) ? trashed : stub;
	}

	private static @Nullable String stub(Article article) {
		if (!article.kind().equals(Kind.PAYWALL_STUB.words())) {
			return null;
		}
		return "Only the beginning: the page was saved without a subscription, and shows no more."
				+ article.paywall().map(" It ends with “%s”."::formatted).orElse("");
	}

	// What stands in the text already is not said twice.
	private static List<String> corrections(Article article) {
		return article.corrections().stream().filter((said) -> !article.body().contains(said)).toList();
	}

	// Many pages describe themselves by their first paragraph, and nobody wants to read
	// that twice.
	private static @Nullable String standfirst(Article article) {
		String standfirst = article.facts().standfirst();
		if (standfirst == null) {
			return null;
		}
		// Some cut their description short in the middle of a word.
		String start = plain(standfirst);
		boolean repeated = plain(article.body()).startsWith(start.substring(0, start.length() - start.length() / 10));
		return repeated ? null : standfirst;
	}

	private static String plain(String text) {
		String letters = text.substring(0, Math.min(text.length(), 2_000)).replaceAll("[^\\p{L}\\p{N}]+", " ");
		return letters.strip().toLowerCase(Locale.ROOT);
	}

	private static @Nullable Link link(Facet facet, @Nullable String value) {
		return (value != null) ? new Link(value, Selection.list(facet, value)) : null;
	}

	private static List<Link> tags(List<String> tags) {
		return tags.stream().map((tag) -> new Link(tag, Selection.list(Facet.TAG, tag))).toList();
	}

	private @Nullable Neighbour earlier(Article article) {
		return neighbour(article, "Earlier in ", articles::earlier);
	}

	private @Nullable Neighbour later(Article article) {
		return neighbour(article, "Later in ", articles::later);
	}

	private interface Looking {

		List<Articles.Link> from(String outlet, LocalDate day, long id, Limit limit);

	}

	private static @Nullable Neighbour neighbour(Article article, String label, Looking looking) {
		var facts = article.facts();
		if (facts.outlet() == null || facts.publishedOn() == null) {
			return null;
		}
		return looking.from(facts.outlet(), facts.publishedOn(), article.id(), Limit.of(1))
			.stream()
			.findFirst()
			.map((found) -> new Neighbour(label + facts.outlet(), Paths.article(found.id(), found.headline()),
					found.headline(), found.language()))
			.orElse(null);
	}

	private static Citation citation(Article article) {
		var facts = article.facts();
		return new Citation(facts.headline(), facts.standfirst(), facts.authors(), facts.section(), facts.outlet(),
				Day.of(facts.publishedOn()), text(article.publishedAt()), text(article.modifiedAt()), facts.language(),
				article.address().orElse(null), article.tags(), Paths.article(article.id(), facts.headline()));
	}

	private static @Nullable String text(@Nullable Object moment) {
		return (moment != null) ? moment.toString() : null;
	}

	@GetMapping("/articles/{id}/picture")
	ResponseEntity<byte[]> picture(@PathVariable long id) {
		var address = articles.findById(id).flatMap(Article::picture);
		var held = address.map((lead) -> pictures.of(id).get(lead));
		if (held.isPresent()) {
			return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(held.get().path())).build();
		}
		var picture = address.flatMap(Embedded::of).orElseThrow(() -> new Missing("picture of article " + id));
		return ResponseEntity.ok()
			.contentType(picture.type())
			.eTag(picture.tag())
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(picture.bytes());
	}

}
