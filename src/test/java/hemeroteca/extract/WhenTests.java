package hemeroteca.extract;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WhenTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024-05-02T23:30:00+02:00 | 2024-05-02
			20240502T063000 | 2024-05-02
			1714631400 | 2024-05-02
			Thursday, May 2, 2024 at 6:30 a.m. | 2024-05-02
			2nd of May 2024 | 2024-05-02
			Donnerstag, 2. Mai 2024 | 2024-05-02
			publié le 2 août 2023 à 10h | 2023-08-02
			2 de mayo de 2024 | 2024-05-02
			2 мая 2024 г. | 2024-05-02
			Τετάρτη 2 Μαΐου 2024 | 2024-05-02
			2024年5月2日（木）6時30分 | 2024-05-02
			2024년 5월 2일 | 2024-05-02
			٢ مايو ٢٠٢٤ | 2024-05-02
			02.05.2024, 06:30 Uhr | 2024-05-02
			5/28/2024 | 2024-05-28
			2024. 05. 02. 11:27 | 2024-05-02
			02.05.2411:27 | 2024-05-02
			""")
	void readsDaysAsTheyArePrinted(String text, String day) {
		When when = When.read(text);
		assertThat(when).isNotNull();
		assertThat(when.day()).isEqualTo(day);
	}

	@Test
	void keepsTheDayOfThePublisherAndTheInstant() {
		When when = When.read("2024-05-02T00:30:00+02:00");
		assertThat(when).isEqualTo(new When(java.time.LocalDate.of(2024, 5, 2), Instant.parse("2024-05-01T22:30:00Z")));
		assertThat(When.read("2024-05-02 00:30")).extracting(When::instant).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "https://a.example/2024/05/02/harbour,2024-05-02",
			"https://a.example/world/2024-05-02-harbour.html,2024-05-02",
			"https://a.example/2024/may/02/harbour,2024-05-02", "https://a.example/20240502/x,2024-05-02" })
	void readsTheDayInAnAddress(String address, String day) {
		When when = When.inAddress(address);
		assertThat(when).isNotNull();
		assertThat(when.day()).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0001-01-01", "9999-12-31", "2023-02-29", "31/31/2024", "Section 12.30.45",
			"call 030 20240 1155", "Mai", "" })
	void doesNotReadWhatIsNoDay(String text) {
		assertThat(When.read(text)).isNull();
	}

	@Test
	void doesNotTakeANumberInAnAddressForADay() {
		assertThat(When.inAddress("https://a.example/artikel/3000000218734/nach-2024-13-40")).isNull();
	}

}
