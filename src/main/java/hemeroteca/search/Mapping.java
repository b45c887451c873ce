package hemeroteca.search;

import java.time.LocalDate;
import java.util.List;

import hemeroteca.archive.Article;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;

/**
 * Says what the index holds of an article. It stands here and not on the article, because
 * how one searches is no matter of the archive; and what lies in the trash is not in the
 * index at all, so that no search can forget to leave it out.
 */
public class Mapping implements HibernateOrmSearchMappingConfigurer {

	/**
	 * Changes whenever an article is indexed in another way: what an older version of the
	 * program wrote can be read no longer, or lacks what is looked for.
	 */
	static final String VERSION = "3";

	private static final List<String> DEPENDENCIES = List.of("version", "headline", "standfirst", "authors", "section",
			"outlet", "publishedOn", "language", "picture", "tags", "body", "words", "address", "corrected");

	// A name is as long as it is; only the length of a whole article says something.
	private static final List<String> UNWEIGHED = List.of(Fields.WORDS, Fields.HEADLINE_WORDS, Fields.HEADLINE_STEMS,
			Fields.STANDFIRST_WORDS, Fields.STANDFIRST_STEMS, Fields.BYLINE_WORDS, Fields.OUTLET_WORDS,
			Fields.SECTION_WORDS, Fields.TAG_WORDS, Fields.ADDRESS_WORDS);

	private static final List<String> COUNTED = List.of(Fields.OUTLET, Fields.SECTION, Fields.TONGUE);

	private static final List<String> COUNTED_LISTS = List.of(Fields.AUTHOR, Fields.TAG);

	private static final List<String> SHOWN = List.of(Fields.HEADLINE, Fields.STANDFIRST, Fields.BODY, Fields.LANGUAGE);

	@Override
	public void configure(HibernateOrmMappingConfigurationContext context) {
		var article = context.programmaticMapping().type(Article.class);
		article.binder(Mapping::bind);
		article.indexed().routingBinder(Mapping::route);
	}

	private static void route(RoutingBindingContext context) {
		context.dependencies().use("trashedAt");
		context.bridge(Article.class, new OutsideTheTrash());
	}

	private static void bind(TypeBindingContext context) {
		DEPENDENCIES.forEach((property) -> context.dependencies().use(property));
		words(context.indexSchemaElement());
		values(context.indexSchemaElement());
		shown(context.indexSchemaElement());
		context.bridge(Article.class, new Entry());
	}

	private static void words(IndexSchemaElement schema) {
		schema.field(Fields.STEMS, (type) -> type.asString().analyzer(Analysis.READY)).toReference();
		UNWEIGHED
			.forEach((name) -> schema.field(name, (type) -> type.asString().analyzer(Analysis.READY).norms(Norms.NO))
				.toReference());
	}

	private static void values(IndexSchemaElement schema) {
		COUNTED.forEach((name) -> schema
			.field(name, (type) -> type.asString().projectable(Projectable.YES).aggregable(Aggregable.YES))
			.toReference());
		COUNTED_LISTS.forEach((name) -> schema
			.field(name, (type) -> type.asString().projectable(Projectable.YES).aggregable(Aggregable.YES))
			.multiValued()
			.toReference());
		List.of(Fields.SITE, Fields.IS)
			.forEach((name) -> schema.field(name, (type) -> type.asString()).multiValued().toReference());
		schema
			.field(Fields.PUBLISHED_ON,
					(type) -> type.as(LocalDate.class)
						.projectable(Projectable.YES)
						.sortable(Sortable.YES)
						.aggregable(Aggregable.YES))
			.toReference();
		schema.field(Fields.NUMBER, (type) -> type.asLong().projectable(Projectable.YES).sortable(Sortable.YES))
			.toReference();
	}

	private static void shown(IndexSchemaElement schema) {
		SHOWN.forEach((name) -> schema
			.field(name, (type) -> type.asString().searchable(Searchable.NO).projectable(Projectable.YES))
			.toReference());
		schema.field(Fields.VERSION, (
				type) -> type.asInteger().searchable(Searchable.NO).projectable(Projectable.YES).sortable(Sortable.YES))
			.toReference();
		schema.field(Fields.LENGTH, (type) -> type.asInteger().searchable(Searchable.NO).projectable(Projectable.YES))
			.toReference();
		schema.field(Fields.PICTURED, (type) -> type.asBoolean().searchable(Searchable.NO).projectable(Projectable.YES))
			.toReference();
	}

}
