package hemeroteca.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Random tokens, and the hash under which they are kept. */
final class Secret {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BITS = 256;

	// To be copied by eye: no letter that looks like a digit. 32 of them are 5 bits each.
	private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LETTERS_TO_TYPE = 30;

	private Secret() {
	}

	/**
	 * Returns 256 random bits. The word before them lets scanners find a token that was
	 * published by mistake.
	 */
	static String token() {
		var bytes = new byte[BITS / Byte.SIZE];
		RANDOM.nextBytes(bytes);
		return "hemeroteca_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Returns 150 random bits in groups of letters and digits. */
	static String toType() {
		return RANDOM.ints(LETTERS_TO_TYPE, 0, LETTERS.length())
			.mapToObj((index) -> String.valueOf(LETTERS.charAt(index)))
			.collect(Collectors.joining())
			.replaceAll(".{5}(?=.)", "$0-");
	}

	/**
	 * Returns the SHA-256 of a token. A plain one is enough: nobody can try all tokens.
	 */
	static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new AssertionError("every Java has SHA-256", ex);
		}
	}

	/** Compares in the same time, wherever the first difference is. */
	static boolean same(byte[] hash, byte[] other) {
		return MessageDigest.isEqual(hash, other);
	}

}
