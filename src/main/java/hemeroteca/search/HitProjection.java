package hemeroteca.search;

import java.time.LocalDate;
import java.util.List;

import hemeroteca.archive.Article;
import hemeroteca.search.Answer.Hit;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterFinalStep;
import org.hibernate.search.engine.search.highlighter.dsl.SearchHighlighterFactory;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.jspecify.annotations.Nullable;

/** Reads a hit out of the index alone, so that a list needs no row of the database. */
final class HitProjection {

	/** The highlighter that keeps the whole field. */
	static final String WHOLE = "whole";

	/** The highlighter that picks the best passages. */
	static final String PASSAGES = "passages";

	private static final int PASSAGE_LENGTH = 160;

	private static final int MOST_PASSAGES = 2;

	private HitProjection() {
	}

	static SearchProjection<Hit> of(SearchScope<Article> scope, boolean marked) {
		var fields = scope.projection();
		return fields.composite()
			.from(fields.id(Long.class).toProjection(), fields.field("headline", String.class).toProjection(),
					marks(fields, "headline", WHOLE, marked), fields.field("standfirst", String.class).toProjection(),
					marks(fields, "standfirst", WHOLE, marked), marks(fields, "body", PASSAGES, marked),
					fields.field("outlet", String.class).toProjection(),
					fields.field("section", String.class).toProjection(),
					fields.field("author", String.class).list().toProjection(),
					fields.field("publishedOn", LocalDate.class).toProjection(),
					fields.field("language", String.class).toProjection(),
					fields.field("words", Integer.class).toProjection(),
					fields.field("pictured", Boolean.class).toProjection())
			.asList(HitProjection::hit)
			.toProjection();
	}

	private static SearchProjection<List<String>> marks(SearchProjectionFactory<?, ?> fields, String field,
			String highlighter, boolean marked) {
		return marked ? fields.highlight(field).highlighter(highlighter).toProjection()
				: fields.constant(List.<String>of()).toProjection();
	}

	@SuppressWarnings("unchecked") // in the order of the projection above
	private static Hit hit(List<?> values) {
		return new Hit((Long) values.get(0), marked((List<String>) values.get(2), (String) values.get(1)),
				marked((List<String>) values.get(4), (String) values.get(3)), passages((List<String>) values.get(5)),
				(String) values.get(6), (String) values.get(7), (List<String>) values.get(8), (LocalDate) values.get(9),
				(String) values.get(10), (Integer) values.get(11), (Boolean) values.get(12));
	}

	private static Marked marked(List<String> marked, @Nullable String plain) {
		return marked.isEmpty() ? Marked.plain(plain) : Marked.parse(marked.getFirst());
	}

	private static Marked passages(List<String> passages) {
		return Marked.parse(String.join(" … ", passages).replace('\n', ' '));
	}

	static HighlighterFinalStep whole(SearchHighlighterFactory marks) {
		return marks.unified().tag(Marked.BEGIN, Marked.END).numberOfFragments(1).fragmentSize(Integer.MAX_VALUE);
	}

	static HighlighterFinalStep passages(SearchHighlighterFactory marks) {
		return marks.unified()
			.tag(Marked.BEGIN, Marked.END)
			.fragmentSize(PASSAGE_LENGTH)
			.numberOfFragments(MOST_PASSAGES)
			.noMatchSize(PASSAGE_LENGTH);
	}

}
