package hemeroteca.cli;

import java.net.URI;

/**
 * The program, opened for one command.
 *
 * @param token lets in where accounts are on
 * @param closing closes it again
 */
public record OwnHouse(URI address, String token, Runnable closing) {

	/** Opens the program. */
	@FunctionalInterface
	public interface Opener {

		/**
		 * Opens it on a port of its own, for this machine alone.
		 * @throws RuntimeException if it cannot be opened; it has said why then
		 */
		OwnHouse open();

	}

}
