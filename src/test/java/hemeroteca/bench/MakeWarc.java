package hemeroteca.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a web archive of the pages that extraction is measured on, to measure imports
 * with: one gzip member for each. Arguments: the folder with {@code pages/}, the file to
 * write, and how many times over (by default once; each time under other addresses).
 */
public final class MakeWarc {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
		.build();

	private MakeWarc() {
	}

	public static void main(String[] arguments) throws IOException {
		int times = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 1;
		try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 16)) {
			int pages = 0;
			for (int time = 0; time < times; time++) {
				pages += write(Path.of(arguments[0], "pages"), time, out);
			}
			System.out.printf("%,d pages in %s%n", pages, arguments[1]);
		}
	}

	private static int write(Path sets, int time, OutputStream out) throws IOException {
		int pages = 0;
		try (var folders = Files.list(sets)) {
			for (var folder : folders.filter((it) -> Files.exists(it.resolve("index.jsonl.gz"))).sorted().toList()) {
				for (var line : unzipped(folder.resolve("index.jsonl.gz")).lines().toList()) {
					var page = JSON.readTree(line);
					var address = page.path("url").asString("");
					byte[] html = bytes(folder.resolve(page.path("html").asString()));
					var id = folder.getFileName() + "/" + page.path("id").asString();
					record(address.startsWith("http") ? address : "https://pages.example/" + id.replace(' ', '-'), time,
							html, out);
					pages++;
				}
			}
		}
		return pages;
	}

	private static void record(String address, int time, byte[] html, OutputStream out) throws IOException {
		var at = (time == 0) ? address : address + (address.contains("?") ? "&" : "?") + "copy=" + time;
		var http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + html.length + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
		var head = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: " + at.replaceAll("\\s", "%20")
				+ "\r\nWARC-Date: 2026-11-23T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
				+ UUID.nameUUIDFromBytes(at.getBytes(StandardCharsets.UTF_8))
				+ ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
				+ (http.length + html.length) + "\r\n\r\n";
		var member = new ByteArrayOutputStream();
		try (var zip = new GZIPOutputStream(member)) {
			zip.write(head.getBytes(StandardCharsets.UTF_8));
			zip.write(http);
			zip.write(html);
			zip.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
		}
		member.writeTo(out);
	}

	private static String unzipped(Path file) throws IOException {
		return new String(bytes(file), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(Path file) throws IOException {
		try (var in = new GZIPInputStream(Files.newInputStream(file))) {
			return in.readAllBytes();
		}
	}

}
