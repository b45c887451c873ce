package hemeroteca.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the Nu validator about a page. The build lays the validator into a folder of its
 * own, because the ICU that it needs is older than the one on the class path.
 */
final class ValidHtml {

	private static final Path FOLDER = Path.of("target/nu-validator");

	private static final Class<?> VALIDATOR = validator();

	private ValidHtml() {
	}

	/**
	 * Returns what is wrong with the page, a line for each error; nothing for a valid
	 * page.
	 */
	static List<String> errors(String html) {
		try {
			var validator = VALIDATOR.getConstructor().newInstance();
			VALIDATOR.getMethod("setNoLangDetect", boolean.class).invoke(validator, true);
			var page = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
			var said = (String) VALIDATOR.getMethod("validate", InputStream.class).invoke(validator, page);
			return JsonMapper.shared()
				.readTree(said)
				.get("messages")
				.valueStream()
				.filter((message) -> !message.get("type").asString().equals("info"))
				.map((message) -> message.get("message").asString() + " " + message.path("extract").asString(""))
				.toList();
		}
		catch (ReflectiveOperationException broken) {
			throw new IllegalStateException("the validator could not read the page", broken);
		}
	}

	private static Class<?> validator() {
		try (var jars = Files.list(FOLDER)) {
			var urls = jars.map(ValidHtml::url).toArray(URL[]::new);
			return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())
				.loadClass("nu.validator.client.EmbeddedValidator");
		}
		catch (IOException | ClassNotFoundException missing) {
			throw new IllegalStateException(
					"the validator is not in " + FOLDER + ": run mvn generate-test-resources first", missing);
		}
	}

	private static URL url(Path jar) {
		try {
			return jar.toUri().toURL();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

}
