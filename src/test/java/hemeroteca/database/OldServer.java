package hemeroteca.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Speaks just enough of PostgreSQL's protocol to let one client in and say a version.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">
 * Message Formats</a>
 */
final class OldServer implements AutoCloseable {

	private static final int REQUEST_SSL = 80877103;

	private static final int REQUEST_GSS = 80877104;

	private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

	private final String version;

	OldServer(String version) throws IOException {
		this.version = version;
		Thread.ofVirtual().start(this::serve);
	}

	String address() {
		return "jdbc:postgresql://127.0.0.1:" + this.socket.getLocalPort() + "/archive";
	}

	private void serve() {
		try (var client = this.socket.accept();
				var in = new DataInputStream(client.getInputStream());
				var out = new DataOutputStream(client.getOutputStream())) {
			greet(in, out);
			while (true) {
				answer(in, out);
			}
		}
		catch (EOFException | SocketException ex) {
			// the client has left
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void greet(DataInputStream in, DataOutputStream out) throws IOException {
		var length = in.readInt();
		for (var code = in.readInt(); code == REQUEST_SSL || code == REQUEST_GSS; code = in.readInt()) {
			out.write('N');
			length = in.readInt();
		}
		in.skipNBytes(length - 2 * Integer.BYTES);
		send(out, 'R', new byte[Integer.BYTES]); // come in
		send(out, 'S', ("server_version\0" + this.version + "\0").getBytes(UTF_8));
		send(out, 'S', "client_encoding\0UTF8\0".getBytes(UTF_8));
		send(out, 'S', "standard_conforming_strings\0on\0".getBytes(UTF_8));
		send(out, 'Z', new byte[] { 'I' });
	}

	/** To each question: done, with nothing to show. */
	private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
		var asked = in.readByte();
		in.skipNBytes(in.readInt() - Integer.BYTES);
		switch (asked) {
			case 'P' -> send(out, '1', new byte[0]);
			case 'B' -> send(out, '2', new byte[0]);
			case 'D' -> send(out, 'n', new byte[0]);
			case 'Q' -> {
				send(out, 'C', "SET\0".getBytes(UTF_8));
				send(out, 'Z', new byte[] { 'I' });
			}
			case 'E' -> send(out, 'C', "SET\0".getBytes(UTF_8));
			case 'S' -> send(out, 'Z', new byte[] { 'I' });
			default -> {
			}
		}
	}

	private static void send(DataOutputStream out, char kind, byte[] content) throws IOException {
		out.writeByte(kind);
		out.writeInt(content.length + Integer.BYTES);
		out.write(content);
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
