package hemeroteca.account;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Sends requests as they are written, also such as no browser would let a page send. */
public record Wire(int port) {

	/** What came back; header names in lower case are found whatever their case. */
	public record Answer(int status, List<String> headers, String body) {

		public Optional<String> header(String name) {
			return all(name).stream().findFirst();
		}

		public List<String> all(String name) {
			var start = name.toLowerCase() + ":";
			return this.headers.stream()
				.filter((line) -> line.toLowerCase().startsWith(start))
				.map((line) -> line.substring(start.length()).strip())
				.toList();
		}

	}

	public Answer get(String target, String... headers) throws IOException {
		return send("GET " + target, "", headers);
	}

	public Answer post(String target, String body, String... headers) throws IOException {
		return send("POST " + target, body, headers);
	}

	/** Sends a request; without a Host of its own it gets the right one. */
	public Answer send(String line, String body, String... headers) throws IOException {
		var lines = new ArrayList<>(List.of(line + " HTTP/1.1", "Connection: close"));
		if (Arrays.stream(headers).noneMatch((header) -> header.startsWith("Host:"))) {
			lines.add("Host: localhost:" + this.port);
		}
		lines.addAll(Arrays.asList(headers));
		if (!line.startsWith("GET")) {
			lines.add("Content-Length: " + body.getBytes(UTF_8).length);
		}
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(UTF_8));
			return parse(socket.getInputStream().readAllBytes());
		}
	}

	/** Reads an answer as it came over the wire. */
	public static Answer parse(byte[] bytes) {
		var text = new String(bytes, ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		var head = List.of(text.substring(0, end).split("\r\n"));
		var body = text.substring(end + 4);
		if (head.stream().anyMatch((line) -> line.equalsIgnoreCase("Transfer-Encoding: chunked"))) {
			body = withoutChunks(body);
		}
		return new Answer(Integer.parseInt(head.getFirst().split(" ")[1]), head.subList(1, head.size()),
				new String(body.getBytes(ISO_8859_1), UTF_8));
	}

	private static String withoutChunks(String body) {
		var whole = new StringBuilder();
		int at = 0;
		while (true) {
			int line = body.indexOf("\r\n", at);
			int size = Integer.parseInt(body.substring(at, line), 16);
			if (size == 0) {
				return whole.toString();
			}
			whole.append(body, line + 2, line + 2 + size);
			at = line + 2 + size + 2;
		}
	}

}
