package hemeroteca.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every test context a home of its own, so that no test touches the one of the
 * person who runs it. All share the unpacked PostgreSQL.
 */
public class TemporaryHome implements ContextCustomizerFactory {

	private static final Path SHARED_CACHE = Path.of("target", "test-cache").toAbsolutePath();

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
		return new Customizer();
	}

	/**
	 * Makes a home in the temporary folder of the machine; who asks for it deletes it.
	 */
	static Path make() {
		try {
			var home = Files.createTempDirectory("hemeroteca");
			Files.createSymbolicLink(home.resolve("cache"), Files.createDirectories(SHARED_CACHE));
			return home;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path home) {
		try {
			FileSystemUtils.deleteRecursively(home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Equal to all others, so that contexts are shared between test classes. */
	record Customizer() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context,
				@Nullable MergedContextConfiguration configuration) {
			var home = make();
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("home", Map.of("hemeroteca.home", home.toString(), "server.port", "0",
						"spring.test.database.replace", "none")));
			// After all contexts are closed.
			SpringApplication.getShutdownHandlers().add(() -> delete(home));
		}

	}

}
