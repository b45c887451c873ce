package hemeroteca.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static hemeroteca.format.Fixtures.PAGE;
import static hemeroteca.format.Fixtures.PNG;
import static hemeroteca.format.Fixtures.all;
import static hemeroteca.format.Fixtures.gzip;
import static hemeroteca.format.Fixtures.joined;
import static hemeroteca.format.Fixtures.names;
import static hemeroteca.format.Fixtures.page;
import static hemeroteca.format.Fixtures.read;
import static hemeroteca.format.Fixtures.record;
import static hemeroteca.format.Fixtures.response;
import static hemeroteca.format.Fixtures.shown;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Web archives give out each page with its address and the moment of its capture. */
class WebArchiveTests {

	private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html";

	@Test
	void readsAPageWithItsAddressAndItsCapture() throws Exception {
		var contents = all(page("https://a.example/harbour?x=1|2"));

		assertThat(names(contents)).containsExactly("https://a.example/harbour?x=1|2");
		var page = read(contents.getFirst());
		assertThat(page.address()).isEqualTo(URI.create("https://a.example/harbour?x=1%7C2"));
		assertThat(page.capturedAt()).isEqualTo(Instant.parse("2024-05-06T07:08:09Z"));
		assertThat(page.document().title()).isEqualTo("Harbour reopens");
		assertThat(page.format()).isEqualTo("HTML in WARC");
	}

	@Test
	void keepsTheRecordAsItStandsInTheArchive() throws Exception {
		var record = page("https://a.example/");

		assertThat(((Content.File) all(joined(record, record)).get(1)).bytes()).isEqualTo(record);
	}

