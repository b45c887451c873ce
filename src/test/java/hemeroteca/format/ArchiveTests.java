package hemeroteca.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.github.luben.zstd.Zstd;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static hemeroteca.format.Fixtures.PAGE;
import static hemeroteca.format.Fixtures.PNG;
import static hemeroteca.format.Fixtures.all;
import static hemeroteca.format.Fixtures.gzip;
import static hemeroteca.format.Fixtures.isContainer;
import static hemeroteca.format.Fixtures.joined;
import static hemeroteca.format.Fixtures.names;
import static hemeroteca.format.Fixtures.page;
import static hemeroteca.format.Fixtures.read;
import static hemeroteca.format.Fixtures.shown;
import static hemeroteca.format.Fixtures.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** ZIP and tar give out pages and pictures, count the rest, and open what is in them. */
class ArchiveTests {

	@Test
	void readsAPageThatABrowserSavedWithItsFolder() throws Exception {
		var contents = all(zip("Harbour.html", PAGE, "Harbour_files/", "", "Harbour_files/a.jpg", PNG,
				"Harbour_files/s.css", "a{}", "Harbour_files/x.js.download", "1", "Harbour_files/frame.html", PAGE,
				"__MACOSX/._Harbour.html", "x", ".DS_Store", "x", "Thumbs.db", "x"));

		assertThat(shown(contents)).containsExactly("file Harbour.html", "folders: Harbour_files",
				"picture Harbour_files/a.jpg", "styles: Harbour_files/s.css", "scripts: Harbour_files/x.js.download",
				"frames of saved pages: Harbour_files/frame.html",
				"files of the operating system: __MACOSX/._Harbour.html", "files of the operating system: .DS_Store",
				"files of the operating system: Thumbs.db");
		assertThat(read(contents.getFirst()).document().title()).isEqualTo("Harbour reopens");
		assertThat(((Content.Picture) contents.get(2)).mediaType()).isEqualTo("image/png");
	}

	@Test
	void readsPagesInAFolderThatIsOnlyCalledLikeThatOfAPage() throws Exception {
		var letter = "From: a@a.example\nMessage-ID: <1>\nSubject: x\n\nText.";

		assertThat(shown(all(zip("Meine_Dateien/artikel.html", PAGE, "case_files/report.pdf", "%PDF-1.7\n",
				"my_files/letter.eml", letter, "old-files/in.zip", zip("b.html", PAGE), "x_files/s.css", "a{}",
				"x_files/a.png", PNG))))
			.containsExactly("file Meine_Dateien/artikel.html", "file case_files/report.pdf",
					"file my_files/letter.eml", "file old-files/in.zip/b.html", "styles: x_files/s.css",
					"picture x_files/a.png");
	}

	@ParameterizedTest
	@ValueSource(strings = { "_files", "-Dateien", "_fitxers", " resources", ".assets", "_archivos" })
	void leavesThePartsOfAPageAside(String suffix) throws Exception {
		var folder = "2024/The harbour" + suffix;

		assertThat(shown(all(zip("2024/The harbour.htm", PAGE, folder + "/ad/frame.html", PAGE, folder + "/x.download",
				"1", folder + "/data", "1", "The harbour" + suffix + "/other.html", PAGE))))
			.containsExactly("file 2024/The harbour.htm", "frames of saved pages: " + folder + "/ad/frame.html",
					"scripts: " + folder + "/x.download", "parts of saved pages: " + folder + "/data",
					"file The harbour" + suffix + "/other.html");
	}

	@Test
	void opensContainersOnceMore() throws Exception {
		var contents = all(zip("in.zip", zip("a.html", PAGE, "deep.zip", zip("b.html", PAGE)), "b.html.gz",
				gzip(PAGE.getBytes(UTF_8)), "c.tar.gz", gzip(tar("c.html", PAGE)), "empty.zip", zip()));

		assertThat(shown(contents)).containsExactly("file in.zip/a.html",
				"damaged in.zip/deep.zip: a ZIP in more than 1 containers is not opened: unpack the outer ones, and bring it alone",
				"file b.html.gz/b.html", "file c.tar.gz/c.html", "damaged empty.zip: the ZIP holds nothing");
	}

