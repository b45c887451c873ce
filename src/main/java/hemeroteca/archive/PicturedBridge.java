package hemeroteca.archive;

import org.hibernate.search.mapper.pojo.bridge.ValueBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.ValueBridgeToIndexedValueContext;
import org.jspecify.annotations.Nullable;

/**
 * Indexes whether the archive itself holds the lead picture, so that a list knows without
 * loading it.
 */
public class PicturedBridge implements ValueBridge<String, Boolean> {

	@Override
	public Boolean toIndexedValue(@Nullable String picture, ValueBridgeToIndexedValueContext context) {
		return picture != null && picture.startsWith("data:");
	}

}
