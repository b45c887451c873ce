package hemeroteca.archive;

import java.util.List;

import hemeroteca.extract.Entry;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the entries of a live blog as JSON. What was written never changes, so none is
 * copied to be compared.
 */
@Converter
@Immutable
class EntriesConverter implements AttributeConverter<List<Entry>, String> {

	private static final JsonMapper JSON = new JsonMapper();

	@Override
	public String convertToDatabaseColumn(List<Entry> entries) {
		return JSON.writeValueAsString(entries);
	}

	@Override
	public List<Entry> convertToEntityAttribute(String column) {
		return JSON.readValue(column, new TypeReference<>() {
		});
	}

}
