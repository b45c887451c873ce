package hemeroteca.extract;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What sort of page a page is taken for, and what a refusal tells a reader. */
class VerdictTests {

	private static final String STORY = """
			<p>The harbour of Alderdale opened again on Monday, four months after the storm, and the first ferry left at
			noon with thirty passengers on board, most of them from the islands.</p>
			<p>“We had begun to think of ourselves as an inland town,” said the harbour master, who had walked the quay
			every morning since January to count the stones that were left of it.</p>
			<p>The council paid for the wall, the county for the dredging, and nobody has yet paid for the lights, which
			is why the last boat will leave before dusk until the end of the summer.</p>
			""";

	private static Extraction extract(String address, String head, String body) {
		return new Extractor().extract(Jsoup.parse(
				"<html><head>" + head + "</head><body>" + body + "<a href='/about'>About</a></body></html>", address));
	}

	private static String data(String json) {
		return "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
	}

	@Test
	void keepsAnArticleThatReadersDiscuss() {
		String comments = "<div class='comment'><b>Ines</b> <a href='#r'>Reply</a> <p>I was on that ferry.</p></div>";
		Extraction found = extract("https://news.example/2025/04/harbour-opens-again",
				data("{'@type':'NewsArticle','headline':'Harbour opens again','datePublished':'2025-04-07'}"),
				"<article><h1>Harbour opens again</h1>" + STORY + "</article><section id='comments'>"
						+ comments.repeat(20) + "</section>");
		assertThat(found.kind()).isEqualTo(Kind.ARTICLE);
		assertThat(found.refusal()).isNull();
	}

	@Test
	void keepsAReviewOfAProduct() {
		Extraction found = extract("https://news.example/2025/04/lantern-review",
				data("[{'@type':'Article','headline':'The lantern, tried for a winter','datePublished':'2025-04-07',"
						+ "'author':{'@type':'Person','name':'Ines Calder'}},{'@type':'Product','name':'Lantern'}]"),
				"<article><h1>The lantern, tried for a winter</h1>" + STORY + "<a class='btn'>Buy now</a></article>");
		assertThat(found.kind()).isEqualTo(Kind.ARTICLE);
		assertThat(found.refusal()).isNull();
	}

	@Test
	void refusesAThreadOfAForum() {
		String post = "<article class='message'><a href='/u'>Member</a> <span>Joined</span> <span>Messages</span>"
				+ "<div><p>I keep mine in oil over the winter, and it has never failed me so far, says my father.</p>"
				+ "</div><a href='#q'>Quote</a> <a href='#r'>Reply</a></article>";
		Extraction found = extract("https://lanterns.example/threads/how-to-keep-a-lantern.4711/", "",
				"<h1>How to keep a lantern?</h1>" + post.repeat(6));
		assertThat(found.kind()).isEqualTo(Kind.FORUM);
		assertThat(found.refusal()).isEqualTo("a forum thread: posts of several people, no article");
	}

	@Test
	void refusesAPageThatSaysItIsOfQuestionsAndAnswers() {
		Extraction found = extract("https://help.example/questions/4711/how-to-keep-a-lantern", "",
				"<main itemscope itemtype='https://schema.org/QAPage'><h1>How to keep a lantern?</h1>" + STORY
						+ "</main>");
		assertThat(found.kind()).isEqualTo(Kind.FORUM);
	}

	@Test
	void refusesAProduct() {
		Extraction found = extract("https://lanterns.example/products/storm-lantern",
				data("{'@type':'Product','name':'Storm lantern','offers':{'@type':'Offer','price':'49.00'}}")
						+ "<meta property='og:type' content='product'>",
				"<h1>Storm lantern</h1><span>$49.00</span><button>Add to cart</button><div>" + STORY + "</div>");
		assertThat(found.kind()).isEqualTo(Kind.PRODUCT);
		assertThat(found.refusal()).isEqualTo("a shop's page: it offers a product, and holds no article");
	}

	@Test
	void refusesAShelfAsAListOfGoods() {
		String card = "<li class='product-card'><a href='/lantern'>Storm lantern</a> <span class='price'>$49.00</span>"
				+ "<button>Add to cart</button></li>";
		Extraction found = extract("https://lanterns.example/collections/lanterns",
				"<meta property='og:type' content='product.group'>",
				"<h1>Lanterns</h1><ul class='product-grid'>" + card.repeat(24) + "</ul>");
		assertThat(found.kind()).isEqualTo(Kind.LIST);
		assertThat(found.refusal()).isEqualTo("a list of goods in a shop, no article");
	}