	@Test
	void readsWebArchivesInWacz() throws Exception {
		var wacz = zip("pages/pages.jsonl", "{\"format\": \"json-pages-1.0\", \"id\": \"pages\", \"title\": \"All\"}\n",
				"archive/data.warc.gz", joined(gzip(page("https://a.example/1")), gzip(page("https://a.example/2"))),
				"indexes/index.cdx", "example,a)/1 20240506070809 {\"url\": \"https://a.example/1\"}\n",
				"datapackage.json", "{\n  \"profile\": \"data-package\",\n  \"wacz_version\": \"1.1.1\"\n}");
		var container = Fixtures.open("x", wacz, ContainerLimits.DEFAULT, 0);
		container.next();
		container.next();

		assertThat(container.format()).isEqualTo("WACZ");
		assertThat(shown(all(wacz))).containsExactly("notes of the web archive: pages/pages.jsonl",
				"file https://a.example/1", "file https://a.example/2", "notes of the web archive: indexes/index.cdx",
				"notes of the web archive: datapackage.json");
	}

	@Test
	void goesOnAfterADamagedContainerInside() throws Exception {
		byte[] inner = zip("a.html", PAGE);
		var contents = all(zip("in.zip", Arrays.copyOf(inner, inner.length - 60), "b.html", PAGE));

		assertThat(names(contents)).endsWith("in.zip", "b.html");
		assertThat(shown(contents)).anyMatch((it) -> it.startsWith("damaged in.zip: "));
	}

	@Test
	void goesOnAfterADamagedFileThatWasCompressed() throws Exception {
		byte[] bent = gzip(PAGE.repeat(50).getBytes(UTF_8));
		bent[bent.length / 2] ^= 0x55;
		byte[] list = gzip(tar("a.html", PAGE));
		list[list.length - 6] ^= 0x55;
		var contents = all(zip("in.gz", bent, "in.tar.gz", list, "b.html", PAGE));

		assertThat(shown(contents)).endsWith("file b.html")
			.anyMatch((it) -> it.startsWith("damaged in.gz: the bytes are damaged ("))
			.anyMatch((it) -> it.startsWith("damaged in.tar.gz: "));
	}

