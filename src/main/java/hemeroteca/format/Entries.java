package hemeroteca.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The files in an archive, as they stand one behind the other. */
interface Entries extends Closeable {

	String format();

	/** Goes to the next file; what is left of the last one is passed over. */
	@Nullable ArchiveEntry next() throws IOException;

	/** Returns the bytes of the file that was gone to; to close them closes nothing. */
	InputStream bytes();

	/** Tells whether a file is only a name for another. */
	boolean isLink(ArchiveEntry entry);

	/** Returns why a file's bytes cannot be had, as a sentence. */
	Optional<String> whyUnreadable(ArchiveEntry entry);

}
