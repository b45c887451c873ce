package hemeroteca;

import hemeroteca.search.IndexKeeper;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the archive of a test, so that each begins with nothing. */
public final class EmptyShelves {

	private EmptyShelves() {
	}

	public static void in(JdbcClient database, IndexKeeper index) {
		database.sql("truncate delivery_file, delivery, capture, original, article").update();
		index.reconcile();
	}

}
