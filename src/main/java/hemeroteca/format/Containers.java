package hemeroteca.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Opens files that hold many. What they are is seen from the bytes alone. Safe to share
 * between threads.
 */
public final class Containers {

	private final ContainerLimits limits;

	public Containers(ContainerLimits limits) {
		this.limits = limits;
	}

	/**
	 * Opens a container, if this is one.
	 * @param name a label only: neither its ending nor its path is trusted
	 * @param bytes from the first byte on; must support {@code mark}, and stands there
	 * again if this is no container
	 * @param position 0, or what {@link Container#position} said, to go on from there
	 * @throws IOException if the bytes cannot be had
	 */
	public Optional<Container> open(String name, InputStream bytes, long position) throws IOException {
		var raw = new Metered(bytes);
		byte[] beginning = Opening.beginning(bytes);
		// The bytes are marked and looked at as they are, and counted when they are read.
		return new Opening(limits, 1).open(name, raw, beginning, position)
			.map((contents) -> new Guarded(contents, raw, bytes, limits.mostContents(),
					(contents.position() < 0) ? position : 0, position > 0));
	}

}
