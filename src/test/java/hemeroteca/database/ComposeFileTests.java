package hemeroteca.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What docker-compose.yml promises, as far as it can be seen without Docker. */
class ComposeFileTests {

	private final Map<String, Object> file = read();

	@Test
	void holdsNoSecretAndSaysWhichOneIsMissing() {
		for (var service : List.of("database", "hemeroteca")) {
			assertThat(part(service(service), "environment").entrySet())
				.filteredOn((setting) -> setting.getKey().endsWith("PASSWORD"))
				.isNotEmpty()
				.allSatisfy(
						(setting) -> assertThat(setting.getValue().toString()).matches("\\$\\{[A-Z_]+:\\?choose .+}"));
		}
	}

	@Test
	void letsNobodyInWithoutAnAccount() {
		assertThat(part(service("hemeroteca"), "environment")).containsEntry("HEMEROTECA_ACCOUNTS_ENABLED", "true");
		assertThat(service("hemeroteca").get("ports")).asList().singleElement().asString().contains("127.0.0.1");
	}

	@Test
	void keepsDataInNamedVolumesAndChecksHealth() {
		for (var service : List.of("database", "hemeroteca")) {
			assertThat(service(service).get("volumes")).asList().singleElement().satisfies((volume) -> {
				var name = volume.toString().split(":")[0];
				assertThat(part(this.file, "volumes")).containsKey(name);
			});
			assertThat(part(service(service), "healthcheck")).containsKeys("test", "interval");
		}
		assertThat(part(part(service("hemeroteca"), "depends_on"), "database")).containsEntry("condition",
				"service_healthy");
	}

	@Test
	void holdsAClusterThatStartsOnlyWhenAskedFor() throws IOException {
		var services = List.of("opensearch-1", "opensearch-2", "opensearch-3", "hemeroteca-1", "hemeroteca-2", "proxy");

		assertThat(services).allSatisfy((name) -> {
			assertThat(service(name)).containsEntry("profiles", List.of("cluster")).containsKey("healthcheck");
			assertThat(service(name).get("volumes")).asList().hasSize(1);
		});
		assertThat(services.subList(0, 5).stream().map((name) -> service(name).get("volumes")))
			.as("each node has a volume of its own")
			.doesNotHaveDuplicates();
		assertThat(services.subList(0, 3)).as("reached by the program alone")
			.allSatisfy((name) -> assertThat(service(name)).containsEntry("networks", List.of("cluster"))
				.doesNotContainKey("ports"));
		assertThat(part(part(this.file, "networks"), "cluster")).containsEntry("internal", true);
		for (String name : services.subList(3, 5)) {
			var settings = part(service(name), "environment");
			assertThat(settings).containsEntry("HEMEROTECA_SEARCH_BACKEND", "opensearch")
				.containsEntry("HEMEROTECA_ACCOUNTS_ENABLED", "true");
			assertThat(settings.get("HEMEROTECA_SEARCH_OPENSEARCH_ADDRESSES").toString().split(","))
				.allSatisfy((address) -> assertThat(services).contains(URI.create(address).getHost()));
			assertThat(Files.readString(Path.of("src/main/docker/haproxy.cfg"))).contains(" " + name + ":8080 ");
		}
		assertThat(service("proxy").get("ports")).asList().singleElement().asString().contains("127.0.0.1");
		assertThat(part(service("opensearch-1"), "environment").keySet())
			.noneMatch((name) -> name.contains("PASSWORD"));
	}

	private static Map<String, Object> read() {
		try {
			return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private Map<String, Object> service(String name) {
		return part(part(this.file, "services"), name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> part(Map<String, Object> whole, String name) {
		return (Map<String, Object>) whole.get(name);
	}

}
