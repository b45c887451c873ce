package hemeroteca.intake;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All deliveries. */
interface Deliveries extends Repository<Delivery, Long> {

	Delivery save(Delivery delivery);

	Optional<Delivery> findById(Long id);

}
