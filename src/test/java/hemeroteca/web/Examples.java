package hemeroteca.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import hemeroteca.search.Timeline;

/**
 * Pages full of what real archives hold: long, short, missing, turned round, and many.
 * All of it is invented.
 */
final class Examples {

	static final Frame FRAME = Frame.of(LocalDate.of(2026, 11, 23), 48217, 312, 1987, 2026);

	private static final String RIVER = "/example/river.svg";

	private static final String RAIL = "/example/rail.svg";

	private static final String MARKET = "/example/market.svg";

	private Examples() {
	}

	static List<Entry> entries() {
		return List.of(new Entry("/articles/1/the-river-remembers", "The Northgate Courier", "Science", 9,
				"The river remembers every dam that was ever taken out of it",
				"Eleven weirs have gone from the upper Alder in six years. The salmon came back first, then the floods, and then the lawyers.",
				"en", RIVER),
				new Entry("/articles/2/la-ultima-imprenta", "El Faro de Levante", "Cultura", 5,
						"La última imprenta de la calle del Mar apaga las máquinas",
						"Durante noventa años imprimió esquelas, programas de fiestas y un diario de cuatro páginas. Sus tipos de plomo irán a la hemeroteca municipal.",
						"es", "/example/shelves.svg"),
				new Entry("/articles/3", "صحيفة المرفأ", "اقتصاد", 4, "المرفأ القديم يستعيد سوق السمك بعد ثلاثين عاماً",
						"عاد الصيادون إلى الرصيف الشرقي مع أول ضوء، وعادت معهم الموازين النحاسية وأصوات المزاد.", "ar",
						null),
				new Entry("/articles/4", "Der Hafenbote", "Wirtschaft", 6,
						"Nachtzüge kehren auf die Küstenstrecke zurück, vorerst ohne Speisewagen",
						"Der Fahrplan steht, die Wagen stammen aus vier Ländern. Was fehlt, ist eine Werkstatt, die nachts geöffnet hat.",
						"de", RAIL),
				new Entry("/articles/5", "港湾新報", "社会", 3, "島の図書館、古い新聞一万部を住民の手で読み直す",
						"毎週土曜の朝、十二人が集まり、見出しを声に出して読む。忘れられた船の名前が、少しずつ戻ってくる。", "ja", null),
				new Entry("/articles/6", "La Gazette des Quais", "Société", 4,
						"Au marché couvert, le dernier écailler forme sa relève",
						"Ils sont trois apprentis, ils se lèvent à quatre heures, et aucun n’avait jamais ouvert une huître avant septembre.",
						"fr", MARKET),
				new Entry("/articles/7", "Tidewater Post", "Opinion", 5, "A correction is also a kind of news", null,
						"en", null),
				new Entry("/articles/8", null, null, 1, "No", "no", null, null),
				new Entry("/articles/9", "Рабочая гавань", "Общество", 7,
						"Маяк на мысе передали музею, и смотритель остался при нём экскурсоводом",
						"Тридцать лет он записывал погоду в одну и ту же тетрадь; теперь её читают вслух.", "ru", null),
				new Entry("/articles/10", "南港日報", "國際", 8, "渡輪票價七年來首次調漲，島民仍享優惠", "遊客自三月起須多付三分之一；市府說，錢會用來換新船。",
						"zh-Hant", null),
				new Entry("/articles/11", "הנמל", "תרבות", 3, "הספרייה שליד הרציף נפתחת שוב, והפעם גם בלילה",
						"ארבעים שנה היא נסגרה בחמש. מעכשיו אפשר לקרוא בה עיתון עד חצות.", "he", MARKET),
				new Entry("/articles/12", "बंदरगाह समाचार", "समाज", 5, "पुराने घाट की नाव अब पुस्तकालय बन कर लौटी",
						"हर शनिवार वह तीन गाँवों में रुकती है, और बच्चे उसकी सीटी पहचानते हैं।", "hi", null),
				new Entry("/articles/13", "Bến Cảng", "Xã hội", 4, "Chuyến phà cuối cùng rời bến lúc nửa đêm",
						"Người lái đò già nói ông chưa từng thấy nhiều đèn đến thế trên mặt nước.", "vi", null),
				new Entry("/articles/14", "Λιμάνι", "Πολιτισμός", 4,
						"Το παλιό τελωνείο γίνεται σπίτι για εφημερίδες που κανείς δεν φύλαξε", null, "el", null),
				new Entry("/articles/15",
						"The Quarterly Bulletin of the Association of Coastal and Estuarine Newspapers",
						"Environment, Fisheries and Rural Affairs", 24,
						"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and other names that no column was ever wide enough to hold in one piece, as a survey of four hundred mastheads shows",
						"A standfirst that goes on and on: ".repeat(12), "en", RAIL),
				new Entry("/articles/16", "الميناء", "رياضة", 2, "كلمة واحدة", null, null, RIVER));
	}

