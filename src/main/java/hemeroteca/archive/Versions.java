package hemeroteca.archive;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All versions of those articles that have several. */
interface Versions extends Repository<Version, Long> {

	Version save(Version version);

	Optional<Version> findByArticleAndNumber(long article, int number);

	Optional<Version> findFirstByArticleAndSaysOrderByNumber(long article, byte[] says);

	List<Version> findByArticleOrderByNumber(long article);

	/** Returns the highest number; 0 where the article has one version only. */
	@Query("select coalesce(max(v.number), 0) from Version v where v.article = :article")
	int latest(long article);

	/** Removes what no capture says, and the article does not show. */
	@Modifying(flushAutomatically = true)
	@Query("""
			delete from Version v where v.article = :article and v.number <> :shown
			  and not exists (select c.id from Capture c where c.article.id = v.article and c.version = v.number)""")
	void removeUnsaid(long article, int shown);

}
