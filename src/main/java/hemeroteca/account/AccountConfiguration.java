package hemeroteca.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What is there with and without accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class AccountConfiguration {

	@Bean
	@ConditionalOnWebApplication
	static LoopbackGuard loopbackGuard(Environment environment) {
		return new LoopbackGuard(environment);
	}

}
