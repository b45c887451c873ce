package hemeroteca.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles in JSON, one on each line, as this program exports them: a line that is
 * damaged spoils no other.
 */
final class JsonLines implements Contents {

	private final String format;

	private final InputStream bytes;

	private final ContainerLimits limits;

	private final JsonMapper mapper;

	private long count;

	JsonLines(String format, InputStream bytes, ContainerLimits limits) {
		this.format = format;
		this.bytes = new BufferedInputStream(bytes, 1 << 16);
		this.limits = limits;
		this.mapper = Jsons.mapper(limits.mostBytes());
	}

	/** Tells whether the first object ends on its first line, if the line ends here. */
	static boolean looksLike(byte[] beginning) {
		var first = new String(beginning, StandardCharsets.ISO_8859_1).stripLeading().lines().findFirst().orElse("");
		return first.length() > 1 && (first.length() > beginning.length / 2 || first.stripTrailing().endsWith("}"));
	}

	@Override
	public String format() {
		return format;
	}

	@Override
	public @Nullable Content next() throws IOException {
		for (var line = line(); line.isPresent(); line = line()) {
			count++;
			if (line.get().length > limits.mostBytes()) {
				return new Content.Damaged("line " + count,
						"larger than the limit of %,d bytes".formatted(limits.mostBytes()));
			}
			if (!new String(line.get(), 0, Math.min(8, line.get().length), StandardCharsets.ISO_8859_1).isBlank()) {
				return content("line " + count, mapper, line.get(), null);
			}
		}
		return null;
	}

	/** Returns the next line; of one too long, only so much that it is seen to be. */
	private Optional<byte[]> line() throws IOException {
		var line = new ByteArrayOutputStream();
		int one = bytes.read();
		if (one < 0) {
			return Optional.empty();
		}
		for (; one >= 0 && one != '\n'; one = bytes.read()) {
			if (line.size() <= limits.mostBytes()) {
				line.write(one);
			}
		}
		return Optional.of(line.toByteArray());
	}

	/**
	 * Returns what the JSON of one article is.
	 * @param around what a JSON Feed says of itself, to be kept with the item
	 */
	static Content content(String label, JsonMapper mapper, byte[] json, @Nullable ObjectNode around) {
		var object = Jsons.object(mapper, json);
		if (object.isEmpty()) {
			return new Content.Damaged(label, "no JSON object that can be read");
		}
		var article = object.get();
		var shape = JsonShape.of(article);
		if (shape.isEmpty()) {
			return new Content.Other(label, "entries that are no articles");
		}
		var name = name(label, shape.get(), article);
		if (shape.get().html(article).isBlank()) {
			return new Content.Other(name, "entries without their text");
		}
		if (around == null) {
			return new Content.File(name, json);
		}
		var feed = around.deepCopy();
		feed.putArray("items").add(article);
		return new Content.File(name, mapper.writeValueAsBytes(feed));
	}

	private static String name(String label, JsonShape shape, JsonNode article) {
		if (WebAddress.of(shape.address(article)) != null) {
			return shape.address(article);
		}
		return !shape.headline(article).isBlank() ? shape.headline(article) : label;
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

}
