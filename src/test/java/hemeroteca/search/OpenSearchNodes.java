package hemeroteca.search;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.awaitility.Awaitility.await;

/**
 * A real OpenSearch of three nodes, in a process of its own that ends with the tests. All
 * tests share it, each with an index of its own.
 */
public final class OpenSearchNodes {

	private static final Path CLASS_PATH = Path.of("target", "opensearch", "class-path");

	private static final Path PROGRAM = Path.of("src", "test", "opensearch", "ThreeNodes.java");

	private static final int NODES = 3;

	private static OpenSearchNodes shared;

	private final Path folder = Files.createTempDirectory("opensearch");

	private final Path log = folder.resolve("log");

	private final List<Integer> ports = freePorts();

	private final Process process;

	private final PrintWriter commands;

	private OpenSearchNodes() throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx768m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
				Files.readString(CLASS_PATH).strip(), PROGRAM.toString(), folder.toString()));
		ports.forEach((port) -> command.add(port.toString()));
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		this.commands = new PrintWriter(process.outputWriter(), true);
		Runtime.getRuntime().addShutdownHook(new Thread(this::end));
	}

	private void end() {
		try {
			process.destroyForcibly().waitFor();
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException | InterruptedException remains) {
			System.err.println("the data of OpenSearch remains: " + remains.getMessage());
		}
	}

	/** Returns the nodes, which are started if they are not. */
	public static synchronized OpenSearchNodes shared() throws IOException {
		if (shared == null) {
			shared = new OpenSearchNodes();
			shared.awaitFile("green");
		}
		return shared;
	}

	/** Returns the addresses of all nodes, as the setting takes them. */
	public String addresses() {
		return ports.subList(0, NODES)
			.stream()
			.map((port) -> "http://127.0.0.1:" + port)
			.collect(Collectors.joining(","));
	}

	/** Ends one node; the others go on. */
	public void endOne() {
		commands.println(NODES);
		awaitFile("ended");
	}

	private void awaitFile(String name) {
		await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200)).until(() -> {
			assertThat(process.isAlive()).as(() -> "runs, having said " + contentOf(log.toFile())).isTrue();
			return Files.exists(folder.resolve(name));
		});
	}

	// For HTTP, then for the nodes among themselves.
	private static List<Integer> freePorts() throws IOException {
		var sockets = new ArrayList<ServerSocket>();
		var free = new ArrayList<Integer>();
		for (int i = 0; i < 2 * NODES; i++) {
			sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
			free.add(sockets.getLast().getLocalPort());
		}
		for (var socket : sockets) {
			socket.close();
		}
		return free;
	}

}
