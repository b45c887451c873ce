package hemeroteca.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.github.luben.zstd.Zstd;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

import static hemeroteca.format.Fixtures.PAGE;
import static hemeroteca.format.Fixtures.PNG;
import static hemeroteca.format.Fixtures.gzip;
import static hemeroteca.format.Fixtures.joined;
import static hemeroteca.format.Fixtures.page;
import static hemeroteca.format.Fixtures.response;
import static hemeroteca.format.Fixtures.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Containers bent at random end in contents and sentences, soon. Runs a few seconds; with
 * {@code -Dhemeroteca.fuzz.seconds=600} as long as that.
 */
class ContainerFuzzTests {

	private static final long SECONDS = Long.getLong("hemeroteca.fuzz.seconds", 3);

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final ContainerLimits LIMITS = new ContainerLimits(1 << 20, 1_000, 100, 2);

	/** What a library says of wrong bytes has words; these are mistakes in a program. */
	private static final List<String> MISTAKES = List.of("NullPointerException", "ClassCastException",
			"ConcurrentModification", "StackOverflow");

	private final Formats formats = new Formats(new Limits(1 << 20, 512, 100_000, Duration.ofSeconds(5), 500));

	@Test
	void endsInContentsAndSentences() throws Exception {
		var seeds = seeds();
		long seed = Long.getLong("hemeroteca.fuzz.seed", 1);
		var random = new Random(seed);
		long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
		long rounds = 0;
		for (; System.nanoTime() < end; rounds++) {
			byte[] bent = bent(seeds.get(random.nextInt(seeds.size())), random);
			long start = System.nanoTime();
			try {
				open(bent);
			}
			catch (Throwable broken) {
				throw new AssertionError("round %d of seed %d".formatted(rounds, seed), broken);
			}
			assertThat(Duration.ofNanos(System.nanoTime() - start)).as("round %d of seed %d", rounds, seed)
				.isLessThan(SOON);
		}
		System.out.printf("%,d bent containers in %d s%n", rounds, SECONDS);
		assertThat(rounds).isPositive();
	}

	private void open(byte[] bytes) throws IOException {
		var opened = new Containers(LIMITS).open("x", new ByteArrayInputStream(bytes), 0);
		if (opened.isEmpty()) {
			read(bytes);
			return;
		}
		try (var container = opened.get()) {
			long before = 0;
			for (var content = container.next(); content != null; content = container.next()) {
				assertThat(container.position()).isGreaterThanOrEqualTo(before);
				before = container.position();
				if (content instanceof Content.File file) {
					assertThat(file.bytes()).hasSizeLessThanOrEqualTo(LIMITS.mostBytes());
					read(file.bytes());
				}
				if (content instanceof Content.Damaged damaged) {
					assertThat(damaged.reason()).isNotBlank().doesNotContain(MISTAKES);
				}
			}
		}
		catch (Unreadable sentence) {
			assertThat(sentence.getMessage()).isNotBlank().doesNotContain(MISTAKES);
		}
	}

	private void read(byte[] bytes) {
		try {
			assertThat(formats.read("x", bytes)).isNotNull();
		}
		catch (Unreadable sentence) {
			assertThat(sentence.getMessage()).isNotBlank();
		}
	}