	static ListPage newest() {
		var entries = entries();
		var days = new ArrayList<DayOfEntries>();
		days.add(new DayOfEntries(new Day(LocalDate.of(2026, 11, 22)), entries.subList(0, 3)));
		days.add(new DayOfEntries(new Day(LocalDate.of(2026, 11, 20)), entries.subList(3, 8)));
		days.add(new DayOfEntries(new Day(LocalDate.of(2026, 11, 2)), entries.subList(8, 14)));
		days.add(new DayOfEntries(new Day(LocalDate.of(987, 1, 1)), entries.subList(14, 15)));
		days.add(new DayOfEntries(null, entries.subList(15, 16)));
		return new ListPage("Newest articles", null, "/", true, days, filters(null),
				Pages.of(1, 965, "/?page=%d"::formatted));
	}

	static ListPage narrowed() {
		return new ListPage("Tidewater Post, English, 2026", "312 articles", "/", false, newest().days(),
				filters("Tidewater Post"), Pages.of(4, 7, "/?outlet=Tidewater+Post&page=%d"::formatted));
	}

	static ListPage nothing() {
		return new ListPage("Tidewater Post, 1921", "0 articles", "/", false, List.of(), filters("Tidewater Post"),
				null);
	}

	static List<Filter> filters(String chosen) {
		var outlets = List.of("The Northgate Courier", "El Faro de Levante", "Der Hafenbote", "La Gazette des Quais",
				"Tidewater Post", "صحيفة المرفأ", "港湾新報",
				"The Quarterly Bulletin of the Association of Coastal and Estuarine Newspapers");
		return List.of(
				new Filter("Outlet", facets(outlets, "outlet", chosen), new Link("All 312 outlets", "/?more=outlet")),
				new Filter("Section",
						facets(List.of("Economy", "Region", "Culture", "Science", "Opinion"), "section", chosen),
						new Link("All 48 sections", "/?more=section")),
				new Filter("Language", facets(List.of("English", "Spanish", "German", "French", "Arabic", "Japanese"),
						"language", chosen)),
				new Filter("Year", years(), new Link("Back to 1987", "/?more=year")));
	}

	private static List<Facet> years() {
		var years = new ArrayList<>(facets(List.of("2026", "2025", "2024", "2023", "2022"), "year", "2025"));
		var months = new ArrayList<>(facets(List.of("May", "April", "March"), "month", "April"));
		months.set(1, months.get(1).holding(facets(List.of("14 April", "11 April"), "day", "11 April")));
		years.set(1, years.get(1).holding(months));
		return years;
	}

	private static List<Facet> facets(List<String> values, String name, String chosen) {
		var facets = new ArrayList<Facet>();
		for (int i = 0; i < values.size(); i++) {
			facets.add(Facet.of(values.get(i), 11320 / (i + 1), "/?" + name + "=" + i, values.get(i).equals(chosen)));
		}
		return facets;
	}

