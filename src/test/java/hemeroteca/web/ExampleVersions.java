package hemeroteca.web;

import java.time.LocalDate;
import java.util.List;

import hemeroteca.compare.Difference;
import hemeroteca.compare.Difference.Text;

/** Versions of an article, and two texts compared. All of it is invented. */
final class ExampleVersions {

	private static final String HEADLINE = "Harbour stands still as pilots and crane drivers walk out together";

	private static final Text MORNING = new Text("Harbour stands still as pilots walk out",
			"For the first time since 1974 no ship moved at Northgate.", "Ines Calder", "2025-04-11",
			"""
					At five in the morning the radio on channel twelve went quiet, and it stayed quiet.
					The pilots want twelve minutes of rest between two ships. The port says that it “cannot afford” nine.
					Forty ships lay in the roads by noon, most of them laden with grain for the mills of the upper river.
					Odile Vane, who has piloted ships into Northgate for thirty years, had never seen the like.
					The next talks are on Monday.
					Read more: Council buys the old signal tower""");

	private static final Text EVENING = new Text(HEADLINE, "For the first time since 1974 no ship moved at Northgate.",
			"Ines Calder, Tom Oduya", "2025-04-11",
			"""
					At five in the morning the radio on channel twelve went quiet, and it stayed quiet.
					Odile Vane, who has piloted ships into Northgate for thirty years, had never seen the like.
					The pilots and the crane drivers want twelve minutes of rest between two ships. The port says that it "cannot afford" seven.
					Forty-four ships lay in the roads by the evening, most of them laden with grain for the mills of the upper river.
					The port authority asked the ministry to mediate.
					Read more: A poem on the gasworks wall""");

	private ExampleVersions() {
	}

	static VersionsPage versions() {
		return new VersionsPage(20, "/articles/20", HEADLINE, "en",
				"The captures of this article say 3 different things. The version that was saved last is the one that is shown.",
				List.of(new VersionLine("Version 3", "/articles/20/versions/3", "14 April 2025, 08:12",
						"2 captures, the last on 15 April 2025, 09:00",
						"Headline, text (12 words added, 4 words removed)", "/articles/20/versions/2/3", true, true),
						new VersionLine("Version 2", "/articles/20/versions/2", "12 April 2025, 10:40", null,
								"Text (3 words added, 1 paragraph moved)", "/articles/20/versions/1/2", false, false),
						new VersionLine("Version 1", "/articles/20/versions/1", "11 April 2025, 07:30", null, null,
								null, false, false)),
				"1 capture came in before versions were kept: extract again to know what was said then.", null);
	}

	static VersionsPage one() {
		return new VersionsPage(3, "/articles/3", "المرفأ القديم يستعيد سوق السمك", "ar",
				"All captures of this article say the same.", List.of(new VersionLine("Version 1",
						"/articles/3/versions/1", "11 April 2025, 07:30", null, null, null, false, true)),
				null, null);
	}

	static VersionPage version() {
		return new VersionPage(20, "/articles/20",
				"This is version 1, saved on 11 April 2025, 07:30; the article has another one now.",
				"/articles/20/versions", "/articles/20/versions/1/3", HEADLINE, MORNING.standfirst(),
				"The Northgate Courier", "Ines Calder", new Day(LocalDate.of(2025, 4, 11)), "en",
				"<p>At five in the morning the radio on channel twelve went quiet, and it stayed quiet.</p><p>The pilots want twelve minutes of rest between two ships.</p>");
	}

	static ComparePage compare(boolean beside) {
		var difference = Difference.of(MORNING, EVENING);
		return new ComparePage("What changed",
				"The text was changed without saying so: the modified date of the page stayed as it was.",
				VersionLine.changes(difference) + ".",
				new ComparePage.Side("Version 1", "/articles/20/versions/1", null, "saved on 11 April 2025, 07:30",
						"en"),
				new ComparePage.Side("Version 3", "/articles/20/versions/3", null, "saved on 14 April 2025, 08:12",
						"en"),
				CompareController.views("/articles/20/versions/1/3", beside), beside, Compared.parts(difference, 100),
				null);
	}

	static ComparePage articles() {
		var difference = Difference.of(new Text("港口停摆", "", "", "", "港口今天早上关闭了，四十艘船停在外面。"),
				new Text("港口重开", "", "", "", "港口今天晚上重新打开了，四十艘船进来。"));
		return new ComparePage("Two articles compared", null, "62 % of the words are in both texts.",
				new ComparePage.Side("渡口晨报", "/articles/4", "港口停摆", "11 April 2025, 120 words", "zh"),
				new ComparePage.Side("渡口晚报", "/articles/5", "港口重开", "12 April 2025, 118 words", "zh"),
				CompareController.views("/compare/4/5", true), true, Compared.parts(difference, 1),
				"The first 2,000 of 2,113 paragraphs are shown (hemeroteca.web.compared-blocks).");
	}

	static EditsPage edits() {
		return new EditsPage(List.of(
				new EditsPage.Line("/articles/20/versions", HEADLINE, "en", "The Northgate Courier",
						new Day(LocalDate.of(2025, 4, 11)), "14 April 2025, 08:12"),
				new EditsPage.Line("/articles/3/versions", "المرفأ القديم يستعيد سوق السمك بعد ثلاثين عاماً", "ar",
						null, null, "12 April 2025, 10:40")),
				null);
	}

	static AgainPage again(boolean any) {
		return new AgainPage(any ? List.of(
				new AgainPage.Line("/again/51", "All articles", "48,217 articles read, 312 would change",
						"22 November 2026, 10:00", true),
				new AgainPage.Line("/again/1", "Article 20", "1 article read, 1 changed", "21 November 2026, 09:00",
						false))
				: List.of());
	}

	static RereadingPage rereading(boolean reported) {
		return new RereadingPage(51, "All articles",
				reported ? "48,217 articles read, 2 would change" : "400 articles read so far, 2 would change",
				reported, !reported,
				List.of(new RereadingPage.Line("/articles/20", HEADLINE, "en", "Headline, byline", "12 % of the words"),
						new RereadingPage.Line("/articles/3", "المرفأ القديم يستعيد سوق السمك", "ar", null, null)),
				null);
	}

}
