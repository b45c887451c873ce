package hemeroteca.archive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All captures. */
interface Captures extends Repository<Capture, Long> {

	Capture save(Capture capture);

	/**
	 * Returns the captures of an article, newest first; of one moment, the one that came
	 * last.
	 */
	List<Capture> findByArticleIdOrderByCapturedAtDescIdDesc(long article);

	Optional<Capture> findByIdAndArticleId(long id, long article);

	@Query("select c from Capture c join fetch c.article where c.sha256 in :digests")
	List<Capture> findByOriginals(Collection<byte[]> digests);

	@Query("""
			select new hemeroteca.archive.SilentEdit(a.id, a.headline, a.outlet, a.publishedOn, a.language, c.version,
			  c.capturedAt)
			from Capture c join c.article a where c.silent and a.trashedAt is null
			order by c.capturedAt desc, c.id desc""")
	Slice<SilentEdit> silent(Pageable page);

}
