package hemeroteca.account;

import hemeroteca.Hemeroteca;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where the program refuses to start. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	@Test
	void saysInOneLineThatOthersCouldEnter(CapturedOutput output) {
		assertThatThrownBy(() -> SpringApplication.run(Hemeroteca.class, "--server.address=0.0.0.0", "--server.port=0",
				"--hemeroteca.home=/nowhere"))
			.isInstanceOf(CannotOpen.class);

		assertThat(output.getAll().strip().lines()).singleElement()
			.asString()
			.contains("ERROR", "set hemeroteca.accounts.enabled=true, or server.address=127.0.0.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.168.1.5", "8.8.8.8", "" })
	void refusesAnAddressThatOthersReach(String address) {
		assertThatThrownBy(() -> guard(address, false)).isInstanceOf(CannotOpen.class);
		assertThatNoException().isThrownBy(() -> guard(address, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.9", "::1", "localhost" })
	void allowsAnAddressOfThisMachine(String address) {
		assertThatNoException().isThrownBy(() -> guard(address, false));
	}

	private static void guard(String address, boolean accounts) {
		var environment = new MockEnvironment().withProperty("server.address", address)
			.withProperty("hemeroteca.accounts.enabled", String.valueOf(accounts));
		environment.setConversionService(new ApplicationConversionService());
		new LoopbackGuard(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
	}

}
