package hemeroteca.intake;

import java.util.List;
import java.util.Optional;

import hemeroteca.archive.TakingBack;
import hemeroteca.intake.PageReader.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what a delivery brought, article by article: whatever stops the program, it
 * goes on with the next.
 */
@Component
class Undoing {

	private static final Logger LOG = LoggerFactory.getLogger(Undoing.class);

	private final JdbcClient database;

	private final TakingBack takingBack;

	private final KeptPages pages;

	private final TransactionTemplate transaction;

	Undoing(JdbcClient database, TakingBack takingBack, KeptPages pages, TransactionTemplate transaction) {
		this.database = database;
		this.takingBack = takingBack;
		this.pages = pages;
		this.transaction = transaction;
	}

	/**
	 * Takes the next article back. One that cannot be taken back is left as it is, and
	 * does not stop those after it.
	 * @param after the number of the article before; 0 for the first
	 * @return its number; nothing if there was none
	 */
	Optional<Long> undoNext(long delivery, long after) {
		Optional<Long> article = database.sql("""
				select article from delivery_file where delivery = ? and brought and article > ?
				order by article limit 1""").params(delivery, after).query(Long.class).optional();
		article.ifPresent((number) -> tryToUndo(delivery, number));
		return article;
	}

	private void tryToUndo(long delivery, long article) {
		try {
			transaction.executeWithoutResult((status) -> undo(delivery, article));
		}
		catch (RuntimeException fault) {
			if (Outage.is(fault)) {
				throw fault; // the queue tries again later
			}
			LOG.error("Article {} of delivery {} could not be taken back", article, delivery, fault);
		}
	}

	private void undo(long delivery, long article) {
		handOver(delivery, article);
		List<byte[]> digests = database
			.sql("select original from delivery_file where delivery = ? and article = ? and brought")
			.params(delivery, article)
			.query(byte[].class)
			.list();
		if (digests.isEmpty()) {
			return;
		}
		takingBack.takeBack(article, digests).ifPresent((capture) -> {
			if (pages.read(capture) instanceof Reading.Found found) {
				takingBack.show(article, capture, found.extraction());
			}
		});
		database.sql("update delivery_file set brought = false where delivery = ? and article = ?")
			.params(delivery, article)
			.update();
	}

	// Another delivery had the same bytes; it was told that they are there, and so they
	// stay: from now on it is the one that brought them.
	private void handOver(long delivery, long article) {
		database.sql("""
				with heir as (
				  select distinct on (mine.id) mine.id as giver, other.id as taker
				  from delivery_file mine
				  join delivery_file other on other.original = mine.original and other.delivery <> mine.delivery
				    and other.article = mine.article and other.outcome = 'identical'
				  join delivery d on d.id = other.delivery and d.undone_at is null and not d.dry_run
				  where mine.delivery = :delivery and mine.article = :article and mine.brought
				  order by mine.id, other.id)
				update delivery_file f set brought = f.id = h.taker from heir h where f.id in (h.giver, h.taker)""")
			.param("delivery", delivery)
			.param("article", article)
			.update();
	}

}
