package hemeroteca.archive;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps facts as JSON. What was written never changes, so none is copied to be compared.
 */
@Converter
@Immutable
class FactsConverter implements AttributeConverter<Facts, String> {

	private static final JsonMapper JSON = new JsonMapper();

	@Override
	public String convertToDatabaseColumn(Facts facts) {
		return JSON.writeValueAsString(facts);
	}

	@Override
	public Facts convertToEntityAttribute(String column) {
		return JSON.readValue(column, Facts.class);
	}

}
