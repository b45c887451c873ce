package hemeroteca.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

import hemeroteca.account.Wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A multipart form as somebody may write it who means no good: byte by byte. */
final class Form {

	static final String BOUNDARY = "----quay";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	Form file(String name, byte[] content) {
		return part(
				"Content-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: text/html",
				content);
	}

	Form part(String header, byte[] content) {
		return raw("--" + BOUNDARY + "\r\n" + header + "\r\n\r\n").raw(content).raw("\r\n");
	}

	Form raw(String text) {
		return raw(text.getBytes(UTF_8));
	}

	Form raw(byte[] bytes) {
		body.writeBytes(bytes);
		return this;
	}

	Form end() {
		return raw("--" + BOUNDARY + "--\r\n");
	}

	byte[] bytes() {
		return body.toByteArray();
	}

	/** Sends it to the interface, and returns what comes back. */
	Wire.Answer send(int port) throws IOException {
		return send(port, "/api/v1/imports", "multipart/form-data; boundary=" + BOUNDARY, body.size());
	}

	/**
	 * Sends it.
	 * @param promised how many bytes are said to come
	 */
	Wire.Answer send(int port, String target, String type, long promised, String... headers) throws IOException {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(60_000);
			var out = socket.getOutputStream();
			out.write(
					("POST %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n"
						.formatted(target, port, type, promised,
								(headers.length == 0) ? "" : String.join("\r\n", headers) + "\r\n"))
						.getBytes(UTF_8));
			try {
				body.writeTo(out);
				socket.shutdownOutput();
			}
			catch (IOException refusedEarly) {
				// What it answered is still to be read.
			}
			return Wire.parse(socket.getInputStream().readAllBytes());
		}
	}

	/** Sends the beginning, and goes away without waiting for an answer. */
	void breakOff(int port, int after) {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoLinger(true, 0);
			var out = socket.getOutputStream();
			out.write(
					"POST /api/v1/imports HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n"
						.formatted(port, BOUNDARY, body.size())
						.getBytes(UTF_8));
			out.write(body.toByteArray(), 0, after);
			out.flush();
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

}
