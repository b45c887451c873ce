package hemeroteca.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The example pages on loopback, with the static files, under the policy that the program
 * sends.
 */
final class Site implements AutoCloseable {

	static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css", "js",
			"text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

	private static final String PICTURE = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640"><path fill="#cfc6b6" d="M0 0h960v640H0z"/>\
			<path fill="#a99d8b" d="M0 360 220 190 430 330 640 150 960 380V640H0z"/>\
			<path fill="#7c7164" d="M0 460 300 350 560 470 800 380 960 450V640H0z"/>\
			<path fill="#4a423b" d="M0 600 380 540 960 610V640H0z"/></svg>""";

	private final HttpServer server;

	private final Map<String, String> pages;

	private final List<String> posted = new CopyOnWriteArrayList<>();

	Site(Map<String, String> pages) throws IOException {
		this.pages = pages;
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", this::answer);
		server.start();
	}

	/** Returns the address of a page by its name. */
	String page(String name) {
		return "http://127.0.0.1:%d/%s.html".formatted(server.getAddress().getPort(), name);
	}

	/** Returns what was posted: the address, and under it each file by its name. */
	List<String> posted() {
		return posted;
	}

	private void answer(HttpExchange exchange) throws IOException {
		var path = exchange.getRequestURI().getPath();
		if (exchange.getRequestMethod().equals("POST")) {
			take(exchange);
			return;
		}
		var body = body(path);
		var headers = exchange.getResponseHeaders();
		headers.set("Content-Type",
				TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/html; charset=utf-8"));
		headers.set("Content-Security-Policy", POLICY);
		exchange.sendResponseHeaders((body != null) ? 200 : 404, (body != null && body.length > 0) ? body.length : -1);
		if (body != null) {
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	private byte[] body(String path) throws IOException {
		if (path.startsWith("/example/")) {
			return PICTURE.getBytes(StandardCharsets.UTF_8);
		}
		var page = pages.get(path.substring(1).replace(".html", ""));
		if (page != null) {
			return page.getBytes(StandardCharsets.UTF_8);
		}
		var name = path.startsWith("/webjars/") ? "/META-INF/resources" + path : "/static" + path;
		try (var resource = Site.class.getResourceAsStream(name)) {
			return (resource != null) ? resource.readAllBytes() : null;
		}
	}

	private void take(HttpExchange exchange) throws IOException {
		posted.add(exchange.getRequestURI().toString());
		new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).lines()
			.filter((it) -> it.contains("filename=\""))
			.map((it) -> it.replaceFirst(".*filename=\"(.*)\".*", "$1"))
			.forEach(posted::add);
		exchange.getResponseHeaders().set("Location", "/import-done");
		exchange.sendResponseHeaders(303, -1);
		exchange.close();
	}

	@Override
	public void close() {
		server.stop(0);
	}

}
