package hemeroteca.search;

import java.time.LocalDate;
import java.util.List;

import hemeroteca.archive.Article;
import hemeroteca.search.Answer.Hit;
import org.hibernate.search.engine.search.common.ValueModel;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/** Reads a hit out of the index alone, so that a list needs no row of the database. */
final class HitProjection {

	private HitProjection() {
	}

	/**
	 * Returns what is read of each hit.
	 * @param marks the words to mark; empty for a list that nobody searched
	 */
	static SearchProjection<Hit> of(SearchScope<Article> scope, Marks marks) {
		var fields = scope.projection();
		return fields.composite()
			.from(fields.id(Long.class).toProjection(), fields.field("headline", String.class).toProjection(),
					fields.field("standfirst", String.class).toProjection(), text(fields, marks),
					fields.field("outlet", String.class).toProjection(),
					fields.field("section", String.class).toProjection(),
					fields.field("author", String.class).list().toProjection(),
					fields.field("publishedOn", LocalDate.class).toProjection(),
					fields.field("language", String.class).toProjection(),
					fields.field("words", Integer.class).toProjection(),
					fields.field("pictured", Boolean.class, ValueModel.INDEX).toProjection())
			.asList((values) -> hit(values, marks))
			.toProjection();
	}

	private static SearchProjection<String> text(SearchProjectionFactory<?, ?> fields, Marks marks) {
		return marks.isEmpty() ? fields.constant("").toProjection() : fields.field("body", String.class).toProjection();
	}

	@SuppressWarnings("unchecked") // in the order of the projection above
	private static Hit hit(List<?> values, Marks marks) {
		return new Hit((Long) values.get(0), marks.in((String) values.get(1)), marks.in((String) values.get(2)),
				Passages.of((String) values.get(3), marks), (String) values.get(4), (String) values.get(5),
				(List<String>) values.get(6), (LocalDate) values.get(7), (String) values.get(8),
				(Integer) values.get(9), (Boolean) values.get(10));
	}

}
