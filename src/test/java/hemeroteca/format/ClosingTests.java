package hemeroteca.format;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.luben.zstd.Zstd;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;

import static hemeroteca.format.Fixtures.PAGE;
import static hemeroteca.format.Fixtures.gzip;
import static hemeroteca.format.Fixtures.page;
import static hemeroteca.format.Fixtures.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Containers close what they read from, down to the bytes: on the way stand libraries
 * that hold memory outside of the heap.
 */
class ClosingTests {

	@Test
	void closesWhatItReadsFrom() throws Exception {
		Map<String, byte[]> containers = new LinkedHashMap<>();
		containers.put("warc", page("https://a.example/"));
		containers.put("zip", zip("a.html", PAGE));
		containers.put("html", PAGE.getBytes(UTF_8));
		containers.put("feed", "<rss><channel><item><title>x</title></item></channel></rss>".getBytes(UTF_8));
		containers.put("mailbox", "From a@a.example Mon May  6 07:08:09 2024\nFrom: a\n\nx\n".getBytes(UTF_8));
		containers.put("lines",
				"{\"headline\":\"x\",\"html\":\"x\",\"outlet\":\"x\",\"text\":\"x\"}\n".getBytes(UTF_8));
		containers.put("list",
				"[{\"slug\":\"s\",\"title\":\"x\",\"content\":\"x\",\"savedAt\":\"x\",\"url\":\"x\"}]".getBytes(UTF_8));
		for (var container : containers.entrySet()) {
			for (byte[] bytes : List.of(gzip(container.getValue()), Zstd.compress(container.getValue()))) {
				var watched = new Watched(new ByteArrayInputStream(bytes));
				try (var contents = new Opening(ContainerLimits.DEFAULT, 1).open("x", watched, bytes, 0)
					.orElseThrow()) {
					contents.next();
					assertThat(watched.closed).isFalse();
				}
				assertThat(watched.closed).as(container.getKey()).isTrue();
			}
		}
	}

	@Test
	void closesAContainerWithinBeforeItGoesOn() throws Exception {
		var files = new Files(gzip(PAGE.getBytes(UTF_8)), Zstd.compress(PAGE.getBytes(UTF_8)),
				gzip(PAGE.getBytes(UTF_8)));
		var archive = new Archive(files, new Opening(ContainerLimits.DEFAULT, 1), ContainerLimits.DEFAULT);

		archive.next();
		archive.next();
		assertThat(files.given).extracting((file) -> file.closed).containsExactly(true, false);
		archive.next();
		archive.close();
		assertThat(files.given).extracting((file) -> file.closed).containsExactly(true, true, true);
		assertThat(files.closed).isTrue();
	}

	/** Remembers whether it was closed. */
	private static final class Watched extends FilterInputStream {

		private boolean closed;

		Watched(InputStream bytes) {
			super(bytes);
		}

		@Override
		public void close() {
			closed = true;
		}

	}

	/** An archive of some files. */
	private static final class Files implements Entries {

		private final byte[][] files;

		private final List<Watched> given = new ArrayList<>();

		private boolean closed;

		private int next;

		Files(byte[]... files) {
			this.files = files;
		}

		@Override
		public String format() {
			return "made";
		}

		@Override
		public ArchiveEntry next() {
			return (next < files.length) ? new ZipArchiveEntry("file " + next++) : null;
		}

		@Override
		public InputStream bytes() {
			given.add(new Watched(new ByteArrayInputStream(files[next - 1])));
			return given.getLast();
		}

		@Override
		public boolean isLink(ArchiveEntry entry) {
			return false;
		}

		@Override
		public Optional<String> whyUnreadable(ArchiveEntry entry) {
			return Optional.empty();
		}

		@Override
		public void close() throws IOException {
			closed = true;
		}

	}

}
