package hemeroteca.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All deliveries. */
interface Deliveries extends Repository<Delivery, Long> {

	Delivery save(Delivery delivery);

	Optional<Delivery> findById(Long id);

	long count();

	// What is read again is not cancelled any more; what was undone stays so.
	@Modifying
	@Query(value = "update delivery set cancelled = false where id = :id and undone_at is null and emptied_at is null",
			nativeQuery = true)
	int goOn(long id);

	@Query(value = """
			select id from delivery where origin = :origin and label is null and if_known = 'new-version' and not dry_run
			  and received_at >= :since and not cancelled and undone_at is null
			order by id desc limit 1""",
			nativeQuery = true)
	Optional<Long> latest(String origin, Instant since);

	@Query("select d.id from Delivery d order by d.id desc")
	List<Long> latest(Pageable page);

}
