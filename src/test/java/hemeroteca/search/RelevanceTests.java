package hemeroteca.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.intake.Intake;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for known articles among real ones in many languages, by some of their own words,
 * and prints how far above they stand: beside a plain BM25 over one field, which is what
 * a search box commonly gets. The floor is what was reached.
 */
@House
@EnabledIf("pagesArePresent")
class RelevanceTests {

	private static final Path PAGES = Path.of(System.getProperty("pages", "../shared/data/pages"));

	private static final List<String> SETS = List.of("fundus", "fundus-eval", "scrapinghub", "trafilatura");

	private static final int DEPTH = 10;

	@Autowired
	Search search;

	@Autowired
	Intake intake;

	@Autowired
	SampleHouse house;

	@Autowired
	JdbcClient database;

	static boolean pagesArePresent() {
		return Files.isDirectory(PAGES);
	}

	/** An article that is looked for. */
	record Known(long id, String headline, @Nullable String standfirst, String body) {
	}

	/** How far above the known articles stood: mean reciprocal rank and recall at ten. */
	record Score(double reciprocalRank, double recall) {

		@Override
		public String toString() {
			return "MRR@10 %.3f, recall@10 %.3f".formatted(reciprocalRank, recall);
		}

	}

	@Test
	void findsKnownArticlesAboveWhatPlainBm25Finds() throws Exception {
		house.empty();
		keepAll();
		var all = database
			.sql("select id, headline, standfirst, body from article where words >= 100 order by identity")
			.query(Known.class)
			.list();
		var plain = plain(all);

		var floors = new Properties();
		try (var file = getClass().getResourceAsStream("relevance.properties")) {
			floors.load(file);
		}
		for (var kind : List.of("standfirst", "sentences", "phrase")) {
			var ours = score(all, kind, this::ours);
			var theirs = score(all, kind, plain);
			System.out.printf("%s: ours %s; plain BM25 %s%n", kind, ours, theirs);
			assertThat(ours.reciprocalRank).as(kind)
				.isGreaterThanOrEqualTo(Double.parseDouble(floors.getProperty(kind)));
		}
		house.empty();
	}

	private void keepAll() throws Exception {
		var receiver = intake.open("relevance");
		try (receiver) {
			for (var set : SETS) {
				try (var files = Files.walk(PAGES.resolve(set))) {
					for (Path file : files.filter((path) -> path.toString().endsWith(".html.gz")).sorted().toList()) {
						try (var page = new GZIPInputStream(Files.newInputStream(file))) {
							receiver.take(file.getFileName().toString().replace(".gz", ""), page);
						}
					}
				}
			}
		}
		house.done(receiver.delivery());
	}

	private static Score score(List<Known> all, String kind, Function<String, List<Long>> engine) {
		double ranks = 0;
		int found = 0;
		int asked = 0;
		for (var known : all) {
			var words = words(known, kind);
			if (words.isEmpty()) {
				continue;
			}
			asked++;
			int rank = engine.apply(String.join(" OR ", words)).indexOf(known.id);
			found += (rank >= 0) ? 1 : 0;
			if (System.getenv("SHOW") != null && rank != 0) {
				System.out.println("MISS " + kind + " " + rank + " " + known.id + " " + words);
			}
			ranks += (rank >= 0) ? 1.0 / (rank + 1) : 0;
		}
		return new Score(ranks / asked, (double) found / asked);
	}

	// What somebody remembers of an article: the beginning of its standfirst, some words
	// out of two of its sentences, or three words in a row.
	private static List<String> words(Known known, String kind) {
		var random = new Random(known.headline.hashCode());
		var sentences = Arrays.stream(known.body.split("[.!?。！？\\n]+"))
			.filter((sentence) -> plainWords(sentence).size() >= 5)
			.toList();
		return switch (kind) {
			case "standfirst" -> (known.standfirst != null) ? some(plainWords(known.standfirst), 0, 6) : List.of();
			case "sentences" -> {
				var words = new ArrayList<String>();
				for (int i = 0; i < 2 && !sentences.isEmpty(); i++) {
					words.addAll(longest(plainWords(sentences.get(random.nextInt(sentences.size())))));
				}
				yield words;
			}
			default -> {
				if (sentences.isEmpty()) {
					yield List.of();
				}
				var of = plainWords(sentences.get(random.nextInt(sentences.size())));
				yield some(of, random.nextInt(of.size() - 3), 3);
			}
		};
	}

	// Nobody remembers an article by "the" and "of".
	private static List<String> longest(List<String> words) {
		return words.stream()
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.limit(2)
			.toList();
	}

	private static List<String> some(List<String> words, int from, int most) {
		return words.subList(Math.min(from, words.size()), Math.min(from + most, words.size()));
	}

	private static List<String> plainWords(String text) {
		return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
			.filter((word) -> word.length() > 2 && !word.equals("NOT"))
			.toList();
	}

	private List<Long> ours(String query) {
		return search.find(new Question(query, Filters.NONE, Order.BEST, 0, DEPTH))
			.hits()
			.stream()
			.map(Answer.Hit::id)
			.toList();
	}

	private static Function<String, List<Long>> plain(List<Known> all) throws IOException {
		var directory = new ByteBuffersDirectory();
		var analyzer = new StandardAnalyzer();
		try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
			for (var known : all) {
				var document = new Document();
				document.add(new StoredField("id", known.id));
				document.add(new TextField("text", known.headline + "\n" + known.standfirst + "\n" + known.body,
						Field.Store.NO));
				writer.addDocument(document);
			}
		}
		var searcher = new IndexSearcher(DirectoryReader.open(directory));
		return (query) -> {
			var parsed = new QueryBuilder(analyzer).createBooleanQuery("text", query.replace(" OR ", " "),
					Occur.SHOULD);
			try {
				var ids = new ArrayList<Long>();
				for (ScoreDoc hit : searcher.search(parsed, DEPTH).scoreDocs) {
					ids.add(searcher.storedFields().document(hit.doc).getField("id").numericValue().longValue());
				}
				return ids;
			}
			catch (IOException unreadable) {
				throw new AssertionError(unreadable);
			}
		};
	}

}
