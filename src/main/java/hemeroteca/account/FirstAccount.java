package hemeroteca.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.StringUtils;

/**
 * Makes the administrator: from the settings, or for who reads the one-time token in the
 * log. There is no password that everybody knows, and no page on which the first stranger
 * becomes the owner.
 */
public class FirstAccount implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

	private static final int LONGEST_NAME = 100;

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final AccountSettings settings;

	private final Clock clock;

	private volatile byte @Nullable [] oneTimeToken;

	FirstAccount(Accounts accounts, PasswordEncoder encoder, AccountSettings settings, Clock clock) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.settings = settings;
		this.clock = clock;
	}

	/** Runs before the program answers its first request. */
	@Override
	public void afterSingletonsInstantiated() {
		var administrator = this.settings.administrator();
		if (StringUtils.hasText(administrator.password())) {
			keep(administrator.name(), administrator.password());
		}
		else if (this.accounts.count() == 0) {
			var token = Secret.toType();
			this.oneTimeToken = Secret.hash(letters(token));
			log.info("Nobody has an account yet. Open /signin/first and enter this one-time token: {}", token);
		}
	}

	private void keep(String name, String password) {
		this.settings.passwordRule().objection(password).ifPresent((objection) -> {
			throw new CannotOpen("The password in hemeroteca.accounts.administrator.password %s.".formatted(objection));
		});
		var known = this.accounts.findByNameIgnoreCase(name);
		if (known.isEmpty()) {
			this.accounts.save(account(name, password));
		}
		else if (!this.encoder.matches(password, known.get().password())) {
			known.get().changePassword(this.encoder.encode(password));
			this.accounts.save(known.get());
		}
	}

	private Account account(String name, String password) {
		return new Account(name, this.encoder.encode(password), this.clock.instant());
	}

	/** Tells whether the one-time token still opens: nobody has an account yet. */
	public boolean isAwaited() {
		return this.oneTimeToken != null && this.accounts.count() == 0;
	}

	/** Returns the name that the settings give to the administrator. */
	public String name() {
		return this.settings.administrator().name();
	}

	/**
	 * Makes the administrator. The token is void from then on.
	 * @param token as printed in the log; dashes, spaces and case do not matter
	 * @return what is wrong, in a sentence; empty if the account is made
	 */
	public synchronized Optional<String> make(String token, String name, String password, String passwordAgain) {
		if (!isAwaited() || !Secret.same(this.oneTimeToken, Secret.hash(letters(token)))) {
			return Optional.of("This is not the one-time token that the program printed at its last start.");
		}
		var complaint = complaint(name.strip(), password, passwordAgain);
		if (complaint.isEmpty()) {
			this.accounts.save(account(name.strip(), password));
			this.oneTimeToken = null;
		}
		return complaint;
	}

	private Optional<String> complaint(String name, String password, String passwordAgain) {
		if (name.isEmpty() || name.length() > LONGEST_NAME) {
			return Optional.of("The name needs 1 to %d characters.".formatted(LONGEST_NAME));
		}
		if (!password.equals(passwordAgain)) {
			return Optional.of("The two passwords differ.");
		}
		return this.settings.passwordRule().objection(password).map("The password %s."::formatted);
	}

	private static String letters(String token) {
		return token.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
	}

}
