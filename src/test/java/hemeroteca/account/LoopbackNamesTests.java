package hemeroteca.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LocalHost", "hemeroteca.localhost", "127.0.0.1", "127.255.3.9", "[::1]",
			"[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]" })
	void containTheNamesOfThisMachine(String host) {
		assertThat(LoopbackNames.contain(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "evil.example", "localhost.evil.example", "evillocalhost", "127.0.0.1.evil.example",
			"127.evil.example", "127.0.0.256", "0.0.0.0", "128.0.0.1", "192.168.1.5", "[::2]", "[fd00::1]",
			"[::ffff:10.0.0.1]", "[evil.example]", "[", "localhost:80" })
	void containNoOther(String host) {
		assertThat(LoopbackNames.contain(host)).isFalse();
	}

}
