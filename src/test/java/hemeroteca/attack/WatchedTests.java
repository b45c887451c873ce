package hemeroteca.attack;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;
import hemeroteca.web.Chromium;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The watch itself: it sees what an attack does, or its silence would mean nothing. */
class WatchedTests {

	@Test
	void seesAnAttackThatSucceeds() throws Exception {
		var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		try (var elsewhere = new Elsewhere(); var chromium = Chromium.open()) {
			site.createContext("/", (exchange) -> {
				byte[] page = """
						<!DOCTYPE html><html lang="en"><title>x</title><div class="nameplate"><a href="/">x</a></div>
						<div class="body"><a id="q" href="java&#9;script:alert(2)">x</a><svg></svg><p id="main" style="position:fixed;inset:0">x</p>
						<img src="x" onerror="alert(1)"><img src="%1$s/i.png"><link rel="preconnect" href="%1$s"></div>"""
					.formatted(elsewhere.address())
					.getBytes(UTF_8);
				exchange.getResponseHeaders().set("Content-Type", "text/html");
				exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/") ? 200 : 404, page.length);
				exchange.getResponseBody().write(page);
				exchange.close();
			});
			site.start();
			try (var window = new Watched(chromium, site.getAddress().getPort(), true)) {
				window.look("/");
				assertThat(window.complaints()).anyMatch((it) -> it.contains("opened a dialog: 1"))
					.anyMatch((it) -> it.contains("asks for " + elsewhere.address()))
					.anyMatch((it) -> it.contains("onerror: <img"))
					.anyMatch((it) -> it.contains("leads to javascript:"))
					.anyMatch((it) -> it.contains("foreign element: <svg"))
					.anyMatch((it) -> it.contains("style: <p"))
					.anyMatch((it) -> it.contains("not allowed in a body: <link"))
					.anyMatch((it) -> it.contains("has a name: <a"))
					.anyMatch((it) -> it.contains("something lies over the nameplate"));
				assertThat(window.deeds()).singleElement().asString().contains("opened a dialog");
			}
			assertThat(elsewhere.heard()).contains("somebody connected").anyMatch((it) -> it.startsWith("GET /i.png"));
		}
		finally {
			site.stop(0);
		}
	}

}
