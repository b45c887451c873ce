package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedPostgresTests {

	static final DatabaseSettings DEFAULTS = new Binder(new MapConfigurationPropertySource(Map.of()))
		.bindOrCreate("hemeroteca.database", DatabaseSettings.class);

	private static final Home home = Home.open(TemporaryHome.make(), DEFAULTS.minimumFreeSpace());

	private static final Path data = home.resolve("postgres");

	@BeforeAll
	static void startAfterMakingTheDatabaseWasCutOff() throws IOException {
		var unfinished = Files.createDirectory(home.resolve("postgres.unfinished"));
		Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
		start().stop();
		assertThat(unfinished).doesNotExist();
	}

	@AfterAll
	static void delete() throws IOException {
		home.close();
		FileSystemUtils.deleteRecursively(home.folder());
	}

	@Test
	void isReachedFromThisMachineOnlyAndWithThePasswordOnly() throws IOException, SQLException {
		var postgres = start();
		try (var connection = connect(postgres)) {
			assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(ask(connection, "show unix_socket_directories")).isEmpty();
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(postgres.address(), EmbeddedPostgres.NAME, "guessed"))
				.withMessageContaining("password authentication failed");
		}
		finally {
			postgres.stop();
		}
	}

	@Test
	void keepsWhatIsCommittedAndReadsAlikeOnEveryMachine() throws IOException, SQLException {
		var postgres = start();
		try (var connection = connect(postgres)) {
			assertThat(ask(connection, "show fsync")).isEqualTo("on");
			assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
			assertThat(ask(connection, "show data_checksums")).isEqualTo("on");
			assertThat(ask(connection, "show server_encoding")).isEqualTo("UTF8");
			assertThat(ask(connection,
					"select datlocprovider::text || ' ' || datlocale from pg_database where datname = '%s'"
						.formatted(EmbeddedPostgres.NAME)))
				.isEqualTo("b C.UTF-8");
			assertThat(ask(connection, "select lower('ÀÉΣШ')")).isEqualTo("àéσш");
			connection.createStatement().execute("create table kept as select 'a word' as word");
		}
		finally {
			postgres.stop();
		}
		var again = start();
		try (var connection = connect(again)) {
			assertThat(ask(connection, "select word from kept")).isEqualTo("a word");
		}
		finally {
			again.stop();
		}
	}

	@Test
	void leavesTheDataOfAnotherMajorVersionAlone(@TempDir Path folder) throws IOException {
		var older = Files.createDirectory(folder.resolve("postgres"));
		Files.writeString(older.resolve("PG_VERSION"), "17\n");
		Files.writeString(older.resolve("postmaster.pid"), "from then");
		var before = contents(older);
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> startIn(folder))
			.withMessageStartingWith(
					"The data in %s was written by PostgreSQL 17, and this program brings PostgreSQL 18;", older);
		assertThat(contents(older)).isEqualTo(before);
	}

	@Test
	void leavesAFolderAloneThatIsNoDatabase(@TempDir Path folder) throws IOException {
		var other = Files.createDirectory(folder.resolve("postgres"));
		Files.writeString(other.resolve("letter.txt"), "Dear Sir");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> startIn(folder));
		assertThat(contents(other)).containsExactly(Map.entry("letter.txt", "Dear Sir"));
	}

	@Test
	void givesItselfANewPasswordWhenTheOldOneIsLost() throws IOException, SQLException {
		var postgres = start();
		var lost = postgres.password();
		postgres.stop();
		Files.delete(home.resolve("postgres.password"));

		var again = start();
		try (var connection = connect(again)) {
			assertThat(again.password()).isNotEqualTo(lost);
			assertThat(ask(connection, "select 1")).isEqualTo("1");
		}
		finally {
			again.stop();
		}
	}

	@Test
	void doesNotTakeAnotherProgramForAServerLeftBehind() throws IOException, InterruptedException {
		var note = Postmaster.note(data);
		var bystander = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jshell").toString())
			.start();
		try {
			for (var left : List.of("%d\n%s\n1\n".formatted(bystander.pid(), note.getParent()), "", "nonsense")) {
				Files.writeString(note, left);
				start().stop();
				assertThat(bystander.isAlive()).isTrue();
			}
		}
		finally {
			bystander.destroyForcibly().waitFor();
		}
	}

	@Test
	void saysWhyTheServerGivesUp() throws IOException {
		var settings = data.resolve("postgresql.auto.conf");
		var before = Files.readString(settings);
		Files.writeString(settings, "archive_mode = perhaps\n");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(EmbeddedPostgresTests::start)
			.withMessage("""
					The embedded PostgreSQL does not start: configuration file "%s" contains errors. Its log is %s."""
				.formatted(settings, home.resolve("postgres.log")));
		Files.writeString(settings, before);
	}

	private static EmbeddedPostgres start() {
		return EmbeddedPostgres.start(home, DEFAULTS);
	}

	private static void startIn(Path folder) throws IOException {
		var cache = Files.createSymbolicLink(folder.resolve("cache"), home.resolve("cache").toRealPath());
		try (var other = Home.open(folder, DEFAULTS.minimumFreeSpace())) {
			EmbeddedPostgres.start(other, DEFAULTS);
		}
		finally {
			Files.delete(cache);
		}
	}

	private static Connection connect(EmbeddedPostgres postgres) throws SQLException, IOException {
		return DriverManager.getConnection(postgres.address(), EmbeddedPostgres.NAME, postgres.password());
	}

	private static String ask(Connection connection, String question) throws SQLException {
		try (var answer = connection.createStatement().executeQuery(question)) {
			answer.next();
			return answer.getString(1);
		}
	}

	private static Map<String, String> contents(Path folder) throws IOException {
		var contents = new TreeMap<String, String>();
		try (var files = Files.list(folder)) {
			for (var file : files.toList()) {
				contents.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return contents;
	}

}
