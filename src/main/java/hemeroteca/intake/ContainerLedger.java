package hemeroteca.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import hemeroteca.intake.ContainerRow.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The containers that came in, and how far each was read. */
@Component
class ContainerLedger {

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {
	};

	private final JdbcClient database;

	ContainerLedger(JdbcClient database) {
		this.database = database;
	}

	/** Returns the first containers of a delivery; there may be as many as files. */
	List<ContainerRow> of(long delivery) {
		return database.sql("select * from delivery_container where delivery = ? order by id limit 1000")
			.param(delivery)
			.query((row, number) -> row(row))
			.list();
	}

	/**
	 * Finds a container that came before in this delivery.
	 * @param beginning the SHA-256 of how it begins
	 */
	Optional<ContainerRow> find(long delivery, String name, byte[] beginning) {
		return database.sql("select * from delivery_container where delivery = ? and name = ? and beginning = ?")
			.params(delivery, name, beginning)
			.query((row, number) -> row(row))
			.optional();
	}

	/** Notes a container, if it is not yet, and returns its number. */
	long open(long delivery, String name, String format, byte[] beginning) {
		return database.sql("""
				insert into delivery_container (delivery, name, format, beginning, position, counts, state)
				values (?, ?, ?, ?, 0, '{}', 'open')
				on conflict (delivery, name, beginning) do update set state = 'open', trouble = null returning id""")
			.params(delivery, name, format, beginning)
			.query(Long.class)
			.single();
	}

	/**
	 * Notes how far a container was read. In the transaction in which the files before
	 * that place are kept.
	 * @param more what came since the last time
	 */
	void advance(long id, long position, Map<String, Long> more) {
		var counts = counts(database.sql("select counts from delivery_container where id = ? for update")
			.param(id)
			.query(String.class)
			.single());
		more.forEach((what, count) -> counts.merge(what, count, Long::sum));
		database.sql("update delivery_container set position = ?, counts = ? where id = ?")
			.params(position, JSON.writeValueAsString(counts), id)
			.update();
	}

	void close(long id, State state, @Nullable Long size, @Nullable String trouble) {
		database.sql("update delivery_container set state = :state, size = :size, trouble = :trouble where id = :id")
			.param("state", state.toString())
			.param("size", size)
			.param("trouble", trouble)
			.param("id", id)
			.update();
	}

	private static ContainerRow row(ResultSet row) throws SQLException {
		return new ContainerRow(row.getLong("id"), row.getString("name"), row.getString("format"),
				row.getObject("size", Long.class), row.getLong("position"), counts(row.getString("counts")),
				State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("trouble"));
	}

	private static Map<String, Long> counts(String json) {
		return JSON.readValue(json, COUNTS);
	}

}
