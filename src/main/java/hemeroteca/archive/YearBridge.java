package hemeroteca.archive;

import java.time.LocalDate;

import org.hibernate.search.mapper.pojo.bridge.ValueBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.ValueBridgeToIndexedValueContext;
import org.jspecify.annotations.Nullable;

/** Indexes the year of a day, to filter and to count by. */
public class YearBridge implements ValueBridge<LocalDate, Integer> {

	@Override
	public @Nullable Integer toIndexedValue(@Nullable LocalDate day, ValueBridgeToIndexedValueContext context) {
		return (day != null) ? day.getYear() : null;
	}

}
