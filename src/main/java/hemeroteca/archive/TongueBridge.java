package hemeroteca.archive;

import java.util.Locale;

import org.hibernate.search.mapper.pojo.bridge.ValueBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.ValueBridgeToIndexedValueContext;
import org.jspecify.annotations.Nullable;

/**
 * Indexes the language without its region, to filter and to count by: "en" for "en-GB".
 */
public class TongueBridge implements ValueBridge<String, String> {

	@Override
	public @Nullable String toIndexedValue(@Nullable String language, ValueBridgeToIndexedValueContext context) {
		return (language != null) ? Locale.forLanguageTag(language).getLanguage() : null;
	}

}
