package hemeroteca;

import java.net.InetAddress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, as the last line at start, where the house is open. */
@Component
class Announcement {

	private static final Logger log = LoggerFactory.getLogger(Hemeroteca.class);

	private final ServerProperties server;

	Announcement(ServerProperties server) {
		this.server = server;
	}

	@EventListener
	@Order // after all others
	void announce(ApplicationReadyEvent ready) {
		if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			log.info("Hemeroteca is open at {}", address(web.getWebServer().getPort()));
		}
	}

	private String address(int port) {
		var ssl = this.server.getSsl();
		var scheme = (ssl != null && ssl.isEnabled()) ? "https" : "http";
		return "%s://%s:%d".formatted(scheme, host(this.server.getAddress()), port);
	}

	private static String host(InetAddress address) {
		if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
			return "localhost";
		}
		return address.getHostAddress();
	}

}
