package hemeroteca.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a password has to be: long. Nothing is asked of its letters.
 *
 * @param shortest the fewest characters
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver">NIST SP
 * 800-63B</a>
 */
record PasswordRule(int shortest) {

	/** What bcrypt reads; it would ignore the rest. */
	private static final int LONGEST_BYTES = 72;

	/** Returns what is wrong with a password, as the end of a sentence. */
	Optional<String> objection(String password) {
		if (password.codePointCount(0, password.length()) < this.shortest) {
			return Optional.of("is too short: it needs at least %d characters".formatted(this.shortest));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
			return Optional
				.of("is too long: it may have %d characters, or fewer where they are not plain letters and digits"
					.formatted(LONGEST_BYTES));
		}
		return Optional.empty();
	}

}
