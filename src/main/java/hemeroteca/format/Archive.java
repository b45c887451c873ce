package hemeroteca.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP or a tar: the files in it, and what stands in those of them that are containers
 * themselves.
 */
final class Archive implements Contents {

	private final Entries entries;

	private final Opening opening;

	private final ContainerLimits limits;

	private final SavedPages pages = new SavedPages();

	private @Nullable Nested nested;

	private boolean over;

	Archive(Entries entries, Opening opening, ContainerLimits limits) {
		this.entries = entries;
		this.opening = opening;
		this.limits = limits;
	}

	@Override
	public String format() {
		return entries.format();
	}

	@Override
	public @Nullable Content next() throws IOException, Unreadable {
		while (nested != null) {
			var content = nested.next();
			if (content != null) {
				return content;
			}
			drop();
		}
		while (!over) {
			var entry = entries.next();
			over = entry == null;
			if (entry != null) {
				var content = content(entry);
				if (content != null) {
					return content;
				}
			}
		}
		return null;
	}

	private void drop() throws IOException {
		if (nested != null) {
			nested.close();
			nested = null;
		}
	}

	private @Nullable Content content(ArchiveEntry entry) throws IOException, Unreadable {
		var name = EntryNames.harmless(entry.getName());
		var aside = entry.isDirectory() ? Optional.of("folders")
				: entries.isLink(entry) ? Optional.of("links") : EntryKinds.ofSystem(name);
		if (aside.isPresent()) {
			return new Content.Other(name, aside.get());
		}
		var unreadable = entries.whyUnreadable(entry);
		if (unreadable.isPresent()) {
			return new Content.Damaged(name, unreadable.get());
		}
		return file(name, new BufferedInputStream(entries.bytes()));
	}

	/** Returns the first content, or null if a container in this one is empty. */
	private @Nullable Content file(String name, InputStream bytes) throws IOException, Unreadable {
		byte[] beginning = Opening.beginning(bytes);
		var picture = EntryKinds.picture(beginning);
		if (picture.isEmpty()) {
			var other = EntryKinds.other(name, beginning, pages.holdPart(name));
			if (other.isPresent()) {
				return new Content.Other(name, other.get());
			}
			var inner = opening.inside(name, bytes, beginning);
			if (inner.isPresent()) {
				nested = new Nested(name, inner.get());
				return next();
			}
		}
		byte[] whole = bytes.readNBytes(limits.mostBytes() + 1);
		if (whole.length > limits.mostBytes()) {
			return new Content.Damaged(name, "larger than the limit of %,d bytes".formatted(limits.mostBytes()));
		}
		if (whole.length == 0) {
			return new Content.Damaged(name, "the file is empty");
		}
		if (picture.isPresent()) {
			return new Content.Picture(name, picture.get(), whole);
		}
		pages.note(name);
		return new Content.File(name, whole);
	}

	@Override
	public void close() throws IOException {
		try (entries) {
			drop();
		}
	}

}
