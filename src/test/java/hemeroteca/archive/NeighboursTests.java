package hemeroteca.archive;

import java.awt.Color;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@House
class NeighboursTests {

	private static final long DELIVERY = 1;

	@Autowired
	Neighbours neighbours;

	@Autowired
	JdbcClient database;

	@Autowired
	SampleHouse house;

	@BeforeEach
	void empty() {
		house.empty();
	}

	@Test
	void stayAsLongAsTheContainerInWhichTheyCameIsNotReadToItsEnd() {
		database.sql("insert into delivery (id, origin, received_at) values (?, 'a test', now())")
			.param(DELIVERY)
			.update();
		database.sql("""
				insert into delivery_container (delivery, name, format, beginning, position, counts, state)
				values (?, 'saved.zip', 'ZIP', sha256('PK'), 0, '{}', 'open')""").param(DELIVERY).update();
		neighbours.take(DELIVERY, "a/ship.png", Painted.picture("png", 80, 80, Color.BLUE, Color.RED));
		database.sql("update neighbour set came_at = now() - interval '1 day'").update();

		neighbours.sweep();
		assertThat(pictures()).isOne();

		database.sql("update delivery_container set state = 'read'").update();
		neighbours.sweep();
		assertThat(pictures()).isZero();
	}

	private long pictures() {
		return database.sql("select count(*) from neighbour").query(Long.class).single();
	}

}
