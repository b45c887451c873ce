package hemeroteca.archive;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Names the articles anew that were kept under simpler rules. Two that are one by the new
 * rules are not merged, for a reader may have corrected both: the later one bears its
 * number behind the name, and new captures come to the earlier.
 */
@Component
class V7_1__Identity extends BaseJavaMigration {

	private static final int BATCH = 1_000;

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("alter table article drop constraint article_identity_key");
			rename(connection);
			statement.execute("""
					update article a set identity = a.identity || ' #' || a.id
					from (select id, row_number() over (partition by identity order by id) as place from article) n
					where n.id = a.id and n.place > 1""");
			statement.execute("alter table article add constraint article_identity_key unique (identity)");
		}
	}

	// In flat memory: the driver brings the rows in pieces within the transaction.
	private static void rename(Connection connection) throws SQLException {
		try (Statement select = connection.createStatement();
				PreparedStatement update = connection
					.prepareStatement("update article set identity = ? where id = ?")) {
			select.setFetchSize(BATCH);
			int waiting = 0;
			try (ResultSet rows = select.executeQuery("select id, identity, address, extracted from article")) {
				while (rows.next()) {
					String identity = identity(rows);
					if (!identity.equals(rows.getString("identity"))) {
						update.setString(1, identity);
						update.setLong(2, rows.getLong("id"));
						update.addBatch();
						waiting++;
					}
					if (waiting == BATCH) {
						update.executeBatch();
						waiting = 0;
					}
				}
			}
			update.executeBatch();
		}
	}

	private static String identity(ResultSet row) throws SQLException {
		Facts facts = Objects.requireNonNull(new FactsConverter().convertToEntityAttribute(row.getString("extracted")));
		return Identity.of(address(row.getString("address")), facts);
	}

	private static @Nullable URI address(@Nullable String address) {
		return (address != null) ? URI.create(address) : null;
	}

}
