package hemeroteca.attack;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.options.FilePayload;
import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** No body of an article does anything but stand there, in a real browser. */
@House
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyTests {

	// Marks words inside what was an attack, and cuts it apart there.
	private static final String WORDS = "quay alert img svg script onerror src href style title";

	private static final int PHONE = 390;

	@LocalServerPort
	int port;

	@Autowired
	SampleHouse house;

	@Autowired
	JdbcClient database;

	private Chromium chromium;

	private Elsewhere elsewhere;

	private Delivered delivered;

	@BeforeAll
	void importAll() throws Exception {
		chromium = Chromium.open();
		elsewhere = new Elsewhere();
		house.empty();
		try (var window = new Watched(chromium, port, true)) {
			window.go("/imports");
			delivered = Delivered.byForm(window.page(), BodyVectors.ALL.stream().map(this::file).toList(), house,
					database);
		}
	}

	@AfterAll
	void close() {
		if (chromium != null) {
			chromium.close();
			elsewhere.close();
		}
	}

	/**
	 * Writes the attack as markup into a paragraph and between two, and as text wherever
	 * text may stand.
	 */
	private FilePayload file(Vector vector) {
		String raw = vector.payload(elsewhere.address());
		String text = Vector.escaped(raw);
		String page = """
				<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>On %1$s</title>
				<meta property="og:site_name" content="The Quay Gazette"><meta property="article:published_time" content="2025-04-11"></head>
				<body><article><h1>On %1$s</h1>
				<p>At five in the morning the radio on the quay went quiet, and it stayed quiet until the light came over the water. There are usually forty calls in the first hour.</p>
				<p>The harbour master wrote down what the crew had said: %3$s and then he closed the book and went home, for there was nothing else to be done that night.</p>
				<figure><img src="%4$s/picture.jpg" width="800" height="600" alt="%3$s"><figcaption>%3$s</figcaption></figure>
				<p>By noon thirty-one ships lay at anchor outside the bar, and <a href="https://quay.example/?x=%3$s" title="%3$s">%3$s</a> was what they told each other over the radio.</p>
				<pre>%3$s</pre>
				<p>The pilots and the crane drivers belong to different unions, work under different laws and have not always been friends. %2$s What they share is a clock, and the clock had stopped.</p>
				%2$s
				<p>Nobody could say when it would go on again, and so the ships waited, and the quay waited, and the town waited with them until the evening.</p>
				</article></body></html>"""
			.formatted(vector.name(), raw, text, elsewhere.address());
		return new FilePayload(vector.name() + ".html", "text/html", page.getBytes(UTF_8));
	}

	@Test
	void standsThereAsTextAndNeedsNoPolicyToDoNothing() {
		var silent = new ArrayList<String>();
		var wide = new ArrayList<String>();
		try (var window = new Watched(chromium, port, false)) {
			for (var vector : BodyVectors.ALL) {
				window.look("/articles/%d?q=%s".formatted(article(vector), WORDS.replace(' ', '+')));
				wide.addAll(window.tooWide());
				if (!window.page().locator(".body").innerText().contains("At five in the morning")
						|| window.page().locator(".body mark").count() == 0) {
					silent.add(vector.name());
				}
			}
			assertThat(window.complaints()).isEmpty();
		}
		assertThat(silent).as("of which no word is left, or none is marked").isEmpty();
		assertThat(wide).isEmpty();
		assertThat(elsewhere.heard()).isEmpty();
	}

	@Test
	void givesThePolicyNothingToForbid() {
		var wide = new ArrayList<String>();
		try (var window = new Watched(chromium, port, true)) {
			window.page().setViewportSize(PHONE, 800);
			var some = new ArrayList<>(BodyVectors.WIDE);
			for (int i = 0; i < BodyVectors.ALL.size(); i += 3) {
				some.add(BodyVectors.ALL.get(i));
			}
			for (var vector : some) {
				window.look("/articles/" + article(vector));
				wide.addAll(window.tooWide());
			}
			assertThat(window.complaints()).isEmpty();
		}
		assertThat(wide).isEmpty();
		assertThat(elsewhere.heard()).isEmpty();
	}

	@Test
	void standsInListsAndSearchesAsText() {
		var paths = new ArrayList<>(List.of("/", "/imports", "/imports/" + delivered.number(), "/days/2025-04-11"));
		for (int page = 1; page <= 7; page += 2) {
			paths.add("/?page=" + page);
			paths.add("/search?q=alert&page=" + page);
			paths.add("/search?q=%22img+src+x+onerror%22&page=" + page);
			paths.add("/imports/" + delivered.number() + "?page=" + page);
		}
		for (boolean guarded : new boolean[] { true, false }) {
			try (var window = new Watched(chromium, port, guarded)) {
				paths.forEach(window::look);
				assertThat(window.complaints()).isEmpty();
			}
		}
		assertThat(elsewhere.heard()).isEmpty();
	}

	private long article(Vector vector) {
		return delivered.article(vector.name() + ".html");
	}

}
