package hemeroteca.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import hemeroteca.web.EditPage.Field;
import hemeroteca.web.EditPage.Kind;

/** Forms, the trash, an original and a day. All of it is invented. */
final class ExampleForms {

	private ExampleForms() {
	}

	static EditPage edit(boolean complaint) {
		return new EditPage(20, "/articles/20", "Harbour stands still as pilots and crane drivers walk out together",
				"en", complaint ? "Nothing was saved yet: the published day could not be read." : null,
				List.of(new Field("headline", "Headline", Kind.TEXT,
						"Harbour stands still as pilots and crane drivers walk out together", "Harbour stands still",
						true, null, null),
						new Field("standfirst", "Standfirst", Kind.TEXT,
								"For the first time since 1974 no ship moved at Northgate. The dispute is about twelve minutes of rest, and about who is allowed to count them.",
								null, false, null, null),
						new Field("authors", "Byline", Kind.LINE, "Ines Calder; Tom Oduya", null, true,
								"Names, separated by semicolons", null),
						new Field("section", "Section", Kind.LINE, "Economy", "Economy", false, null, null),
						new Field("outlet", "Outlet", Kind.LINE, "صحيفة المرفأ", null, false, null, null),
						new Field("publishedOn", "Published day", Kind.DAY, complaint ? "" : "2025-04-11", "2025-04-10",
								true, "The day that the publisher printed",
								complaint ? "31 April 2025 is not a day." : null),
						new Field("language", "Language", Kind.LINE, "en", "en", false,
								"A tag such as en, pt-BR or zh-Hant", null)));
	}

	static MissingPages missing() {
		return new MissingPages(List.of(
				new MissingPages.Line("https://elfaro.example/2024/03/la-ultima-imprenta", "elfaro.example",
						"12 articles lead to it"),
				new MissingPages.Line("https://www.northgatecourier.example/" + "a-very-long-address-".repeat(12),
						"northgatecourier.example", "1 article leads to it")));
	}

	static TrashPage trash() {
		return new TrashPage(List.of(
				new TrashPage.Line(8, "A correction is also a kind of news", "en", "Tidewater Post",
						new Day(LocalDate.of(2026, 11, 20)), "thrown away on 22 November 2026, 10:00"),
				new TrashPage.Line(3, "المرفأ القديم يستعيد سوق السمك بعد ثلاثين عاماً", "ar", "صحيفة المرفأ", null,
						"thrown away on 21 November 2026, 09:12")),
				null);
	}

	static HealthPage health(boolean damaged) {
		var lacks = List.of(new HealthPage.Line("No published day", "212", "/health/no-day", false),
				new HealthPage.Line("No byline", "4,310", "/health/no-byline", false),
				new HealthPage.Line("Unknown language", "0", "/health/no-language", true));
		var digest = "9c41e0b7d1f2a35b57fa0c2e9c41e0b7d1f2a35b57fa0c2e9c41e0b7d1f2a35b";
		return new HealthPage(lacks, "12,604 originals, 2.1 GB", "each was verified since 3 November 2026, 10:12",
				damaged ? "812 of them are still to be verified" : null,
				damaged ? List
					.of(new HealthPage.Damage(digest, "cannot be unpacked any more", "20 November 2026, 10:12",
							"courier/harbour.html", "/articles/20", "Harbour stands still", "en"))
						: List.of(),
				damaged ? List.of(new HealthPage.Reason("a list of other pages: … links", "12 files",
						"/imports/3?outcome=refused")) : List.of(),
				damaged ? List
					.of(new HealthPage.Gap("صحيفة المرفأ", "1 May 2025 to 12 May 2025", "12 days", "/days/2025-05-01"))
						: List.of());
	}

	static AilmentPage ailment(@Nullable String field) {
		return new AilmentPage("No published day", "No list by day shows them.", "/health/no-day",
				List.of(new AilmentPage.Line(8, "A correction is also a kind of news", "en", "Tidewater Post",
						new Day(LocalDate.of(2026, 11, 20)), "212 words"),
						new AilmentPage.Line(3, "المرفأ القديم يستعيد سوق السمك بعد ثلاثين عاماً", "ar", null, null,
								"41 words")),
				field, (field != null) ? "Published day" : null, (field != null) ? "date" : null, "",
				(field != null) ? null : "No article was chosen.", (field != null) ? "12 articles were changed." : null,
				"/health/no-day?after=8");
	}

	static OriginalPage original() {
		return new OriginalPage("/articles/20", "Harbour stands still as pilots and crane drivers walk out together",
				"en", "/articles/20/original/content", "/articles/20/original/file", "courier/2025-04-11_harbour.html",
				"SingleFile, 1.4 MB, UTF-8", "9c41e0b7d1f2a35b57fa0c2e9c41e0b7d1f2a35b57fa0c2e9c41e0b7d1f2a35b",
				"14 April 2025, 08:12", true, Addresses.link("https://www.northgatecourier.example/2025/04/11/harbour"),
				ExampleArticles.whole().captures(), true);
	}

	static OriginalPage originalPdf() {
		return new OriginalPage("/articles/20", "Harbour stands still as pilots and crane drivers walk out together",
				"en", "/articles/20/original/content", "/articles/20/original/file", "courier/2025-04-11_harbour.pdf",
				"PDF, 214 kB, UTF-8", "9c41e0b7d1f2a35b57fa0c2e9c41e0b7d1f2a35b57fa0c2e9c41e0b7d1f2a35b",
				"14 April 2025, 08:12", false,
				Addresses.link("https://www.northgatecourier.example/2025/04/11/harbour"),
				ExampleArticles.whole().captures(), false);
	}

	static DayPage day() {
		var counts = new HashMap<LocalDate, Long>(Map.of(LocalDate.of(2025, 4, 11), 16L));
		for (int day = 1; day <= 30; day++) {
			if (day % 6 != 0) {
				counts.putIfAbsent(LocalDate.of(2025, 4, day), (long) (day * 37 % 41));
			}
		}
		var calendar = Calendar.of(LocalDate.of(2025, 4, 11), counts, new Link("March 2025", "/days/2025-03-31"),
				new Link("May 2025", "/days/2025-05-02"));
		return DayPage.of(new Day(LocalDate.of(2025, 4, 11)), Examples.entries(), 16,
				new Link("10 April", "/days/2025-04-10"), new Link("13 April", "/days/2025-04-13"), calendar,
				Examples.filters(null).get(0).facets(), Examples.filters(null).get(3).facets(), null);
	}

	static DayPage quietDay() {
		var calendar = Calendar.of(LocalDate.of(2025, 2, 28), Map.of(LocalDate.of(2025, 2, 3), 1L), null, null);
		return DayPage.of(new Day(LocalDate.of(2025, 2, 28)), List.of(), 0, new Link("3 February", "/days/2025-02-03"),
				null, calendar, List.of(), List.of(), null);
	}

}
