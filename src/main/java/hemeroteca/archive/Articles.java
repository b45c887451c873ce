package hemeroteca.archive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** All articles kept. */
public interface Articles extends Repository<Article, Long> {

	/** An article as a link shows it. */
	record Link(long id, String headline, @Nullable String language) {
	}

	/** How many articles were published on a day. */
	record DayCount(LocalDate day, long articles) {
	}

	/**
	 * How many articles there are, from how many outlets, and the first and the last day
	 * of publishing.
	 */
	record Extent(long articles, long outlets, @Nullable LocalDate first, @Nullable LocalDate last) {
	}

	Article save(Article article);

	Optional<Article> findById(Long id);

	/** Returns an article that nobody else changes until this transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Article a where a.id = :id")
	Optional<Article> claim(long id);

	/**
	 * Returns the articles of these identities, likewise; in one order, so that two who
	 * claim do not block each other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Article a where a.identity in :identities order by a.id")
	List<Article> claim(Collection<String> identities);

	List<Article> findByIdentityIn(Collection<String> identities);

	Slice<Article> findByTrashedAtNotNullOrderByTrashedAtDesc(Pageable page);

	@Query("""
			select new hemeroteca.archive.Articles$Link(a.id, a.headline, a.language) from Article a
			where a.outlet = :outlet and a.trashedAt is null
			  and (a.publishedOn < :day or a.publishedOn = :day and a.id < :id)
			order by a.publishedOn desc, a.id desc""")
	List<Link> earlier(String outlet, LocalDate day, long id, Limit limit);

	@Query("""
			select new hemeroteca.archive.Articles$Link(a.id, a.headline, a.language) from Article a
			where a.outlet = :outlet and a.trashedAt is null
			  and (a.publishedOn > :day or a.publishedOn = :day and a.id > :id)
			order by a.publishedOn, a.id""")
	List<Link> later(String outlet, LocalDate day, long id, Limit limit);

	@Query("""
			select new hemeroteca.archive.Articles$DayCount(a.publishedOn, count(a)) from Article a
			where a.trashedAt is null and a.publishedOn between :from and :to
			group by a.publishedOn order by a.publishedOn""")
	List<DayCount> countByDay(LocalDate from, LocalDate to);

	@Query("""
			select new hemeroteca.archive.Articles$DayCount(a.publishedOn, count(a)) from Article a
			where a.trashedAt is null and a.publishedOn in :days
			group by a.publishedOn order by a.publishedOn desc""")
	List<DayCount> countOn(Collection<LocalDate> days);

	/** Returns the latest day before this one with articles. */
	@Query("select max(a.publishedOn) from Article a where a.trashedAt is null and a.publishedOn < :day")
	@Nullable LocalDate dayBefore(LocalDate day);

	/** Returns the first day after this one with articles. */
	@Query("select min(a.publishedOn) from Article a where a.trashedAt is null and a.publishedOn > :day")
	@Nullable LocalDate dayAfter(LocalDate day);

	@Query("""
			select new hemeroteca.archive.Articles$Extent(count(a), count(distinct a.outlet), min(a.publishedOn), max(a.publishedOn))
			from Article a where a.trashedAt is null""")
	Extent extent();

	/**
	 * An article by number and version: what the search index must agree with. Those in
	 * the trash are not searched.
	 */
	record Stamp(long id, int version) {
	}

	// A driver without a fetch size would bring the whole table into memory first.
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "1000"))
	@Query("select new hemeroteca.archive.Articles$Stamp(a.id, a.version) from Article a where a.trashedAt is null order by a.id")
	Stream<Stamp> stamps();

	List<Article> findByIdIn(Collection<Long> ids);

	/** Returns articles that nobody changes until this transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_READ)
	@Query("select a from Article a where a.id in :ids and a.trashedAt is null order by a.id")
	List<Article> findUnchangingByIdIn(Collection<Long> ids);

}
