package hemeroteca.search;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hemeroteca.search.Answer.Count;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Index.Stored;
import org.jspecify.annotations.Nullable;

/** What a cluster answers to {@link ClusterRequests}. */
final class ClusterAnswers {

	private ClusterAnswers() {
	}

	static long total(JsonObject answer) {
		return answer.getAsJsonObject("hits").getAsJsonObject("total").get("value").getAsLong();
	}

	static Timeline timeline(JsonObject answer) {
		var days = new TreeMap<LocalDate, Long>();
		long dated = 0;
		for (var bucket : buckets(answer, "days")) {
			long articles = articles(bucket);
			days.put(LocalDate.ofEpochDay(Duration.ofMillis(bucket.get("key").getAsLong()).toDays()), articles);
			dated += articles;
		}
		return new Timeline(days, total(answer) - dated);
	}

	static Map<Facet, List<Count>> values(JsonObject answer, List<Facet> kinds) {
		var values = new EnumMap<Facet, List<Count>>(Facet.class);
		for (Facet kind : kinds) {
			var counts = new ArrayList<Count>();
			buckets(answer, kind.name())
				.forEach((bucket) -> counts.add(new Count(bucket.get("key").getAsString(), articles(bucket))));
			counts.sort(Comparator.comparingLong(Count::articles).reversed().thenComparing(Count::value));
			values.put(kind, counts);
		}
		return values;
	}

	/**
	 * Adds one page of counts.
	 * @return after which the next page begins; null if there is none
	 */
	static @Nullable JsonObject grid(JsonObject answer, Map<String, NavigableMap<YearMonth, Long>> counts) {
		for (var bucket : buckets(answer, "grid")) {
			var key = bucket.getAsJsonObject("key");
			counts.computeIfAbsent(key.get("outlet").getAsString(), (outlet) -> new TreeMap<>())
				.put(YearMonth.parse(key.get("month").getAsString()), articles(bucket));
		}
		return answer.getAsJsonObject("aggregations").getAsJsonObject("grid").getAsJsonObject("after_key");
	}

	private static List<JsonObject> buckets(JsonObject answer, String name) {
		return objects(answer.getAsJsonObject("aggregations").getAsJsonObject(name).get("buckets"));
	}

	private static long articles(JsonObject bucket) {
		return bucket.get("doc_count").getAsLong();
	}

	static List<Stored> stored(JsonObject answer) {
		return hits(answer).stream().map((hit) -> entry(hit.getAsJsonObject("_source"))).toList();
	}

	private static Stored entry(JsonObject entry) {
		String body = text(entry, Fields.BODY);
		String day = text(entry, Fields.PUBLISHED_ON);
		return new Stored(entry.get(Fields.NUMBER).getAsLong(), entry.get(Fields.HEADLINE).getAsString(),
				text(entry, Fields.STANDFIRST), (body != null) ? body : "", text(entry, Fields.LANGUAGE),
				text(entry, Fields.OUTLET), text(entry, Fields.SECTION), texts(entry.get(Fields.AUTHOR)),
				(day != null) ? LocalDate.parse(day) : null, entry.get(Fields.LENGTH).getAsInt(),
				entry.get(Fields.PICTURED).getAsBoolean());
	}

	private static @Nullable String text(JsonObject entry, String field) {
		var value = entry.get(field);
		return (value == null || value.isJsonNull()) ? null : value.getAsString();
	}

	// One value stands alone, several in an array.
	private static List<String> texts(@Nullable JsonElement values) {
		if (values == null || values.isJsonNull()) {
			return List.of();
		}
		return values.isJsonArray() ? values.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
				: List.of(values.getAsString());
	}

	static List<String> spellings(JsonObject answer) {
		return objects(answer.getAsJsonObject("suggest").get("spelling")).stream()
			.flatMap((word) -> objects(word.get("options")).stream())
			.map((option) -> option.get("text").getAsString())
			.toList();
	}

	/**
	 * Adds one page of versions by number.
	 * @return after which the next page begins; null if there is none
	 */
	static @Nullable Long versions(JsonObject answer, Map<Long, Integer> versions) {
		Long last = null;
		for (var hit : hits(answer)) {
			var values = hit.getAsJsonObject("fields");
			last = values.getAsJsonArray(Fields.NUMBER).get(0).getAsLong();
			versions.put(last, values.getAsJsonArray(Fields.VERSION).get(0).getAsInt());
		}
		return last;
	}

	private static List<JsonObject> hits(JsonObject answer) {
		return objects(answer.getAsJsonObject("hits").get("hits"));
	}

	private static List<JsonObject> objects(JsonElement array) {
		return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

}
