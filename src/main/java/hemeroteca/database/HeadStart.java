package hemeroteca.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the home and begins with the embedded PostgreSQL while Spring is still looking at
 * its classes: both take seconds, and most machines have a second core. Who wants the
 * database then waits only for the rest of it.
 */
public final class HeadStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		var environment = context.getEnvironment();
		var settings = Binder.get(environment).bindOrCreate("hemeroteca.database", DatabaseSettings.class);
		var home = Home.open(Path.of(environment.getRequiredProperty("hemeroteca.home")), settings.minimumFreeSpace());
		context.getBeanFactory().registerSingleton("openedHome", new Opened(home));
		if (NoServerConfigured.in(environment)) {
			context.getBeanFactory().registerSingleton("begunDatabase", Begun.on(home, settings));
		}
	}

	/** A home that was opened before there were beans. */
	record Opened(Home home) {
	}

	/** A server that is being started. */
	record Begun(CompletableFuture<EmbeddedPostgres> server) {

		static Begun on(Home home, DatabaseSettings settings) {
			var server = new CompletableFuture<EmbeddedPostgres>();
			Thread.ofPlatform()
				.name("database")
				.start(() -> server.completeAsync(() -> EmbeddedPostgres.start(home, settings), Runnable::run));
			return new Begun(server);
		}

		/**
		 * Waits until the server runs.
		 * @throws CannotStart if it does not
		 */
		EmbeddedPostgres postgres() {
			try {
				return this.server.join();
			}
			catch (CompletionException failed) {
				throw (failed.getCause() instanceof CannotStart told) ? told : failed;
			}
		}

	}

}
