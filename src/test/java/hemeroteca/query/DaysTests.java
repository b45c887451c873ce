package hemeroteca.query;

import java.time.LocalDate;
import java.util.List;

import hemeroteca.query.Clause.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTests {

	@ParameterizedTest
	@CsvSource({ "on:2025-04-11, 2025-04-11, 2025-04-11", "on:2025/4/1, 2025-04-01, 2025-04-01",
			"in:2025-04, 2025-04-01, 2025-04-30", "in:2024-02, 2024-02-01, 2024-02-29",
			"in:2025, 2025-01-01, 2025-12-31", "in:2020..2024, 2020-01-01, 2024-12-31",
			"in:2020-2024, 2020-01-01, 2024-12-31", "in:2024..2020, 2020-01-01, 2024-12-31",
			"in:2025-04..2025-06-02, 2025-04-01, 2025-06-02", "in:2025-04-28…2025-05, 2025-04-28, 2025-05-31",
			"in:2020.., 2020-01-01,", "in:..2024,, 2024-12-31", "before:2025-04-11,, 2025-04-10",
			"before:2025-04,, 2025-03-31", "before:2025,, 2024-12-31", "after:2025-04-11, 2025-04-12,",
			"after:2025-04, 2025-05-01,", "after:2025, 2026-01-01,", "on:２０２５-04-11, 2025-04-11, 2025-04-11",
			"in:0001..9999, 0001-01-01, 9999-12-31", "in:0001.., 0001-01-01,", "in:..9999,, 9999-12-31",
			"on:\"2025-04-11\", 2025-04-11, 2025-04-11", "'on:2025-04-11,', 2025-04-11, 2025-04-11" })
	void readsDaysMonthsAndYears(String query, LocalDate from, LocalDate to) {
		var reading = Grammar.read(query, 256);

		assertThat(reading).isEqualTo(new Reading(new Published(from, to), List.of()));
		assertThat(Grammar.read(reading.typed(), 256)).isEqualTo(reading);
	}

	@Test
	void typesNoMoreOfADayThanItNeeds() {
		for (String query : List.of("on:2025-04-11", "in:2025-04", "in:2025", "in:2020..2024", "in:2024-11..2025-02",
				"in:2025-04-11..2025-04-12", "before:2025-04-11", "after:2025-04-11")) {
			assertThat(Grammar.read(query, 256).typed()).isEqualTo(query);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "on:2025-13-01", "on:2025-02-29", "on:0000-01-01", "on:25", "on:tomorrow", "in:..",
			"in:x..2024", "in:2020..x", "before:2020..2021", "before:0001", "after:9999", "on:2025-04-11-12",
			"on:99999" })
	void readsWhatIsNoDayAsWords(String query) {
		var reading = Grammar.read(query, 256);

		assertThat(reading.complaints()).containsExactly("“" + query + "” is no day; it was read as words.");
		assertThat(reading.typed()).isEqualTo(query.replace(":", " ").replace(" ..", "").strip());
	}

}
