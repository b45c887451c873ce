package hemeroteca.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/**
 * How a cluster takes text apart: at spaces alone, like {@link Analysis}. So it needs no
 * plug-in for any language.
 */
public class ClusterAnalysis implements ElasticsearchAnalysisConfigurer {

	@Override
	public void configure(ElasticsearchAnalysisConfigurationContext context) {
		context.analyzer(Analysis.READY).custom().tokenizer("whitespace");
	}

}
