package hemeroteca.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import hemeroteca.archive.Article;
import hemeroteca.archive.DataAddress;
import hemeroteca.archive.Facts;
import hemeroteca.language.Tongues;
import hemeroteca.query.Feature;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;

/** Writes an article into the index. */
final class Entry implements TypeBridge<Article> {

	// How often the words of a field count among the stems: weights of BM25F. A headline
	// says most about an article; a name in the byline is as good as one.
	private static final int HEADLINE = 4;

	private static final int STANDFIRST = 2;

	private static final int BYLINE = 4;

	private static final int LONGEST_KEYWORD = 8_000;

	@Override
	public void write(DocumentElement entry, Article article, TypeBridgeWriteContext context) {
		words(entry, article);
		values(entry, article);
		shown(entry, article);
	}

	private static void words(DocumentElement entry, Article article) {
		var facts = article.facts();
		var headline = Tokens.of(facts.headline(), facts.language());
		var standfirst = Tokens.of(facts.standfirst(), facts.language());
		var byline = Tokens.of(String.join("\n", facts.authors()), facts.language());
		var body = Tokens.of(article.body(), facts.language());
		entry.addValue(Fields.WORDS, Tokens.join(headline.words(), standfirst.words(), byline.words(), body.words()));
		entry.addValue(Fields.STEMS, weighed(headline, standfirst, byline, body));
		entry.addValue(Fields.HEADLINE_WORDS, headline.words());
		entry.addValue(Fields.HEADLINE_STEMS, headline.stems());
		entry.addValue(Fields.STANDFIRST_WORDS, standfirst.words());
		entry.addValue(Fields.STANDFIRST_STEMS, standfirst.stems());
		entry.addValue(Fields.BYLINE_WORDS, byline.words());
		entry.addValue(Fields.OUTLET_WORDS, Tokens.words(facts.outlet()));
		entry.addValue(Fields.SECTION_WORDS, Tokens.words(facts.section()));
		entry.addValue(Fields.TAG_WORDS, Tokens.words(String.join("\n", article.tags())));
		entry.addValue(Fields.ADDRESS_WORDS, Tokens.words(article.address().orElse(null)));
	}

	private static String weighed(Tokens headline, Tokens standfirst, Tokens byline, Tokens body) {
		var all = new ArrayList<String>();
		for (int i = 0; i < HEADLINE; i++) {
			all.add(headline.stems());
		}
		for (int i = 0; i < STANDFIRST; i++) {
			all.add(standfirst.stems());
		}
		for (int i = 0; i < BYLINE; i++) {
			all.add(byline.stems());
		}
		all.add(body.stems());
		return Tokens.join(all.toArray(String[]::new));
	}

	private static void values(DocumentElement entry, Article article) {
		var facts = article.facts();
		entry.addValue(Fields.OUTLET, keyword(facts.outlet()));
		entry.addValue(Fields.SECTION, keyword(facts.section()));
		entry.addValue(Fields.TONGUE, (facts.language() != null) ? Tongues.tongue(facts.language()) : null);
		facts.authors().forEach((author) -> entry.addValue(Fields.AUTHOR, keyword(author)));
		article.tags().forEach((tag) -> entry.addValue(Fields.TAG, keyword(tag)));
		entry.addValue(Fields.PUBLISHED_ON, facts.publishedOn());
		entry.addValue(Fields.NUMBER, article.id());
		domains(article.address().orElse(null)).forEach((domain) -> entry.addValue(Fields.SITE, domain));
		features(article, facts).forEach((feature) -> entry.addValue(Fields.IS, feature.name()));
	}

	// An index takes no term beyond 32,766 bytes; a name that long is none.
	private static @Nullable String keyword(@Nullable String value) {
		return (value == null || value.length() <= LONGEST_KEYWORD) ? value : value.substring(0, LONGEST_KEYWORD);
	}

	/** Returns "www.example.org", "example.org" and "org". */
	static List<String> domains(@Nullable String address) {
		var domains = new ArrayList<String>();
		String host = host(address);
		while (host != null && !host.isEmpty()) {
			domains.add(host);
			int dot = host.indexOf('.');
			host = (dot >= 0) ? host.substring(dot + 1) : null;
		}
		return domains;
	}

	private static @Nullable String host(@Nullable String address) {
		try {
			String host = (address != null) ? new URI(address).getHost() : null;
			return (host != null) ? host.toLowerCase(Locale.ROOT) : null;
		}
		catch (URISyntaxException noAddress) {
			return null; // as it stood in a page; its words can be searched for
		}
	}

	private static List<Feature> features(Article article, Facts facts) {
		var features = new ArrayList<Feature>();
		add(features, Feature.EDITED, !article.corrected().isEmpty());
		add(features, Feature.PICTURE, article.picture().isPresent());
		add(features, Feature.DAY, facts.publishedOn() != null);
		add(features, Feature.BYLINE, !facts.authors().isEmpty());
		add(features, Feature.ADDRESS, article.address().isPresent());
		return features;
	}

	private static void add(List<Feature> features, Feature feature, boolean has) {
		if (has) {
			features.add(feature);
		}
	}

	private static void shown(DocumentElement entry, Article article) {
		var facts = article.facts();
		entry.addValue(Fields.HEADLINE, facts.headline());
		entry.addValue(Fields.STANDFIRST, facts.standfirst());
		entry.addValue(Fields.BODY, article.body());
		entry.addValue(Fields.LANGUAGE, facts.language());
		entry.addValue(Fields.VERSION, article.version());
		entry.addValue(Fields.LENGTH, article.words());
		entry.addValue(Fields.PICTURED, article.picture().filter(DataAddress::is).isPresent());
	}

}
