package hemeroteca.search;

import java.time.LocalDate;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Question.Order;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a cluster, as the bodies of its searches. Each method completes a body
 * in which the query stands already.
 *
 * @see <a href="https://docs.opensearch.org/latest/api-reference/search-apis/search/">the
 * search API of OpenSearch</a>
 */
final class ClusterRequests {

	private static final List<String> SHOWN = List.of(Fields.NUMBER, Fields.HEADLINE, Fields.STANDFIRST,
			Fields.LANGUAGE, Fields.OUTLET, Fields.SECTION, Fields.AUTHOR, Fields.PUBLISHED_ON, Fields.LENGTH,
			Fields.PICTURED);

	/**
	 * Articles in a part of an index; in so few a word that stands once tells something.
	 */
	private static final int FEW = 1_000;

	private ClusterRequests() {
	}

	static void total(JsonObject body) {
		add(body, """
				{"size": 0, "track_total_hits": true}""");
	}

	static void days(JsonObject body) {
		total(body);
		add(body, """
				{"aggs": {"days": {"date_histogram":
					{"field": "%s", "calendar_interval": "day", "min_doc_count": 1}}}}""", Fields.PUBLISHED_ON);
	}

	static void values(JsonObject body, List<Facet> kinds, int most) {
		var aggregations = new JsonObject();
		for (Facet kind : kinds) {
			aggregations.add(kind.name(), json("""
					{"terms": {"field": "%s", "size": %d}}""", Columns.FIELDS.get(kind), most));
		}
		add(body, """
				{"size": 0, "track_total_hits": false}""");
		body.add("aggs", aggregations);
	}

	/** Asks for counts by outlet and month, page by page. */
	static void grid(JsonObject body, @Nullable JsonObject after) {
		var grid = json("""
				{"composite": {"size": %d, "sources": [
					{"outlet": {"terms": {"field": "%s"}}},
					{"month": {"date_histogram":
						{"field": "%s", "calendar_interval": "month", "format": "uuuu-MM"}}}]}}""",
				OpenSearchIndex.AT_A_TIME, Fields.OUTLET, Fields.PUBLISHED_ON);
		if (after != null) {
			grid.getAsJsonObject("composite").add("after", after);
		}
		var aggregations = new JsonObject();
		aggregations.add("grid", grid);
		add(body, """
				{"size": 0, "track_total_hits": false}""");
		body.add("aggs", aggregations);
	}

	static void page(JsonObject body, int from, int size, boolean texts) {
		var fields = new JsonArray();
		SHOWN.forEach(fields::add);
		if (texts) {
			fields.add(Fields.BODY);
		}
		add(body, """
				{"from": %d, "size": %d, "track_total_hits": false}""", from, size);
		body.add("_source", fields);
	}

	/** Asks for the newest or the oldest first; those without a day come last. */
	static void byDay(JsonObject body, Order order) {
		String direction = (order == Order.OLDEST) ? "asc" : "desc";
		add(body, """
				{"sort": [{"%s": {"order": "%s", "missing": "_last"}}, {"%s": "%2$s"}]}""", Fields.PUBLISHED_ON,
				direction, Fields.NUMBER);
	}

	/**
	 * Asks for the best first, as {@link Ranking} puts them: by their words, the best of
	 * them more closely by whether these stand together, and by how new they are.
	 * @param body whose query is what matches; or must be what matches, and should be
	 * what makes it better
	 * @return whether there is anything to rank by
	 */
	static boolean rank(JsonObject body, SearchSettings settings, LocalDate today) {
		var steps = new JsonArray();
		int closely = Math.min(settings.closely(), settings.deepest());
		var clauses = clauses(body);
		if (clauses.has("must") && clauses.has("should")) {
			body.add("query", only(clauses.get("must")));
			steps.add(json("""
					{"window_size": %d, "query": {"rescore_query": %s, "score_mode": "total"}}""", closely,
					only(clauses.get("should"))));
		}
		else if (!clauses.has("must") && !clauses.has("should")) {
			return false;
		}
		if (settings.recency() > 0) {
			steps.add(fresher(closely, settings.recency(), today));
		}
		body.add("rescore", steps);
		return true;
	}

	private static JsonObject clauses(JsonObject body) {
		var clauses = body.getAsJsonObject("query").getAsJsonObject("bool");
		return (clauses != null) ? clauses : new JsonObject();
	}

	private static JsonObject fresher(int closely, double recency, LocalDate today) {
		return json("""
				{"window_size": %d, "query": {"score_mode": "multiply", "rescore_query": {"function_score": {
					"functions": [
						{"weight": 1},
						{"weight": %s, "filter": {"exists": {"field": "%s"}},
							"exp": {"%3$s": {"origin": "%s", "scale": "8766h", "decay": 0.5}}}],
					"score_mode": "sum", "boost_mode": "replace"}}}}""", closely, recency, Fields.PUBLISHED_ON, today);
	}

	private static JsonElement only(JsonElement clause) {
		return clause.isJsonArray() ? clause.getAsJsonArray().get(0) : clause;
	}

	/**
	 * Asks for what speaks of the same: {@link Likeness} tells what these numbers mean.
	 * @param stems ready made
	 * @param articles in one part of the index, which weighs words by itself
	 */
	static void like(JsonObject body, String stems, @Nullable Long except, long articles) {
		var alike = json("""
				{"bool": {"must": {"more_like_this": {"fields": ["%s"], "like": %s, "analyzer": "%s",
					"min_term_freq": 1, "min_doc_freq": %d, "max_doc_freq": %d, "max_query_terms": %d,
					"minimum_should_match": "%d%%", "boost_terms": 1}}}}""", Fields.STEMS, new JsonPrimitive(stems),
				Analysis.READY, (articles < FEW) ? 1 : Likeness.FEWEST_ARTICLES,
				(long) Math.max(Likeness.FEWEST_ARTICLES, articles * Likeness.TOO_COMMON), Likeness.MOST_WORDS,
				(int) (Likeness.SHARED * 100));
		if (except != null) {
			alike.getAsJsonObject("bool").add("must_not", json("""
					{"term": {"%s": %d}}""", Fields.NUMBER, except));
		}
		body.add("query", alike);
	}

	/** Asks for words that are spelled like one and stand in more articles. */
	static void spelling(JsonObject body, String word, int most) {
		add(body, """
				{"size": 0, "track_total_hits": false, "suggest": {"spelling": {"text": %s, "term":
					{"field": "%s", "analyzer": "%s", "suggest_mode": "popular", "size": %d}}}}""",
				new JsonPrimitive(word), Fields.WORDS, Analysis.READY, most);
	}

	/** Asks for the versions of the articles whose number comes after one. */
	static void versions(JsonObject body, @Nullable Long after) {
		add(body, """
				{"size": %d, "track_total_hits": false, "_source": false, "docvalue_fields": ["%s", "%s"],
					"sort": [{"%2$s": "asc"}]}""", OpenSearchIndex.AT_A_TIME, Fields.NUMBER, Fields.VERSION);
		if (after != null) {
			add(body, """
					{"search_after": [%d]}""", after);
		}
	}

	private static void add(JsonObject body, String template, Object... values) {
		json(template, values).entrySet().forEach((member) -> body.add(member.getKey(), member.getValue()));
	}

	private static JsonObject json(String template, Object... values) {
		return JsonParser.parseString(template.formatted(values)).getAsJsonObject();
	}

}