	@Test
	void countsWhatIsNoPageByWhatItIs() throws Exception {
		var archive = joined(record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
				record("request", "https://a.example/", "application/http; msgtype=request", "GET /".getBytes(UTF_8)),
				response("https://a.example/old", "HTTP/1.1 301 Moved\nLocation: /", new byte[0]),
				response("https://a.example/gone", "HTTP/1.1 404 Not Found\nContent-Type: text/html",
						PAGE.getBytes(UTF_8)),
				response("https://a.example/s.css", "HTTP/1.1 200 OK\nContent-Type: text/css", "a{}".getBytes(UTF_8)),
				response("https://a.example/s.js", "HTTP/1.1 200 OK\nContent-Type: application/javascript",
						"1".getBytes(UTF_8)),
				response("https://a.example/robots.txt", "HTTP/1.1 200 OK\nContent-Type: text/plain",
						"User-agent: *".getBytes(UTF_8)),
				record("resource", "dns:a.example", "text/dns", "1.2.3.4".getBytes(UTF_8)),
				record("revisit", "https://a.example/again", "application/http; msgtype=response",
						"HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8)),
				response("https://a.example/p.png", "HTTP/1.1 200 OK\nContent-Type: image/png", PNG),
				response("https://a.example/bad", "this is no HTTP\n", "x".getBytes(UTF_8)));

		assertThat(shown(all(archive))).containsExactly("notes of the web archive: record at byte 0",
				"notes of the web archive: https://a.example/", "redirects: https://a.example/old",
				"answers of a server that had no page: https://a.example/gone", "styles: https://a.example/s.css",
				"scripts: https://a.example/s.js", "rules for robots: https://a.example/robots.txt",
				"notes of the web archive: dns:a.example", "pages captured before, unchanged: https://a.example/again",
				"picture https://a.example/p.png",
				"damaged https://a.example/bad: the record holds no HTTP answer that can be read (invalid HTTP message at byte position 0: <-- HERE -->this is no HTTP\\r\\n\\r\\n)");
	}

	@Test
	void undoesHowABodyTravelled() throws Exception {
		byte[] html = PAGE.getBytes(UTF_8);
		var chunked = joined((Integer.toHexString(html.length) + ";x=y\r\n").getBytes(UTF_8), html,
				"\r\n0\r\n\r\n".getBytes(UTF_8));
		byte[] squeezed = gzip(html);
		var both = joined((Integer.toHexString(squeezed.length) + "\r\n").getBytes(UTF_8), squeezed,
				"\r\n0\r\n\r\n".getBytes(UTF_8));
		var archive = joined(response("https://a.example/1", OK + "\nTransfer-Encoding: chunked", chunked),
				response("https://a.example/2", OK + "\nContent-Encoding: gzip", squeezed),
				response("https://a.example/3", OK + "\nTransfer-Encoding: chunked\nContent-Encoding: gzip", both),
				response("https://a.example/4", OK + "\nContent-Encoding: deflate", deflated(html, false)),
				response("https://a.example/5", OK + "\nContent-Encoding: deflate", deflated(html, true)),
				response("https://a.example/6", OK + "\nContent-Encoding: zstd", Zstd.compress(html)),
				response("https://a.example/7", OK + "\nContent-Encoding: gzip", html),
				record("resource", "https://a.example/8", "text/html", html));

		for (var content : all(archive)) {
			assertThat(read(content).document().title()).as(content.name()).isEqualTo("Harbour reopens");
		}
	}

	private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
		var out = new java.io.ByteArrayOutputStream();
		try (var deflate = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, bare))) {
			deflate.write(bytes);
		}
		return out.toByteArray();
	}

	@Test
	void believesTheCharsetOfTheServer() throws Exception {
		var html = "<html><title>Zażółć gęślą jaźń</title><p>Łódź, Kraków i Gdańsk leżą w Polsce.</p>";
		var archive = response("https://a.example/", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=ISO-8859-2",
				html.getBytes("ISO-8859-2"));

		assertThat(read(all(archive).getFirst()).document().title()).isEqualTo("Zażółć gęślą jaźń");
	}

	@Test
	void readsOldAndOlderArchives() throws Exception {
		var old = new String(page("https://a.example/"), UTF_8).replace("WARC/1.1", "WARC/0.18").getBytes(UTF_8);
		assertThat(read(all(old).getFirst()).document().title()).isEqualTo("Harbour reopens");

		var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
		var about = "1 0 Someone\nURL IP-address Archive-date Content-type Archive-length\n";
		var arc = "filedesc://x.arc 0.0.0.0 20010203040506 text/plain " + about.length() + "\n" + about
				+ "\nhttp://a.example/old 1.2.3.4 20010203040506 text/html " + http.length() + "\n" + http + "\n";
		var contents = all(arc.getBytes(UTF_8));

		assertThat(shown(contents)).containsExactly("notes of the web archive: filedesc://x.arc",
				"file http://a.example/old");
		var page = read(contents.get(1));
		assertThat(page.capturedAt()).isEqualTo(Instant.parse("2001-02-03T04:05:06Z"));
		assertThat(page.address()).isEqualTo(URI.create("http://a.example/old"));
	}

	@Test
	void readsZstandardWithADictionary() throws Exception {
		var trainer = new ZstdDictTrainer(1 << 20, 4_000);
		for (int i = 0; i < 300; i++) {
			trainer.addSample(page("https://a.example/" + i + "/" + Integer.toHexString(i * 7919)));
		}
		byte[] dictionary = trainer.trainSamples();
		var archive = new ArrayList<byte[]>();
		archive.add(joined(new byte[] { 0x5D, 0x2A, 0x4D, 0x18 }, littleEndian(dictionary.length), dictionary));
		for (int i = 0; i < 5; i++) {
			try (var context = new ZstdCompressCtx().loadDict(dictionary)) {
				archive.add(context.compress(page("https://a.example/" + i)));
			}
		}
		byte[] bytes = joined(archive.toArray(byte[][]::new));

		assertThat(all(bytes)).hasSize(5);
		assertResumesEverywhere(bytes);
	}

	private static byte[] littleEndian(int number) {
		return new byte[] { (byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24) };
	}

	@Test
	void goesOnAtAnyRecord() throws Exception {
		byte[][] records = new byte[12][];
		for (int i = 0; i < records.length; i++) {
			records[i] = page("https://a.example/" + "x".repeat(i * 31) + i);
		}
		byte[] whole = joined(records);
		byte[][] members = new byte[records.length][];
		byte[][] frames = new byte[records.length][];
		for (int i = 0; i < records.length; i++) {
			members[i] = gzip(records[i]);
			frames[i] = Zstd.compress(records[i]);
		}
		assertResumesEverywhere(whole);
		assertResumesEverywhere(joined(members));
		assertResumesEverywhere(joined(frames));
		// One member for all, two, and members that end within records.
		assertResumesEverywhere(gzip(whole));
		assertResumesEverywhere(joined(gzip(joined(records[0], records[1])), gzip(joined(records[2], records[3]))));
		assertResumesEverywhere(joined(gzip(Arrays.copyOf(whole, 1_000)), gzip(Arrays.copyOfRange(whole, 1_000, 2_500)),
				gzip(Arrays.copyOfRange(whole, 2_500, whole.length))));
		assertResumesEverywhere(Fixtures.zip("archive/a.warc.gz", joined(members)));
	}

	private static void assertResumesEverywhere(byte[] bytes) throws Exception {
		var expected = names(all(bytes));
		var positions = new ArrayList<Long>();
		try (var container = Fixtures.open("x", bytes, ContainerLimits.DEFAULT, 0)) {
			do {
				positions.add(container.position());
			}
			while (container.next() != null);
		}
		assertThat(positions).isSorted();
		for (int i = 0; i < expected.size(); i++) {
			var rest = new ArrayList<String>();
			try (var container = Fixtures.open("x", bytes, ContainerLimits.DEFAULT, positions.get(i))) {
				for (var content = container.next(); content != null; content = container.next()) {
					rest.add(content.name());
				}
			}
			assertThat(rest).as("from %d at %d", i, positions.get(i)).isEqualTo(expected.subList(i, expected.size()));
		}
	}

	@Test
	void saysThatAnArchiveHoldsNothing() throws Exception {
		assertThatThrownBy(() -> all("WARC/1.0\r\n".getBytes(UTF_8))).isInstanceOf(Unreadable.class)
			.hasMessage("the file ends too soon: it was cut short");
	}

	@Test
	void saysWhereAnArchiveBreaksOff() throws Exception {
		byte[] whole = joined(page("https://a.example/1"), page("https://a.example/2"));

		var container = Fixtures.open("x", Arrays.copyOf(whole, whole.length - 200), ContainerLimits.DEFAULT, 0);
		assertThat(container.next()).isNotNull();
		assertThatThrownBy(container::next).isInstanceOf(Unreadable.class)
			.hasMessageMatching(
					"after 1 contents, at byte \\d+: the record at byte \\d+ has \\d+ bytes by its head, and the file ends before them");
		assertThat(container.next()).isNull();
	}

	@Test
	void saysWhereAMemberBreaksOff() throws Exception {
		byte[] whole = joined(gzip(page("https://a.example/1")), gzip(page("https://a.example/2")));

		var container = Fixtures.open("x", Arrays.copyOf(whole, whole.length - 60), ContainerLimits.DEFAULT, 0);
		assertThat(container.next()).isNotNull();
		assertThatThrownBy(container::next).isInstanceOf(Unreadable.class)
			.hasMessageStartingWith("after 1 contents, at byte");
	}

	@Test
	void goesOnAfterARecordOfWrongLength() throws Exception {
		var wrong = new String(page("https://a.example/1"), UTF_8)
			.replaceFirst("Content-Length: \\d+", "Content-Length: 90")
			.getBytes(UTF_8);
		var contents = all(joined(gzip(wrong), gzip(page("https://a.example/2"))));

		assertThat(names(contents)).containsExactly("https://a.example/1", "byte 0", "https://a.example/2");
		assertThat(contents.get(1)).isInstanceOf(Content.Damaged.class);

		assertThatThrownBy(() -> all(joined(wrong, page("https://a.example/2")))).isInstanceOf(Unreadable.class)
			.hasMessageContaining("no record begins here");
	}

	@Test
	void noticesADamagedMember() throws Exception {
		byte[] member = gzip(page("https://a.example/1"));
		member[member.length - 6] ^= 1;

		assertThatThrownBy(() -> all(joined(member, gzip(page("https://a.example/2"))))).isInstanceOf(Unreadable.class)
			.hasMessageContaining("its checksum is another");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Content-Length: -5", "Content-Length: x", "X: y", "Content-Length: 99999999999999999999" })
	void refusesARecordWithoutALength(String field) {
		assertThatThrownBy(() -> all(("WARC/1.0\r\nWARC-Type: response\r\n" + field + "\r\n\r\n").getBytes(UTF_8)))
			.isInstanceOf(Unreadable.class)
			.hasMessageContaining("length");
	}

	@Test
	void refusesAHeadWithoutAnEnd() {
		assertThatThrownBy(() -> all(("WARC/1.0\r\nX: " + "a".repeat(2 << 20)).getBytes(UTF_8)))
			.hasMessageContaining("the head of a record is longer than 1,048,576 bytes");
	}

	@Test
	void refusesWhatUnpacksTooMuch() throws Exception {
		var limits = new ContainerLimits(1 << 20, 100, 10, 2);
		byte[] zeros = new byte[30 << 20];
		byte[] bomb = gzip(response("https://a.example/", OK, zeros));

		assertThatThrownBy(() -> all("x", bomb, limits)).hasMessageContaining("unpacks to more than 10 times its size");
		byte[] inner = response("https://a.example/", OK + "\nContent-Encoding: gzip", gzip(zeros));
		var small = new Formats(new Limits(1 << 20, 512, 500_000, Limits.DEFAULT.longest(), 500));
		assertThatThrownBy(() -> small.read("x", inner)).hasMessage("larger than the limit of 1,048,576 bytes");
	}

	@Test
	void stopsAtTheMostContents() throws Exception {
		var archive = joined(page("https://a.example/1"), page("https://a.example/2"), page("https://a.example/3"));
		var container = Fixtures.open("x", archive, new ContainerLimits(1 << 20, 2, 10, 2), 0);
		container.next();
		container.next();

		assertThatThrownBy(container::next).hasMessage("more contents than the limit of 2: the rest was not read");
	}

	@Test
	void tellsTheDiskFromWhatStandsOnIt() throws Exception {
		var failing = new java.io.SequenceInputStream(new ByteArrayInputStream(new byte[0]),
				new ByteArrayInputStream(page("https://a.example/"))) {
			@Override
			public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
				throw new IOException("the disk is gone");
			}
		};
		var raw = new Metered(failing);
		var container = new Guarded(new WebArchive(new PlainMember(raw, 0), ContainerLimits.DEFAULT, true, 0), raw,
				failing, 10, 0, false);

		assertThatThrownBy(container::next).isExactlyInstanceOf(IOException.class).hasMessage("the disk is gone");
	}

	@Test
	void readsNoArchiveInARecordOfAnArchive() {
		byte[] record = page("https://a.example/");
		for (int i = 0; i < 3; i++) {
			record = response("https://a.example/" + i, OK, record);
		}
		byte[] nested = record;
		assertThatThrownBy(() -> new Formats(Limits.DEFAULT).read("x", nested))
			.hasMessage("not a page: looks like a web archive (WARC)");
		assertThat(new String(nested, ISO_8859_1)).contains("Harbour");
	}

	@Test
	void readsNoOldArchiveInARecordOfAnOldArchive() {
		byte[] record = arc(PAGE.getBytes(UTF_8));
		for (int i = 0; i < 500; i++) {
			record = arc(record);
		}
		byte[] nested = record;
		assertThatThrownBy(() -> new Formats(Limits.DEFAULT).read("x", nested))
			.hasMessage("not a page: looks like a web archive (WARC)");
	}

	private static byte[] arc(byte[] body) {
		byte[] block = joined("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8), body);
		return joined("http://a.example/ 0.0.0.0 20010203040506 text/html %d\n".formatted(block.length).getBytes(UTF_8),
				block);
	}

	@Test
	void passesOverARecordThatSaysItNeverEnds() throws Exception {
		byte[] record = response("https://a.example/", OK, PAGE.repeat(500).getBytes(UTF_8));
		var endless = new String(record, ISO_8859_1).replaceFirst("Content-Length: \\d+",
				"Content-Length: " + Long.MAX_VALUE);

		assertThatThrownBy(() -> all(endless.getBytes(ISO_8859_1))).isInstanceOf(Unreadable.class)
			.hasMessageContaining("and the file ends before them");
		assertThatThrownBy(() -> new Formats(Limits.DEFAULT).read("x", endless.getBytes(ISO_8859_1)))
			.isInstanceOf(Unreadable.class)
			.hasMessageStartingWith("the record has 9,223,372,036,854,775,807 bytes by its head");
	}

}
