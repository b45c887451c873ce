package hemeroteca.web;

import java.util.ArrayList;
import java.util.List;

import hemeroteca.intake.Ending;
import hemeroteca.web.DeliveryPage.Outcome;
import hemeroteca.web.DeliveryPage.Row;
import hemeroteca.web.DeliveryPage.Tally;
import hemeroteca.web.ImportsPage.Line;
import org.jspecify.annotations.Nullable;

/** Deliveries: none, under way, done, of a thousand files. All names are invented. */
final class ExampleImports {

	private static final String FORMATS = "HTML, SingleFile and plain text";

	private static final String LIMITS = "Up to 64 MB a file and 10,000 files at once";

	private ExampleImports() {
	}

	static ImportsPage none() {
		return new ImportsPage(FORMATS, LIMITS, List.of(), null);
	}

	static ImportsPage some() {
		return new ImportsPage(FORMATS, LIMITS,
				List.of(new Line("/imports/118", "clippings-2025", "23 November 2026, 09:14", "4,771 files",
						"3,310 kept, 6 refused", true),
						new Line("/imports/117", "2025-04-11_harbour.html", "20 November 2026, 18:02", "1 file",
								"1 known", false),
						new Line("/imports/116", "المرفأ", "2 November 2026, 11:40", "9,044 files",
								"8,800 kept, 200 known, 44 refused", false),
						new Line("/imports/115", "a-very-long-name-that-somebody-gave-to-a-folder-".repeat(5),
								"30 October 2026, 07:00", "18 files", "18 kept", false)),
				Pages.of(1, 6, "/imports?page=%d"::formatted));
	}

	static DeliveryPage running() {
		return page(rows(), true, Pages.of(1, 67, "/imports/118?page=%d"::formatted));
	}

	static DeliveryPage done() {
		var rows = new ArrayList<Row>();
		while (rows.size() < 1000) {
			for (var row : rows()) {
				rows.add(row(rows.size(), row.name(), row.size(), row.outcome(), row.headline(), row.lang(),
						row.note()));
			}
		}
		return page(rows, false, null);
	}

	private static DeliveryPage page(List<Row> rows, boolean running, Pages pages) {
		return new DeliveryPage("/imports/118", "/imports/118?outcome=refused", "clippings-2025",
				"Delivery 118, by upload", "23 November 2026, 09:14", running ? 3316 : 4771, 4771, running,
				running ? "3,316 of 4,771 files" : "4,771 files",
				running ? "82 a second, about 18 seconds left" : "done in 58 seconds",
				List.of(new Tally("new", "2,580"), new Tally("new version", "24"), new Tally("identical", "657"),
						new Tally("no article", "50"), new Tally("unreadable", "5"),
						new Tally("waiting", running ? "1,455" : "0")),
				List.of(new Tab("All", "/imports/118", true), new Tab("All kept", "/imports/118?outcome=kept", false),
						new Tab("Identical", "/imports/118?outcome=identical", false),
						new Tab("All refused", "/imports/118?outcome=refused", false),
						new Tab("No article", "/imports/118?outcome=no-article", false),
						new Tab("Waiting", "/imports/118?outcome=waiting", false)),
				"Try 55 files again",
				running ? List.of(new DeliveryPage.Act("pause", "Pause"), new DeliveryPage.Act("cancel", "Cancel"))
						: List.of(),
				running ? null : "A dry run: this would become of each file, and no article is kept or changed.",
				running ? null : "31 captures are taken back.",
				List.of(new DeliveryPage.Holder("northgate-courier-2025.zip", "ZIP, 1.4 GB",
						"4,771 pages, 12,040 pictures and 3 scripts", null),
						new DeliveryPage.Holder("المرفأ.warc.gz", "WARC", "12 pages and 1 redirect",
								"the record at byte 81,204 is damaged: its gzip stream breaks off")),
				rows, pages);
	}

	private static List<Row> rows() {
		return List.of(
				row(1, "courier/2025-04-11_harbour.html", "1.4 MB", Outcome.of(Ending.NEW),
						new Link("Harbour stands still as pilots and crane drivers walk out together", "/articles/20"),
						"en", null),
				row(2, "hafenbote/nachtzug.htm", "96 kB", Outcome.of(Ending.NEW),
						new Link("Nachtzüge kehren auf die Küstenstrecke zurück", "/articles/4"), "de",
						"no day found; it stands under “Day unknown”"),
				row(3, "courier/2025-04-11_harbour (1).html", "1.4 MB", Outcome.of(Ending.IDENTICAL),
						new Link("Harbour stands still as pilots and crane drivers walk out together", "/articles/20"),
						"en", "same bytes as a file that came in before"),
				row(4, "misc/index.html", "38 kB", Outcome.of(Ending.NO_ARTICLE), null, null,
						"No article found: a front page with 64 headlines; the longest text has 12 words"),
				row(5, "misc/report.pdf", "12 MB", Outcome.of(Ending.UNREADABLE), null, null,
						"Not text: looks like a PDF"),
				row(6, "المرفأ/سوق السمك.html", "144 kB", Outcome.of(Ending.NEW),
						new Link("المرفأ القديم يستعيد سوق السمك بعد ثلاثين عاماً", "/articles/3"), "ar", null),
				row(7, "<img src=x onerror=alert(1)>" + "very-long-name-without-a-break".repeat(8) + ".html", "0 bytes",
						Outcome.of(Ending.UNREADABLE), null, null, "The file is empty"),
				row(8, "faro/imprenta.html", "820 kB", Outcome.WAITING, null, null, null));
	}

	private static Row row(long id, String name, String size, Outcome outcome, @Nullable Link headline,
			@Nullable String lang, @Nullable String note) {
		return new Row(id, name, size, outcome, headline, lang, note, null, outcome.style().equals("refused"));
	}

}
