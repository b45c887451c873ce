package hemeroteca.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import hemeroteca.archive.Article;
import hemeroteca.archive.Articles;
import hemeroteca.archive.Articles.Stamp;
import jakarta.persistence.EntityManager;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index in step with the database. What a commit writes reaches the index in
 * the same breath, but not in the same disk write: a power cut between the two leaves the
 * index behind. So both are compared by number and version.
 */
@Component
public class IndexKeeper {

	private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

	private static final int BATCH = 200;

	private final EntityManager entities;

	private final Articles articles;

	private final TransactionTemplate transaction;

	IndexKeeper(EntityManager entities, Articles articles, TransactionTemplate transaction) {
		this.entities = entities;
		this.articles = articles;
		this.transaction = transaction;
	}

	/**
	 * Brings the index into step with the database.
	 * @return how many articles differed
	 */
	public int reconcile() {
		var stale = new ArrayList<Long>();
		var gone = new HashMap<Long, Integer>();
		transaction.executeWithoutResult((status) -> {
			gone.putAll(indexed());
			try (var stamps = articles.stamps()) {
				stamps.forEach((stamp) -> compare(stamp, gone, stale));
			}
		});
		gone.keySet().forEach(stale::add);
		for (int from = 0; from < stale.size(); from += BATCH) {
			index(stale.subList(from, Math.min(from + BATCH, stale.size())));
		}
		if (!stale.isEmpty()) {
			LOG.info("Brought the search index into step: {} articles differed", stale.size());
		}
		return stale.size();
	}

	private static void compare(Stamp stamp, Map<Long, Integer> indexed, List<Long> stale) {
		Integer version = indexed.remove(stamp.id());
		if (version == null || version != stamp.version()) {
			stale.add(stamp.id());
		}
	}

	private Map<Long, Integer> indexed() {
		var session = session();
		var indexed = new HashMap<Long, Integer>();
		try (var scroll = session.search(Article.class)
			.select((fields) -> fields.composite()
				.from(fields.id(Long.class), fields.field("version", Integer.class))
				.as(Map::entry))
			.where((predicates) -> predicates.matchAll())
			.scroll(BATCH * 10)) {
			for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
				chunk.hits().forEach((hit) -> indexed.put(hit.getKey(), hit.getValue()));
			}
		}
		return indexed;
	}

	private void index(List<Long> ids) {
		transaction.executeWithoutResult((status) -> {
			var plan = session().indexingPlan();
			var found = new HashMap<Long, Article>();
			articles.findByIdIn(ids).forEach((article) -> found.put(article.id(), article));
			for (Long id : ids) {
				if (found.containsKey(id)) {
					plan.addOrUpdate(found.get(id));
				}
				else {
					plan.purge(Article.class, id, null);
				}
			}
		});
	}

	private SearchSession session() {
		return org.hibernate.search.mapper.orm.Search.session(entities);
	}

}
