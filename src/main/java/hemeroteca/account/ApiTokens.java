package hemeroteca.account;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * The tokens with which programs use the JSON interface, one for each account. Only their
 * hashes are kept.
 */
@Transactional
public class ApiTokens {

	/** What a token of one's own making needs, so that nobody finds it by trying. */
	private static final int SHORTEST = 32;

	private final Accounts accounts;

	private final String administrator;

	private final byte @Nullable [] configured;

	ApiTokens(Accounts accounts, AccountSettings settings) {
		this.accounts = accounts;
		this.administrator = settings.administrator().name();
		this.configured = hash(settings.apiToken());
	}

	private static byte @Nullable [] hash(@Nullable String token) {
		if (!StringUtils.hasText(token)) {
			return null;
		}
		if (token.length() < SHORTEST) {
			throw new CannotOpen(
					"The token in hemeroteca.accounts.api-token is too short: set a random one of at least %d characters."
						.formatted(SHORTEST));
		}
		return Secret.hash(token);
	}

	/**
	 * Makes a token, in place of the one before.
	 * @param account the name of an account
	 * @return the token, which cannot be had again
	 */
	public String renew(String account) {
		var token = Secret.token();
		named(account).giveApiToken(Secret.hash(token));
		return token;
	}

	/** Withdraws the token of an account: it opens nothing from then on. */
	public void withdraw(String account) {
		named(account).withdrawApiToken();
	}

	/** Tells whether an account has a token. */
	@Transactional(readOnly = true)
	public boolean has(String account) {
		return named(account).hasApiToken();
	}

	private Account named(String account) {
		return this.accounts.findByNameIgnoreCase(account)
			.orElseThrow(() -> new IllegalStateException("the account " + account + " is gone"));
	}

	/** Returns the name of the account that a token stands for. */
	@Transactional(readOnly = true)
	Optional<String> owner(String token) {
		var hash = Secret.hash(token);
		if (this.configured != null && Secret.same(this.configured, hash)) {
			return Optional.of(this.administrator);
		}
		return this.accounts.findByApiToken(hash).map(Account::name);
	}

}
