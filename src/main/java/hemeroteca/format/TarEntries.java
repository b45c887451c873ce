package hemeroteca.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files in a tar. */
final class TarEntries implements Entries {

	/** Heads have 512 bytes; long names and other notes before them, some thousands. */
	private static final int LONGEST_HEAD = 4 << 20;

	private final Metered raw;

	private final TarArchiveInputStream tar;

	private @Nullable TarArchiveEntry entry;

	TarEntries(InputStream bytes) {
		this.raw = new Metered(bytes);
		this.tar = new TarArchiveInputStream(raw, "UTF-8");
	}

	@Override
	public String format() {
		return "tar";
	}

	@Override
	public @Nullable ArchiveEntry next() throws IOException {
		raw.allowAll();
		if (entry != null && !entry.isSparse()) {
			tar.transferTo(OutputStream.nullOutputStream());
		}
		raw.allow(LONGEST_HEAD, "the head of a file is longer than %,d bytes".formatted(LONGEST_HEAD));
		entry = tar.getNextEntry();
		raw.allowAll();
		return entry;
	}

	@Override
	public InputStream bytes() {
		return new Unclosed(tar);
	}

	@Override
	public boolean isLink(ArchiveEntry entry) {
		var file = (TarArchiveEntry) entry;
		return file.isLink() || file.isSymbolicLink() || file.isFIFO() || file.isCharacterDevice()
				|| file.isBlockDevice();
	}

	@Override
	public Optional<String> whyUnreadable(ArchiveEntry entry) {
		var file = (TarArchiveEntry) entry;
		return file.isSparse() ? Optional.of("a file with holes, which is none of text or pictures")
				: tar.canReadEntryData(entry) ? Optional.empty() : Optional.of("kept in a way that cannot be read");
	}

	@Override
	public void close() throws IOException {
		tar.close();
	}

}
