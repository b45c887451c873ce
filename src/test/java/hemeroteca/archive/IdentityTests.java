package hemeroteca.archive;

import java.net.URI;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityTests {

	private static final String STORY = "https://courier.example/economy/harbour";

	@ParameterizedTest
	@ValueSource(strings = { "http://courier.example/economy/harbour", "https://www.courier.example/economy/harbour/",
			"https://m.courier.example/economy/harbour", "https://mobile.courier.example/economy/harbour",
			"https://amp.courier.example/economy/harbour", "https://www.m.courier.example/economy/harbour",
			"https://courier.example:443/economy/harbour", "http://courier.example:80/economy/harbour",
			"https://Courier.Example/economy/harbour", "https://courier.example./economy/harbour",
			"https://courier.example/economy/harbour/amp", "https://courier.example/economy/harbour/amp/",
			"https://courier.example/amp/economy/harbour", "https://courier.example/economy/harbour?amp",
			"https://courier.example/economy/harbour?amp=1", "https://courier.example/economy/harbour?outputType=amp",
			"https://courier.example/economy/harbour.amp", "https://courier.example/economy/harbour/index.html",
			"https://courier.example/economy//harbour", "https://courier.example/economy/harbour#comments",
			"https://courier.example/economy/harbour?utm_source=mail&utm_medium=x",
			"https://courier.example/economy/harbour?fbclid=1&gclid=2",
			"https://courier.example/economy/harbour?UTM_Source=mail", "https://courier.example/economy/h%61rbour",
			"https://www.google.com/amp/s/courier.example/economy/harbour",
			"https://www.google.co.uk/amp/s/amp.courier.example/economy/harbour/amp",
			"https://courier-example.cdn.ampproject.org/c/s/courier.example/economy/harbour?amp_js_v=0.1",
			"https://courier-example.cdn.ampproject.org/v/s/courier.example/economy/harbour",
			"https://web.archive.org/web/20250411083000/https://courier.example/economy/harbour",
			"https://web.archive.org/web/20250411083000id_/http://www.courier.example/economy/harbour/",
			"https://web.archive.org/web/2025/https:/courier.example/economy/harbour",
			"https://archive.ph/20250411083000/https://courier.example/economy/harbour",
			"https://web.archive.org/web/2025/https://www.google.com/amp/s/courier.example/economy/harbour",
			"https://www.google.com/url?sa=t&url=https%3A%2F%2Fcourier.example%2Feconomy%2Fharbour&usg=x",
			"https://l.facebook.com/l.php?u=https%3A%2F%2Fcourier.example%2Feconomy%2Fharbour%3Ffbclid%3D7&h=1" })
	void knowsAnAddressInAllItsForms(String form) {
		assertThat(of(form)).isEqualTo(of(STORY)).isEqualTo("courier.example/economy/harbour");
	}

	@ParameterizedTest
	@CsvSource({ "https://courier.example/economy/harbour?id=7,https://courier.example/economy/harbour?id=8",
			"https://courier.example/economy/harbour?page=2,https://courier.example/economy/harbour",
			"https://courier.example/economy/Harbour,https://courier.example/economy/harbour",
			"https://de.courier.example/harbour,https://courier.example/harbour",
			"https://courier.example/camp,https://courier.example/c",
			"https://m.example/harbour,https://example/harbour",
			"https://courier.example/#!/harbour,https://courier.example/#!/ferry",
			"https://courier.example:8443/harbour,https://courier.example/harbour",
			"https://courier.example/economy/harbour%2Fx,https://courier.example/economy/harbour/x",
			"https://courier.example/lamp/x,https://courier.example/x",
			"https://courier.example/amplifier,https://courier.example/lifier" })
	void keepsApartWhatMayBeTwoArticles(String one, String other) {
		assertThat(of(one)).isNotEqualTo(of(other));
	}

	@Test
	void ordersTheParametersThatCount() {
		assertThat(of("https://courier.example/story?b=2&utm_source=x&a=1"))
			.isEqualTo(of("https://courier.example/story?a=1&b=2"))
			.isEqualTo("courier.example/story?a=1&b=2");
	}

	@Test
	void knowsAPageWithoutItsOwnAddressByHeadlineOutletAndDay() {
		var day = LocalDate.of(2025, 4, 11);
		String known = Identity.of(null, "“Harbour” stands still", "The Courier", day);

		assertThat(Identity.of(null, "\"Harbour\"  STANDS still ", "the courier", day)).isEqualTo(known);
		assertThat(Identity.of(URI.create("https://courier.example/?utm_source=x"), "Harbour stands still",
				"The Courier", day))
			.isEqualTo(known);
		assertThat(Identity.of(null, "Harbour stands still", "The Courier", day.plusDays(1))).isNotEqualTo(known);
		assertThat(Identity.of(null, "Harbour stands still", "Tidewater Post", day)).isNotEqualTo(known);
		assertThat(Identity.of(null, "?!", null, null)).isNotEqualTo(Identity.of(null, "…", null, null));
	}

	@Test
	void keepsAnAddressOfAnyLengthBelowWhatTheDatabaseTakes() {
		String address = "https://courier.example/" + "港".repeat(3_000);

		assertThat(of(address)).hasSizeLessThan(100).isNotEqualTo(of(address + "x"));
	}

	@Test
	void isNotSlowedDownByAHostileAddress() {
		long start = System.nanoTime();
		of("https://courier.example/" + "/amp".repeat(900) + "?" + "&".repeat(300));
		of("https://web.archive.org/web/1/".repeat(120) + "https://courier.example/x");

		assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
	}

	private static String of(String address) {
		return Identity.of(URI.create(address), "a headline", null, null);
	}

}
