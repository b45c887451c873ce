package hemeroteca.attack;

/**
 * Pages that say the same hostile words in every place in which a page says something of
 * itself.
 */
enum HostilePage {

	/** In meta tags. */
	METAS {
		@Override
		String page(String words, String id) {
			String said = Vector.escaped(words);
			return page(
					"""
							<title>%1$s</title><meta property="og:title" content="%1$s"><meta name="description" content="%1$s">
							<meta property="og:description" content="%1$s"><meta name="author" content="%1$s"><meta property="article:author" content="%1$s">
							<meta property="og:site_name" content="%1$s"><meta property="article:section" content="%1$s"><meta name="keywords" content="%1$s, quay">
							<meta property="article:tag" content="%1$s"><meta property="og:image" content="%1$s"><meta property="og:image:alt" content="%1$s">
							<meta property="og:url" content="%1$s"><link rel="canonical" href="%1$s"><meta property="og:locale" content="%1$s">
							<meta property="article:published_time" content="%1$s"><meta name="date" content="2025-04-11">"""
						.formatted(said),
					"<h1>%s</h1>".formatted(said), id);
		}
	},

	/** In JSON-LD, written as JSON should be. */
	LINKED_DATA {
		@Override
		String page(String words, String id) {
			String said = json(words);
			return page(
					"""
							<title>Quay</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":%1$s,
							"description":%1$s,"alternativeHeadline":%1$s,"author":[{"@type":"Person","name":%1$s,"url":%1$s}],"publisher":{"@type":"Organization","name":%1$s,"logo":%1$s},
							"articleSection":[%1$s],"keywords":[%1$s,"quay"],"url":%1$s,"mainEntityOfPage":%1$s,"inLanguage":%1$s,"dateModified":%1$s,
							"image":{"@type":"ImageObject","url":%1$s,"caption":%1$s},"datePublished":"2025-04-11","isBasedOn":%1$s,"creditText":%1$s}</script>"""
						.formatted(said),
					"", id);
		}
	},

	/** Where it can be seen, and in microdata. */
	VISIBLE {
		@Override
		String page(String words, String id) {
			String said = Vector.escaped(words);
			return page("<title>%1$s | %1$s | %1$s</title>".formatted(said),
					"""
							<nav class="breadcrumb"><a href="/">Home</a> <a href="/s" itemprop="articleSection">%1$s</a></nav>
							<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">%1$s</h1>
							<p class="standfirst subtitle" itemprop="description">%1$s</p><p class="byline">By <a rel="author" href="%1$s"><span itemprop="author">%1$s</span></a></p>
							<time datetime="%1$s" itemprop="datePublished">11 April 2025</time></div>
							<figure><img src="https://quay.example/p.jpg" width="900" height="600" alt="%1$s" title="%1$s"><figcaption>%1$s</figcaption></figure>
							<p class="tags"><a rel="tag" href="/tag/x">%1$s</a></p>"""
						.formatted(said),
					id);
		}
	},

	/** In a text without markup. */
	TEXT {
		@Override
		String page(String words, String id) {
			return "%s | %s | %s %s%n%nBy %s%n%n%s%n".formatted(words, words, words, id, words,
					TEXT_BODY.replaceAll("</?p>", "\n")) + "\nhttps://quay.example/2025/04/11/" + id + "\n";
		}
	};

	private static final String TEXT_BODY = """
			<p>At five in the morning the radio on the quay went quiet, and it stayed quiet until the light came over the water. There are usually forty calls in the first hour.</p>
			<p>By noon thirty-one ships lay at anchor outside the bar. The port, which handles a ninth of the grain and nearly all of the bananas, had stopped without a picket line.</p>
			<p>The pilots and the crane drivers belong to different unions, work under different laws and have not always been friends. What they share is a clock, and it had stopped.</p>
			""";

	abstract String page(String words, String id);

	static String page(String head, String top, String id) {
		return """
				<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">%s</head><body><article>%s
				%s<p>This is what the paper %s of that day had to say about it, and nobody said anything else until the evening came.</p></article></body></html>"""
			.formatted(head, top, TEXT_BODY, id);
	}

	/**
	 * Returns a JSON string of ASCII letters, in which halves of letters stay what they
	 * are.
	 */
	static String json(String words) {
		var json = new StringBuilder("\"");
		words.chars()
			.forEach((c) -> json.append((c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<')
					? "\\u%04x".formatted(c) : String.valueOf((char) c)));
		return json.append('"').toString();
	}

}
