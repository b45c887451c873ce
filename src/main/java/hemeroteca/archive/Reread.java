package hemeroteca.archive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import hemeroteca.compare.Difference;
import hemeroteca.extract.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * What would be other in an article if it were extracted again.
 *
 * @param facts the names of the facts that the page would give otherwise
 * @param share 0 to 1: how much of the words of the text would be others
 * @param other whether anything else would be: pictures, tags, who says so
 */
public record Reread(List<String> facts, double share, boolean other) {

	static Reread of(Article article, Extraction said, LocalDate latestDay) {
		var facts = Facts.of(said, latestDay);
		var body = Difference.of(text(article.body()), text(said.text())).part(Difference.Name.BODY);
		return new Reread(facts.differencesFrom(article.extracted()), body.share(),
				!article.body().equals(said.text()) || differBeside(article.extraction(), said));
	}

	private static Difference.Text text(String body) {
		return new Difference.Text("", "", "", "", body);
	}

	// Beside the facts and the text, all that an article keeps.
	private static boolean differBeside(Extraction now, Extraction said) {
		return !beside(now).equals(beside(said));
	}

	private static List<@Nullable Object> beside(Extraction said) {
		return Arrays.asList(said.html(), said.tags(), said.kind(), said.sections(), said.entries(), said.corrections(),
				said.witnesses(), said.publishedAt(), said.modifiedAt(), said.leadImage(), said.basedOn(),
				said.address(), said.paywall());
	}

	/** Tells whether anything would be other. */
	boolean any() {
		return !facts.isEmpty() || other;
	}

}
