package hemeroteca.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names bytes by their SHA-256 (FIPS 180-4). */
public final class Sha256 {

	private Sha256() {
	}

	/** Returns the 32 bytes of the digest. */
	public static byte[] of(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new AssertionError("every Java has SHA-256", impossible);
		}
	}

	/** Returns the digest as 64 lower-case hexadecimal digits. */
	public static String hex(byte[] digest) {
		return HexFormat.of().formatHex(digest);
	}

}
