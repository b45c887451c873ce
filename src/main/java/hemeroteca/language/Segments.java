package hemeroteca.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The languages whose words only a dictionary can tell apart. It sees a row of their own
 * characters at a time; what stands between, as a Western name, is a word as everywhere.
 * Particles are left out.
 */
final class Segments {

	/** UTF-16 units in a row; no sentence is longer. */
	private static final int LONGEST_ROW = 1_000;

	private static final Map<String, Segments> LANGUAGES = new HashMap<>();

	private final Set<UnicodeScript> scripts;

	private final UnaryOperator<String> signs;

	private final Analyzer analyzer;

	private final Recent<List<Term>> recent = new Recent<>();

	static {
		LANGUAGES.put("zh", new Segments(Set.of(UnicodeScript.HAN), Simplified::of, HMMChineseTokenizer::new,
				UnaryOperator.identity()));
		LANGUAGES.put("ja", new Segments(Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
				UnaryOperator.identity(), () -> new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH),
				(row) -> new JapaneseKatakanaStemFilter(new JapanesePartOfSpeechStopFilter(
						new JapaneseBaseFormFilter(row), JapaneseAnalyzer.getDefaultStopTags()))));
		LANGUAGES.put("ko", new Segments(Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN), UnaryOperator.identity(),
				KoreanTokenizer::new, (row) -> new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(row))));
		LANGUAGES.put("th", icu(UnicodeScript.THAI));
		LANGUAGES.put("lo", icu(UnicodeScript.LAO));
		LANGUAGES.put("km", icu(UnicodeScript.KHMER));
		LANGUAGES.put("my", icu(UnicodeScript.MYANMAR));
	}

	private static Segments icu(UnicodeScript script) {
		return new Segments(Set.of(script), UnaryOperator.identity(), ICUTokenizer::new, UnaryOperator.identity());
	}

	private Segments(Set<UnicodeScript> scripts, UnaryOperator<String> signs, Supplier<Tokenizer> tokenizer,
			UnaryOperator<TokenStream> filters) {
		this.scripts = scripts;
		this.signs = signs;
		this.analyzer = new Analyzer() {
			@Override
			protected TokenStreamComponents createComponents(String field) {
				var source = tokenizer.get();
				return new TokenStreamComponents(source, filters.apply(source));
			}

			@Override
			protected Reader initReader(String field, Reader reader) {
				return new CJKWidthCharFilter(reader);
			}
		};
	}

	static Set<String> languages() {
		return LANGUAGES.keySet();
	}

	/** Returns what tells the words of a language apart; null if spaces do. */
	static @Nullable Segments of(String language) {
		return LANGUAGES.get(language);
	}

	/** Puts words of the dictionary in the place of rows of characters. */
	List<Term> segment(String text, List<Term> words) {
		var terms = new ArrayList<Term>(words.size());
		int word = 0;
		while (word < words.size()) {
			int first = word;
			int start = words.get(first).start();
			while (word < words.size() && words.get(word).end() - start <= LONGEST_ROW && isOwn(text, words.get(word))
					&& (word == first || words.get(word).start() == words.get(word - 1).end())) {
				word++;
			}
			if (word == first) {
				terms.add(words.get(word++));
			}
			else {
				row(text, start, words.get(word - 1).end(), terms);
			}
		}
		return terms;
	}

	private boolean isOwn(String text, Term word) {
		int c = text.codePointAt(word.start());
		return this.scripts.contains(UnicodeScript.of(c))
				|| (this.scripts.contains(UnicodeScript.KATAKANA) && (c == 'ー' || c == '\uFF70'));
	}

	private void row(String text, int start, int end, List<Term> terms) {
		for (var term : this.recent.get(text.substring(start, end), this::row)) {
			terms.add(new Term(term.term(), start + term.start(), start + term.end()));
		}
	}

	private List<Term> row(String row) {
		var terms = new ArrayList<Term>();
		try (var tokens = this.analyzer.tokenStream("", this.signs.apply(row))) {
			var term = tokens.addAttribute(CharTermAttribute.class);
			var place = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				String plain = Spelling.plain(term.toString());
				if (!plain.isEmpty()) {
					terms.add(new Term(Splitter.shorten(plain), place.startOffset(), place.endOffset()));
				}
			}
			tokens.end();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return List.copyOf(terms);
	}

}
