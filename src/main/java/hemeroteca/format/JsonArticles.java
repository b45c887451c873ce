package hemeroteca.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.FilterOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles that a program exported as JSON: in a list, in a list within an object, or one
 * after the other. Each is given out as its own object.
 *
 * @see JsonArticle
 */
final class JsonArticles implements Contents {

	/** The names of lists that hold articles, in the exports that are known. */
	private static final Set<String> LISTS = Set.of("items", "bookmarks", "articles", "entries", "results", "data");

	private static final int LONGEST_NOTE = 1_000;

	private final JsonMapper mapper;

	private final JsonParser parser;

	private final ContainerLimits limits;

	private final String format;

	private final boolean surrounded;

	/** What stood in the object around the list; a JSON Feed says there whose it is. */
	private final ObjectNode around;

	private String name = "";

	private long count;

	/**
	 * @param surrounded whether the articles stand in a list within an object
	 */
	JsonArticles(String format, InputStream bytes, boolean surrounded, ContainerLimits limits) {
		this.format = format;
		this.surrounded = surrounded;
		this.limits = limits;
		this.mapper = Jsons.mapper(limits.mostBytes());
		this.parser = mapper.createParser(bytes);
		this.around = mapper.createObjectNode();
	}

	/** Opens what begins like a list of articles, or like articles one after another. */
	static Optional<Contents> open(byte[] beginning, InputStream bytes, ContainerLimits limits) {
		var first = Jsons.beginning(Jsons.mapper(limits.mostBytes()), beginning);
		var shape = JsonShape.of(first.isArray() ? first.path(0) : first);
		if (shape.isPresent()) {
			var format = shape.get().words() + " (JSON)";
			return Optional.of(first.isObject() && JsonLines.looksLike(beginning) ? new JsonLines(format, bytes, limits)
					: new JsonArticles(format, bytes, false, limits));
		}
		if (isFeed(first)) {
			return Optional.of(new JsonArticles("JSON Feed", bytes, true, limits));
		}
		return LISTS.stream()
			.flatMap((list) -> JsonShape.of(first.path(list).path(0)).stream())
			.findFirst()
			.map((found) -> new JsonArticles(found.words() + " (JSON)", bytes, true, limits));
	}

	/** Tells whether an object is a JSON Feed. */
	static boolean isFeed(JsonNode object) {
		return object.path("version").asString("").matches("https?://(?:www\\.)?jsonfeed\\.org/version/.*");
	}

	@Override
	public String format() {
		return format;
	}

	@Override
	public @Nullable Content next() throws IOException {
		for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
			int depth = parser.streamReadContext().getNestingDepth();
			switch (token) {
				case PROPERTY_NAME -> name = parser.currentName();
				case VALUE_STRING -> note();
				case START_ARRAY -> enter(depth);
				case START_OBJECT -> {
					if (!surrounded || depth > 1) {
						count++;
						return content(depth);
					}
				}
				default -> {
				}
			}
		}
		return null;
	}

	private void note() {
		if (parser.streamReadContext().inObject() && parser.getStringLength() < LONGEST_NOTE) {
			around.put(name, parser.getString());
		}
	}

	/** Goes into the list of articles, and past any other. */
	private void enter(int depth) {
		if (surrounded ? depth > 2 || !LISTS.contains(name) : depth > 1) {
			parser.skipChildren();
		}
	}

	private @Nullable Content content(int depth) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var generator = mapper.createGenerator(new Sluice(bytes, limits.mostBytes()))) {
			generator.copyCurrentStructure(parser);
		}
		catch (JacksonIOException tooLarge) {
			if (!(tooLarge.getCause() instanceof Broken)) {
				throw tooLarge;
			}
			passOver(depth);
			return new Content.Damaged("entry " + count, tooLarge.getCause().getMessage());
		}
		return JsonLines.content("entry " + count, mapper, bytes.toByteArray(), isFeed(around) ? around : null);
	}

	private void passOver(int depth) {
		while (parser.streamReadContext().getNestingDepth() >= depth && parser.nextToken() != null) {
			continue;
		}
	}

	@Override
	public void close() throws IOException {
		parser.close();
	}

	/** Takes only so much. */
	private static final class Sluice extends FilterOutputStream {

		private final int most;

		private long left;

		Sluice(OutputStream bytes, int most) {
			super(bytes);
			this.most = most;
			this.left = most;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			left -= length;
			if (left < 0) {
				throw new Broken("larger than the limit of %,d bytes".formatted(most));
			}
			out.write(bytes, offset, length);
		}

	}

}
