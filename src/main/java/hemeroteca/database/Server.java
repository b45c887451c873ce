package hemeroteca.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The server at the other end of a connection: it must be there, and new enough. */
final class Server {

	private static final int OLDEST = 15;

	private Server() {
	}

	/**
	 * Connects once, before the pool does.
	 * @throws CannotStart if the server does not answer, refuses, or is too old
	 */
	static void require(JdbcConnectionDetails details, Duration patience) {
		try (var connection = DriverManager.getConnection(details.getJdbcUrl(), credentials(details, patience))) {
			requireVersion(details.getJdbcUrl(), connection);
		}
		catch (SQLException ex) {
			throw new CannotStart("""
					The database %s cannot be used: %s Check spring.datasource.url, spring.datasource.username and \
					spring.datasource.password, and that the server runs."""
				.formatted(withoutParameters(details.getJdbcUrl()), firstSentence(ex.getMessage())), ex);
		}
	}

	private static Properties credentials(JdbcConnectionDetails details, Duration patience) {
		var properties = new Properties();
		if (details.getUsername() != null) {
			properties.setProperty("user", details.getUsername());
		}
		if (details.getPassword() != null) {
			properties.setProperty("password", details.getPassword());
		}
		properties.setProperty("loginTimeout", Long.toString(patience.toSeconds()));
		return properties;
	}

	private static void requireVersion(String address, Connection connection) throws SQLException {
		var server = connection.getMetaData();
		if (server.getDatabaseMajorVersion() < OLDEST || !server.getDatabaseProductName().equals("PostgreSQL")) {
			throw new CannotStart("""
					The database %s is %s %s, and PostgreSQL %d or newer is needed. Upgrade it, or name another one in \
					spring.datasource.url.""".formatted(withoutParameters(address), server.getDatabaseProductName(),
					server.getDatabaseProductVersion(), OLDEST));
		}
	}

	/** A password may stand among them. */
	private static String withoutParameters(String address) {
		return address.replaceFirst("\\?.*", "");
	}

	/** The driver goes on with advice of its own. */
	private static String firstSentence(String message) {
		return message.replaceFirst("(?s)\\.(\\s.*)?$", "") + ".";
	}

}
