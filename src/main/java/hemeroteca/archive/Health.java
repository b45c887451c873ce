package hemeroteca.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the collection lacks. What is in the trash lacks nothing. */
@Service
public class Health {

	private static final String COUNT = "select '%s' trouble, count(*) articles from article where %s and trashed_at is null";

	private static final String LIST = """
			select id, headline, language, outlet, published_on, words, captured_at from article
			where %s and trashed_at is null and id > :after order by id limit :most""";

	// A daily is missed after some days, a weekly after as many weeks: the middle of an
	// outlet's
	// intervals says how often it usually appears, whatever is missing.
	private static final String SILENCES = """
			with dated as (
			  select distinct outlet, published_on as day from article
			  where outlet is not null and published_on >= date '1600-01-01' and trashed_at is null
			), steps as (
			  select outlet, day, day - lag(day) over (partition by outlet order by day) step from dated
			), habits as (
			  select outlet, percentile_disc(0.5) within group (order by step) usual from steps
			  group by outlet having count(*) >= :days
			)
			select outlet, day - step + 1 from_day, day - 1 to_day, step - 1 missing
			from steps join habits using (outlet) where step > :times * usual
			order by step / usual desc, outlet, day limit :most""";

	private final JdbcClient database;

	private final HealthSettings settings;

	Health(JdbcClient database, HealthSettings settings) {
		this.database = database;
		this.settings = settings;
	}

	/**
	 * An article that lacks something.
	 *
	 * @param publishedOn null where unknown
	 */
	public record Patient(long id, String headline, @Nullable String language, @Nullable String outlet,
			@Nullable LocalDate publishedOn, int words, Instant capturedAt) {
	}

	/**
	 * A time from which the archive holds nothing of an outlet that usually appears.
	 *
	 * @param missing days from the first to the last, both included
	 */
	public record Silence(String outlet, LocalDate from, LocalDate to, int missing) {
	}

	/** Returns how many articles have each trouble. */
	@Transactional(readOnly = true)
	public Map<Trouble, Long> counts() {
		var sql = new StringBuilder();
		for (Trouble trouble : Trouble.values()) {
			sql.append(sql.isEmpty() ? "" : " union all ").append(COUNT.formatted(trouble, trouble.condition()));
		}
		var counts = new EnumMap<Trouble, Long>(Trouble.class);
		database.sql(sql.toString()).param("fewest", settings.fewestWords()).query((row) -> {
			counts.put(Trouble.valueOf(row.getString(1)), row.getLong(2));
		});
		return counts;
	}

	/**
	 * Returns articles with a trouble, in the order of their numbers.
	 * @param after the number of the article before the first; 0 from the beginning
	 */
	@Transactional(readOnly = true)
	public List<Patient> articles(Trouble trouble, long after, int most) {
		return database.sql(LIST.formatted(trouble.condition()))
			.param("fewest", settings.fewestWords())
			.param("after", after)
			.param("most", most)
			.query((row, number) -> new Patient(row.getLong("id"), row.getString("headline"), row.getString("language"),
					row.getString("outlet"), row.getObject("published_on", LocalDate.class), row.getInt("words"),
					row.getTimestamp("captured_at").toInstant()))
			.list();
	}

	/**
	 * Returns the longest silences, each against how often its outlet usually appears.
	 */
	@Transactional(readOnly = true)
	public List<Silence> silences(int most) {
		return database.sql(SILENCES)
			.param("days", settings.enoughDays())
			.param("times", settings.silentAfter())
			.param("most", most)
			.query((row, number) -> new Silence(row.getString("outlet"), row.getObject("from_day", LocalDate.class),
					row.getObject("to_day", LocalDate.class), row.getInt("missing")))
			.list();
	}

}
