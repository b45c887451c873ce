package hemeroteca.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Time in words, and in steps that fit beside each other. */
class StretchTests {

	@ParameterizedTest
	@CsvSource({ "2025-01-01, 2025-12-31, 2025", "2019-01-01, 2024-12-31, 2019 to 2024",
			"2025-04-01, 2025-04-30, April 2025", "2024-02-01, 2024-02-29, February 2024",
			"2023-02-01, 2023-02-28, February 2023", "2025-04-01, 2025-06-30, April to June 2025",
			"2024-11-01, 2025-01-31, November 2024 to January 2025", "2025-04-11, 2025-04-11, 11 April 2025",
			"2025-04-11, 2025-05-03, 11 April to 3 May 2025", "2025-04-02, 2025-04-30, 2 April to 30 April 2025",
			"2025-04-11, , from 11 April 2025", ", 2025-04-11, until 11 April 2025" })
	void saysATimeInFewWords(LocalDate from, LocalDate to, String words) {
		assertThat(new Stretch(from, to).words()).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "2025-04-11, 2025-04-12, day, 2", "2025-01-01, 2025-04-02, day, 92",
			"2025-01-01, 2025-04-03, month, 4", "2015-01-31, 2024-12-01, month, 120",
			"2014-12-31, 2024-12-01, year, 11", "1907-05-05, 2026-11-24, year, 120",
			"1906-05-05, 2026-11-24, 2 years, 61", "0001-01-01, 9999-12-31, 100 years, 100" })
	void takesTheFinestStepsThatFit(LocalDate first, LocalDate last, String unit, int steps) {
		var scale = Scale.of(first, last);
		assertThat(scale.unitName()).isEqualTo(unit);
		assertThat(scale.steps()).isEqualTo(steps);
		assertThat(scale.at(first)).isZero();
		assertThat(scale.at(last)).isEqualTo(steps - 1);
	}

	@ParameterizedTest
	@CsvSource({ "2025-04-11, 2025-07-01", "2015-01-31, 2024-12-01", "1906-05-05, 2026-11-24",
			"0001-01-01, 9999-12-31" })
	void leavesNoDayBetweenTwoSteps(LocalDate first, LocalDate last) {
		var scale = Scale.of(first, last);
		assertThat(scale.stretch(0).from()).isBeforeOrEqualTo(first);
		assertThat(scale.stretch(scale.steps() - 1).to()).isAfterOrEqualTo(last);
		for (int step = 1; step < scale.steps(); step++) {
			assertThat(scale.stretch(step).from()).isEqualTo(scale.stretch(step - 1).to().plusDays(1));
		}
	}

	@Test
	void writesSharesWithTwoDigitsAtMost() {
		assertThat(Wording.share(1)).isEqualTo("100 %");
		assertThat(Wording.share(0.1234)).isEqualTo("12 %");
		assertThat(Wording.share(0.0234)).isEqualTo("2.3 %");
		assertThat(Wording.share(0.00042)).isEqualTo("0.04 %");
		assertThat(Wording.share(0.00001)).isEqualTo("under 0.01 %");
		assertThat(Wording.share(0)).isEqualTo("0 %");
	}

}
