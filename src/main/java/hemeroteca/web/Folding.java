package hemeroteca.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import hemeroteca.archive.Relations;
import hemeroteca.search.Answer;

import org.springframework.stereotype.Component;

/**
 * Lays near copies that stand on one page of a search under the first of them. Nothing is
 * left out: all of them count, and are there to open.
 */
@Component
class Folding {

	private final Relations relations;

	Folding(Relations relations) {
		this.relations = relations;
	}

	List<Hit> hits(List<Answer.Hit> found, String words) {
		var copies = relations.copiesAmong(found.stream().map(Answer.Hit::id).toList());
		var under = new HashMap<Long, List<Alike>>();
		for (var hit : found) {
			var first = copies.get(hit.id());
			if (first != null) {
				under.computeIfAbsent(first, (article) -> new ArrayList<>()).add(Alike.of(hit, words));
			}
		}
		return found.stream()
			.filter((hit) -> !copies.containsKey(hit.id()))
			.map((hit) -> Hit.of(hit, words).over(under.getOrDefault(hit.id(), List.of())))
			.toList();
	}

}
