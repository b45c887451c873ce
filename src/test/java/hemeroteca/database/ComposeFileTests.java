package hemeroteca.database;

import java.io.IOException;
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
