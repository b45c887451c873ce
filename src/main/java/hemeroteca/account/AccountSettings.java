package hemeroteca.account;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about who may enter.
 *
 * @param enabled whether everybody has to sign in; without, only this machine is let in
 * @param hosts the names, besides those of loopback, by which the program may be called,
 * such as that of a proxy in front of it, each without a port. With accounts, none given
 * means any
 * @param administrator the first account
 * @param apiToken a token with which programs enter as the administrator, beside those
 * made on the account page
 * @param shortestPassword the fewest characters of a password
 * @param attempts how often a password may be tried
 */
@ConfigurationProperties("hemeroteca.accounts")
record AccountSettings(@DefaultValue("false") boolean enabled, @DefaultValue List<String> hosts,
		@DefaultValue Administrator administrator, @Nullable String apiToken, @DefaultValue("12") int shortestPassword,
		@DefaultValue Attempts attempts) {

	/**
	 * The first account.
	 *
	 * @param name with which to sign in
	 * @param password with which to sign in, set anew at each start; none given, the
	 * first start prints a one-time token, with which a password is chosen
	 */
	record Administrator(@DefaultValue("admin") String name, @Nullable String password) {
	}

	/**
	 * How many wrong passwords are taken within a time; then none is, right or wrong,
	 * until the time is over.
	 *
	 * @param most for one account from one address
	 * @param fromOneAddress for all accounts from one address
	 * @param onOneAccount for one account from all addresses
	 * @param within the time, from the first of them on
	 */
	record Attempts(@DefaultValue("5") int most, @DefaultValue("25") int fromOneAddress,
			@DefaultValue("100") int onOneAccount, @DefaultValue("15m") Duration within) {
	}

	PasswordRule passwordRule() {
		return new PasswordRule(this.shortestPassword);
	}

}
