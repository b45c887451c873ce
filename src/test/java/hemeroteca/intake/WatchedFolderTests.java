package hemeroteca.intake;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WatchedFolderTests {

	@TempDir
	Path home;

	private Instant now = Instant.parse("2026-11-24T12:00:00Z");

	private final Clock clock = new Clock() {

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	};

	@Test
	void takesAFileWhenNobodyWritesToItAnyMore() throws Exception {
		var folder = new WatchedFolder(home, Duration.ofSeconds(10), clock);
		Files.writeString(Files.createDirectories(home.resolve("courier/2025")).resolve("a.html"), "begun");
		assertThat(folder.look()).isEmpty();

		now = now.plusSeconds(9);
		Files.writeString(home.resolve("courier/2025/a.html"), "begun, and longer");
		assertThat(folder.look()).isEmpty();

		now = now.plusSeconds(9);
		assertThat(folder.look()).isEmpty();

		now = now.plusSeconds(1);
		assertThat(folder.look()).singleElement().satisfies((file) -> {
			assertThat(file.path()).isEqualTo("courier/2025/a.html");
			assertThat(file.folder()).isEqualTo("courier/2025");
		});
	}

	@Test
	void leavesAloneWhatIsHiddenLinkedOrWasMovedAway() throws Exception {
		for (String name : new String[] { ".hidden", ".git/x", "done/x", "refused/x", "a/done/x" }) {
			Files.createDirectories(home.resolve(name).getParent());
			Files.writeString(home.resolve(name), "x");
		}
		Files.createSymbolicLink(home.resolve("link"), Path.of("/etc/hostname"));

		var folder = new WatchedFolder(home, Duration.ZERO, clock);

		assertThat(folder.look()).extracting(WatchedFolder.Found::path).containsExactly("a/done/x");
	}

	@Test
	void movesAFileBesideOneOfTheSameNameAndNeverOverIt() throws Exception {
		var folder = new WatchedFolder(home, Duration.ZERO, clock);
		for (String content : new String[] { "first", "second" }) {
			Files.writeString(home.resolve("a.html"), content);
			folder.move(folder.all().getFirst(), WatchedFolder.DONE);
		}

		assertThat(home.resolve("done/a.html")).hasContent("first");
		assertThat(home.resolve("done/2 a.html")).hasContent("second");
	}

	@Test
	void saysThatThereIsNoFolder() {
		assertThatThrownBy(() -> new WatchedFolder(home.resolve("nowhere"), Duration.ZERO, clock).look())
			.isInstanceOf(NoSuchFileException.class);
	}

}
