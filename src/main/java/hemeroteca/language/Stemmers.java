package hemeroteca.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.gl.GalicianMinimalStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;

/**
 * The languages whose words are stemmed one by one. Each stemmer reads the plain
 * spelling, never the accents, so that a question without them finds what one with them
 * finds. That is why many are the light stemmers of Savoy, which drop accents themselves,
 * and why those languages whose stemmers lean on accents have {@link Endings} here.
 *
 * @see <a href="http://members.unine.ch/jacques.savoy/clef/">Savoy's stemmers</a>
 */
final class Stemmers {

	private static final Map<String, Supplier<UnaryOperator<String>>> RULES = new HashMap<>();

	private static final Map<String, Stemmer> MADE = new ConcurrentHashMap<>();

	static {
		filters("ar", (word) -> new ArabicStemFilter(new ArabicNormalizationFilter(word)));
		filters("bg", BulgarianStemFilter::new);
		filters("bn",
				(word) -> new BengaliStemFilter(new BengaliNormalizationFilter(new IndicNormalizationFilter(word))));
		filters("ckb", (word) -> new SoraniStemFilter(new SoraniNormalizationFilter(word)));
		filters("de", (word) -> new SnowballFilter(new GermanNormalizationFilter(word), new GermanStemmer()));
		filters("el", GreekStemFilter::new);
		filters("es", SpanishLightStemFilter::new);
		filters("fa",
				(word) -> new PersianStemFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(word))));
		filters("fr", FrenchLightStemFilter::new);
		filters("gl", GalicianMinimalStemFilter::new);
		filters("hi", (word) -> new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(word))));
		filters("hu", HungarianLightStemFilter::new);
		filters("id", IndonesianStemFilter::new);
		filters("it", ItalianLightStemFilter::new);
		filters("lv", LatvianStemFilter::new);
		filters("ms", IndonesianStemFilter::new);
		filters("te",
				(word) -> new TeluguStemFilter(new TeluguNormalizationFilter(new IndicNormalizationFilter(word))));
		snowball("en", EnglishStemmer::new);
		snowball("et", EstonianStemmer::new);
		snowball("eu", BasqueStemmer::new);
		snowball("ga", IrishStemmer::new);
		snowball("hy", ArmenianStemmer::new);
		snowball("lt", LithuanianStemmer::new);
		snowball("ne", NepaliStemmer::new);
		snowball("ru", RussianStemmer::new);
		snowball("ta", TamilStemmer::new);
		filters("da", (word) -> new SnowballFilter(new ScandinavianFoldingFilter(word), new DanishStemmer()));
		filters("no", (word) -> new SnowballFilter(new ScandinavianFoldingFilter(word), new NorwegianStemmer()));
		filters("sv", (word) -> new SnowballFilter(new ScandinavianFoldingFilter(word), new SwedishStemmer()));
		endings("cs", "cs");
		endings("sk", "cs");
		endings("pl", "pl");
		endings("ro", "ro");
		endings("tr", "tr");
		endings("uk", "uk");
		endings("hr", "hr");
		endings("bs", "hr");
		endings("sl", "hr");
		put("ca", () -> new Endings("ca"), () -> new Chain((word) -> new SnowballFilter(word, new CatalanStemmer())));
		put("fi", () -> new Chain(FinnishLightStemFilter::new), () -> new Endings("fi"));
		put("nl", () -> new Chain((word) -> new SnowballFilter(word, new DutchStemmer())), () -> new Endings("nl"));
		put("pt", () -> new Endings("pt"), () -> new Chain(PortugueseLightStemFilter::new));
		put("sr", () -> new Chain(SerbianNormalizationFilter::new), () -> new Endings("hr"));
	}

	private Stemmers() {
	}

	private static void filters(String language, UnaryOperator<TokenStream> filters) {
		RULES.put(language, () -> new Chain(filters));
	}

	private static void snowball(String language, Supplier<SnowballStemmer> rules) {
		filters(language, (word) -> new SnowballFilter(word, rules.get()));
	}

	private static void endings(String language, String list) {
		RULES.put(language, () -> new Endings(list));
	}

	private static void put(String language, Supplier<UnaryOperator<String>> first,
			Supplier<UnaryOperator<String>> then) {
		RULES.put(language, () -> first.get().andThen(then.get())::apply);
	}

	static Set<String> languages() {
		return RULES.keySet();
	}

	/** Returns the stemmer of a language; null if there is none. */
	static @Nullable Stemmer of(String language) {
		var made = MADE.get(language);
		if (made != null || !RULES.containsKey(language)) {
			return made;
		}
		return MADE.computeIfAbsent(language, (code) -> new Stemmer(RULES.get(code)));
	}

}
