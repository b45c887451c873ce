package hemeroteca.format;

import org.junit.jupiter.api.Test;

import static hemeroteca.format.Fixtures.all;
import static hemeroteca.format.Fixtures.names;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Mailboxes give out each message as it was before it was put in one. */
class MailboxTests {

	private static final String MAILBOX = """
			From a@a.example Mon May  6 07:08:09 2024
			From: a@a.example
			Subject: =?UTF-8?Q?Der_Hafen_=C3=B6ffnet?=

			The first.

			>From here on it was quoted.
			>>From deeper.
			From the middle of a text.

			From the start of a paragraph.

			From b@b.example Tue May  7 07:08:09 2024
			From: b@b.example
			Subject: Second

			The second.
			""";

	@Test
	void dividesMessagesAndTakesTheirQuotingAway() throws Exception {
		var contents = all(MAILBOX.getBytes(UTF_8));

		assertThat(names(contents)).containsExactly("message 1: Der Hafen öffnet", "message 2: Second");
		assertThat(new String(((Content.File) contents.getFirst()).bytes(), UTF_8)).startsWith("From: a@a.example\n")
			.contains("\nFrom here on it was quoted.\n>From deeper.\nFrom the middle of a text.\n")
			.endsWith("From the start of a paragraph.\n\n");
		assertThat(new String(((Content.File) contents.get(1)).bytes(), UTF_8)).startsWith("From: b@b.example\n")
			.endsWith("The second.\n");
	}

	@Test
	void takesATextThatBeginsWithAWordForNoMailbox() throws Exception {
		assertThat(Fixtures.isContainer("From our correspondent in Madrid, Tuesday\nMADRID: It rains.\n\nText."))
			.isFalse();
	}

	@Test
	void passesOverAMessageThatIsTooLarge() throws Exception {
		var large = MAILBOX.replace("The first.",
				"The first.\n" + "x".repeat(3_000_000) + "\n" + "y\n".repeat(600_000));
		var contents = all("x", large.getBytes(UTF_8), new ContainerLimits(1 << 20, 9, 9, 2));

		assertThat(contents.getFirst()).isInstanceOf(Content.Damaged.class);
		assertThat(names(contents)).containsExactly("message 1", "message 2: Second");
	}

}
