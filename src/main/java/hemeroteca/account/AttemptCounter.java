package hemeroteca.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Counts how often passwords were tried, in memory. Names are counted whether or not they
 * have an account, so that nothing is learnt from what is refused.
 */
class AttemptCounter {

	/** So many that no crowd of addresses fills the memory. */
	private static final int MOST_COUNTS = 100_000;

	private static final int LONGEST_NAME = 100;

	/** The part of an IPv6 address that a provider gives to one customer. */
	private static final int NETWORK_BYTES = 8;

	private final AccountSettings.Attempts limits;

	private final Cache<String, AtomicInteger> counts;

	AttemptCounter(AccountSettings.Attempts limits, Ticker ticker) {
		this.limits = limits;
		this.counts = Caffeine.newBuilder()
			.maximumSize(MOST_COUNTS)
			.expireAfterWrite(limits.within())
			.ticker(ticker)
			.build();
	}

	/**
	 * Counts an attempt before it is made, so that many at once are no way around. What
	 * is refused for one address is not counted against the account: else anybody could
	 * lock its owner out.
	 * @return whether it may be made
	 */
	boolean begin(String name, String address) {
		return more(both(name, address)) <= this.limits.most() && more(from(address)) <= this.limits.fromOneAddress()
				&& more(on(name)) <= this.limits.onOneAccount();
	}

	/** Takes a good one back. */
	void succeeded(String name, String address) {
		this.counts.invalidate(both(name, address));
		fewer(from(address));
		fewer(on(name));
	}

	private int more(String key) {
		return this.counts.get(key, (first) -> new AtomicInteger()).incrementAndGet();
	}

	private void fewer(String key) {
		var count = this.counts.getIfPresent(key);
		if (count != null) {
			count.decrementAndGet();
		}
	}

	private static String both(String name, String address) {
		return "both " + network(address) + " " + brief(name);
	}

	private static String from(String address) {
		return "from " + network(address);
	}

	private static String on(String name) {
		return "on " + brief(name);
	}

	private static String brief(String name) {
		return name.substring(0, Math.min(name.length(), LONGEST_NAME)).toUpperCase(Locale.ROOT);
	}

	private static String network(String address) {
		try {
			return (InetAddress.getByName(address) instanceof Inet6Address ipv6)
					? HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), NETWORK_BYTES)) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
