package hemeroteca.account;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** By which names the program may be called where some are set. */
class HostCheckTests {

	@Test
	void letsInByTheNamesThatAreSetAndByThoseOfThisMachine() throws Exception {
		for (boolean accounts : List.of(false, true)) {
			var check = check(accounts, "News.example", "10.0.0.7");

			assertThat(status(check, "news.EXAMPLE")).isEqualTo(200);
			assertThat(status(check, "10.0.0.7")).isEqualTo(200);
			assertThat(status(check, "localhost")).isEqualTo(200);
			assertThat(status(check, "evil.news.example")).isEqualTo(421);
			assertThat(status(check, "10.0.0.8")).isEqualTo(421);
		}
	}

	/** A session belongs to the name it was made for: a borrowed name has none. */
	@Test
	void letsInByAnyNameWhereAllSignInAndNoneIsSet() throws Exception {
		assertThat(status(check(true), "archive.fritz.box")).isEqualTo(200);
		assertThat(status(check(false), "archive.fritz.box")).isEqualTo(421);
	}

	private static HostCheck check(boolean accounts, String... hosts) {
		return new HostCheck(
				new AccountSettings(accounts, List.of(hosts), new AccountSettings.Administrator("admin", null), null,
						12, new AccountSettings.Attempts(5, 25, 100, Duration.ofMinutes(15))));
	}

	private static int status(HostCheck check, String host) throws Exception {
		var request = new MockHttpServletRequest("GET", "/");
		request.setServerName(host);
		var response = new MockHttpServletResponse();
		check.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
