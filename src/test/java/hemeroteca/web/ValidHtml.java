package hemeroteca.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nu.validator.client.EmbeddedValidator;

/** Asks the Nu validator about a page. */
final class ValidHtml {

	/**
	 * What the validator, which is of 2020, does not know yet: {@code loading} on frames, {@code dir} and {@code lang} are
	 * fine.
	 */
	private static final List<String> NEWER_THAN_THE_VALIDATOR = List.of();

	private ValidHtml() {
	}

	/** Returns what is wrong with the page, a line for each error; nothing for a valid page. */
	static List<String> errors(String html) {
		try {
			var validator = new EmbeddedValidator();
			validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
			validator.setNoLangDetect(true);
			var said = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
			return said.lines()
				.filter((line) -> line.contains(" error:") || line.contains(" fatal:"))
				.filter((line) -> NEWER_THAN_THE_VALIDATOR.stream().noneMatch(line::contains))
				.toList();
		}
		catch (Exception broken) {
			throw new IllegalStateException("the validator could not read the page", broken);
		}
	}

}
