package hemeroteca.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static hemeroteca.format.Fixtures.PAGE;
import static hemeroteca.format.Fixtures.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * However much a container holds, only one content of it is in memory. With
 * {@code -Dhemeroteca.large=true} on what issues call large: gigabytes, a million files.
 */
class FlatMemoryTests {

	private static final boolean LARGE = Boolean.getBoolean("hemeroteca.large");

	private static final long MEGABYTE = 1 << 20;

	@Test
	void readsAWebArchiveOfAnySize() throws Exception {
		long records = LARGE ? 20_000 : 2_000;
		byte[] record = response("https://a.example/", "HTTP/1.1 200 OK\nContent-Type: text/html",
				PAGE.repeat(300).getBytes(UTF_8));
		byte[] video = response("https://a.example/v", "HTTP/1.1 200 OK\nContent-Type: video/mp4", new byte[1 << 20]);

		assertThat(count(repeated(records, record, video), records)).isLessThan(60 * MEGABYTE);
	}

	private static InputStream repeated(long times, byte[]... parts) {
		return new SequenceInputStream(new Enumeration<>() {
			private long next;

			@Override
			public boolean hasMoreElements() {
				return next < times;
			}

			@Override
			public InputStream nextElement() {
				return new ByteArrayInputStream(parts[(int) (next++ % parts.length)]);
			}
		});
	}

	@Test
	void readsAFeedOfVeryManyItems() throws Exception {
		long items = LARGE ? 400_000 : 20_000;
		var head = new ByteArrayInputStream("<rss><channel>".getBytes(UTF_8));
		var feed = repeated(items, ("<item><title>x</title><description>A teaser.</description></item>\n<more>"
				+ "<x>y</x>".repeat(60) + "</more>\n")
			.getBytes(UTF_8));

		assertThat(count(new SequenceInputStream(head, feed), items)).isLessThan(60 * MEGABYTE);
	}

	@Test
	void readsAZipOfVeryManyFiles() throws Exception {
		int files = LARGE ? 1_000_000 : 100_000;
		var written = new PipedOutputStream();
		var bytes = new PipedInputStream(written, 1 << 16);
		var writer = Thread.ofVirtual().start(() -> write(files, written));

		assertThat(count(bytes, files)).isLessThan(120 * MEGABYTE);
		writer.join();
	}

	private static void write(int files, PipedOutputStream written) {
		try (var zip = new ZipOutputStream(written)) {
			zip.setLevel(1);
			for (int i = 0; i < files; i++) {
				zip.putNextEntry(new ZipEntry("pages/" + i + ".html"));
				zip.write("<p>x".getBytes(UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException broken) {
			throw new java.io.UncheckedIOException(broken);
		}
	}

	/** Reads all, and returns how much more memory was in use at a time than before. */
	private static long count(InputStream bytes, long contents) throws Exception {
		long before = inUse();
		long most = 0;
		long count = 0;
		try (var container = new Containers(ContainerLimits.DEFAULT).open("x", new BufferedInputStream(bytes), 0)
			.orElseThrow()) {
			while (container.next() != null) {
				count++;
				if (count % (contents / 4) == 0) {
					most = Math.max(most, inUse() - before);
				}
			}
		}
		assertThat(count).isEqualTo(contents);
		return most;
	}

	private static long inUse() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
