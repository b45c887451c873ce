package hemeroteca.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Another origin, which hostile pages try to reach. It hears every connection, also one
 * that was only opened in advance and of which no browser tells.
 */
final class Elsewhere implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 200;

	private final ServerSocket server;

	private final List<String> heard = new CopyOnWriteArrayList<>();

	Elsewhere() throws IOException {
		server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::listen);
	}

	/** Returns "http://127.0.0.1:4711". */
	String address() {
		return "http://127.0.0.1:" + server.getLocalPort();
	}

	/** Returns the first line of what was asked, or that somebody connected. */
	List<String> heard() {
		return heard;
	}

	private void listen() {
		while (!server.isClosed()) {
			try {
				var socket = server.accept();
				Thread.ofVirtual().start(() -> hear(socket));
			}
			catch (IOException closed) {
				return;
			}
		}
	}

	private void hear(Socket socket) {
		try (socket) {
			heard.add("somebody connected");
			socket.setSoTimeout(PATIENCE_MILLIS);
			byte[] asked = new byte[2000];
			int length = socket.getInputStream().read(asked);
			heard
				.add(new String(asked, 0, Math.max(0, length), ISO_8859_1).lines().findFirst().orElse("nothing asked"));
			socket.getOutputStream().write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
		}
		catch (IOException gone) {
			heard.add("and went away");
		}
	}

	@Override
	public void close() {
		try {
			server.close();
		}
		catch (IOException stuck) {
			throw new UncheckedIOException(stuck);
		}
	}

}