	static SearchPage search() {
		var hits = new ArrayList<Hit>();
		hits.add(new Hit("/articles/20?q=harbour+strike", new Day(LocalDate.of(2025, 4, 11)), "The Northgate Courier",
				"Economy", 7, marked("[Harbour] stands still as pilots and crane drivers walk out together"),
				marked("For the first time since 1974 no ship moved at Northgate. … both unions called the [strike] at five in the morning, and the [harbour] master closed the bar an hour later …"),
				"en",
				List.of(new Alike("/articles/25?q=harbour+strike", "Northgate port at a standstill", "Tidewater Post",
						new Day(LocalDate.of(2025, 4, 12)), "en"),
						new Alike("/articles/26", "المرفأ القديم", null, null, "ar"))));
		hits.add(new Hit("/articles/21", new Day(LocalDate.of(2025, 4, 14)), "Tidewater Post", "Economy", 5,
				Piece.plain("Talks resume at Northgate, with a stopwatch on the table"),
				marked("The [strike] is in its fourth day. In the mission house behind the [harbour] the two sides have agreed on one thing, which is who buys the tea …"),
				"en", List.of()));
		hits.add(new Hit("/articles/22", null, null, null, 1, marked("[إضراب] في المرفأ"),
				marked("عاد الصيادون إلى الرصيف الشرقي مع أول ضوء، وعادت معهم [الموازين] النحاسية وأصوات المزاد."),
				null, List.of()));
		hits.add(new Hit("/articles/23", new Day(LocalDate.of(2009, 11, 27)), "港湾新報", "社会", 6,
				marked("[港湾]ストライキ、十一日で終わる"), marked("組合は午前五時に[港湾]労働者のストライキを宣言し、一時間後に港長が水路を閉じた。"), "ja", List.of()));
		hits.add(new Hit("/articles/24", new Day(LocalDate.of(2024, 3, 3)), "The Northgate Courier", "Opinion", 4,
				marked("What a [harbour] owes the people who [strike] it, and <script>alert(1)</script>"), List.of(),
				"en", List.of()));
		return new SearchPage("harbour strike", "207 articles",
				List.of("The quotation mark was never closed; the words are taken one by one."), terms(), List.of(),
				timeline(), "1 to 5 of 207", "11 ms",
				List.of(new Tab("Best match", "/search?q=harbour", true),
						new Tab("Newest", "/search?q=harbour&order=newest", false)),
				hits, filters("English"), Pages.of(1, 42, "/search?q=harbour&page=%d"::formatted), List.of(),
				"/coverage?q=harbour+strike", "/concordance?q=harbour+strike");
	}

	static List<Term> terms() {
		return List.of(new Term(null, "harbour", "/search?q=strike"), new Term(null, "strike", "/search?q=harbour"),
				new Term("without", "luck", "/search?q=harbour+strike"),
				new Term("begins with", "cran", "/search?q=harbour"),
				new Term("in", "English", "/search?q=harbour+strike"),
				new Term("by", "صحيفة المرفأ", "/search?q=harbour+strike"),
				new Term("published", "1 April to 3 May 2025", "/search?q=harbour+strike"));
	}

	/** Returns a hundred months with articles, most in the last but one. */
	static Bars timeline() {
		var days = new TreeMap<LocalDate, Long>();
		for (int month = 0; month < 110; month++) {
			if (month % 11 != 3) {
				days.put(LocalDate.of(2016, 1, 15).plusMonths(month), month == 108 ? 41L : 1L + month * 7 % 17);
			}
		}
		return Bars.of(new Timeline(days, 2), Selection.of("/search").asking("harbour strike"));
	}

	static SearchPage nothingFound() {
		return new SearchPage("hrabour strike", "0 articles", List.of(),
				List.of(new Term(null, "hrabour", "/search?q=strike"), new Term(null, "strike", "/search?q=hrabour")),
				List.of(new Offer("", "harbour strike", "207 articles", "/search?q=harbour+strike")), null, "", null,
				List.of(), List.of(), List.of(), null,
				List.of(new Offer("without", "hrabour", "3,104 articles", "/search?q=strike"),
						new Offer("without", "the filters", "1 article", "/search?q=hrabour+strike")),
				"/coverage?q=hrabour+strike", null);
	}

