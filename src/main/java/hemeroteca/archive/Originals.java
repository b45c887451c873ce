package hemeroteca.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of all files that came in, by their SHA-256. */
public interface Originals extends Repository<Original, byte[]> {

	/**
	 * Keeps bytes, once. What was found damaged is mended by them.
	 * @return the digest under which they are found
	 */
	@Transactional
	default byte[] keep(byte[] bytes, Instant now) {
		byte[] sha256 = Sha256.of(bytes);
		insert(sha256, bytes.length, Original.pack(bytes), now);
		return sha256;
	}

	/**
	 * Returns the bytes as they came.
	 * @throws java.util.NoSuchElementException if no such bytes were kept
	 */
	default byte[] bytes(byte[] sha256) {
		var packed = packed(sha256).orElseThrow();
		return Original.unpack(packed.bytes(), packed.size());
	}

	/** Bytes as they are kept. */
	record Packed(byte[] bytes, long size) {
	}

	// Not the entity: a session would hold on to the bytes of every file of a batch.
	@Query("select new hemeroteca.archive.Originals$Packed(o.packed, o.size) from Original o where o.sha256 = :sha256")
	Optional<Packed> packed(byte[] sha256);

	/**
	 * How many bytes a capture brought.
	 *
	 * @param capture its number
	 */
	record Size(long capture, long bytes) {
	}

	/** Returns the sizes of all captures of an article. */
	@Query("""
			select new hemeroteca.archive.Originals$Size(c.id, o.size)
			from Capture c join Original o on o.sha256 = c.sha256 where c.article.id = :article""")
	List<Size> sizes(long article);

	@Modifying
	@Query(value = "insert into original (sha256, size, packed, kept_at) values (:sha256, :size, :packed, :now)"
			+ " on conflict (sha256) do update set packed = excluded.packed, verified_at = excluded.kept_at, damage = null"
			+ " where original.damage is not null", nativeQuery = true)
	void insert(byte[] sha256, long size, byte[] packed, Instant now);

}
