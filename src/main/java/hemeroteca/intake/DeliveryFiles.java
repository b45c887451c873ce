package hemeroteca.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** All files that came in. */
interface DeliveryFiles extends Repository<DeliveryFile, Long> {

	String LEDGER = """
			select new hemeroteca.intake.LedgerRow(f.id, f.name, f.size, f.outcome, f.detail, a.id, a.headline, a.language,
			  f.copyOf, case when f.sha256 is null then false else true end)
			from DeliveryFile f left join Article a on a.id = f.article where f.delivery = :delivery""";

	DeliveryFile save(DeliveryFile file);

	Optional<DeliveryFile> findById(Long id);

	// What came in a container is bound by the limits of containers.
	long countByDeliveryAndContainerIsNull(long delivery);

	// Several workers take from one delivery; each leaves alone what another has in hand.
	@Query(value = """
			select * from delivery_file where delivery = :delivery and outcome is null
			  and exists (select from delivery d where d.id = :delivery and not d.paused)
			order by id limit :most for update skip locked""", nativeQuery = true)
	List<DeliveryFile> claim(long delivery, int most);

	@Query(value = "select * from delivery_file where id = :id and outcome is null for update skip locked",
			nativeQuery = true)
	Optional<DeliveryFile> claim(long id);

	@Query("select distinct f.delivery from DeliveryFile f where f.outcome is null")
	List<Long> unfinished();

	@Query(LEDGER + " and coalesce(f.outcome, 'waiting') in :outcomes order by f.id")
	Slice<LedgerRow> ledger(long delivery, Collection<String> outcomes, Pageable page);

	@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "1000"))
	@Query(LEDGER + " order by f.id")
	Stream<LedgerRow> ledger(long delivery);

	// Files that were too large have no bytes to try again with.
	@Modifying
	@Query("""
			update DeliveryFile f set f.outcome = null, f.detail = null, f.settledAt = null
			where f.delivery = :delivery and f.outcome in ('no-article', 'unreadable', 'cancelled') and f.sha256 is not null and (:file is null or f.id = :file)""")
	int reopen(long delivery, @Nullable Long file);

}
