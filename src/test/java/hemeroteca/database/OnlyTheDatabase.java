package hemeroteca.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The program without what stands on the database, so that it starts in a moment. */
public final class OnlyTheDatabase {

	private OnlyTheDatabase() {
	}

	public static void main(String[] arguments) {
		var program = new SpringApplication(DatabaseConfiguration.class, DataSourceAutoConfiguration.class,
				FlywayAutoConfiguration.class);
		var context = program.run(arguments);
		System.out.println("open");
		System.out.println(context.getBean(EmbeddedPostgres.class).address());
	}

}
