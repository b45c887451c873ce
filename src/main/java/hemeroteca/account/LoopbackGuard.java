package hemeroteca.account;

import java.net.InetAddress;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Refuses to start where other machines reach the program and nobody has to sign in. It
 * looks before anything is made, so that no database is started in vain.
 */
class LoopbackGuard implements BeanFactoryPostProcessor {

	private final Environment environment;

	LoopbackGuard(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		var settings = Binder.get(this.environment);
		boolean accounts = settings.bind("hemeroteca.accounts.enabled", Boolean.class).orElse(false);
		boolean loopback = settings.bind("server.address", InetAddress.class)
			.map(InetAddress::isLoopbackAddress)
			.orElse(false);
		if (!accounts && !loopback) {
			throw new CannotOpen(
					"Other machines can reach this address (server.address), and nobody would have to sign in: set hemeroteca.accounts.enabled=true, or server.address=127.0.0.1.");
		}
	}

}