	@Test
	void aNameThatIsRepeatedAsksForNoConsent() {
		String text = "HTTP/1.1 200 OK\nSet-Cookie: a=1\nSet-Cookie: b=2\nSet-Cookie: c=3\nSet-Cookie: d=4\n\n"
				+ "The server sets a cookie for each visitor, and one more cookie for each visit, until the evening.";
		Extraction found = new Extractor().extract(Jsoup.parse("<pre>" + text + "</pre>"));
		assertThat(found.kind()).isEqualTo(Kind.ARTICLE);
		assertThat(found.refusal()).isNull();
	}

	@Test
	void refusesACookieWall() {
		Extraction found = extract("https://news.example/story", "",
				"<h1>Your privacy</h1><p>We and our partners store cookies on your device, with your consent. Do you agree?"
						+ "</p><button>Accept all</button><button>Reject</button>");
		assertThat(found.kind()).isEqualTo(Kind.COOKIE_WALL);
		assertThat(found.refusal()).startsWith("a cookie wall");
	}

	@Test
	void keepsAPieceOfAnArticleAsAStub() {
		Extraction found = extract("https://news.example/2025/04/harbour-opens-again",
				data("{'@type':'NewsArticle','headline':'Harbour opens again','isAccessibleForFree':false}"),
				"<article><h1>Harbour opens again</h1>" + STORY
						+ "</article><div class='paywall'><p>Subscribe to continue reading this article.</p></div>");
		assertThat(found.kind()).isEqualTo(Kind.PAYWALL_STUB);
		assertThat(found.refusal()).isNull();
		assertThat(found.text()).contains("harbour of Alderdale");
	}

	@Test
	void takesALongerPromiseForAStubInAnyLanguage() {
		Extraction found = extract("https://zeitung.example/2025/04/hafen",
				data("{'@type':'NewsArticle','headline':'Der Hafen','isAccessibleForFree':'False','wordCount':'1200'}"),
				"<article><h1>Der Hafen</h1>" + STORY + "</article>");
		assertThat(found.kind()).isEqualTo(Kind.PAYWALL_STUB);
	}

	@Test
	void takesAWholeTextWithANoticeForAnArticle() {
		Extraction found = extract("https://news.example/2025/04/harbour-opens-again",
				data("{'@type':'NewsArticle','headline':'Harbour opens again','wordCount':130}"),
				"<article><h1>Harbour opens again</h1>" + STORY
						+ "</article><p>This article is for subscribers. Thank you for being one.</p>");
		assertThat(found.kind()).isEqualTo(Kind.ARTICLE);
	}

	@Test
	void refusesAPaywallWithoutText() {
		Extraction found = extract("https://news.example/2025/04/harbour-opens-again", "",
				"<h1>Harbour opens again</h1><div class='paywall'><p>Subscribe to continue reading.</p></div>");
		assertThat(found.kind()).isEqualTo(Kind.PAYWALL_STUB);
		assertThat(found.refusal()).startsWith("a paywall").endsWith("save the page again");
	}

	@Test
	void knowsALiveBlogThatIsAlsoANewsArticle() {
		Extraction found = extract("https://news.example/harbour",
				data("[{'@type':'NewsArticle','headline':'Harbour opens','datePublished':'2025-04-07','image':'a.jpg'},"
						+ "{'@type':'LiveBlogPosting','liveBlogUpdate':[]}]"),
				"<article><h1>Harbour opens</h1>" + STORY + "</article>");
		assertThat(found.kind()).isEqualTo(Kind.LIVE_BLOG);
	}

	@Test
	void aRefusalDoesNotContradictItself() {
		String long_ = "<a href='/%d'>word word word word word word word word word word</a> ";
		StringBuilder links = new StringBuilder();
		for (int at = 0; at < 40; at++) {
			links.append(long_.formatted(at));
		}
		Extraction found = new Extractor().extract(Jsoup.parse("<div>" + links + "</div>", "https://a.example/x"));
		assertThat(found.refusal()).isNotNull().doesNotContain("longest text");
	}

}
