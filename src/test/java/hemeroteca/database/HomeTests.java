package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HomeTests {

	private static final DataSize NONE = DataSize.ofBytes(0);

	@TempDir
	private Path folder;

	@Test
	void isHeldByOneProgramAtATime() throws IOException {
		try (var first = Home.open(this.folder, NONE)) {
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Home.open(first.folder(), NONE))
				.withMessageStartingWith("Another Hemeroteca (process %d) is running on the home folder %s.",
						ProcessHandle.current().pid(), first.folder());
		}
		Home.open(this.folder, NONE).close();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void isClosedToTheOtherUsersOfTheMachine() throws IOException {
		try (var home = Home.open(this.folder.resolve("new/home"), NONE)) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
				.isEqualTo("rwx------");
		}
	}

	@Test
	void saysWhenItCannotBeMade() throws IOException {
		var file = Files.writeString(this.folder.resolve("file"), "a file where a folder should be");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Home.open(file.resolve("home"), NONE))
			.withMessage(
					"The home folder %s cannot be written to. Make it writable, or choose another one with HEMEROTECA_HOME.",
					file.resolve("home"));
		assertThat(file).hasContent("a file where a folder should be");
	}

	@Test
	void saysWhenNothingCanBeWrittenInIt() throws IOException {
		Files.createDirectory(this.folder.resolve("lock")); // as root, permissions hinder
															// nobody
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Home.open(this.folder, NONE))
			.withMessageContaining("cannot be written to");
	}

	@Test
	void refusesADiskThatIsNearlyFullAndLetsTheFolderGo() throws IOException {
		var tooMuch = DataSize.ofBytes(Files.getFileStore(this.folder).getTotalSpace() + 1);
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Home.open(this.folder, tooMuch))
			.withMessageMatching(
					"The disk of the home folder .* has only \\d+ MB free, and at least %d MB are wanted\\..*"
						.formatted(tooMuch.toMegabytes()));
		Home.open(this.folder, NONE).close();
	}

}
