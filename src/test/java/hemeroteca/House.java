package hemeroteca;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * A test in the whole house: a real server on a free port, with its own database and
 * index in a temporary home.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = House.TemporaryHome.class)
@Import(SampleHouse.class)
public @interface House {

	/** Gives the context a home of its own, which goes with the process. */
	class TemporaryHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			Path home = hemeroteca.database.TemporaryHome.make();
			SpringApplication.getShutdownHandlers().add(() -> delete(home));
			TestPropertyValues.of("hemeroteca.home=" + home).applyTo(context);
		}

		private static void delete(Path home) {
			try {
				FileSystemUtils.deleteRecursively(home);
			}
			catch (IOException stillInUse) {
				System.err.println("the home of a test remains: " + stillInUse.getMessage());
			}
		}

	}

}
