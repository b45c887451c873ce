package hemeroteca.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.tar.TarUtils;

/**
 * Finds out what a container is and opens it, at one depth: what is opened inside is one
 * deeper.
 */
final class Opening {

	/** What a file is must be seen from so many bytes. */
	static final int BEGINNING = 1 << 17;

	private static final int TAR_HEAD = 512;

	private static final int TAR_CHECKSUM_AT = 148;

	private static final int TAR_CHECKSUM_END = 156;

	private static final Pattern TAR_CHECKSUM = Pattern.compile(" *[0-7]+[ \\x00]*");

	private static final Pattern ZIP = Pattern.compile("(?:PK\\x07\\x08)?PK\\x03\\x04|PK00PK\\x03\\x04|PK\\x05\\x06");

	private static final Pattern DOCUMENT = Pattern.compile(
			"PK\\x03\\x04.{26}(?:mimetypeapplication/|.{0,40}mimetypeapplication/|\\[Content_Types\\]\\.xml|_rels/|docProps/|word/|xl/|ppt/)",
			Pattern.DOTALL);

	private static final Pattern ENDING = Pattern.compile("\\.(?:gz|gzip|zst|zstd|xz|bz2|bzip2)$",
			Pattern.CASE_INSENSITIVE);

	private final ContainerLimits limits;

	private final int depth;

	Opening(ContainerLimits limits, int depth) {
		this.limits = limits;
		this.depth = depth;
	}

	/** Returns the first bytes, and stands before them again. */
	static byte[] beginning(InputStream bytes) throws IOException {
		bytes.mark(BEGINNING);
		byte[] beginning = bytes.readNBytes(BEGINNING);
		bytes.reset();
		return beginning;
	}

	/** Opens a container in this one. What holds files is not looked for too deep. */
	Optional<Contents> inside(String name, InputStream bytes, byte[] beginning) throws IOException {
		var found = new Opening(limits, depth + 1).open(name, bytes, beginning, 0);
		if (depth >= limits.deepest() && found.isPresent() && found.get() instanceof Archive archive) {
			archive.close();
			return Optional.of(new TooDeep(archive.format(), limits.deepest()));
		}
		return found;
	}

	/**
	 * Opens a container, if this is one.
	 * @param position where to begin in a web archive; others begin at the front
	 */
	Optional<Contents> open(String name, InputStream bytes, byte[] beginning, long position) throws IOException {
		var compression = Compression.of(beginning);
		if (compression.isPresent()) {
			return Optional.of(compressed(compression.get(), name, bytes, beginning, position));
		}
		if (isWebArchive(beginning)) {
			leap(bytes, position);
			return Optional.of(new WebArchive(new PlainMember(bytes, position), limits, true, 0));
		}
		return archive(bytes, beginning).or(() -> text(bytes, beginning));
	}

	private Contents compressed(Compression compression, String name, InputStream bytes, byte[] beginning,
			long position) throws IOException {
		byte[] inside = compression.peek(beginning, BEGINNING);
		if (compression == Compression.ZSTANDARD_WITH_DICTIONARY || compression.hasMembers() && isWebArchive(inside)) {
			return webArchive(compression, bytes, position);
		}
		var packed = new Metered(bytes);
		var unpacked = new BufferedInputStream(
				new Bounded(new Late(() -> compression.open(packed)), packed::count, limits.mostExpansion()), 1 << 16);
		if (isWebArchive(inside)) {
			return new WebArchive(new PlainMember(unpacked, 0), limits, false, 0);
		}
		return archive(unpacked, inside).or(() -> text(unpacked, inside))
			.orElseGet(() -> new OneFile(compression.words(), ENDING.matcher(name).replaceFirst(""), unpacked,
					limits.mostBytes()));
	}

	private Contents webArchive(Compression compression, InputStream bytes, long position) throws IOException {
		long start = WebArchive.memberOf(position);
		byte[] dictionary = null;
		if (start > 0 && compression == Compression.ZSTANDARD_WITH_DICTIONARY) {
			bytes.mark(Integer.MAX_VALUE);
			dictionary = ZstandardFrames.dictionaryOf(bytes);
			bytes.reset();
		}
		leap(bytes, start);
		var members = compression.members(bytes, start, dictionary).bounded(limits.mostExpansion());
		return new WebArchive(members, limits, true, WebArchive.recordsBefore(position));
	}

	private static void leap(InputStream bytes, long position) throws IOException {
		if (position > 0 && bytes instanceof Metered raw) {
			raw.leap(position);
		}
	}

	private static boolean isWebArchive(byte[] beginning) {
		return Record.BEGINNING.matcher(latin(beginning)).lookingAt();
	}

	private Optional<Contents> archive(InputStream bytes, byte[] beginning) {
		if (isZip(beginning)) {
			return Optional.of(new Archive(new ZipEntries(bytes, limits), this, limits));
		}
		return isTar(beginning) ? Optional.of(new Archive(new TarEntries(bytes), this, limits)) : Optional.empty();
	}

	/** A ZIP that is not a book or an Office document: those begin with certain names. */
	private static boolean isZip(byte[] beginning) {
		var latin = latin(beginning);
		return ZIP.matcher(latin).lookingAt() && !DOCUMENT.matcher(latin).lookingAt();
	}

	private static boolean isTar(byte[] beginning) {
		return beginning.length >= TAR_HEAD && beginning[0] != 0
				&& TAR_CHECKSUM.matcher(latin(beginning).substring(TAR_CHECKSUM_AT, TAR_CHECKSUM_END)).matches()
				&& TarUtils.verifyCheckSum(Arrays.copyOf(beginning, TAR_HEAD));
	}

	private Optional<Contents> text(InputStream bytes, byte[] beginning) {
		var latin = latin(beginning);
		if (Mailbox.BEGINNING.matcher(latin).lookingAt()) {
			return Optional.of(new Mailbox(bytes, limits));
		}
		var text = text(beginning);
		if (Feed.BEGINNING.matcher(text).lookingAt()) {
			return Optional.of(new Feed(bytes, beginning, limits));
		}
		if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
			return JsonArticles.open(beginning, bytes, limits);
		}
		return LinkList.of(latin);
	}

	private static String latin(byte[] beginning) {
		return new String(beginning, 0, Math.min(beginning.length, Source.BEGINNING), StandardCharsets.ISO_8859_1);
	}

	/** Returns the first characters, if they are ASCII in any of the usual encodings. */
	private static String text(byte[] beginning) {
		var latin = latin(beginning);
		if (latin.startsWith("\u00FF\u00FE") || latin.startsWith("\u00FE\u00FF")) {
			return new String(beginning, 0, Math.min(beginning.length, Source.BEGINNING), StandardCharsets.UTF_16);
		}
		return latin.startsWith("\u00EF\u00BB\u00BF") ? latin.substring(3) : latin;
	}

}
