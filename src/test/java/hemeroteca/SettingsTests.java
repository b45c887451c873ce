package hemeroteca;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the README to the settings that there are, and to their defaults. */
class SettingsTests {

	@Test
	void everySettingStandsInTheReadmeWithItsDefault() throws Exception {
		var told = told();
		var settings = settings();

		assertThat(settings).hasSizeGreaterThan(30);
		settings.forEach((name, standard) -> assertThat(told).as("the README's table of settings")
			.containsEntry(name, standard));
		assertThat(told.keySet()).as("settings of ours that the README tells of, and that there are")
			.filteredOn((name) -> name.startsWith("hemeroteca.") && !name.equals("hemeroteca.home"))
			.isSubsetOf(settings.keySet());
	}

	private static Map<String, String> told() throws IOException {
		var told = new TreeMap<String, String>();
		for (String line : Files.readAllLines(Path.of("README.md"))) {
			String[] cells = line.split("\\|");
			if (line.startsWith("| `") && cells.length > 3) {
				told.put(cells[1].strip().replace("`", ""), cells[2].strip().replace("`", ""));
			}
		}
		return told;
	}

	private static Map<String, String> settings() throws ClassNotFoundException {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		var settings = new TreeMap<String, String>();
		for (var found : scanner.findCandidateComponents("hemeroteca")) {
			var type = Class.forName(found.getBeanClassName());
			collect(type.getAnnotation(ConfigurationProperties.class).value(), type, settings);
		}
		return settings;
	}

	private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
		for (RecordComponent component : type.getRecordComponents()) {
			String name = prefix + '.' + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
			if (component.getType().isRecord() && component.getType().getPackageName().startsWith("hemeroteca")) {
				collect(name, component.getType(), settings);
			}
			else {
				settings.put(name, standard(type, component));
			}
		}
	}

	// The annotation stands on the parameter of the constructor.
	private static String standard(Class<?> type, RecordComponent component) {
		for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
			var standard = parameter.getAnnotation(DefaultValue.class);
			if (parameter.getName().equals(component.getName()) && standard != null && standard.value().length == 1) {
				return standard.value()[0];
			}
		}
		return "none";
	}

}
