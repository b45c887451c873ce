package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UsageTests {

	@Test
	void cutsNamesAtSignsAndCapitals() {
		assertThat(Usage.parts("post-body mainText ad_2 x")).containsExactly("post", "body", "main", "text");
	}

	@Test
	void tellsWhatNamesAndWordsAroundABlockMean() {
		Usage usage = Usage.read(List.of("name sidebar -2", "name box 1", "word subscribe -3", "word harbour 1"));
		Survey survey = new Survey(Jsoup.parse("""
				<div class=Sidebar><section><div id=box><p>Subscribe to the harbour news</p></div></section></div>
				"""), Limits.DEFAULT);
		List<String> names = new ArrayList<>();
		Row row = new Row(names);
		new UsageFeatures(new Body(survey), usage).put(row, survey.blocks.get(0));
		assertThat(row.values()[names.indexOf("names near mean odds")]).isEqualTo(1);
		assertThat(row.values()[names.indexOf("words mean odds")]).isEqualTo(-1);
		assertThat(row.values()[names.indexOf("words least odds")]).isEqualTo(-1);
		assertThat(row.values()[names.indexOf("words known")]).isEqualTo(2);
	}

}
