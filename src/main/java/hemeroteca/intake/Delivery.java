package hemeroteca.intake;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One import and all its files. */
@Entity
public class Delivery {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String origin;

	private Instant receivedAt;

	Delivery(String origin, Instant receivedAt) {
		this.origin = origin;
		this.receivedAt = receivedAt;
	}

	@SuppressWarnings("NullAway.Init")
	protected Delivery() {
		// for JPA
	}

	public long id() {
		if (id == null) {
			throw new IllegalStateException("the delivery has not been opened yet");
		}
		return id;
	}

	/** Returns how it came: "uploaded", "sent by a program", "the samples". */
	public String origin() {
		return origin;
	}

	public Instant receivedAt() {
		return receivedAt;
	}

}
