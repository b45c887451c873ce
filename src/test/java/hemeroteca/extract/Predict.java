package hemeroteca.extract;
import java.nio.file.*; import java.util.*;
import tools.jackson.databind.json.JsonMapper;
final class Predict {
	public static void main(String[] a) throws Exception {
		JsonMapper m = new JsonMapper(); Extractor x = new Extractor();
		for (String set : a[1].split(",")) {
			Map<String, Object> out = new LinkedHashMap<>(); long t = System.nanoTime(); int n = 0;
			for (RealPages.Case c : RealPages.of(set)) {
				Extraction e = x.extract(c.page()); n++;
				Map<String, Object> o = new LinkedHashMap<>();
				o.put("articleBody", e.text()); o.put("title", e.headline()); o.put("authors", e.authors());
				o.put("date", e.publishedAt() != null ? e.publishedOn() : e.publishedOn() == null ? null : e.publishedOn().toString());
				if (o.get("date") != null) o.put("date", o.get("date").toString());
				o.put("section", e.section()); o.put("outlet", e.outlet()); o.put("language", e.language()); o.put("standfirst", e.standfirst()); o.put("image", e.leadImage() == null ? null : e.leadImage().address().toString()); o.put("tags", e.tags()); o.put("kind", e.kind().name()); o.put("refusal", e.refusal()); o.put("confidence", e.confidence());
				Map<String, Object> w = new LinkedHashMap<>(); e.witnesses().forEach((k, v) -> w.put(k, v.stream().map(i -> i.source() + " = " + i.value()).toList())); o.put("w", w);
				if (a.length > 2) o.put("html", e.html());
				out.put(c.id(), o);
			}
			System.err.printf("%s %d pages %.1fs%n", set, n, (System.nanoTime() - t) / 1e9);
			Files.writeString(Path.of(a[0], set + ".json"), m.writeValueAsString(out));
		}
	}
}
