package hemeroteca.format;

import java.nio.charset.Charset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One record of a web archive, as {@link WebArchive} gives it out: the page that it holds
 * in whatever format that is, with its address and the moment of the capture.
 */
final class WarcRecord implements Format {

	private static final Set<String> PAGES = Set.of("response", "resource", "conversion");

	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

	private static final Pattern ARC = Pattern
		.compile("[a-z][a-z0-9+.-]*:\\S* \\S+ \\d{8,17} \\S+(?: \\S+)* \\d+\\r?\\n");

	private final Formats formats;

	private final Limits limits;

	WarcRecord(Formats formats, Limits limits) {
		this.formats = formats;
		this.limits = limits;
	}

	@Override
	public boolean knows(Source source) {
		return begins(source) && record(source.bytes()).filter((record) -> PAGES.contains(record.type())).isPresent();
	}

	private static boolean begins(Source source) {
		return Record.BEGINNING.matcher(source.beginning()).lookingAt() || ARC.matcher(source.beginning()).lookingAt();
	}

	private static Optional<Record> record(byte[] bytes) {
		try {
			return Optional.of(Record.read(new ByteArrayInputStream(bytes)));
		}
		catch (IOException none) {
			return Optional.empty();
		}
	}

	@Override
	public Page read(Source source) throws Unreadable {
		var record = record(source.bytes()).orElseThrow();
		var block = block(record, source.bytes());
		byte[] content = content(block);
		var address = (source.address() != null) ? source.address() : WebAddress.of(record.address());
		var charset = CHARSET.matcher(block.contentType());
		var page = formats.read(source.name(), content, address,
				charset.find() ? Labels.charset(charset.group(1)) : Optional.empty());
		var capturedAt = (record.date() != null) ? record.date() : page.capturedAt();
		return new Page(page.document(), page.address(), capturedAt, page.format() + " in WARC", page.charset(),
				page.resources());
	}

	@Override
	public Showing show(Source source, Charset charset) throws Unreadable {
		var record = record(source.bytes()).orElseThrow();
		return formats.show(source.name(), content(block(record, source.bytes())), charset);
	}

	private static HttpBlock block(Record record, byte[] bytes) throws Unreadable {
		int start = record.written().length;
		if (record.length() > bytes.length - start) {
			throw new Unreadable("the record has %,d bytes by its head, and only %,d are there"
				.formatted(record.length(), bytes.length - start));
		}
		return HttpBlock.of(record, Arrays.copyOfRange(bytes, start, start + (int) record.length()));
	}

	private byte[] content(HttpBlock block) throws Unreadable {
		byte[] content = block.content(limits.mostBytes());
		if (begins(new Source("", content, null))) {
			throw new Unreadable("not a page: looks like a web archive (WARC)");
		}
		return content;
	}

}
