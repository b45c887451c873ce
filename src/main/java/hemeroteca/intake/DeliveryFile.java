package hemeroteca.intake;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * One file of a delivery. Its bytes are kept before it exists; it ends in exactly one
 * outcome.
 */
@Entity
class DeliveryFile {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long delivery;

	private String name;

	private long size;

	@Column(name = "original")
	private byte @Nullable [] sha256;

	private @Nullable String outcome;

	private @Nullable String detail;

	private @Nullable Long article;

	private @Nullable Instant settledAt;

	DeliveryFile(long delivery, String name, long size, byte @Nullable [] sha256) {
		this.delivery = delivery;
		this.name = name;
		this.size = size;
		this.sha256 = sha256;
	}

	@SuppressWarnings("NullAway.Init")
	protected DeliveryFile() {
		// for JPA
	}

	void settle(Outcome outcome, Instant now) {
		this.outcome = outcome.word();
		this.detail = outcome.detail().orElse(null);
		this.article = switch (outcome) {
			case Outcome.Kept kept -> kept.article();
			case Outcome.Known known -> known.article();
			case Outcome.Refused refused -> null;
		};
		this.settledAt = now;
	}

	long id() {
		if (id == null) {
			throw new IllegalStateException("the file has not been received yet");
		}
		return id;
	}

	long delivery() {
		return delivery;
	}

	String name() {
		return name;
	}

	byte[] sha256() {
		if (sha256 == null) {
			throw new IllegalStateException("the bytes of " + name + " were not kept");
		}
		return sha256;
	}

}
