package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import hemeroteca.archive.Article;
import hemeroteca.archive.Citations;
import hemeroteca.archive.Kin;
import hemeroteca.archive.Relations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells what an article has to do with others, in the words of its page. */
@Component
class Kinsfolk {

	private final Relations relations;

	private final Citations citations;

	Kinsfolk(Relations relations, Citations citations) {
		this.relations = relations;
		this.citations = citations;
	}

	Relatives of(Article article) {
		var kin = relations.of(article.id());
		var day = article.facts().publishedOn();
		return new Relatives(first(article, kin), kin.stream().map((one) -> AlsoIn.of(one, article.id(), day)).toList(),
				citations.citing(article).stream().map(Alike::of).toList(), basis(article));
	}

	private @Nullable Alike basis(Article article) {
		return article.basedOn()
			.map((address) -> citations.held(List.of(address)).get(address))
			.filter((held) -> held.id() != article.id())
			.map(Alike::of)
			.orElse(null);
	}

	private static @Nullable String first(Article article, List<Kin> kin) {
		if (kin.isEmpty()) {
			return null;
		}
		var printings = new ArrayList<Printing>(List.of(Printing.of(article)));
		kin.stream().map(Printing::of).forEach(printings::add);
		return Printing.first(printings)
			.filter((first) -> first.outlet() != null && first.day() != null)
			.map((first) -> "%s was first, on %s.".formatted(first.outlet(), new Day(first.day()).whole()))
			.orElse(null);
	}

}
