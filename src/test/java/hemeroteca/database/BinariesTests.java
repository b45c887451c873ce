package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

class BinariesTests {

	private final Path home = TemporaryHome.make();

	private final Path cache = this.home.resolve("cache");

	@AfterEach
	void delete() throws IOException {
		FileSystemUtils.deleteRecursively(this.home);
	}

	@Test
	void areUnpackedOnce() throws IOException {
		var own = this.home.resolve("own");
		var program = Binaries.in(own).program("postgres");
		var first = Files.getLastModifiedTime(program.getParent());
		assertThat(Binaries.in(own).program("postgres")).isEqualTo(program).isExecutable();
		assertThat(Files.getLastModifiedTime(program.getParent())).isEqualTo(first);
	}

	@Test
	void takeTheRoomOfEarlierOnes() throws IOException {
		var older = Files.createDirectories(this.cache.resolve("postgres-1").resolve("bin"));
		var other = Files.createDirectories(this.cache.resolve("pictures"));
		Binaries.in(this.cache).deleteOlder();
		assertThat(older.getParent()).doesNotExist();
		assertThat(other).exists();
	}

	@Test
	void areOfTheVersionThatWeSay() throws IOException {
		var said = this.home.resolve("said");
		new Tools(Binaries.in(this.cache), said).run("postgres", "--version");
		assertThat(said).content().startsWith("postgres (PostgreSQL) " + DataDirectory.MAJOR_VERSION + ".");
	}

}
