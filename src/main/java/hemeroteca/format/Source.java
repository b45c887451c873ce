package hemeroteca.format;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bytes of a file, and its text once somebody asks. Not for several threads. */
final class Source {

	/** How much of a file its format is told by. */
	static final int BEGINNING = 4_096;

	/** The byte order mark in UTF-8. */
	private static final String MARK = "\u00EF\u00BB\u00BF";

	/** Of a text, at most one character in a hundred is a control character. */
	private static final int TEXT_FOR_ONE_CONTROL = 100;

	private final String name;

	private final byte[] bytes;

	private final @Nullable URI address;

	private final Optional<Charset> stated;

	private @Nullable String beginning;

	private @Nullable Text text;

	private @Nullable Optional<JsonNode> json;

	Source(String name, byte[] bytes, @Nullable URI address) {
		this(name, bytes, address, Optional.empty());
	}

	/**
	 * @param stated the charset that something beside the bytes says they are written in,
	 * true or not
	 */
	Source(String name, byte[] bytes, @Nullable URI address, Optional<Charset> stated) {
		this.name = name;
		this.bytes = bytes;
		this.address = address;
		this.stated = stated;
	}

	/** Returns a label for people: neither its ending nor its path is trusted. */
	String name() {
		return name;
	}

	byte[] bytes() {
		return bytes;
	}

	/** Returns where the caller knows the file to come from. */
	@Nullable URI address() {
		return address;
	}

	/**
	 * Returns the first bytes, each as the character of its value; without the mark that
	 * UTF-8 may begin with.
	 */
	String beginning() {
		if (beginning == null) {
			var latin = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
			beginning = latin.startsWith(MARK) ? latin.substring(MARK.length()) : latin;
		}
		return beginning;
	}

	/**
	 * Decodes the bytes, once.
	 * @throws Unreadable if they are no text
	 */
	Text text() throws Unreadable {
		if (text == null) {
			text = decode();
		}
		return text;
	}

	/** Returns the JSON object that the bytes are, if they are one; read once. */
	Optional<JsonNode> json(JsonMapper mapper) {
		if (json == null) {
			json = Jsons.object(mapper, bytes);
		}
		return json;
	}

	private Text decode() throws Unreadable {
		var decoded = Decoder.decode(bytes, stated);
		var characters = Controls.removed(decoded.characters());
		int controls = decoded.characters().length() - characters.length();
		if ((long) controls * TEXT_FOR_ONE_CONTROL > decoded.characters().length() + TEXT_FOR_ONE_CONTROL) {
			throw new Unreadable("not text: looks like binary data");
		}
		if (characters.isBlank()) {
			throw new Unreadable("the file holds only white space");
		}
		return new Text(name, characters, decoded.charset(), address);
	}

}
