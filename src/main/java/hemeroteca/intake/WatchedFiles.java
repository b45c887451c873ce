package hemeroteca.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import hemeroteca.intake.WatchedFolder.Found;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which files of the watched folder were taken, and how they ended: noted in the
 * database, so that after a crash it goes on with the same delivery.
 */
@Component
class WatchedFiles {

	/** As many reasons are told of one file; the rest is counted. */
	static final int MOST_REASONS = 1_000;

	private final JdbcClient database;

	WatchedFiles(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A file that was taken.
	 *
	 * @param received whether all of it is known to be in the database
	 */
	record Taken(long delivery, long size, Instant modified, boolean received) {

		/** Tells whether the file is still the one that was taken. */
		boolean is(Found file) {
			return size == file.size() && modified.equals(micros(file));
		}

	}

	/** How the pages of one file ended. */
	record End(long refused, long others, @Nullable String reasons) {

		/** What brought no pages, as the picture beside one. */
		static final End NOTHING = new End(0, 0, null);

		/** Tells whether no page of it was good for anything. */
		boolean isRefused() {
			return refused > 0 && others == 0;
		}

	}

	/** Returns what was taken, by path. */
	Map<String, Taken> all() {
		var all = new HashMap<String, Taken>();
		database.sql("select * from watched_file").query((row) -> {
			all.put(row.getString("path"), new Taken(row.getLong("delivery"), row.getLong("size"),
					row.getObject("modified", OffsetDateTime.class).toInstant(), row.getBoolean("received")));
		});
		return all;
	}

	void note(long delivery, Found file) {
		database
			.sql("""
					insert into watched_file (path, delivery, size, modified) values (?, ?, ?, ?)
					on conflict (path) do update set delivery = excluded.delivery, size = excluded.size, modified = excluded.modified, received = false""")
			.params(file.path(), delivery, file.size(), micros(file).atOffset(ZoneOffset.UTC))
			.update();
	}

	void noteReceived(Found file) {
		database.sql("update watched_file set received = true where path = ?").param(file.path()).update();
	}

	void forget(String path) {
		database.sql("delete from watched_file where path = ?").param(path).update();
	}

	/** Tells whether all of a file came in before the program was stopped. */
	boolean cameIn(long delivery, Found file) {
		return database
			.sql("""
					select exists (select from delivery_file where delivery = :delivery and container is null and name = :name)
					  or exists (select from delivery_container where delivery = :delivery and name = :holder
					    and state <> 'open')""")
			.param("delivery", delivery)
			.param("name", alone(file))
			.param("holder", holder(file))
			.query(Boolean.class)
			.single();
	}

	/** Tells whether anything of a delivery waits. */
	boolean isWaiting(long delivery) {
		return database.sql("select exists (select from delivery_file where delivery = ? and outcome is null)")
			.param(delivery)
			.query(Boolean.class)
			.single();
	}

	/** Returns how each file of a delivery ended. */
	Ends ends(long delivery) {
		var alone = new HashMap<String, End>();
		var holders = new HashMap<String, End>();
		database
			.sql("""
					select held, holder, count(*) filter (where refused) as refused, count(*) filter (where not refused) as others,
					  string_agg(name || ': ' || outcome || coalesce(', ' || detail, ''), E'\\n' order by id)
					    filter (where refused and place <= :most) as reasons
					from (select *, row_number() over (partition by held, holder, refused order by id) as place
					  from (select f.id, f.name, f.outcome, f.detail, c.id is not null as held, coalesce(c.name, f.name) as holder,
					      f.outcome in ('no-article', 'unreadable', 'cancelled') as refused
					    from delivery_file f left join delivery_container c on c.id = f.container
					    where f.delivery = :delivery) one) numbered
					group by held, holder""")
			.param("delivery", delivery)
			.param("most", MOST_REASONS)
			.query((row) -> {
				(row.getBoolean("held") ? holders : alone).put(row.getString("holder"),
						end(row.getLong("refused"), row.getLong("others"), row.getString("reasons")));
			});
		return new Ends(alone, holders);
	}

	private static End end(long refused, long others, @Nullable String reasons) {
		return new End(refused, others,
				(refused <= MOST_REASONS) ? reasons : "%s%nand %,d more".formatted(reasons, refused - MOST_REASONS));
	}

	/** How the files of a delivery ended: those that came alone, and containers. */
	record Ends(Map<String, End> alone, Map<String, End> holders) {

		End of(Found file) {
			var end = alone.get(WatchedFiles.alone(file));
			return (end != null) ? end : holders.getOrDefault(holder(file), End.NOTHING);
		}

	}

	private static String alone(Found file) {
		return Labels.shown(file.path(), Batch.LONGEST_NAME);
	}

	private static String holder(Found file) {
		return Labels.shown(file.path(), Unpacking.LONGEST_NAME);
	}

	// As exactly as the database keeps it.
	private static Instant micros(Found file) {
		return file.modified().truncatedTo(ChronoUnit.MICROS);
	}

}
