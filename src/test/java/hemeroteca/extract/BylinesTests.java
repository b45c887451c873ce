package hemeroteca.extract;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BylinesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			By Ada Byron and Rui Couto | Ada Byron; Rui Couto
			Von Grete Ohm, Karl Lux und Eva Sand | Grete Ohm; Karl Lux; Eva Sand
			Par Léa Marin, correspondante à Lyon | Léa Marin
			Por José Ortega y Gasset | José Ortega y Gasset
			Di Anna Bo e Ugo Neri | Anna Bo; Ugo Neri
			Ada Byron, Science Editor | Ada Byron
			Ada Byron (@ada) ada@news.example | Ada Byron
			By Ada Byron November 24, 2023 | Ada Byron
			Posted by: Ada Byron | Ada Byron
			Martin Luther King Jr. | Martin Luther King Jr.
			Автор: Анна Петрова | Анна Петрова
			文 山田太郎 | 山田太郎
			Alle Artikel von Ada Byron | Ada Byron
			Ada Byron Illustration von Rui Couto | Ada Byron
			vom Hafenmeister | Hafenmeister
			""")
	void findsTheNamesOfPeople(String byline, String names) {
		assertThat(String.join("; ", Bylines.names(byline, "The Tidewater Herald"))).isEqualTo(names);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The Tidewater Herald", "By the Tidewater Herald", "admin", "Staff Writer", "2 May 2024",
			"5 min read", "CC-BY-SA", "Harbour Press GmbH", "Written By", "https://a.example/ada" })
	void knowsWhoIsNobody(String byline) {
		assertThat(Bylines.names(byline.replaceFirst("^By the", "By The"), "The Tidewater Herald"))
			.isEqualTo(List.of());
	}

}
