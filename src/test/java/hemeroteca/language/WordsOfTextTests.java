package hemeroteca.language;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsOfTextTests {

	private static final String[] PIECES = { "Café", "l’eau", "don't", "U.S.A.", "U.S.Army", "3.5", "1,000", "AT&T",
			"C++", "COVID-19", "naïve", "e\u0301te\u0301", "Straße", "об'єкт", "мой", "Ελλάδας", "صحيفة", "كتـــاب",
			"می‌خواهم", "צה\"ל", "शहर", "क्षेत्र", "தமிழ்", "東京タワー", "ｶﾞｷﾞ", "中国政府", "ภาษาไทย", "한국어는", "KBS는", "😀",
			"👨‍👩‍👧", "ﷺ", "\uD800", "a.b.c", "x", "'", "’", ".", "\"", "·", "1’000", "H₂O", "١٬٠٠٠", "\u0301" };

	private static final String[] GAPS = { " ", ", ", "", "", "-", "\n", ".", "'", "\u00A0", "\u200B", "\"" };

	@ParameterizedTest
	@CsvSource({ "Café, cafe", "STRASSE, strasse", "straße, strasse", "Łódź, lodz", "İstanbul, istanbul", "ılık, ilik",
			"œuvre, oeuvre", "ﬁsh, fish", "Ａｂｃ, abc", "ёлка, елка", "мой, мой", "ґанок, ганок", "Ἑλλάς, ελλασ",
			"أحمد, احمد", "كتـــاب, كتاب", "كِتَابٌ, كتاب", "كتاب, کتاب", "شَلوم, شلوم", "שָׁלוֹם, שלום",
			"फ़िल्म, फिल्म", "१२३, 123", "H₂O, h2o", "U.S.A., usa", "т.е., те", "об’єкт, обєкт", "'צה\"ל', צהל",
			"col·lecció, colleccio", "'1,000', 1000", "1.000.000, 1000000", "'3,5', 3.5", "'1.234,50', 1234.50",
			"1’000, 1000", "192.168.1.1, 192.168.1.1", "so\u00ADft, soft", "ﷺ, صلياللهعليهوسلم" })
	void oneWordHasOneSpelling(String written, String plain) {
		assertThat(terms(written)).isEqualTo(terms(plain)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "l’eau, l eau", "don't, don t", "AT&T, at t", "COVID-19, covid 19", "joe@example.com, joe example com",
			"C++, c", "10:30, 10 30", "東京タワー, 東 京 タ ワ ー", "KBS는, kbs 는", "note¹, note", "'6''2', 6 2",
			"U.S.Army, us army", "ｶﾞｷﾞ, ガ ギ", "👨‍👩, 👨 👩" })
	void signsPartWords(String written, String words) {
		assertThat(String.join(" ", terms(written))).isEqualTo(words);
	}

	@Test
	void lettersThatAreTwoToAReaderStayTwo() {
		assertThat(terms("が")).isNotEqualTo(terms("か"));
		assertThat(terms("мой")).isNotEqualTo(terms("мои"));
		assertThat(terms("กิน")).isNotEqualTo(terms("กัน"));
	}

	@Test
	void everyWordStandsWhereItSays() {
		String text = "Dans l’eau: 東京, U.S.A. ete\u0301";
		assertThat(Tongues.words(text)).extracting((word) -> text.substring(word.start(), word.end()))
			.containsExactly("Dans", "l", "eau", "東", "京", "U.S.A", "ete\u0301");
	}

	@Test
	void aPhraseCutOutOfATextHasTheSameWordsThere() throws IOException {
		var random = new Random(7);
		for (int round = 0; round < 3_000; round++) {
			String text = text(random);
			var words = Tongues.words(text);
			if (words.isEmpty()) {
				continue;
			}
			int first = random.nextInt(words.size());
			int last = first + random.nextInt(words.size() - first);
			String phrase = text.substring(words.get(first).start(), words.get(last).end());
			assertThat(terms(phrase)).as("%s in %s", phrase, text)
				.isEqualTo(words.subList(first, last + 1).stream().map(Term::term).toList());
			assertThat(cutAtWhiteSpace(words)).isEqualTo(words.stream().map(Term::term).toList());
		}
	}

	private static String text(Random random) {
		var text = new StringBuilder();
		for (int i = random.nextInt(14); i >= 0; i--) {
			text.append(PIECES[random.nextInt(PIECES.length)]).append(GAPS[random.nextInt(GAPS.length)]);
		}
		return text.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "東", "한", "7", "a.", "1.", "1,", "'", "a'", "\u0301", "a\u0301", "\uD83D", "ก", "ﷺ",
			"\u0000", "ع", "ー", "😀", "\uDE00a", "\u200D", "क्", "אַ\"" })
	@Timeout(60)
	void aMegabyteOfAnythingIsBounded(String piece) throws IOException {
		String text = piece.repeat(1_000_000 / piece.length());
		for (String language : List.of("en", "zh", "ja", "ko", "th", "ta", "tr")) {
			var stems = Tongues.stems(language, text.substring(0, 100_000));
			assertThat(cutAtWhiteSpace(stems)).isEqualTo(stems.stream().map(Term::term).toList());
		}
		assertThat(Tongues.words("x " + text + " seven")).last()
			.isEqualTo(new Term("seven", 3 + text.length(), 8 + text.length()));
	}

	@Test
	void manyThreadsFindWhatOneFinds() throws Exception {
		var random = new Random(8);
		String text = String.join(" ",
				Collections.nCopies(200, "")
					.stream()
					.map((none) -> PIECES[random.nextInt(PIECES.length)] + (char) ('a' + random.nextInt(26)))
					.toList());
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (String language : List.of("en", "de", "pl", "ja", "ko", "zh", "sr")) {
				Callable<List<Term>> stems = () -> Tongues.stems(language, text);
				var expected = stems.call();
				for (var found : threads.invokeAll(Collections.nCopies(40, stems))) {
					assertThat(found.get()).isEqualTo(expected);
				}
			}
		}
	}

	/** What an index makes of words that it is given. */
	private static List<String> cutAtWhiteSpace(List<Term> words) throws IOException {
		var terms = new ArrayList<String>();
		try (var tokenizer = new WhitespaceTokenizer()) {
			tokenizer.setReader(new StringReader(words.stream().map(Term::term).collect(Collectors.joining(" "))));
			tokenizer.reset();
			while (tokenizer.incrementToken()) {
				terms.add(tokenizer.getAttribute(CharTermAttribute.class).toString());
			}
		}
		return terms;
	}

	private static List<String> terms(String text) {
		return Tongues.words(text).stream().map(Term::term).toList();
	}

}
