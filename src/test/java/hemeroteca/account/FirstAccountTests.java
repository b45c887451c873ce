package hemeroteca.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class FirstAccountTests {

	private static final String PASSWORD = "correct horse battery";

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	private final InMemory accounts = new InMemory();

	@Test
	void isMadeByWhoReadsTheTokenInTheLog(CapturedOutput output) {
		var first = start("admin", null);
		var token = token(output);

		assertThat(first.isAwaited()).isTrue();
		assertThat(first.make(token, " Ada ", PASSWORD, PASSWORD)).isEmpty();
		assertThat(this.accounts.kept).singleElement().satisfies((account) -> {
			assertThat(account.name()).isEqualTo("Ada");
			assertThat(account.password()).startsWith("{bcrypt}");
			assertThat(this.encoder.matches(PASSWORD, account.password())).isTrue();
		});

		assertThat(first.isAwaited()).isFalse();
		assertThat(first.make(token, "eve", PASSWORD, PASSWORD)).as("a second time").isPresent();
		assertThat(this.accounts.kept).hasSize(1);
	}

	@Test
	void takesTheTokenAsPeopleTypeIt(CapturedOutput output) {
		var first = start("admin", null);

		assertThat(first.make(" " + token(output).toLowerCase().replace("-", " "), "ada", PASSWORD, PASSWORD))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'',ada,correct horse battery,correct horse battery,token",
			"AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA,ada,correct horse battery,correct horse battery,token",
			"good,'  ',correct horse battery,correct horse battery,name",
			"good,ada,correct horse battery,correct horse batterie,differ",
			"good,ada,elevenchars,elevenchars,12 characters",
			"good,ada,äääääääääääääääääääääääääääääääääääää,äääääääääääääääääääääääääääääääääääää,too long" })
	void saysWhatIsWrong(String token, String name, String password, String again, String complaint,
			CapturedOutput output) {
		var first = start("admin", null);

		assertThat(first.make(token.equals("good") ? token(output) : token, name, password, again)).get()
			.asString()
			.contains(complaint);
		assertThat(this.accounts.kept).isEmpty();
		assertThat(first.isAwaited()).isTrue();
	}

	@Test
	void printsNoTokenOnceThereIsAnAccount(CapturedOutput output) {
		this.accounts.save(new Account("ada", "{bcrypt}…", Clock.systemUTC().instant()));

		assertThat(start("admin", null).isAwaited()).isFalse();
		assertThat(output).doesNotContain("one-time token");
	}

	/** As another node does, which started at the same time. */
	@Test
	void takesNoTokenOnceSomebodyElseMadeTheAccount(CapturedOutput output) {
		var first = start("admin", null);
		this.accounts.save(new Account("ada", "{bcrypt}…", Clock.systemUTC().instant()));

		assertThat(first.make(token(output), "eve", PASSWORD, PASSWORD)).isPresent();
		assertThat(this.accounts.kept).hasSize(1);
	}

	@Test
	void comesFromTheSettingsWhichHaveTheLastWord(CapturedOutput output) {
		start("admin", PASSWORD);
		var hash = this.accounts.kept.getFirst().password();
		assertThat(this.encoder.matches(PASSWORD, hash)).isTrue();

		start("Admin", PASSWORD);
		assertThat(this.accounts.kept.getFirst().password()).as("the same one is left alone").isEqualTo(hash);

		start("ADMIN", "another good password");
		assertThat(this.accounts.kept).hasSize(1);
		assertThat(this.encoder.matches("another good password", this.accounts.kept.getFirst().password())).isTrue();
		assertThat(output).doesNotContain("one-time token");
	}

	@Test
	void refusesToStartWithAWeakPasswordOrToken() {
		assertThatThrownBy(() -> start("admin", "hemeroteca")).isInstanceOf(CannotOpen.class)
			.hasMessageContaining("hemeroteca.accounts.administrator.password")
			.hasMessageNotContaining("hemeroteca\"");
		assertThatThrownBy(() -> new ApiTokens(this.accounts, settings("admin", null, "secret")))
			.isInstanceOf(CannotOpen.class)
			.hasMessageContaining("hemeroteca.accounts.api-token");
	}

	/** An empty variable of the environment is none. */
	@Test
	void takesAnEmptyPasswordAndTokenForNone(CapturedOutput output) {
		assertThat(start("admin", "").isAwaited()).isTrue();
		assertThat(new ApiTokens(this.accounts, settings("admin", null, "")).owner("")).isEmpty();
	}

	private FirstAccount start(String name, @Nullable String password) {
		var first = new FirstAccount(this.accounts, this.encoder, settings(name, password, null), Clock.systemUTC());
		first.afterSingletonsInstantiated();
		return first;
	}

	private static AccountSettings settings(String name, @Nullable String password, @Nullable String apiToken) {
		return new AccountSettings(true, List.of(), new AccountSettings.Administrator(name, password), apiToken, 12,
				new AccountSettings.Attempts(5, 25, 100, Duration.ofMinutes(15)));
	}

	private static String token(CapturedOutput output) {
		return output.getOut().replaceAll("(?s).*one-time token: (\\S+).*", "$1");
	}

	private static class InMemory implements Accounts {

		private final List<Account> kept = new ArrayList<>();

		@Override
		public Account save(Account account) {
			this.kept.remove(account);
			this.kept.add(account);
			return account;
		}

		@Override
		public Optional<Account> findByNameIgnoreCase(String name) {
			return this.kept.stream().filter((account) -> account.name().equalsIgnoreCase(name)).findFirst();
		}

		@Override
		public Optional<Account> findByApiToken(byte[] hash) {
			return Optional.empty();
		}

		@Override
		public long count() {
			return this.kept.size();
		}

	}

}
