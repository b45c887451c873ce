package hemeroteca.search;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;

import hemeroteca.search.Question.Filters;
import hemeroteca.search.Question.Order;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The same, asked of an OpenSearch cluster. */
@TestPropertySource(properties = { "hemeroteca.search.backend=opensearch", "hemeroteca.search.opensearch.index=asked" })
class ClusterSearchTests extends SearchTests {

	@Autowired
	Outbox outbox;

	@Autowired
	Cluster cluster;

	@DynamicPropertySource
	static void nodes(DynamicPropertyRegistry settings) throws IOException {
		settings.add("hemeroteca.search.opensearch.addresses", OpenSearchNodes.shared()::addresses);
	}

	@Test
	void findsWhatIsAlikeAndWhatWasMeant() {
		assertThat(search.like("The harbour pilots and crane drivers stand still, ships lie at anchor", "en", null, 1))
			.singleElement()
			.extracting((hit) -> hit.headline().text())
			.asString()
			.startsWith("Harbour stands still");
		assertThat(search.meant("harbuor")).contains("harbour");
		assertThat(search.suggestions("harb")).extracting(Suggestion::text).contains("harbour");
	}

	@Test
	void countsByOutletAndMonth() {
		var coverage = search.coverage(new Question("harbour", Filters.NONE, Order.BEST, 0, 1));

		assertThat(coverage.matching("The Northgate Courier", YearMonth.of(2025, 4))).isOne();
		assertThat(coverage.all("The Northgate Courier", YearMonth.of(2026, 11))).isEqualTo(2);
	}

	@Override
	void catchUp() {
		await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> outbox.waiting() == 0);
		cluster.refresh();
	}

}
