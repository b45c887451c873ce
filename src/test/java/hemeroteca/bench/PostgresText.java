package hemeroteca.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL's own full text on the rows of the archive, as one would commonly use it: a
 * GIN index, {@code ts_rank} and {@code ts_headline}.
 */
final class PostgresText {

	private final JdbcClient database;

	PostgresText(JdbcClient database) {
		this.database = database;
		database.sql("""
				create table if not exists bench_text as
				select id, to_tsvector('english', headline || ' ' || body) words from article""").update();
		database.sql("create index if not exists bench_words on bench_text using gin (words)").update();
		database.sql("analyze bench_text").update();
	}

	void ask(String query) {
		String function = query.startsWith("\"") ? "phraseto_tsquery" : "plainto_tsquery";
		String words = query.replace("\"", "");
		database.sql("select count(*) from bench_text where words @@ " + function + "('english', :words)")
			.param("words", words)
			.query(Long.class)
			.single();
		database.sql("""
				with best as (
				  select id, ts_rank(words, asked) as rank
				  from bench_text, %s('english', :words) asked where words @@ asked order by rank desc limit 25)
				select ts_headline('english', body, %s('english', :words), 'MaxFragments=2')
				from best join article using (id) order by rank desc""".formatted(function, function))
			.param("words", words)
			.query(String.class)
			.list();
	}

}
