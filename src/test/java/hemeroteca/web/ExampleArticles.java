package hemeroteca.web;

import java.time.LocalDate;
import java.util.List;

/**
 * Articles to read: one that has everything, one that has nothing, and two in other
 * scripts. All of it is invented.
 */
final class ExampleArticles {

	private static final String BODY = """
			<p>At five in the morning the radio on channel twelve went quiet, and it stayed quiet. There are usually forty calls in the first hour: a tanker asking for her pilot, a tug answering, somebody’s weather. On Friday there was one, from a coaster that had not heard.</p>
			<p>By noon thirty-one ships lay at anchor outside the bar. The port of Northgate, which handles a ninth of the country’s grain and nearly all of its bananas, had stopped, and it had stopped <a class="held" href="/articles/19">without a single picket line</a><a class="outside" href="https://northgatecourier.example/2025/04/10/no-picket" rel="noreferrer" title="northgatecourier.example" aria-label="the page itself, at northgatecourier.example">↗</a>.</p>
			<p>The pilots and the crane drivers belong to different unions, work under different laws and have not always been friends. What they share is a clock. Since January an automatic system has logged every pause on the quay, and both groups say that it <em>forgets</em> some of them.</p>
			<h2>Twelve minutes</h2>
			<p>The agreement of 2009 gives a crane driver twelve minutes of rest in every two hours. The port authority says that it still does. The drivers say that the new system begins to count when the cab stops, not when the driver has climbed down, and that climbing down takes five.</p>
			<blockquote><p>You cannot rest on a ladder. I have asked them to come and try it, and nobody has come.</p><footer>Marta Lindqvist, crane driver for nineteen years</footer></blockquote>
			<p>Three points are on the table when the talks begin again on Monday:</p>
			<ul><li>when a pause begins, and who records it;</li><li>whether a pilot may refuse a third ship in one watch;</li><li>what becomes of the records since January.</li></ul>
			<figure><a class="absent" href="https://img.northgatecourier.example/ladder.jpg">Picture at img.northgatecourier.example</a><figcaption>The ladder of crane four has 112 rungs.</figcaption></figure>
			<h2>What lies outside the bar</h2>
			<p>Nothing on the ships will spoil before Tuesday, the <mark id="hit-1">harbour</mark> master said, except patience. The shippers have begun to count all the same.</p>
			<table><caption>Ships waiting off Northgate, 11 April, noon</caption><thead><tr><th scope="col">Cargo</th><th scope="col">Ships</th><th scope="col">Tonnes</th><th scope="col">Longest wait</th></tr></thead><tbody><tr><th scope="row">Grain</th><td>11</td><td>284,000</td><td>31 h</td></tr><tr><th scope="row">Containers</th><td>9</td><td>196,500</td><td>19 h</td></tr></tbody></table>
			<h3>A smaller heading</h3>
			<ol><li>First, the kettle.</li><li>Then, the cards.</li></ol>
			<pre>tide    06:12  4.1 m
			tide    12:31  0.9 m</pre>
			<p>In the mission house behind the customs shed, the kettle had been on since four. Two pilots and a crane driver were playing cards, and a fourth chair stood free. It was for the authority, they said, if the authority should like to sit down.</p>
			""";

	private ExampleArticles() {
	}

