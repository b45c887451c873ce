package hemeroteca;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where the index is on a cluster, other nodes change what this one has rendered, and a
 * change reaches the index a moment after the database: pages are kept for a second. What
 * is said of it elsewhere goes before.
 */
final class SeveralNodes implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if ("opensearch".equalsIgnoreCase(environment.getProperty("hemeroteca.search.backend"))) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("several nodes", Map.of("hemeroteca.web.rendered-for", "1s")));
		}
	}

}
