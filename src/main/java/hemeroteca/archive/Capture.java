package hemeroteca.archive;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * One saving of one article: when and how the bytes were saved, and when they came in.
 */
@Entity
public class Capture {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "article")
	private Article article;

	@Column(name = "original")
	private byte[] sha256;

	private String fileName;

	private String format;

	private String charset;

	private Instant capturedAt;

	private boolean stated;

	private Instant receivedAt;

	private @Nullable Integer version;

	private boolean silent;

	Capture(Article article, Saved saved, int version) {
		this.article = article;
		this.sha256 = saved.sha256();
		this.fileName = saved.fileName();
		this.format = saved.format();
		this.charset = saved.charset();
		this.capturedAt = saved.at();
		this.stated = saved.capturedAt() != null;
		this.receivedAt = saved.receivedAt();
		this.version = version;
	}

	@SuppressWarnings("NullAway.Init")
	protected Capture() {
		// for JPA
	}

	public long id() {
		if (id == null) {
			throw new IllegalStateException("the capture has not been kept yet");
		}
		return id;
	}

	Article article() {
		return article;
	}

	/** Returns the digest of the original, 32 bytes. */
	public byte[] sha256() {
		return sha256;
	}

	public String fileName() {
		return fileName;
	}

	/** Returns what the file is, in words: "SingleFile". */
	public String format() {
		return format;
	}

	public String charset() {
		return charset;
	}

	/** Returns when the page was saved, or when it came in if it does not say. */
	public Instant capturedAt() {
		return capturedAt;
	}

	/** Tells whether the page itself says when it was saved. */
	public boolean stated() {
		return stated;
	}

	public Instant receivedAt() {
		return receivedAt;
	}

	/** Returns how the bytes were saved. */
	public Saved saved() {
		return new Saved(sha256, fileName, format, charset, stated ? capturedAt : null, receivedAt);
	}

	/**
	 * Returns the number of the version that this capture says; nothing for one that came
	 * in before versions were kept.
	 */
	public Optional<Integer> version() {
		return Optional.ofNullable(version);
	}

	void says(int number) {
		version = number;
	}

	/**
	 * Tells whether the text is another than in the capture before, and the page does not
	 * admit it: its modified date and its corrections are the same.
	 */
	public boolean silent() {
		return silent;
	}

	void mark(boolean edited) {
		silent = edited;
	}

}
