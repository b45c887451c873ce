package hemeroteca.archive;

import java.time.Instant;

import org.hibernate.search.mapper.pojo.bridge.ValueBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.ValueBridgeToIndexedValueContext;
import org.jspecify.annotations.Nullable;

/** Indexes whether an article lies in the trash. */
public class TrashedBridge implements ValueBridge<Instant, Boolean> {

	@Override
	public Boolean toIndexedValue(@Nullable Instant trashedAt, ValueBridgeToIndexedValueContext context) {
		return trashedAt != null;
	}

}