	@Test
	void takesAFailingDiskForNoDamage() throws Exception {
		byte[] noise = new byte[400_000];
		new Random(7).nextBytes(noise);
		byte[] zip = zip("in.gz", gzip(noise), "b.html", PAGE);
		var failing = new SequenceInputStream(new ByteArrayInputStream(zip, 0, 300_000), new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("the disk is gone");
			}
		});
		var container = new Containers(ContainerLimits.DEFAULT).open("x", new BufferedInputStream(failing), 0)
			.orElseThrow();

		assertThatThrownBy(container::next).isExactlyInstanceOf(IOException.class).hasMessage("the disk is gone");
	}

	@Test
	void showsNamesWithoutTheirTricks() throws Exception {
		var contents = all(zip("../../x.html", PAGE, "/etc/p.html", PAGE, "a\\..\\b.html", PAGE, "C:\\x\\y.html", PAGE,
				"a\u202Elmth.exe.html", PAGE, "n".repeat(3_000) + ".html", PAGE, "<img src=x onerror=alert(1)>.html",
				PAGE));

		assertThat(names(contents)).containsExactly("x.html", "etc/p.html", "a/b.html", "C:/x/y.html", "almth.exe.html",
				"n".repeat(1_000), "<img src=x onerror=alert(1)>.html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mimetype", "[Content_Types].xml", "word/document.xml", "_rels/.rels" })
	void leavesBooksAndDocumentsAlone(String first) throws Exception {
		byte[] document = stored(first, "mimetype".equals(first) ? "application/epub+zip" : "<Types/>");

		assertThat(isContainer(document)).isFalse();
		assertThat(shown(all(zip("book", document)))).containsExactly("file book");
		assertThatThrownBy(() -> new Formats(Limits.DEFAULT).read("x", document))
			.hasMessageMatching("not text: looks like an? (EPUB book|Office document|ZIP archive)");
	}

	private static byte[] stored(String name, String content) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(out)) {
			var entry = new ZipEntry(name);
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(content.length());
			var checksum = new CRC32();
			checksum.update(content.getBytes(UTF_8));
			entry.setCrc(checksum.getValue());
			zip.putNextEntry(entry);
			zip.write(content.getBytes(UTF_8));
			zip.closeEntry();
		}
		return out.toByteArray();
	}

	@Test
	void saysThatAFileIsEncrypted() throws Exception {
		byte[] zip = stored("secret.html", PAGE);
		zip[6] |= 1;

		assertThat(shown(all(zip))).containsExactly(
				"damaged secret.html: encrypted with a password: unpack the ZIP yourself, and bring what was in it");
	}

	@Test
	void saysThatAZipWasCutShort() throws Exception {
		byte[] zip = zip("a.html", PAGE, "b.html", PAGE);
		for (int length : new int[] { zip.length - 30, zip.length / 2, zip.length / 3, 60 }) {
			assertThatThrownBy(() -> all(Arrays.copyOf(zip, length))).as("" + length).isInstanceOf(Unreadable.class);
		}
	}

	@Test
	void refusesBombs() throws Exception {
		var limits = new ContainerLimits(40 << 20, 100, 100, 2);
		byte[] zeros = new byte[30 << 20];

		assertThatThrownBy(() -> all("x", zip("a", zeros), limits))
			.hasMessageContaining("unpacks to more than 100 times");
		assertThatThrownBy(() -> all("x", gzip(zeros), limits)).hasMessageContaining("unpacks to more than 100 times");
		assertThatThrownBy(() -> all("x", Zstd.compress(zeros), limits))
			.hasMessageContaining("unpacks to more than 100 times");
		assertThat(
				shown(all("x", zip("a", new byte[3 << 20], "b.html", PAGE), new ContainerLimits(1 << 20, 9, 2_000, 2))))
			.containsExactly("damaged a: larger than the limit of 1,048,576 bytes", "file b.html");
	}

	@Test
	void readsTar() throws Exception {
		assertThat(shown(all(tar("a.html", PAGE)))).containsExactly("file a.html");
		assertThat(shown(all(gzip(tar("a.html", PAGE))))).containsExactly("file a.html");
		var out = new ByteArrayOutputStream();
		try (var tar = new TarArchiveOutputStream(out)) {
			var link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
			link.setLinkName("/etc/passwd");
			tar.putArchiveEntry(link);
			tar.closeArchiveEntry();
		}
		assertThat(shown(all(out.toByteArray()))).containsExactly("links: link");
		byte[] tar = tar("a.html", PAGE.repeat(20));
		assertThatThrownBy(() -> all(Arrays.copyOf(tar, 2_000))).isInstanceOf(Unreadable.class);
	}

	private static byte[] tar(String name, String content) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var tar = new TarArchiveOutputStream(out)) {
			var entry = new TarArchiveEntry(name);
			entry.setSize(content.length());
			tar.putArchiveEntry(entry);
			tar.write(content.getBytes(UTF_8));
			tar.closeArchiveEntry();
		}
		return out.toByteArray();
	}

	@Test
	void refusesATarWithAnEndlessName() throws Exception {
		var entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
		entry.setSize(6L << 30);
		byte[] head = new byte[512];
		entry.writeEntryHeader(head);
		byte[] tar = joined(head, new byte[8 << 20]);

		assertThatThrownBy(() -> all(tar)).hasMessageContaining("the head of a file is longer than 4,194,304 bytes");
	}

	/** Found by bending: heads that a library reads as soon as it is made. */
	@Test
	void saysInItsPlaceWhatIsWrongWithAHead() throws Exception {
		byte[] zipped = gzip(PAGE.getBytes(UTF_8));
		zipped[3] = (byte) 0xE0;
		assertThatThrownBy(() -> all(zipped)).isInstanceOf(Unreadable.class);

		byte[] tar = tar("a.html", PAGE);
		tar[149] = ' ';
		assertThat(isContainer(tar)).isFalse();
	}

	@Test
	void takesNoPageForAContainer() throws Exception {
		for (var text : new String[] { PAGE, "PARIS, 3 May\n\nText.", "From here to there in 2024 at 10:00\n\nText.",
				"Rare: a bird\n\nText.",
				"{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"x\"}", "[1, 2]", "{}",
				"[", "BZh is a word", "<svg xmlns='http://www.w3.org/2000/svg'/>", "", "P",
				"{\"uri\":\"urn:x\",\"headline\":\"h\",\"versioncreated\":\"2024\",\"body_html\":\"<p>x\"}",
				"<html><body><pre>&lt;rss></pre><rss></rss></body></html>", "title,body\nx,y\n" }) {
			assertThat(isContainer(text)).as(text).isFalse();
		}
		var bytes = new ByteArrayInputStream(PAGE.getBytes(UTF_8));
		new Containers(ContainerLimits.DEFAULT).open("x.zip", bytes, 0);
		assertThat(bytes.readAllBytes()).isEqualTo(PAGE.getBytes(UTF_8));
	}

}
