package hemeroteca.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import hemeroteca.Hemeroteca;
import hemeroteca.archive.KinshipDoor;
import hemeroteca.compare.Shingles;
import hemeroteca.compare.Sketch;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;

/**
 * Fills an empty home with the sketches of so many articles, of which some have their
 * text too and the others numbers by chance, two of them frequent; then keeps further
 * ones in batches, and prints what kinship adds to each: sketching, the row, the look
 * among all and the exact check. One in ten of the new articles is a copy, with every
 * tenth word another. {@code KinshipBenchmark POOL ARTICLES}; POOL holds the sentences
 * that {@code make_corpus.py} takes, of which articles are made anew here, with words
 * exchanged; the home is the one that {@code HEMEROTECA_HOME} names.
 */
final class KinshipBenchmark {

	private static final int BATCH = 32;

	private static final int BATCHES = 40;

	private static final double CHANGED = .3;

	private static final int WITH_TEXT = 10_000;

	private final List<String[]> sentences = new ArrayList<>();

	private KinshipBenchmark(Path pool) throws IOException {
		try (var file = new GZIPInputStream(Files.newInputStream(pool))) {
			for (var topic : new JsonMapper().readTree(file).get("sentences")) {
				topic.forEach((sentence) -> sentences.add(sentence.asString().split("\\s+")));
			}
		}
	}

	public static void main(String[] arguments) throws Exception {
		var benchmark = new KinshipBenchmark(Path.of(arguments[0]));
		int articles = Integer.parseInt(arguments[1]);
		var program = new SpringApplication(Hemeroteca.class);
		program.addInitializers(new hemeroteca.database.HeadStart());
		try (var house = program.run("--server.port=0")) {
			try (var connection = house.getBean(javax.sql.DataSource.class).getConnection()) {
				long begin = System.nanoTime();
				benchmark.fill(connection, articles);
				System.out.printf("filled with %,d articles in %.0f s%n", articles, (System.nanoTime() - begin) / 1e9);
			}
			var door = new KinshipDoor(house);
			benchmark.measure(door, false, "to get warm");
			benchmark.measure(door, true, "to get warm");
			for (int round = 1; round <= 2; round++) {
				benchmark.measure(door, false, "without kinship");
				benchmark.measure(door, true, "with kinship");
			}
		}
	}

	// About 500 words, always the same for a number.
	private String text(int number) {
		var random = new Random(number * 2_654_435_761L + 17);
		int length = (int) Math.clamp(Math.exp(6.1 + .5 * random.nextGaussian()), 150, 2_000);
		var text = new StringBuilder();
		for (int words = 0; words < length;) {
			String[] sentence = sentences.get(random.nextInt(sentences.size()));
			for (String word : sentence) {
				text.append((random.nextDouble() < CHANGED) ? other(random) : word).append(' ');
			}
			words += sentence.length;
		}
		return text.toString();
	}

	private String other(Random random) {
		String[] sentence = sentences.get(random.nextInt(sentences.size()));
		return sentence[random.nextInt(sentence.length)];
	}

	private String copy(String text, Random random) {
		var copy = new StringBuilder();
		for (String word : text.split(" ")) {
			copy.append((random.nextDouble() < .1) ? other(random) : word).append(' ');
		}
		return copy.toString();
	}

	private void fill(Connection connection, int articles) throws SQLException {
		connection.setAutoCommit(false);
		try (var statement = connection.createStatement()) {
			statement.execute("alter table sketch_hash drop constraint sketch_hash_pkey");
			var api = connection.unwrap(PGConnection.class).getCopyAPI();
			for (int from = 1; from <= WITH_TEXT; from += 5_000) {
				int to = from + 4_999;
				var rows = new StringBuilder();
				var copy = api.copyIn(
						"copy article (id, version, identity, headline, authors, tags, body, html, words, kind, confidence, witnesses, extracted, corrected, captured_at, kept_at) from stdin");
				for (int id = from; id <= to; id++) {
					String text = text(id);
					write(copy,
							"%d\t0\tfill-%d\tHeadline\t{}\t{}\t%s\t\t500\tarticle\t1\t{}\t{\"headline\":\"Headline\",\"authors\":[]}\t{}\t2025-01-01\t2025-01-01\n"
								.formatted(id, id, text.replace("\\", "").replace("\t", " ")));
					for (int hash : Sketch.of(Shingles.of(text))) {
						rows.append(hash).append('\t').append(id).append('\n');
					}
				}
				copy.endCopy();
				var sketches = api.copyIn("copy sketch_hash (hash, article) from stdin");
				write(sketches, rows.toString());
				sketches.endCopy();
			}
			statement.execute("""
					insert into sketch_hash select case when i <= 2 then (random() * 500)::int
					else (random() * 4294967295 - 2147483648)::bigint::int end, a
					from generate_series(%d, %d) a, generate_series(1, 20) i""".formatted(WITH_TEXT + 1, articles));
			statement.execute(
					"delete from sketch_hash where ctid in (select ctid from (select ctid, row_number() over (partition by hash, article) n from sketch_hash where hash between 0 and 500) d where n > 1)");
			index(statement, articles);
		}
		connection.commit();
		connection.setAutoCommit(true);
		try (var statement = connection.createStatement()) {
			statement.execute("vacuum analyze sketch_hash");
			statement.execute("checkpoint");
		}
	}

	private static void index(Statement statement, int articles) throws SQLException {
		statement.execute("alter table sketch_hash add primary key (hash, article)");
		statement.execute("select setval('article_seq', " + (articles + 50) + ")");
		statement.execute("analyze article");
		try (var sizes = statement
			.executeQuery("select count(*), pg_size_pretty(pg_total_relation_size('sketch_hash')) from sketch_hash")) {
			sizes.next();
			System.out.printf("%,d numbers of sketches, %s with their index%n", sizes.getLong(1), sizes.getString(2));
		}
	}

	private static void write(CopyIn copy, String rows) throws SQLException {
		byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
		copy.writeToCopy(bytes, 0, bytes.length);
	}

	private int next = 100_000_000;

	private void measure(KinshipDoor door, boolean kinship, String name) {
		var random = new Random(next);
		long rows = 0;
		long added = 0;
		long commit = 0;
		int pairs = 0;
		for (int batch = 0; batch < BATCHES; batch++) {
			var texts = new ArrayList<String>();
			for (int i = 0; i < BATCH; i++) {
				texts.add((i % 10 == 0) ? copy(text(1 + random.nextInt(WITH_TEXT)), random) : text(next++));
			}
			var took = door.keep(texts, kinship);
			rows += took.rows();
			added += took.kinship();
			commit += took.commit();
			pairs += took.pairs();
		}
		double each = 1e6 * BATCHES * BATCH;
		System.out.printf(
				"%-16s rows %.2f, kinship %.2f, commit with index %.2f ms an article; %d pairs of %d copies%n", name,
				rows / each, added / each, commit / each, pairs, BATCHES * ((BATCH + 9) / 10));
	}

}
