package hemeroteca.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import hemeroteca.extract.RealPages.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/** How often the words of a body of the real pages tell its language. */
@EnabledIf("hemeroteca.extract.RealPages#arePresent")
class LanguageScoreTests {

	/** To lower it takes a reason. Reached: 1,015 of 1,021. */
	private static final double FLOOR = .994;

	private static final int FEWEST_WORDS = 100;

	/** Pages that declare another language than they are written in, as read by eye. */
	private static final Map<String, String> READ = Map.of("za/Dizindaba_2025_11_16", "xh", "za/EyethuNews_2025_11_25",
			"zu", "za/Isolezwe_2025_11_09", "zu", "za/IsolezweLesiXhosa_2025_11_09", "xh", "jp/NikkanGeadai_2025_01_31",
			"ja", "11ea381ad92b5448cf66eae62f52ac565361a244c8881615fc6a7bb523cc0c32", "pt",
			"cc03ddb5ef7d5f1fdb8a87f5e6dfd058a2a70acedf2551655a898dc5c18eb79e", "pt",
			"57b4dafd18cfd0531b69f81e87158648227c673ef159f8d8c87d34e34bdb21f2", "de",
			"f81c6c05d9cbc93316992fa23ef74ec405194e292611f2e94f6a814868903665", "en");

	@Test
	void theWordsOfABodyTellItsLanguage() {
		var wrong = new ArrayList<String>();
		int all = 0;
		for (String set : List.of("fundus", "fundus-eval", "scrapinghub", "wcxb")) {
			int before = wrong.size();
			var longer = RealPages.of(set).stream().filter(LanguageScoreTests::isLong).toList();
			for (var page : longer) {
				score(page, wrong);
			}
			all += longer.size();
			System.out.printf("language  %-12s %d of %d%n", set, longer.size() - (wrong.size() - before),
					longer.size());
		}
		wrong.forEach(System.out::println);
		assertThat(1 - wrong.size() / (double) all).as("%s", wrong).isGreaterThanOrEqualTo(FLOOR);
	}

	private static void score(Case page, List<String> wrong) {
		String found = plain(Languages.detect(page.truth("body")));
		String truth = truth(page);
		if (!found.equals(truth)) {
			wrong.add("language  %s %s: %s taken for %s".formatted(page.set(), page.id(), truth, found));
		}
	}

	// Few pages without a declaration are not English; the table names those.
	private static String truth(Case page) {
		String read = READ.get(page.id());
		if (read != null) {
			return read;
		}
		var html = page.page().selectFirst("html");
		String declared = Languages.tag(page.row().path("lang").asString(html.attr("lang")));
		return (declared != null) ? plain(declared) : "en";
	}

	private static String plain(String tag) {
		String language = tag.split("-")[0];
		return List.of("nb", "nn").contains(language) ? "no" : language;
	}

	private static boolean isLong(Case page) {
		String body = page.truth("body");
		long alone = body.codePoints().filter((c) -> switch (UnicodeScript.of(c)) {
			case HAN, HIRAGANA, KATAKANA, THAI -> true;
			default -> false;
		}).count();
		return body.split("\\s+").length + alone / 2 > FEWEST_WORDS;
	}

}
