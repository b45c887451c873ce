package hemeroteca.archive;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import hemeroteca.compare.Difference;
import hemeroteca.extract.Extraction;

import org.springframework.stereotype.Component;

/**
 * Decides which version of its article a capture is. As long as all captures say the
 * same, there is nothing to keep beside the article.
 */
@Component
class Lineage {

	private final Versions versions;

	private final Captures captures;

	private final Articles articles;

	Lineage(Versions versions, Captures captures, Articles articles) {
		this.articles = articles;
		this.versions = versions;
		this.captures = captures;
	}

	/** Returns the number of what a capture says that does not say what is shown. */
	int number(Article article, Extraction extraction, Instant receivedAt) {
		return number(article, new Version(article, 0, extraction, receivedAt));
	}

	/** Takes what each capture says when it is read again; what cannot be read stays. */
	void reread(Article article, Function<Capture, Optional<Extraction>> reader) {
		var all = captures.findByArticleIdOrderByCapturedAtDescIdDesc(article.id());
		var done = new HashSet<Integer>();
		for (Capture capture : all) {
			capture.version().filter(done::add).ifPresent((number) -> reader.apply(capture).ifPresent((said) -> {
				if (number == article.shown()) {
					article.show(said, Saved.latestDay(capture.receivedAt()));
				}
				versions.findByArticleAndNumber(article.id(), number).ifPresent((version) -> version.say(said));
			}));
		}
		for (Capture capture : all) {
			if (capture.version().isEmpty()) {
				reader.apply(capture).ifPresent((said) -> capture.says(placed(article, capture, said)));
			}
		}
		merge(article, all);
		rename(article);
		tidy(article);
	}

	// Readers know a version by its number: of several that come to say the same, the
	// first stays.
	private void merge(Article article, List<Capture> all) {
		var first = new HashMap<String, Integer>();
		var instead = new HashMap<Integer, Integer>();
		for (Version version : versions.findByArticleOrderByNumber(article.id())) {
			instead.put(version.number(),
					first.computeIfAbsent(Sha256.hex(version.says()), (says) -> version.number()));
		}
		all.forEach((capture) -> capture.version().map(instead::get).ifPresent(capture::says));
		article.renumber(instead.getOrDefault(article.shown(), article.shown()));
	}

	// Another article may bear the name already; then new captures come to that one.
	private void rename(Article article) {
		String name = Identity.of(article.address().map(URI::create).orElse(null), article.extracted());
		if (articles.findByIdentityIn(List.of(name)).isEmpty()) {
			article.rename(name);
		}
	}

	/** Removes the versions that no capture says any more, and marks the others anew. */
	void tidy(Article article) {
		versions.removeUnsaid(article.id(), article.shown());
		markAll(article);
	}

	private int placed(Article article, Capture capture, Extraction said) {
		return article.says(said, Saved.latestDay(capture.receivedAt())) ? article.shown()
				: number(article, said, capture.receivedAt());
	}

	private int number(Article article, Version version) {
		return versions.findFirstByArticleAndSaysOrderByNumber(article.id(), version.says())
			.map(Version::number)
			.orElseGet(() -> versions.save(version.numbered(next(article))).number());
	}

	// What is shown stood in the article alone until now.
	private int next(Article article) {
		int latest = versions.latest(article.id());
		if (latest == 0) {
			versions.save(new Version(article, article.shown(), article.extraction(), article.keptAt()));
		}
		return Math.max(latest, article.shown()) + 1;
	}

	/** Marks a capture, and the one after it, where the text changed silently. */
	void mark(Capture capture) {
		Article article = capture.article();
		if (versions.latest(article.id()) == 0) {
			return;
		}
		var all = captures.findByArticleIdOrderByCapturedAtDescIdDesc(article.id()).reversed();
		int place = all.indexOf(capture);
		mark(article, all, place);
		mark(article, all, place + 1);
	}

	private void markAll(Article article) {
		var all = captures.findByArticleIdOrderByCapturedAtDescIdDesc(article.id()).reversed();
		for (int place = 0; place < all.size(); place++) {
			mark(article, all, place);
		}
	}

	private void mark(Article article, List<Capture> all, int place) {
		if (place < all.size()) {
			Capture capture = all.get(place);
			capture.mark(place > 0 && isSilent(article, all.get(place - 1), capture));
		}
	}

	private boolean isSilent(Article article, Capture before, Capture after) {
		if (before.version().isEmpty() || after.version().isEmpty() || before.version().equals(after.version())) {
			return false;
		}
		var first = telling(article, before.version().get()).orElseThrow();
		var second = telling(article, after.version().get()).orElseThrow();
		return Objects.equals(first.extraction().modifiedAt(), second.extraction().modifiedAt())
				&& first.extraction().corrections().equals(second.extraction().corrections())
				&& Difference.of(first.text(), second.text()).part(Difference.Name.BODY).changed();
	}

	/** Returns what a version says. */
	Optional<Telling> telling(Article article, int number) {
		boolean shown = number == article.shown();
		if (shown) {
			return Optional.of(new Telling(number, article.extraction(), article.extracted(), true));
		}
		return versions.findByArticleAndNumber(article.id(), number)
			.map((version) -> new Telling(number, version.extraction(), version.facts(), false));
	}

}
