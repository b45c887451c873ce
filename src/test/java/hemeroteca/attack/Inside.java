package hemeroteca.attack;

import hemeroteca.account.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/** The inside of the program, which no answer shows. */
final class Inside {

	private Inside() {
	}

	static void notShown(Wire.Answer answer) {
		// A list to choose from is no SQL.
		assertThat(answer.body().replace("<select ", "<")).doesNotContainIgnoringCase("exception", "\tat ",
				"org.springframework", "org.apache", "org.postgresql", "jakarta.", "java.lang", "hemeroteca.web",
				"hemeroteca.api", "hibernate", "lucene", "tomcat", "select ", "<script>alert", "<img src=x", "/tmp/",
				"stack trace", "stacktrace");
		assertThat(answer.header("Server")).isEmpty();
		assertThat(answer.header("X-Powered-By")).isEmpty();
	}

}
