package hemeroteca.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How text becomes words: split where Unicode says (UAX #29, with dictionaries for
 * Chinese, Japanese, Thai, Khmer), then folded, so that case, accents, width and
 * typographic variants do not matter (UTR #30).
 */
public class Analysis implements LuceneAnalysisConfigurer {

	static final String PROSE = "prose";

	@Override
	public void configure(LuceneAnalysisConfigurationContext context) {
		context.analyzer(PROSE).custom().tokenizer("icu").tokenFilter("icuFolding");
	}

}
