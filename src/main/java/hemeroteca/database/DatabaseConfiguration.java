package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the home folder and brings the database. Spring ends what it began in reverse
 * order, so the server stops after all that use it, and the home is let go last.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

	@Bean
	Home home(ObjectProvider<HeadStart.Opened> opened, @Value("${hemeroteca.home}") Path folder,
			DatabaseSettings settings) {
		return opened.stream()
			.findFirst()
			.map(HeadStart.Opened::home)
			.orElseGet(() -> Home.open(folder, settings.minimumFreeSpace()));
	}

	/**
	 * Migrates once the home is ours and the server is known to be one that we know.
	 */
	@Bean
	FlywayMigrationStrategy migrateWhenSound(Home home, JdbcConnectionDetails database, DatabaseSettings settings) {
		return (flyway) -> {
			Server.require(database, settings.connectTimeout());
			migrate(flyway);
		};
	}

	static void migrate(Flyway flyway) {
		try {
			flyway.migrate();
		}
		catch (FlywayValidateException other) {
			throw new CannotStart(
					"The database was made by another version of Hemeroteca. Use that version, or choose another home folder with HEMEROTECA_HOME.",
					other);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(NoServerConfigured.class)
	static class Embedded {

		@Bean(destroyMethod = "stop")
		EmbeddedPostgres embeddedPostgres(ObjectProvider<HeadStart.Begun> begun, Home home, DatabaseSettings settings) {
			return begun.stream()
				.findFirst()
				.map(HeadStart.Begun::postgres)
				.orElseGet(() -> EmbeddedPostgres.start(home, settings));
		}

		@Bean
		JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) throws IOException {
			return new Connection(postgres.address(), EmbeddedPostgres.NAME, postgres.password());
		}

	}

	record Connection(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {
	}

}
