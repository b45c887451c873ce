package hemeroteca.search;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Facts;
import hemeroteca.language.Term;
import hemeroteca.language.Tongues;
import hemeroteca.search.Answer.Facet;
import hemeroteca.search.Answer.Hit;
import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import hemeroteca.search.Question.Place;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.engine.backend.analysis.AnalysisToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type, asked of the samples on the real index. */
@House
@TestInstance(Lifecycle.PER_CLASS)
class SearchTests {

	@Autowired
	Search search;

	@Autowired
	Marker marker;

	@Autowired
	IndexKeeper index;

	@Autowired
	Archive archive;

	@Autowired
	Articles articles;

	@Autowired
	JdbcClient database;

	@Autowired
	SampleHouse house;

	@Autowired
	EntityManagerFactory entities;

	@BeforeAll
	void fill() throws Exception {
		house.fill();
		catchUp();
	}

	/** Waits until the index holds all that was committed; beside the program it does. */
	void catchUp() {
		// as said
	}

	private Answer ask(String words) {
		catchUp();
		return search.find(new Question(words, Filters.NONE, Order.BEST, 0, 50));
	}

	private static List<String> headlines(Answer answer) {
		return answer.hits().stream().map((hit) -> hit.headline().text()).toList();
	}

	private String text(Hit hit) {
		var article = articles.findById(hit.id()).orElseThrow();
		var facts = article.facts();
		return (facts.headline() + ' ' + facts.standfirst() + ' ' + facts.authors() + ' ' + article.body())
			.toLowerCase(Locale.ROOT);
	}

	@Test
	void findsArticlesThatHoldAllWords() {
		var answer = ask("harbour radio");

		assertThat(answer.total()).isPositive();
		assertThat(answer.hits()).allSatisfy((hit) -> assertThat(text(hit)).contains("harbour", "radio"));
	}

	@Test
	void findsAPhraseOnlyWhereItsWordsStandTogether() {
		var phrase = ask("\"crane drivers\"");

		assertThat(phrase.total()).isPositive().isLessThanOrEqualTo(ask("crane drivers").total());
		assertThat(phrase.hits()).allSatisfy((hit) -> assertThat(text(hit)).contains("crane drivers"));
		assertThat(ask("\"drivers crane\"").total()).isZero();
		assertThat(ask("“crane drivers”").total()).as("typographic quotes").isEqualTo(phrase.total());
	}

	@Test
	void leavesOutWhatStandsAfterADash() {
		long all = ask("harbour").total();
		var without = ask("harbour -crane");

		assertThat(without.total()).isPositive().isLessThan(all);
		assertThat(without.hits()).allSatisfy((hit) -> assertThat(text(hit)).doesNotContain(" crane "));
		assertThat(ask("-harbour").total()).isEqualTo(ask("").total() - all);
	}

	@Test
	void findsTheBeginningsOfWords() {
		assertThat(ask("harb*").total()).isGreaterThanOrEqualTo(ask("harbour").total()).isPositive();
		assertThat(ask("HARB*").total()).isEqualTo(ask("harb*").total());
	}

