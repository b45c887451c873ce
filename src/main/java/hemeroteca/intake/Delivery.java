package hemeroteca.intake;

import java.time.Instant;

import hemeroteca.archive.IfKnown;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One import and all its files. */
@Entity
class Delivery {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String origin;

	private @Nullable String label;

	private String ifKnown;

	private boolean dryRun;

	private Instant receivedAt;

	Delivery(Instructions instructions, Instant receivedAt) {
		this.origin = instructions.origin();
		this.label = instructions.label();
		this.ifKnown = IfKnownWords.word(instructions.ifKnown());
		this.dryRun = instructions.dryRun();
		this.receivedAt = receivedAt;
	}

	@SuppressWarnings("NullAway.Init")
	protected Delivery() {
		// for JPA
	}

	long id() {
		if (id == null) {
			throw new IllegalStateException("the delivery has not been opened yet");
		}
		return id;
	}

	IfKnown ifKnown() {
		return IfKnownWords.of(ifKnown).orElseThrow();
	}

	/** Tells whether nothing is kept. */
	boolean dryRun() {
		return dryRun;
	}

}
