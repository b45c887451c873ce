package hemeroteca.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** The files in a ZIP, read from the front: its directory at the end is not needed. */
final class ZipEntries implements Entries {

	/** The record that ends every ZIP. */
	private static final int END = 0x06054B50;

	private final Metered raw;

	private final ZipArchiveInputStream zip;

	private final InputStream unpacked;

	private final int mostBytes;

	private boolean webArchive;

	ZipEntries(InputStream bytes, ContainerLimits limits) {
		this.raw = new Metered(bytes);
		this.zip = new ZipArchiveInputStream(raw, "UTF-8", true, true, true);
		this.unpacked = new Unclosed(new Bounded(zip, raw::count, limits.mostExpansion()));
		this.mostBytes = limits.mostBytes();
	}

	@Override
	public String format() {
		return webArchive ? "WACZ" : "ZIP";
	}

	@Override
	public @Nullable ArchiveEntry next() throws IOException {
		raw.allowAll();
		var entry = zip.getNextEntry();
		if (entry == null) {
			raw.transferTo(OutputStream.nullOutputStream());
			if (!raw.endsNear(END)) {
				throw new Broken("the ZIP ends without its directory: it was cut short");
			}
			return null;
		}
		if (entry.getMethod() == ZipMethod.STORED.getCode() && entry.getGeneralPurposeBit().usesDataDescriptor()) {
			// To find where such a file ends, all of it is held in memory.
			raw.allow(2L * mostBytes, "a file of unknown length, not compressed, is larger than the limit of %,d bytes"
				.formatted(mostBytes));
		}
		// WACZ is a ZIP with web archives in this folder.
		webArchive |= entry.getName().matches("archive/.*\\.warc(?:\\.gz|\\.zst)?");
		return entry;
	}

	@Override
	public InputStream bytes() {
		return unpacked;
	}

	@Override
	public boolean isLink(ArchiveEntry entry) {
		return ((ZipArchiveEntry) entry).isUnixSymlink();
	}

	@Override
	public Optional<String> whyUnreadable(ArchiveEntry entry) {
		var file = (ZipArchiveEntry) entry;
		if (file.getGeneralPurposeBit().usesEncryption() || file.getGeneralPurposeBit().usesStrongEncryption()) {
			return Optional.of("encrypted with a password: unpack the ZIP yourself, and bring what was in it");
		}
		if (!zip.canReadEntryData(entry)) {
			var method = ZipMethod.getMethodByCode(file.getMethod());
			return Optional.of("compressed in a way that cannot be read (%s)"
				.formatted((method != null) ? method : "method " + file.getMethod()));
		}
		return Optional.empty();
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

}