	@ParameterizedTest
	@CsvSource({ "HARBOUR, harbour", "ultima imprenta, última imprenta", "Kustenstrecke, Küstenstrecke",
			"ecailler, écailler" })
	void doesNotMindCaseOrAccents(String typed, String written) {
		assertThat(ask(typed).total()).isPositive();
		assertThat(headlines(ask(typed))).isEqualTo(headlines(ask(written)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "図書館", "سوق السمك", "渡口", "бакенщик" })
	void findsWordsOfEveryScript(String word) {
		assertThat(ask(word).total()).isPositive();
	}

	@Test
	void putsTheHeadlineAboveTheText() {
		assertThat(headlines(ask("ferry fares")).getFirst()).containsIgnoringCase("ferry fares");
	}

	@Test
	void countsEachKindOfFilterAndNarrowsByIt() {
		var all = ask("");
		var outlet = all.counts().get(Facet.OUTLET).getFirst();

		var filtered = search.find(new Question("",
				new Filters(Map.of(Facet.OUTLET, List.of(outlet.value()), Facet.LANGUAGE, List.of("en")), null, null),
				Order.NEWEST, 0, 50));

		assertThat(all.counts().get(Facet.YEAR)).extracting(Answer.Count::value)
			.isSortedAccordingTo((a, b) -> b.compareTo(a));
		assertThat(filtered.total()).isPositive().isLessThanOrEqualTo(outlet.articles());
		assertThat(filtered.hits()).allSatisfy((hit) -> {
			assertThat(hit.outlet()).isEqualTo(outlet.value());
			assertThat(hit.language()).startsWith("en");
		});
		assertThat(filtered.counts().get(Facet.OUTLET)).as("the other outlets can still be chosen")
			.hasSizeGreaterThan(1);
	}

	@Test
	void sortsByPublishedDayEitherWay() {
		var newest = search.find(new Question("", Filters.NONE, Order.NEWEST, 0, 50)).hits();
		var oldest = search.find(new Question("", Filters.NONE, Order.OLDEST, 0, 50)).hits();

		assertThat(newest).extracting(Hit::publishedOn).isSortedAccordingTo((a, b) -> b.compareTo(a));
		assertThat(newest.getFirst().publishedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
		assertThat(oldest).extracting(Hit::publishedOn).isSorted();
	}

	@Test
	void showsPassagesWithTheHitsMarked() {
		var hit = ask("radio").hits().getFirst();

		assertThat(hit.snippet().pieces()).anySatisfy((piece) -> {
			assertThat(piece.hit()).isTrue();
			assertThat(piece.text()).isEqualToIgnoringCase("radio");
		});
		assertThat(hit.snippet().text()).hasSizeLessThan(260);
	}

	@Test
	void marksHoweverManyHitsThereAreAndNothingElse() {
		String many = marker.mark("<p>" + "Quay &lt;i&gt; ".repeat(100_000) + "</p>", "en", "quay");

		assertThat(many).startsWith("<p><mark>Quay</mark> &lt;i&gt; <mark>Quay</mark>").endsWith("Quay &lt;i&gt; </p>");
		assertThat(many.split("<mark>")).hasSize(2_001);
		assertThat(many.split("Quay")).hasSize(100_001);
		assertThat(marker.mark("<p title=\"a quay\">\uFDD0quay\uFDD1</p>", "en", "quay"))
			.isEqualTo("<p title=\"a quay\"><mark>quay</mark></p>");
	}

	@Test
	void marksTheSameWordsInTheArticle() {
		String marked = marker.mark("<p>The <em>Harbour</em> &lt;b&gt; and harbours, harbour</p>", "en",
				"harbour \"b\" -and");

		assertThat(marked).isEqualTo(
				"<p>The <em><mark>Harbour</mark></em> &lt;<mark>b</mark>&gt; and <mark>harbours</mark>, <mark>harbour</mark></p>");
	}

	@Test
	void marksAPhraseOnlyWhereItStandsWhole() {
		assertThat(marker.mark("<p>crane drivers and a crane, no drivers often</p>", "en", "\"crane drivers\" of*"))
			.isEqualTo("<p><mark>crane drivers</mark> and a crane, no drivers <mark>often</mark></p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\"\"", "-", "*", "***", "(((", "AND OR NOT", "\\", "~5", "a AND (b", "-\"", "+",
			"foo\\", "💥", "\u0000", "a\"b\"c", "-*", "a*b*" })
	void readsEveryMistakeAsWords(String words) {
		assertThat(ask(words).total()).isNotNegative();
	}

	@Test
	void readsTheFirstOfTenThousandWords() {
		String many = "harbour ".repeat(10_000);

		assertThat(ask(many).total()).isEqualTo(ask("harbour").total());
		assertThat(search.read(many).complaints()).containsExactly("Only the first 256 of 10,000 words were read.");
	}

	@Test
	void answersAPageBeyondTheDeepestWithNothing() {
		assertThat(search.find(new Question("", Filters.NONE, Order.NEWEST, 1_000_000, 50)).hits()).isEmpty();
	}

	@Test
	void forgetsWhatIsInTheTrashAndSeesACorrectionAtOnce() {
		var article = articles.findById(ask("ferry fares").hits().getFirst().id()).orElseThrow();
		var facts = article.facts();

		archive.correct(article.id(), new Facts("Quokkas take the ferry", facts.standfirst(), facts.authors(),
				facts.section(), facts.outlet(), facts.publishedOn(), facts.language()));
		assertThat(headlines(ask("quokkas"))).containsExactly("Quokkas take the ferry");

		archive.discard(article.id());
		assertThat(ask("quokkas").total()).isZero();
		archive.restore(article.id());
		assertThat(ask("quokkas").total()).isOne();
		archive.correct(article.id(), facts);
		assertThat(ask("quokkas").total()).isZero();
	}

	@Test
	void isBroughtIntoStepWithTheDatabase() {
		long total = ask("").total();
		long id = ask("ferry").hits().getFirst().id();
		String headline = articles.findById(id).orElseThrow().facts().headline();
		rename(id, "Wombats take the ferry");

		assertThat(index.reconcile()).isOne();
		assertThat(headlines(ask("wombats"))).containsExactly("Wombats take the ferry");
		assertThat(index.reconcile()).isZero();
		assertThat(ask("").total()).isEqualTo(total);
		rename(id, headline);
		index.reconcile();
	}

	private void rename(long id, String headline) {
		database.sql("update article set headline = ?, version = version + 1 where id = ?")
			.params(headline, id)
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "en, “Running” crane-drivers’ strikes at 5:30", "de, Die Straßenbahn fährt über Köln",
			"fr, L’écailler d’Étretat", "ru, Ёлка ещё не куплена", "ar, سُوق السَّمَك", "hi, बंदरगाह की ख़बरें",
			"ja, 島の図書館は新聞を読む", "zh, 老渡口歇了修谱", "ko, 항구의 소식", "tr, İstanbul'da IŞIK", "xx, a\u00A0b\u3000c 💥" })
	void takesTextApartAsTheLanguageDid(String language, String text) {
		var tokens = Tokens.of(text, language);

		assertThat(terms(tokens.words())).isNotEmpty().isEqualTo(Tongues.words(text).stream().map(Term::term).toList());
		assertThat(terms(tokens.stems())).isEqualTo(Tongues.stems(language, text)
			.stream()
			.map((stem) -> Tokens.stem(Tongues.tongue(language), stem.term()))
			.toList());
	}

	private List<String> terms(String ready) {
		return org.hibernate.search.mapper.orm.Search.mapping(entities)
			.indexedEntity(Article.class)
			.indexManager()
			.analyze(Analysis.READY, ready)
			.stream()
			.map(AnalysisToken::term)
			.toList();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEST")
	void goesOnAfterAnyArticleAsIfNobodyHadTurnedPages(Order order) {
		var all = search.find(new Question("", Filters.NONE, order, 0, 500)).hits();
		for (int i = 0; i < all.size(); i += 7) {
			var place = Place.read(new Place(all.get(i).publishedOn(), all.get(i).id()).typed());
			var rest = search.find(new Question("", Filters.NONE, order, 0, 500, place));

			assertThat(rest.hits()).isEqualTo(all.subList(i + 1, all.size()));
			assertThat(rest.total()).as("all of them, wherever one is").isEqualTo(all.size());
		}
	}

	@Test
	void looksOnASiteAndInTheBeginningOfItsPaths() {
		String address = articles.findById(ask("harbour").hits().getFirst().id()).orElseThrow().address().orElseThrow();
		var at = URI.create(address);
		String folder = at.getPath().split("/")[1];

		assertThat(ask("site:" + at.getHost() + "/" + folder).total()).isPositive()
			.isLessThanOrEqualTo(ask("site:" + at.getHost()).total());
		assertThat(ask("site:" + at.getHost() + "/nowhere").total()).isZero();
	}

	@Test
	void spellsAWordAnewButNoOtherThatHoldsIt() {
		assertThat(Search.respelled("quey \"the quey\" queyside", "quey", "quay"))
			.isEqualTo("quay \"the quay\" queyside");
	}

	@Test
	void findsWhatIsLikeAPassageWhoseLanguageNobodySaid() {
		var article = articles.findById(ask("harbour").hits().getFirst().id()).orElseThrow();

		assertThat(search.like(article.body(), null, null, 5)).extracting(Hit::id).contains(article.id());
	}

}
