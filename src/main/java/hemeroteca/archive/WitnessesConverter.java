package hemeroteca.archive;

import java.util.List;
import java.util.Map;

import hemeroteca.extract.Witness;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps witnesses as JSON. What was written never changes, so none is copied to be
 * compared.
 */
@Converter
@Immutable
class WitnessesConverter implements AttributeConverter<Map<String, List<Witness>>, String> {

	private static final JsonMapper JSON = new JsonMapper();

	@Override
	public String convertToDatabaseColumn(Map<String, List<Witness>> witnesses) {
		return JSON.writeValueAsString(witnesses);
	}

	@Override
	public Map<String, List<Witness>> convertToEntityAttribute(String column) {
		return JSON.readValue(column, new TypeReference<>() {
		});
	}

}
