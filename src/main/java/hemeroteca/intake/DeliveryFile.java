package hemeroteca.intake;

import java.net.URI;
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

	private @Nullable Long container;

	private String name;

	private @Nullable String address;

	private long size;

	@Column(name = "original")
	private byte @Nullable [] sha256;

	private @Nullable String outcome;

	private @Nullable String detail;

	private @Nullable Long article;

	private @Nullable Long copyOf;

	private boolean brought;

	private @Nullable String identity;

	private @Nullable Instant settledAt;

	DeliveryFile(long delivery, @Nullable Long container, String name, @Nullable URI address, long size,
			byte @Nullable [] sha256) {
		this.delivery = delivery;
		this.container = container;
		this.name = name;
		this.address = (address != null) ? address.toString() : null;
		this.size = size;
		this.sha256 = sha256;
	}

	@SuppressWarnings("NullAway.Init")
	protected DeliveryFile() {
		// for JPA
	}

	void settle(Outcome outcome, Instant now) {
		this.outcome = outcome.ending().word();
		this.detail = outcome.detail().orElse(null);
		this.article = outcome.article().orElse(null);
		this.copyOf = (outcome instanceof Outcome.NearCopy copy) ? copy.original() : null;
		this.brought = outcome.brings();
		this.settledAt = now;
	}

	/**
	 * Says what would become of it.
	 * @param article the number of the article that is there; null if none is
	 * @param copyOf the number of the article that it is nearly a copy of; null if of
	 * none
	 * @param identity by which another file of the same article is known
	 */
	void foresee(Ending ending, @Nullable String detail, @Nullable Long article, @Nullable Long copyOf,
			@Nullable String identity, Instant now) {
		this.outcome = ending.word();
		this.detail = detail;
		this.article = article;
		this.copyOf = copyOf;
		this.identity = identity;
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

	@Nullable URI address() {
		return (address != null) ? URI.create(address) : null;
	}

	byte[] sha256() {
		if (sha256 == null) {
			throw new IllegalStateException("the bytes of " + name + " were not kept");
		}
		return sha256;
	}

}
