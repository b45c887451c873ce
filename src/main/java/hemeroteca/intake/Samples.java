package hemeroteca.intake;

import java.io.IOException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The articles of our own writing that come with the program, to look around with. */
@Component
public class Samples {

	private final Intake intake;

	Samples(Intake intake) {
		this.intake = intake;
	}

	/**
	 * Delivers them, by the way that every file takes.
	 * @return the number of the delivery
	 */
	public long load() throws IOException {
		try (var receiver = intake.open("the samples")) {
			for (String name : sample("index.txt").getContentAsString(UTF_8).strip().split("\\R")) {
				try (var content = sample(name).getInputStream()) {
					receiver.take(name, content);
				}
			}
			return receiver.delivery();
		}
	}

	private static ClassPathResource sample(String name) {
		return new ClassPathResource("samples/" + name);
	}

}
