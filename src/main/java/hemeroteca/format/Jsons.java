package hemeroteca.format;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON, within limits: as deep and as long as articles are. */
final class Jsons {

	private static final int DEEPEST = 100;

	private Jsons() {
	}

	static JsonMapper mapper(int longest) {
		var constraints = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(longest).build();
		JsonFactory factory = new JsonFactoryBuilder().streamReadConstraints(constraints).build();
		return JsonMapper.builder(factory).build();
	}

	/** Returns the object that bytes are, if they are one and nothing else. */
	static Optional<JsonNode> object(JsonMapper mapper, byte[] bytes) {
		try {
			return Optional.of(mapper.readTree(bytes)).filter(JsonNode::isObject);
		}
		catch (JacksonException none) {
			return Optional.empty();
		}
	}

	/**
	 * Returns the first value of a text that may break off in the middle, as far as it
	 * goes: what was to come after a name is null.
	 */
	static JsonNode beginning(JsonMapper mapper, byte[] bytes) {
		try (var parser = mapper.createParser(bytes)) {
			return partly(parser, parser.nextToken(), new boolean[1]);
		}
		catch (JacksonException cut) {
			return JsonNodeFactory.instance.missingNode();
		}
	}

	private static JsonNode partly(JsonParser parser, JsonToken token, boolean[] cut) {
		if (token == JsonToken.START_OBJECT) {
			return object(parser, cut);
		}
		if (token == JsonToken.START_ARRAY) {
			return array(parser, cut);
		}
		return (token == JsonToken.VALUE_STRING) ? JsonNodeFactory.instance.stringNode(parser.getString())
				: JsonNodeFactory.instance.nullNode();
	}

	private static JsonNode object(JsonParser parser, boolean[] cut) {
		var object = JsonNodeFactory.instance.objectNode();
		try {
			while (!cut[0] && parser.nextToken() == JsonToken.PROPERTY_NAME) {
				var name = parser.currentName();
				object.putNull(name);
				object.set(name, partly(parser, parser.nextToken(), cut));
			}
		}
		catch (JacksonException endOfThePiece) {
			cut[0] = true;
		}
		return object;
	}

	private static JsonNode array(JsonParser parser, boolean[] cut) {
		var array = JsonNodeFactory.instance.arrayNode();
		try {
			for (var token = parser.nextToken(); !cut[0] && token != null
					&& token != JsonToken.END_ARRAY; token = parser.nextToken()) {
				array.add(partly(parser, token, cut));
			}
		}
		catch (JacksonException endOfThePiece) {
			cut[0] = true;
		}
		return array;
	}

}
