package hemeroteca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The program in a process of its own, ended softly and hard. */
class HardEndTests {

	private static final Path home = TemporaryHome.make();

	private static final Path data = home.resolve("postgres");

	@AfterAll
	static void delete() throws IOException {
		FileSystemUtils.deleteRecursively(home);
	}

	@Test
	void whatIsCommittedOutlivesAKill() throws Exception {
		Postmaster orphan;
		try (var first = launch().awaitLine("jdbc:")) {
			try (var connection = connect(first)) {
				connection.createStatement().execute("create table words (word text)");
				connection.createStatement().execute("insert into words values ('committed')");
				connection.setAutoCommit(false);
				connection.createStatement().execute("insert into words values ('not committed')");
				first.kill();
			}
			orphan = postmaster();
			assertThat(orphan.runs()).as("the server is left behind").isTrue();
		}
		try (var second = launch().awaitLine("jdbc:"); var connection = connect(second)) {
			assertThat(orphan.runs()).isFalse();
			assertThat(postmaster().runs()).isTrue();
			assertThat(second.lines()).anyMatch((line) -> line.contains("The last run ended hard"));
			try (var words = connection.createStatement().executeQuery("select string_agg(word, ' ') from words")) {
				words.next();
				assertThat(words.getString(1)).isEqualTo("committed");
			}
		}
	}

	@Test
	void theServerRecoversWhenItIsKilledToo() throws Exception {
		try (var first = launch().awaitLine("jdbc:")) {
			try (var connection = connect(first)) {
				connection.createStatement().execute("create table kept as select 'committed' as word");
			}
			first.kill();
			ProcessHandle.of(postmaster().process()).orElseThrow().destroyForcibly();
		}
		try (var second = launch().awaitLine("jdbc:"); var connection = connect(second)) {
			try (var words = connection.createStatement().executeQuery("select word from kept")) {
				words.next();
				assertThat(words.getString(1)).isEqualTo("committed");
			}
			assertThat(home.resolve("postgres.log")).content().contains("automatic recovery in progress");
		}
	}

	@Test
	void theServerEndsWithTheProgram() throws Exception {
		try (var program = launch().awaitLine("jdbc:")) {
			var server = postmaster();
			program.terminate();
			program.exitCode();
			assertThat(server.runs()).isFalse();
			assertThat(program.lines()).noneMatch((line) -> line.contains("WARN") || line.contains("ERROR"));
		}
		assertThat(Postmaster.note(data)).doesNotExist();
		assertThat(home.resolve("postgres.log")).content()
			.contains("received fast shutdown request")
			.endsWith("LOG:  database system is shut down\n");
	}

	@Test
	void aSecondProgramIsTurnedAwayAndTheFirstGoesOn() throws Exception {
		try (var first = launch().awaitLine("jdbc:"); var connection = connect(first)) {
			try (var second = launch()) {
				assertThat(second.exitCode()).isEqualTo(1);
				assertThat(second.lines()).singleElement()
					.asString()
					.contains("ERROR Hemeroteca: Another Hemeroteca (process ");
			}
			assertThat(first.runs()).isTrue();
			assertThat(connection.isValid(1)).isTrue();
		}
	}

	@Test
	void aFailedStartLeavesNoServerBehind() throws Exception {
		try (var program = launch("--spring.flyway.locations=filesystem:" + badMigration())) {
			assertThat(program.exitCode()).isEqualTo(1);
		}
		assertThat(Postmaster.note(data)).doesNotExist();
		try (var again = launch()) {
			again.awaitLine("jdbc:");
		}
	}

	private Path badMigration() throws IOException {
		var folder = Files.createDirectory(home.resolve("migration"));
		Files.writeString(folder.resolve("V1__bad.sql"), "create tabel article");
		return folder;
	}

	private Launched launch(String... arguments) throws IOException {
		var all = Stream
			.concat(Stream.of("--spring.main.web-application-type=none", "--spring.main.keep-alive=true"),
					Stream.of(arguments))
			.toArray(String[]::new);
		return Launched.of(OnlyTheDatabase.class, Map.of("HEMEROTECA_HOME", home.toString()), all);
	}

	private Connection connect(Launched program) throws SQLException, IOException {
		var address = program.lines().stream().filter((line) -> line.startsWith("jdbc:")).findFirst().orElseThrow();
		return DriverManager.getConnection(address, EmbeddedPostgres.NAME,
				new Password(home.resolve("postgres.password")).read());
	}

	private Postmaster postmaster() throws IOException {
		return Postmaster.of(data).orElseThrow();
	}

}
