package hemeroteca.intake;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
			assertThat(SavedTogether.of(List.of(file), folder.seen()).getFirst().folder()).isEqualTo("courier/2025");
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
			folder.move(folder.all().getFirst(), WatchedFolder.DONE, null);
		}

		assertThat(home.resolve("done/a.html")).hasContent("first");
		assertThat(home.resolve("done/2 a.html")).hasContent("second");
	}

	@Test
	void looksIntoAFolderThatIsALink() throws Exception {
		Files.writeString(Files.createDirectories(home.resolve("disk/a")).resolve("b.html"), "x");
		Files.createDirectories(home.resolve("disk/done"));
		Files.writeString(home.resolve("disk/done/c.html"), "x");
		var link = Files.createSymbolicLink(home.resolve("watched"), home.resolve("disk"));

		var folder = new WatchedFolder(link, Duration.ZERO, clock);

		assertThat(folder.look()).extracting(WatchedFolder.Found::path).containsExactly("a/b.html");
	}

	@Test
	void writesTheReasonBesideWhatWasMoved() throws Exception {
		Files.writeString(home.resolve("a.html"), "x");
		var folder = new WatchedFolder(home, Duration.ZERO, clock);

		folder.move(folder.all().getFirst(), WatchedFolder.REFUSED, "it is too short");

		assertThat(home.resolve("refused/a.html")).hasContent("x");
		assertThat(home.resolve("refused/a.html.reason.txt")).hasContent("it is too short\n");
	}

	@Test
	void takesAPageBeforeTheFolderBesideItAndBothForOneSubFolder() throws Exception {
		for (String name : new String[] { "a/Story-Dateien/1.png", "a/Story.html", "a/Story-Dateien/in/2.png",
				"a/old_files/x.html", "b.html" }) {
			Files.createDirectories(home.resolve(name).getParent());
			Files.writeString(home.resolve(name), "x");
		}
		var folder = new WatchedFolder(home, Duration.ZERO, clock);

		var together = SavedTogether.of(folder.look(), folder.seen());

		assertThat(together).extracting((page) -> page.file().path())
			.containsExactly("a/Story.html", "a/Story-Dateien/1.png", "a/Story-Dateien/in/2.png", "a/old_files/x.html",
					"b.html");
		assertThat(together).extracting(SavedTogether::folder).containsExactly("a", "a", "a", "a/old_files", "");
	}

	@Test
	void waitsWithAPageWhileItsFolderIsBeingWritten() throws Exception {
		Files.writeString(home.resolve("Story.html"), "x");
		Files.writeString(home.resolve("Other.html"), "x");
		var folder = new WatchedFolder(home, Duration.ofSeconds(10), clock);
		folder.look();
		now = now.plusSeconds(10);
		Files.writeString(Files.createDirectories(home.resolve("Story_files")).resolve("1.png"), "x");

		var together = SavedTogether.of(folder.look(), folder.seen());

		assertThat(together).extracting(SavedTogether::stem, SavedTogether::isWhole)
			.containsExactly(tuple("Other", true), tuple("Story", false));
	}

	@Test
	void saysThatThereIsNoFolder() {
		assertThatThrownBy(() -> new WatchedFolder(home.resolve("nowhere"), Duration.ZERO, clock).look())
			.isInstanceOf(NoSuchFileException.class);
	}

}
