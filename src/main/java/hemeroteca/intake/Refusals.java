package hemeroteca.intake;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why files of all deliveries were refused. */
@Service
public class Refusals {

	// Numbers set aside: "the longest text has 12 words" and "… 9 words" are one reason.
	private static final String BY_REASON = """
			select regexp_replace(detail, '\\d[\\d.,]*', '…', 'g') reason, count(*) files, max(delivery) latest
			from delivery_file where outcome in ('no-article', 'unreadable')
			group by reason order by files desc, reason limit :most""";

	private final JdbcClient database;

	Refusals(JdbcClient database) {
		this.database = database;
	}

	/**
	 * One reason.
	 *
	 * @param reason in words, with "…" for numbers
	 * @param latest the number of the latest delivery with such a file
	 */
	public record Refusal(String reason, long files, long latest) {
	}

	/** Returns the reasons that stand for most files, the most frequent first. */
	@Transactional(readOnly = true)
	public List<Refusal> byReason(int most) {
		return database.sql(BY_REASON).param("most", most).query(Refusal.class).list();
	}

}
