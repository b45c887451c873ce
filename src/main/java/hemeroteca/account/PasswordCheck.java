package hemeroteca.account;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a name and a password. A name that nobody has takes as long as a wrong password,
 * and is told by the same words.
 */
class PasswordCheck implements AuthenticationManager {

	private final Accounts accounts;

	private final AttemptCounter attempts;

	private final ProviderManager passwords;

	PasswordCheck(Accounts accounts, AttemptCounter attempts, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.attempts = attempts;
		var passwords = new DaoAuthenticationProvider(this::named);
		passwords.setPasswordEncoder(encoder);
		this.passwords = new ProviderManager(passwords); // it forgets the password
															// afterwards
	}

	@Override
	public Authentication authenticate(Authentication tried) {
		var name = tried.getName();
		var address = (tried.getDetails() instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : "";
		if (!this.attempts.begin(name, address)) {
			throw new LockedException("Too many attempts.");
		}
		var signedIn = this.passwords.authenticate(tried);
		this.attempts.succeeded(name, address);
		return signedIn;
	}

	private UserDetails named(String name) {
		return this.accounts.findByNameIgnoreCase(name)
			.map((account) -> User.withUsername(account.name())
				.password(account.password())
				.authorities(SignIn.ADMINISTRATOR)
				.build())
			.orElseThrow(() -> new UsernameNotFoundException("Nobody has this name."));
	}

}
