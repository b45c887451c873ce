package hemeroteca.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what became of the files of deliveries. */
@Component
class ProgressReport {

	private static final String COUNTS = Arrays.stream(Ending.values())
		.map((ending) -> "count(*) filter (where f.outcome = '%1$s') as \"count %1$s\"".formatted(ending.word()))
		.collect(Collectors.joining(",\n"));

	private static final String SELECT = """
			select d.id, d.origin, d.label, d.if_known, d.dry_run, d.received_at, d.paused, d.cancelled, d.undone_at, d.emptied_at,
			  count(f.id) filter (where f.outcome is null) as waiting,
			  count(*) filter (where f.outcome in ('no-article', 'unreadable', 'cancelled') and f.original is not null) as retriable,
			  count(*) filter (where f.brought) as captures,
			  min(f.settled_at) as first, max(f.settled_at) as last, %s
			from delivery d left join delivery_file f on f.delivery = d.id where d.id in (:deliveries) group by d.id order by d.id desc"""
		.formatted(COUNTS);

	private final JdbcClient database;

	ProgressReport(JdbcClient database) {
		this.database = database;
	}

	/** Returns those that there are, newest first. */
	List<Progress> of(List<Long> deliveries) {
		return deliveries.isEmpty() ? List.of()
				: database.sql(SELECT).param("deliveries", deliveries).query((row, number) -> progress(row)).list();
	}

	private static Progress progress(ResultSet row) throws SQLException {
		var counts = new EnumMap<Ending, Long>(Ending.class);
		for (var ending : Ending.values()) {
			counts.put(ending, row.getLong("count " + ending.word()));
		}
		var instructions = new Instructions(row.getString("origin"), row.getString("label"),
				IfKnownWords.of(row.getString("if_known")).orElseThrow(), row.getBoolean("dry_run"));
		var received = row.getObject("received_at", OffsetDateTime.class).toInstant();
		return new Progress(row.getLong("id"), instructions, received, row.getLong("waiting"), counts,
				row.getLong("retriable"), instant(row, "first"), instant(row, "last"), row.getBoolean("paused"),
				row.getBoolean("cancelled"), instant(row, "undone_at"), row.getLong("captures"),
				instant(row, "emptied_at") != null);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		var moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
