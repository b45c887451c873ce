package hemeroteca.intake;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All deliveries. */
interface Deliveries extends Repository<Delivery, Long> {

	Delivery save(Delivery delivery);

	Optional<Delivery> findById(Long id);

	long count();

	@Query("select d.id from Delivery d order by d.id desc")
	List<Long> latest(Pageable page);

}