	private static byte[] bent(byte[] seed, Random random) {
		byte[] bytes = seed.clone();
		for (int i = random.nextInt(6) + 1; i > 0; i--) {
			int at = random.nextInt(bytes.length);
			int length = Math.min(random.nextInt(64) + 1, bytes.length - at);
			switch (random.nextInt(7)) {
				case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
				case 1 -> bytes[at] = (byte) random.nextInt(256);
				case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
				case 3 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at, at + length),
						Arrays.copyOfRange(bytes, at, bytes.length));
				case 4 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length),
						new byte[1]);
				case 5 -> bytes = digit(bytes, at, random);
				default -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
			}
		}
		return bytes;
	}

	/** Lengths are written in digits: they are what hurts most. */
	private static byte[] digit(byte[] bytes, int from, Random random) {
		for (int at = from; at < bytes.length; at++) {
			if (Character.isDigit(bytes[at])) {
				bytes[at] = (byte) ('0' + random.nextInt(10));
				return joined(Arrays.copyOf(bytes, at), "9".repeat(random.nextInt(12)).getBytes(UTF_8),
						Arrays.copyOfRange(bytes, at, bytes.length));
			}
		}
		return bytes;
	}

	private static List<byte[]> seeds() throws IOException {
		byte[] html = PAGE.getBytes(UTF_8);
		var chunked = response("https://a.example/2",
				"HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\nContent-Encoding: gzip",
				joined("10\r\n".getBytes(UTF_8), Arrays.copyOf(gzip(html), 16),
						("\r\n" + Integer.toHexString(gzip(html).length - 16) + "\r\n").getBytes(UTF_8),
						Arrays.copyOfRange(gzip(html), 16, gzip(html).length), "\r\n0\r\n\r\n".getBytes(UTF_8)));
		var picture = response("https://a.example/p.png", "HTTP/1.1 200 OK\nContent-Type: image/png", PNG);
		var seeds = new ArrayList<byte[]>();
		seeds.add(joined(page("https://a.example/1"), chunked, picture));
		seeds.add(joined(gzip(page("https://a.example/1")), gzip(chunked), gzip(picture)));
		seeds.add(joined(Zstd.compress(page("https://a.example/1")), Zstd.compress(chunked)));
		seeds.add(
				("filedesc://x.arc 0.0.0.0 20010203040506 text/plain 5\n1 0 x\n\nhttp://a.example/o 1.2.3.4 20010203040506 text/html 60\n"
						+ "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\n\n")
					.getBytes(UTF_8));
		seeds.add(zip("a.html", PAGE, "a_files/p.png", PNG, "in.zip", zip("b.html", PAGE), "w.warc.gz",
				gzip(page("https://a.example/"))));
		var tar = new ByteArrayOutputStream();
		try (var out = new TarArchiveOutputStream(tar)) {
			out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
			for (var name : List.of("a.html", "n".repeat(150) + ".html")) {
				var entry = new TarArchiveEntry(name);
				entry.setSize(html.length);
				out.putArchiveEntry(entry);
				out.write(html);
				out.closeArchiveEntry();
			}
		}
		seeds.add(tar.toByteArray());
		seeds.add(gzip(tar.toByteArray()));
		seeds.add(gzip(html));
		seeds.add(
				"From a@a.example Mon May  6 07:08:09 2024\nFrom: a\nSubject: =?UTF-8?Q?x?=\n\nOne\n\nFrom b Tue May  7 07:08:09 2024\nSubject: Two\n\n>From x\n"
					.getBytes(UTF_8));
		seeds
			.add("""
					<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>T</title><link>https://h.example/</link>
					<item><title>A &amp; b</title><link>https://h.example/1</link><pubDate>Mon, 06 May 2024 07:08:09 EST</pubDate>
					<content:encoded><![CDATA[<p>The harbour was opened.</p>]]></content:encoded></item></channel></rss>"""
				.getBytes(UTF_8));
		seeds
			.add("""
					<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">&lt;b&gt;x</title><link href="/1"/>
					<published>2024-05-06T07:08:09Z</published><content type="xhtml"><div><p>x</p></div></content></entry></feed>"""
				.getBytes(UTF_8));
		seeds.add(
				"{\"kind\":\"article\",\"headline\":\"x\",\"publishedOn\":\"2024-05-06\",\"authors\":[\"a\"],\"html\":\"<p>x\",\"witnesses\":{}}\n"
					.repeat(3)
					.getBytes(UTF_8));
		seeds.add(
				"[{\"is_archived\":0,\"tags\":[\"sea\"],\"title\":\"x\",\"url\":\"https://h.example/1\",\"content\":\"<p>x\",\"created_at\":\"2024-05-06T07:08:09+0000\"}]"
					.getBytes(UTF_8));
		seeds.add(
				"{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>x\"},{\"id\":\"2\",\"content_text\":\"x\",\"url\":\"y\"}]}"
					.getBytes(UTF_8));
		return seeds;
	}

}