	static ArticlePage whole() {
		var facts = List.of(
				new Fact("Headline", null, null, "JSON-LD headline",
						List.of(new Fact.Doubt("Harbour stands still, The Northgate Courier", "title",
								"/articles/20/edit?headline=Harbour"))),
				new Fact("Authors", null, null, "corrected by a reader; byline class said “By Ines Calder”", List.of()),
				new Fact("Published", "11 April 2025", "/days/2025-04-11", "JSON-LD datePublished",
						List.of(new Fact.Doubt("10 April 2025", "text", "/articles/20/edit?publishedOn=2025-04-10"),
								new Fact.Doubt("12 April 2025", "meta date",
										"/articles/20/edit?publishedOn=2025-04-12"),
								new Fact.Doubt("14 April 2025", "og:updated_time", null))),
				new Fact("Changed", "11 April 2025, 17:40", null, "JSON-LD dateModified", List.of()),
				new Fact("Outlet", "The Northgate Courier", "/?outlet=The+Northgate+Courier", "og:site_name",
						List.of()),
				new Fact("Section", "Economy", "/?section=Economy", "meta article:section", List.of()),
				new Fact("Language", "English", "/?language=en", "html lang", List.of()),
				new Fact("Address", "northgatecourier.example",
						"https://www.northgatecourier.example/2025/04/11/harbour", "link canonical", List.of()),
				new Fact("SHA-256", "9c41e0b7d1f2a35b57fa0c2e9c41e0b7d1f2a35b57fa0c2e9c41e0b7d1f2a35b", null, null,
						List.of()));
		var citation = new Citation("Harbour stands still as pilots and crane drivers walk out together",
				"For the </script> first time.", List.of("Ines Calder", "Tom Oduya"), "Economy",
				"The Northgate Courier", new Day(LocalDate.of(2025, 4, 11)), "2025-04-11T05:30:00Z",
				"2025-04-11T17:40:00Z", "en", "https://www.northgatecourier.example/2025/04/11/harbour",
				List.of("harbour", "strike"), "/articles/20");
		return new ArticlePage(20, "/articles/20", "Harbour stands still as pilots and crane drivers walk out together",
				"For the first time since 1974 no ship moved at Northgate. The dispute is about twelve minutes of rest, and about who is allowed to count them.",
				"Ines Calder and Tom Oduya", new Link("Economy", "/?section=Economy"),
				new Link("The Northgate Courier", "/?outlet=The+Northgate+Courier"), new Day(LocalDate.of(2025, 4, 11)),
				7, "en",
				new Lead("/example/harbour.svg", null,
						"The east quay at half past six on Friday morning. Thirty-one ships lay at anchor in the roads. Drawing: L. Marsh",
						"Two quay cranes standing idle above a moored ship at dawn",
						"/example/harbour.svg 640w, /example/harbour.svg?whole 1600w", 1600, 1067),
				"Only the beginning: the page was saved without a subscription, and shows no more.", BODY,
				List.of("An earlier version of this article named the wrong crane.",
						"The agreement is of 2009, not of 2006."),
				facts,
				List.of(new CaptureLine("14 April 2025, 08:12", "/articles/20/original", "SingleFile, 1.4 MB", true),
						new CaptureLine("11 April 2025, 09:03", "/articles/20/original?capture=7", "HTML, 174 kB",
								false)),
				List.of(new Link("harbour", "/search?q=harbour"), new Link("strike", "/search?q=strike"),
						new Link("Northgate", "/search?q=Northgate"), new Link("working time", "/search?q=x")),
				new Link("elfaro.example", "https://elfaro.example/1"),
				new Neighbour("Earlier in The Northgate Courier", "/articles/19",
						"Council buys the old signal tower for one pound", "en"),
				new Neighbour("Later", "/articles/21", "المرفأ القديم يستعيد سوق السمك", "ar"), citation,
				new ArticlePage.Marked("harbour “strike", 1),
				List.of(new Alike("/articles/21", "Talks resume at Northgate, with a stopwatch on the table",
						"Tidewater Post", new Day(LocalDate.of(2025, 4, 14)), "en"),
						new Alike("/articles/22", "المرفأ القديم يستعيد سوق السمك", "صحيفة المرفأ", null, "ar"),
						new Alike("/articles/24", "No", null, null, null)),
				new Relatives("The Northgate Courier was first, on 11 April 2025.",
						List.of(new AlsoIn("/articles/25", "Northgate port at a standstill", "Tidewater Post",
								new Day(LocalDate.of(2025, 4, 12)), "en", "nearly the same text: 94 % of this one",
								"1 day later", "/compare/20/25"),
								new AlsoIn("/articles/26", "المرفأ القديم يستعيد سوق السمك", null, null, "ar",
										"a part: 98 % of its text stands here", null, "/compare/20/26")),
						List.of(new Alike("/articles/27", "What the strike cost", "Alderdale Weekly Record",
								new Day(LocalDate.of(2025, 5, 2)), "en")),
						new Alike("/articles/28", "El faro se apaga", "El Faro de Levante", null, "es")));
	}

	static ArticlePage bare() {
		return other("A note", null, "<p>It rained.</p>", null, null);
	}

	static ArticlePage arabic() {
		return other("المرفأ القديم يستعيد سوق السمك بعد ثلاثين عاماً",
				"عاد الصيادون إلى الرصيف الشرقي مع أول ضوء، وعادت معهم الموازين النحاسية وأصوات المزاد.",
				("<p>في الخامسة صباحاً صمتت موجة الراديو، وبقيت صامتة. من برج المراقبة بدت السفن كأنها قرية جديدة على خط الأفق، والبحّارة يعدّون الساعات وينتظرون دورهم في الدخول إلى المرفأ الذي عرف آباؤهم كل حجر فيه.</p>"
						+ "<h2>سوق السمك</h2><p>عاد الباعة واحداً بعد آخر، ومعهم الموازين النحاسية.</p><blockquote><p>البحر لا ينسى أحداً.</p></blockquote>")
					.repeat(2),
				"ar", new Lead(null, "https://img.marfa.example/x.jpg", "سوق السمك في يومه الأول", null));
	}

	static ArticlePage japanese() {
		return other("島の図書館、古い新聞一万部を住民の手で読み直す", "毎週土曜の朝、十二人が集まり、見出しを声に出して読む。忘れられた船の名前が、少しずつ戻ってくる。",
				("<p>午前五時、十二チャンネルの無線が静かになり、そのまま静かだった。普段なら最初の一時間に四十回ほどの呼び出しがある。水先人を求めるタンカー、応えるタグボート、誰かの天気の話。金曜日には一度だけ、知らせを聞いていなかった沿岸船からの呼び出しがあった。</p>"
						+ "<h2>十二分間</h2><p>二〇〇九年の協定では、<em>二時間ごとに</em>十二分の休憩が与えられる。</p>")
					.repeat(3),
				"ja", null);
	}

	private static ArticlePage other(String headline, String standfirst, String body, String lang, Lead lead) {
		var citation = new Citation(headline, standfirst, List.of(), null, null, null, null, null, lang, null,
				List.of(), "/articles/3");
		return new ArticlePage(3, "/articles/3", headline, standfirst, "", null, null, null, 1, lang, lead, null, body,
				List.of(), List.of(new Fact("Published", "unknown")),
				List.of(new CaptureLine("2 May 2026, 10:00", "/articles/3/original", "text, 1 kB", true)), List.of(),
				null, null, null, citation, ArticlePage.Marked.NOTHING, List.of(), Relatives.NONE);
	}

}
