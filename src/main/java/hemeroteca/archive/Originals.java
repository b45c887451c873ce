package hemeroteca.archive;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of all files that came in, by their SHA-256. */
public interface Originals extends Repository<Original, byte[]> {

	Optional<Original> findById(byte[] sha256);

	/**
	 * Keeps bytes, once.
	 * @return the digest under which they are found
	 */
	@Transactional
	default byte[] keep(byte[] bytes, Instant now) {
		byte[] sha256 = Sha256.of(bytes);
		insert(sha256, bytes.length, Original.pack(bytes), now);
		return sha256;
	}

	@Modifying
	@Query(value = "insert into original (sha256, size, packed, kept_at) values (:sha256, :size, :packed, :now)"
			+ " on conflict do nothing", nativeQuery = true)
	void insert(byte[] sha256, long size, byte[] packed, Instant now);

}
