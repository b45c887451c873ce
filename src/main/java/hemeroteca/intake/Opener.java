package hemeroteca.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import hemeroteca.format.Container;

/** Opens files that hold many, as {@link hemeroteca.format.Containers} does. */
@FunctionalInterface
interface Opener {

	/** See {@link hemeroteca.format.Containers#open}. */
	Optional<Container> open(String name, InputStream bytes, long position) throws IOException;

}
