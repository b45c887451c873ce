package hemeroteca.archive;

import java.time.Instant;

import hemeroteca.extract.Extraction;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** What one or more captures of an article say. It stays, whatever comes later. */
@Entity
class Version {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long article;

	private int number;

	private byte[] says;

	private Instant receivedAt;

	private byte[] packed;

	Version(Article article, int number, Extraction extraction, Instant receivedAt) {
		this.article = article.id();
		this.number = number;
		this.receivedAt = receivedAt;
		say(extraction);
	}

	@SuppressWarnings("NullAway.Init")
	protected Version() {
		// for JPA
	}

	/** Takes what the same capture says when it is read by a newer program. */
	final void say(Extraction extraction) {
		this.says = PackedExtraction.digest(extraction, Saved.latestDay(receivedAt));
		this.packed = PackedExtraction.pack(extraction);
	}

	/** Gives it its number, once. */
	Version numbered(int place) {
		number = place;
		return this;
	}

	int number() {
		return number;
	}

	byte[] says() {
		return says;
	}

	Extraction extraction() {
		return PackedExtraction.unpack(packed);
	}

	Instant receivedAt() {
		return receivedAt;
	}

	Facts facts() {
		return Facts.of(extraction(), Saved.latestDay(receivedAt));
	}

}
