package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScalesTests {

	private static Measures page(double words, double prices) {
		Measures page = new Measures();
		page.put("words", words);
		page.put("prices", prices);
		return page;
	}

	@Test
	void placesAValueBetweenThoseThatItKnows() {
		Scales scales = Scales.read(List.of("0.0", "words:1.0 10.0 -2.50 20.0 0.50"));
		assertThat(scales.all().get(0).place(15)).isCloseTo(-1, within(1e-6));
		assertThat(scales.all().get(0).place(3)).isEqualTo(-2.5);
		assertThat(scales.all().get(0).place(99)).isEqualTo(0.5);
	}

	@Test
	void learnsWhatTellsTwoSortsApart() {
		List<Measures> pages = new ArrayList<>();
		double[] label = new double[400];
		double[] share = new double[400];
		for (int at = 0; at < 400; at++) {
			label[at] = at % 2;
			share[at] = 20;
			pages.add((at % 2 == 1) ? page(300 + at, at % 3) : page(20 + at % 200, 6 + at % 5));
		}
		Scales learnt = Scales.read(new Scaler(pages, label, share).make().lines());
		assertThat(learnt.chance(page(600, 0))).isGreaterThan(0.95);
		assertThat(learnt.chance(page(30, 9))).isLessThan(0.05);
		assertThat(learnt.chance(page(200, 4))).isBetween(0.05, 0.95);
	}

}
