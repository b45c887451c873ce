package hemeroteca.intake;

import java.util.List;
import java.util.Optional;

import hemeroteca.archive.Originals;
import hemeroteca.archive.TakingBack;
import hemeroteca.intake.PageReader.Reading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what a delivery brought, article by article: whatever stops the program, it
 * goes on with the next.
 */
@Component
class Undoing {

	private final JdbcClient database;

	private final TakingBack takingBack;

	private final Originals originals;

	private final PageReader reader;

	private final TransactionTemplate transaction;

	Undoing(JdbcClient database, TakingBack takingBack, Originals originals, PageReader reader,
			TransactionTemplate transaction) {
		this.database = database;
		this.takingBack = takingBack;
		this.originals = originals;
		this.reader = reader;
		this.transaction = transaction;
	}

	/**
	 * Takes the next article back.
	 * @return whether there was one
	 */
	boolean undoOne(long delivery) {
		Optional<Long> article = database
			.sql("select article from delivery_file where delivery = ? and brought order by article limit 1")
			.param(delivery)
			.query(Long.class)
			.optional();
		article.ifPresent((number) -> transaction.executeWithoutResult((status) -> undo(delivery, number)));
		return article.isPresent();
	}

	private void undo(long delivery, long article) {
		List<byte[]> digests = database
			.sql("select original from delivery_file where delivery = ? and article = ? and brought")
			.params(delivery, article)
			.query(byte[].class)
			.list();
		takingBack.takeBack(article, digests).ifPresent((capture) -> {
			byte[] bytes = originals.bytes(capture.sha256());
			if (reader.read(capture.fileName(), bytes, null) instanceof Reading.Found found) {
				takingBack.show(article, capture, found.extraction());
			}
		});
		database.sql("update delivery_file set brought = false where delivery = ? and article = ?")
			.params(delivery, article)
			.update();
	}

}