	static CoveragePage coverage() {
		var selection = Selection.of("/coverage").asking("harbour");
		var scale = Scale.of(YearMonth.of(2019, 1), YearMonth.of(2026, 11));
		var rows = new ArrayList<CoveragePage.Row>();
		var whole = new Shares(scale);
		for (String outlet : List.of("The Northgate Courier", "صحيفة المرفأ", "港湾新報", "Tidewater Post",
				"The Quarterly Bulletin of the Association of Coastal and Estuarine Newspapers")) {
			var matching = new TreeMap<YearMonth, Long>();
			var all = new TreeMap<YearMonth, Long>();
			for (int month = 0; month < scale.steps(); month++) {
				all.put(YearMonth.of(2019, 1).plusMonths(month), 40L + month * 13 % 50);
				matching.put(YearMonth.of(2019, 1).plusMonths(month), (long) month * outlet.length() % 19);
			}
			var shares = new Shares(scale);
			shares.add(matching, all);
			whole.add(matching, all);
			rows.add(CoverageController.row(outlet, "/search?q=harbour&outlet=x", shares));
		}
		return new CoveragePage("harbour", "4,207 articles", List.of(), terms(),
				CoverageController.row("All outlets", null, whole), rows,
				"And 12 outlets, which stand in the table to download.", "month", "January 2019", "November 2026",
				whole.steps(selection), "/coverage.csv?q=harbour", "/search?q=harbour", "/concordance?q=harbour");
	}

	static CoveragePage coverageOfNothing() {
		return new CoveragePage("hrabour", "0 articles", List.of(), List.of(), null, List.of(), null, "month",
				"January 2019", "November 2026", List.of(), "/coverage.csv?q=hrabour", "/search?q=hrabour", null);
	}

	static ConcordancePage concordance() {
		var lines = new ArrayList<ConcordancePage.Line>();
		var day = new Day(LocalDate.of(2025, 4, 11));
		for (int i = 0; i < 6; i++) {
			lines.add(new ConcordancePage.Line(
					"both unions called the strike at five in the morning and closed the ".substring(i * 7), "harbour",
					" for a day and a night, as the master of the port said on Friday".substring(i * 4),
					"/articles/20?q=harbour#hit-" + (i + 1), "Harbour stands still", "The Northgate Courier", day,
					"en"));
		}
		lines.add(new ConcordancePage.Line("عاد الصيادون إلى ", "المرفأ", " مع أول ضوء، وعادت معهم الموازين",
				"/articles/22?q=x#hit-1", "المرفأ القديم", "صحيفة المرفأ", null, "ar"));
		lines.add(new ConcordancePage.Line("組合は午前五時に", "港湾", "労働者のストライキを宣言し、一時間後に港長が水路を閉じた。", "/articles/23?q=x#hit-1",
				"港湾ストライキ", null, day, "ja"));
		lines.add(new ConcordancePage.Line("", "Harbour", "", "/articles/24?q=x#hit-1", "No", null, null, null));
		return new ConcordancePage("harbour", "1,204 places", "in the newest 1,000 of 5,020 articles that match",
				List.of(), terms(),
				List.of(new Tab("By the word before", "/concordance?q=harbour&sort=left", true),
						new Tab("By the word after", "/concordance?q=harbour&sort=right", false),
						new Tab("Newest first", "/concordance?q=harbour&sort=place", false)),
				lines, Pages.of(2, 7, "/concordance?q=harbour&page=%d"::formatted), "/search?q=harbour",
				"/coverage?q=harbour");
	}

	static ConcordancePage concordanceOfNothing() {
		return new ConcordancePage("", "0 places", "in 0 articles that match", List.of(), List.of(), List.of(),
				List.of(), null, "/search", "/coverage");
	}

	static LikePage like() {
		return new LikePage("At five in the morning the radio on channel twelve went quiet.", "en", 20L,
				search().hits());
	}

	private static List<Piece> marked(String text) {
		return Piece.of(text, "[", "]");
	}

}
