package hemeroteca.account;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptCounterTests {

	private final AtomicLong nanoseconds = new AtomicLong();

	private final AttemptCounter attempts = new AttemptCounter(
			new AccountSettings.Attempts(3, 6, 8, Duration.ofMinutes(15)), this.nanoseconds::get);

	@Test
	void allowsAFewForOneAccountFromOneAddress() {
		assertThat(allowed("ada", "10.0.0.1", 5)).isEqualTo(3);
		assertThat(this.attempts.begin("ADA", "10.0.0.1")).as("the same account").isFalse();
		assertThat(this.attempts.begin("ada", "10.0.0.2")).as("its owner, elsewhere").isTrue();
	}

	@Test
	void allowsAFewForAllAccountsFromOneAddress() {
		int allowed = IntStream.range(0, 20).map((i) -> allowed("name" + i, "10.0.0.1", 1)).sum();

		assertThat(allowed).isEqualTo(6);
	}

	@Test
	void allowsAFewForOneAccountFromAllAddresses() {
		int allowed = IntStream.range(0, 20).map((i) -> allowed("ada", "10.0.0." + i, 1)).sum();

		assertThat(allowed).isEqualTo(8);
	}

	@Test
	void letsNobodyLockAnAccountByGoingOnFromOneAddress() {
		allowed("ada", "10.0.0.1", 1_000);

		assertThat(this.attempts.begin("ada", "10.0.0.2")).isTrue();
	}

	@Test
	void takesTheManyAddressesOfOneNetworkForOne() {
		int allowed = IntStream.range(0, 20)
			.map((i) -> allowed("ada", "2001:db8:1:2::" + Integer.toHexString(i), 1))
			.sum();

		assertThat(allowed).isEqualTo(3);
		assertThat(this.attempts.begin("ada", "2001:db8:1:3::1")).as("another network").isTrue();
	}

	@Test
	void beginsAnewWhenTheTimeIsOver() {
		allowed("ada", "10.0.0.1", 5);

		this.nanoseconds.addAndGet(Duration.ofMinutes(14).toNanos());
		assertThat(this.attempts.begin("ada", "10.0.0.1")).isFalse();
		this.nanoseconds.addAndGet(Duration.ofMinutes(2).toNanos());
		assertThat(this.attempts.begin("ada", "10.0.0.1")).isTrue();
	}

	@Test
	void forgetsTheBadOnesAfterAGoodOne() {
		for (int day = 0; day < 50; day++) {
			assertThat(allowed("ada", "10.0.0.1", 2)).isEqualTo(2);
			this.attempts.succeeded("ada", "10.0.0.1");
			this.attempts.succeeded("ada", "10.0.0.1");
		}
	}

	private int allowed(String name, String address, int tries) {
		return (int) IntStream.range(0, tries).filter((i) -> this.attempts.begin(name, address)).count();
	}

}
