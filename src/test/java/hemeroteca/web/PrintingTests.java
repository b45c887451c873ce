package hemeroteca.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrintingTests {

	@Test
	void theEarlierDayIsFirstWhateverTheMomentsSay() {
		var courier = printing("Courier", 11, null);

		assertThat(Printing.first(List.of(printing("Post", 12, "2025-04-10T23:00:00Z"), courier))).contains(courier);
	}

	@Test
	void ofOneDayTheMomentsDecideIfAllAreKnownAndOneIsTheFirst() {
		var courier = printing("Courier", 11, "2025-04-11T05:00:00Z");
		var post = printing("Post", 11, "2025-04-11T06:00:00Z");

		assertThat(Printing.first(List.of(post, courier))).contains(courier);
		assertThat(Printing.first(List.of(post, courier, printing("Record", 11, null)))).isEmpty();
		assertThat(Printing.first(List.of(post, courier, printing("Record", 11, "2025-04-11T05:00:00Z")))).isEmpty();
	}

	@Test
	void nobodyIsFirstWhereADayIsUnknown() {
		var unknown = new Printing("Record", null, Instant.parse("2025-04-01T05:00:00Z"));

		assertThat(Printing.first(List.of(printing("Courier", 11, null), unknown))).isEmpty();
	}

	private static Printing printing(String outlet, int day, @Nullable String moment) {
		return new Printing(outlet, LocalDate.of(2025, 4, day), (moment != null) ? Instant.parse(moment) : null);
	}

}
