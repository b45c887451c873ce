import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Three nodes of OpenSearch in one process, on a class path of their own. Arguments: a
 * folder, then three ports for HTTP and three for the nodes among themselves. Makes a file
 * "green" when they have found each other. A line "2" ends the second of them and makes a
 * file "ended"; all end with the input.
 */
class ThreeNodes {

	public static void main(String[] arguments) throws Exception {
		var folder = Path.of(arguments[0]);
		var http = Arrays.copyOfRange(arguments, 1, 4);
		var transport = Arrays.copyOfRange(arguments, 4, 7);
		try (var nodes = new OpenSearchRunner()) {
			nodes.onBuild((number, settings) -> {
				settings.put("http.port", http[number - 1]);
				settings.put("transport.port", transport[number - 1]);
				settings.put("network.host", "127.0.0.1");
				settings.putList("cluster.initial_cluster_manager_nodes", "Node 1");
				settings.putList("discovery.seed_hosts",
						Arrays.stream(transport).map((port) -> "127.0.0.1:" + port).toList());
				settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
				settings.put("action.auto_create_index", false);
				// As the README says: a word is looked for in every language.
				settings.put("indices.query.bool.max_clause_count", 16_384);
			});
			nodes.build(OpenSearchRunner.newConfigs().basePath(arguments[0]).numOfNode(3).useLogger());
			nodes.ensureGreen();
			// The log has closed the output by now.
			Files.createFile(folder.resolve("green"));
			var commands = new BufferedReader(new InputStreamReader(System.in));
			for (var line = commands.readLine(); line != null; line = commands.readLine()) {
				nodes.getNode(Integer.parseInt(line) - 1).close();
				Files.createFile(folder.resolve("ended"));
			}
		}
		System.exit(0);
	}

}
