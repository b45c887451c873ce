package hemeroteca.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Containers made for tests, and what they hold. */
final class Fixtures {

	static final String PAGE = """
			<!DOCTYPE html><html lang="en"><head><title>Harbour reopens</title></head><body><article>
			<h1>Harbour reopens</h1><p>The harbour was opened again on Monday after three years of work.</p>
			</article></body></html>
			""";

	static final byte[] PNG = "\u0089PNG\r\n\u001A\nnot the rest of a picture".getBytes(ISO_8859_1);

	private Fixtures() {
	}

	static List<Content> all(byte[] bytes) throws IOException, Unreadable {
		return all("x", bytes, ContainerLimits.DEFAULT);
	}

	static List<Content> all(String name, byte[] bytes, ContainerLimits limits) throws IOException, Unreadable {
		var contents = new ArrayList<Content>();
		try (var container = open(name, bytes, limits, 0)) {
			for (var content = container.next(); content != null; content = container.next()) {
				contents.add(content);
			}
		}
		return contents;
	}

	static Container open(String name, byte[] bytes, ContainerLimits limits, long position) throws IOException {
		return new Containers(limits).open(name, new ByteArrayInputStream(bytes), position).orElseThrow();
	}

	static boolean isContainer(String text) throws IOException {
		return isContainer(text.getBytes(UTF_8));
	}

	static boolean isContainer(byte[] bytes) throws IOException {
		return new Containers(ContainerLimits.DEFAULT).open("x", new ByteArrayInputStream(bytes), 0).isPresent();
	}

	static List<String> names(List<Content> contents) {
		return contents.stream().map(Content::name).toList();
	}

	/** Returns what each content is, shortly. */
	static List<String> shown(List<Content> contents) {
		return contents.stream().map((content) -> switch (content) {
			case Content.File file -> "file " + file.name();
			case Content.Picture picture -> "picture " + picture.name();
			case Content.Other other -> other.reason() + ": " + other.name();
			case Content.Damaged damaged -> "damaged " + damaged.name() + ": " + damaged.reason();
		}).toList();
	}

	static Page read(Content content) throws Unreadable {
		return new Formats(Limits.DEFAULT).read(content.name(), ((Content.File) content).bytes());
	}

	static byte[] record(String type, String address, String contentType, byte[] block) {
		var head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
				+ "\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nContent-Type: " + contentType + "\r\nContent-Length: "
				+ block.length + "\r\n\r\n";
		return joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
	}

	static byte[] response(String address, String httpHead, byte[] body) {
		return record("response", address, "application/http; msgtype=response",
				joined((httpHead.replace("\n", "\r\n") + "\r\n\r\n").getBytes(UTF_8), body));
	}

	static byte[] page(String address) {
		return response(address, "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", PAGE.getBytes(UTF_8));
	}

	static byte[] joined(byte[]... parts) {
		var joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	static byte[] gzip(byte[] bytes) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var zip = new GZIPOutputStream(out)) {
			zip.write(bytes);
		}
		return out.toByteArray();
	}

	/** Makes a ZIP of names and contents, in turn. */
	static byte[] zip(Object... files) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(out)) {
			for (int i = 0; i < files.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) files[i]));
				write(zip, files[i + 1]);
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	private static void write(OutputStream out, Object content) throws IOException {
		out.write((content instanceof byte[] bytes) ? bytes : content.toString().getBytes(UTF_8));
	}

}
