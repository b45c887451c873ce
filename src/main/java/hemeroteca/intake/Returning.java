package hemeroteca.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import hemeroteca.archive.Archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes articles out of the trash that only the undoing of an import had put there, when
 * they come again. What a person put there stays.
 */
@Component
class Returning {

	private final JdbcClient database;

	private final Archive archive;

	Returning(JdbcClient database, Archive archive) {
		this.database = database;
		this.archive = archive;
	}

	/**
	 * Takes out of the trash what is to return, in the transaction at hand; before the
	 * files that brought it are settled.
	 * @return the numbers of the articles that returned
	 */
	Set<Long> restore(Collection<Long> articles) {
		var returned = articles.isEmpty() ? List.<Long>of() : undone(articles);
		returned.forEach(archive::restore);
		return new HashSet<>(returned);
	}

	private List<Long> undone(Collection<Long> articles) {
		return database.sql("""
				select a.id from article a where a.id in (:articles) and a.trashed_at is not null
				and not exists (select from delivery_file f where f.article = a.id and f.brought)
				and exists (select from delivery_file f join delivery d on d.id = f.delivery
				  where f.article = a.id and d.undone_at is not null)
				order by a.id""").param("articles", articles).query(Long.class).list();
	}

}
