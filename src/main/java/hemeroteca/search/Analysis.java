package hemeroteca.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How the embedded index takes text apart, which is at spaces: {@link Tongues} did the
 * rest; and how it weighs words.
 */
public class Analysis implements LuceneAnalysisConfigurer {

	/** Takes apart at spaces what was put together in {@link Tokens}. */
	static final String READY = "ready";

	/** How soon more of the same word says no more. */
	static final float K1 = 0.9f;

	/**
	 * How much a long article is held against itself. News are long because they are
	 * thorough: these two are what retrieval of agency texts is commonly tuned to.
	 */
	static final float B = 0.4f;

	@Override
	public void configure(LuceneAnalysisConfigurationContext context) {
		context.analyzer(READY).custom().tokenizer("whitespace");
		context.similarity(new BM25Similarity(K1, B));
	}

}
