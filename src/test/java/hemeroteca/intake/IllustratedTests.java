package hemeroteca.intake;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.ArticlePictures;
import hemeroteca.archive.Articles;
import hemeroteca.archive.IfKnown;
import hemeroteca.archive.Neighbours;
import hemeroteca.archive.Originals;
import hemeroteca.archive.Painted;
import hemeroteca.archive.Saved;
import hemeroteca.archive.Sha256;
import hemeroteca.extract.Extractor;
import hemeroteca.format.Content;
import hemeroteca.format.Page;
import hemeroteca.format.Resource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Pictures on their way from a file to the page of an article. */
@House
class IllustratedTests {

	private static final byte[] CRANE = Painted.picture("jpeg", 900, 600, Color.RED, Color.GRAY);

	private static final byte[] SHIP = Painted.picture("png", 700, 500, Color.BLUE, Color.WHITE);

	private static final String ADDRESS = "https://northgatecourier.example/economy/harbour";

	@Autowired
	Intake intake;

	@Autowired
	PictureDesk desk;

	@Autowired
	Neighbours neighbours;

	@Autowired
	Illustrating illustrating;

	@Autowired
	ArticlePictures pictures;

	@Autowired
	Archive archive;

	@Autowired
	Articles articles;

	@Autowired
	Originals originals;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	@Autowired
	SampleHouse house;

	@LocalServerPort
	int port;

	@BeforeEach
	void empty() {
		house.empty();
	}

	@Test
	void takesAPictureOutOfThePageAndShowsItFromTheArchive() throws Exception {
		String embedded = "data:image/png;base64," + Base64.getEncoder().encodeToString(CRANE); // a
																								// JPEG,
																								// in
																								// truth
		var article = deliver(
				file("harbour.html", page(ADDRESS, image(embedded, "A crane") + image(data(SHIP), "A ship"))));

		assertThat(article.html()).doesNotContain("data:").contains(path(SHIP));
		assertThat(article.picture()).contains(path(CRANE));
		var page = page(article);
		var lead = page.selectFirst(".lead-picture img");
		assertThat(lead.attr("src")).isEqualTo(path(CRANE));
		assertThat(lead.attr("srcset")).isEqualTo("%1$s/thumbnail 640w, %1$s 900w".formatted(path(CRANE)));
		assertThat(page.select("#text img").eachAttr("src")).containsExactly(path(SHIP));
		assertThat(page.selectFirst("#text img").attr("width")).isEqualTo("700");
		assertThat(get("/").select(".entry img").eachAttr("src")).containsExactly(path(CRANE) + "/thumbnail");
	}

	@Test
	void servesAPictureAsWhatItIsAndNothingElse() throws Exception {
		String embedded = "data:image/png;base64," + Base64.getEncoder().encodeToString(CRANE);
		var article = deliver(file("harbour.html", page(ADDRESS, image(embedded, "A crane"))));

		var whole = fetch(path(CRANE));
		assertThat(whole.getBody()).isEqualTo(CRANE);
		assertThat(whole.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("image/jpeg");
		assertThat(whole.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(whole.getHeaders().getFirst("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
		assertThat(whole.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).contains("private", "immutable",
				"max-age=31536000");
		var small = fetch(path(CRANE) + "/thumbnail");
		assertThat(small.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("image/jpeg");
		assertThat(small.getBody()).isNotEqualTo(CRANE).startsWith(0xFF, 0xD8);
		assertThat(fetch(path(CRANE) + "/thumbnail").getBody()).isEqualTo(small.getBody());
		assertThat(fetch("/articles/%d/picture".formatted(article.id())).getBody()).as("where older links lead")
			.isEqualTo(CRANE);
		assertThat(fetch(path(SHIP)).getStatusCode().value()).isEqualTo(404);
		assertThat(fetch("/pictures/abc").getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void keepsNothingHostile() throws Exception {
		byte[] bomb = Painted.blank(30_000, 30_000, 1, new byte[0]);
		byte[] html = "<!DOCTYPE html><script>alert(1)</script>".repeat(20).getBytes(UTF_8);
		byte[] broken = SHIP.clone();
		Arrays.fill(broken, broken.length / 2, broken.length, (byte) 0x55);

		var article = deliver(file("harbour.html", page(ADDRESS,
				image(data(html), "A page") + image(data(bomb), "A bomb") + image(data(broken), "A broken one"))));

		assertThat(database.sql("select count(*) from picture").query(Long.class).single()).isOne();
		assertThat(fetch(path(broken)).getStatusCode().value()).isEqualTo(404);
		assertThat(fetch(path(broken) + "/thumbnail").getStatusCode().value()).isEqualTo(404);
		neighbours.sweep(); // a new edition
		archiveTurns();
		var page = page(article);
		assertThat(page.select("article img")).isEmpty();
		assertThat(page.select("#text .absent").eachText()).contains("Picture: A bomb (not kept)");
	}

	@Test
	void showsThePartsOfAMessageInTheirPlaces() throws Exception {
		String remote = "https://img.northgatecourier.example/crane.jpg";
		var parts = List.of(new Resource(remote, "image/jpeg", CRANE),
				new Resource("cid:ship@northgate", "application/octet-stream", SHIP),
				new Resource("https://img.northgatecourier.example/dot.gif", "image/gif",
						Painted.picture("gif", 1, 1, Color.RED, Color.RED)));

		var article = place(parts, image(remote, "A crane") + image("cid:ship@northgate", "A ship")
				+ image("cid:nobody", "Nobody") + image("https://img.northgatecourier.example/dot.gif", "A dot"));

		assertThat(pictures.of(article.id())).containsOnlyKeys(remote, path(SHIP));
		assertThat(article.html() + article.picture()).contains(remote).contains(path(SHIP)).doesNotContain("cid:");
		assertThat(page(article).select("article img").eachAttr("src")).containsExactlyInAnyOrder(path(CRANE),
				path(SHIP));
		assertThat(get("/").select(".entry img").eachAttr("src")).hasSize(1);
	}

	@Test
	void findsAPictureBesideItsPageWhicheverComesFirst() throws Exception {
		String pictures = image("Harbour%20strike_files/crane.jpg", "A crane")
				+ image("./Harbour strike_files/ship.png?x=1", "A ship") + image("../elsewhere/no.jpg", "Missing");
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			desk.take(delivery,
					new Content.Picture("saved.zip › news/Harbour strike_files/crane.jpg", "image/jpeg", CRANE));
			desk.take(delivery,
					new Content.Picture("other.zip › news/Harbour strike_files/ship.png", "image/png", CRANE));
			receiver.take("saved.zip › news/Harbour strike.html", new ByteArrayInputStream(page("", pictures)));
		}
		var article = article(delivery);
		assertThat(page(article).select("article img").eachAttr("src")).containsExactly(path(CRANE));

		desk.take(delivery, new Content.Picture("saved.zip › news/Harbour strike_files/ship.png", "image/png", SHIP));
		desk.take(delivery, new Content.Picture("saved.zip › news/Harbour strike_files/unused.jpg", "image/jpeg",
				Painted.picture("jpeg", 80, 80, Color.PINK, Color.PINK)));
		archiveTurns();
		assertThat(page(article).select("article img").eachAttr("src")).containsExactly(path(CRANE), path(SHIP));

		hoursLater();
		neighbours.sweep();
		assertThat(database.sql("select count(*) from neighbour").query(Long.class).single()).isZero();
		assertThat(database.sql("select count(*) from wanted_picture").query(Long.class).single()).isZero();
		assertThat(database.sql("select count(*) from picture").query(Long.class).single()).isEqualTo(2);
		assertThat(page(article).select("article img").eachAttr("src")).containsExactly(path(CRANE), path(SHIP));
	}

	@Test
	void leavesTheNeighboursOfADeliveryThatStillGoesOn() throws Exception {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			desk.take(delivery, new Content.Picture("a/ship.png", "image/png", SHIP));
			receiver.take("note.html", new ByteArrayInputStream(page(ADDRESS, "")));
		}
		house.done(delivery);
		neighbours.sweep();
		assertThat(database.sql("select count(*) from neighbour").query(Long.class).single()).isOne();

		hoursLater();
		database.sql("update delivery_file set outcome = null, detail = null, article = null, settled_at = null")
			.update();
		neighbours.sweep();
		assertThat(database.sql("select count(*) from picture").query(Long.class).single()).isOne();
	}

	@Test
	void findsThePictureOfAWebArchiveByAnyOfItsAddresses() throws Exception {
		String smaller = "https://img.northgatecourier.example/crane.jpg?w=600";
		String set = "<figure><img alt='A crane' src='https://img.northgatecourier.example/crane.jpg?w=300' srcset='https://img.northgatecourier.example/crane.jpg?w=2000 2000w, %s 600w'></figure>"
			.formatted(smaller);
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			receiver.take("crawl.warc.gz › " + ADDRESS, new ByteArrayInputStream(page(ADDRESS, set)));
			desk.take(delivery,
					new Content.Picture("crawl-2.warc.gz › " + smaller.replace("https", "http"), "image/jpeg", CRANE));
		}

		var page = page(article(delivery));

		assertThat(page.select("article img").eachAttr("src")).containsExactly(path(CRANE));
	}

	private Article place(List<Resource> parts, String pictures) {
		byte[] bytes = page(ADDRESS, pictures);
		var page = new Page(Jsoup.parse(new String(bytes, UTF_8), ADDRESS), URI.create(ADDRESS), null, "MHTML", UTF_8,
				parts);
		PictureReferences.name(page);
		var extraction = new Extractor().extract(page.document());
		long id = transaction.execute((status) -> {
			byte[] original = originals.keep(bytes, clock.instant());
			var saved = new Saved(original, "harbour.mhtml", "MHTML", "UTF-8", null, clock.instant());
			return archive.place(List.of(illustrating.arrival(null, page, extraction, saved)), IfKnown.NEW_VERSION)
				.getFirst()
				.article();
		});
		return articles.findById(id).orElseThrow();
	}

	private record File(String name, byte[] bytes) {
	}

	private static File file(String name, byte[] bytes) {
		return new File(name, bytes);
	}

	private Article deliver(File... files) throws IOException {
		long delivery;
		try (var receiver = intake.open("test")) {
			delivery = receiver.delivery();
			for (File file : files) {
				receiver.take(file.name(), new ByteArrayInputStream(file.bytes()));
			}
		}
		return article(delivery);
	}

	private Article article(long delivery) {
		house.done(delivery);
		long id = database.sql("select article from delivery_file where delivery = ?")
			.param(delivery)
			.query(Long.class)
			.single();
		return articles.findById(id).orElseThrow();
	}

	private void archiveTurns() {
		transaction.executeWithoutResult((status) -> archive.place(List.of(), IfKnown.NEW_VERSION));
	}

	private void hoursLater() {
		database.sql("update neighbour set came_at = came_at - interval '3 hours'").update();
		database.sql("update picture set kept_at = kept_at - interval '3 hours'").update();
		database.sql("update delivery_file set settled_at = settled_at - interval '3 hours'").update();
	}

	private static String path(byte[] picture) {
		return "/pictures/" + Sha256.hex(Sha256.of(picture));
	}

	private static String data(byte[] picture) {
		return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture);
	}

	private static String image(String address, String alternative) {
		return "<figure><img src='%s' alt='%s'></figure>%s".formatted(address, alternative,
				"<p>By noon thirty-one ships lay at anchor outside the bar. The port, which handles a ninth of the country’s grain and nearly all of its bananas, had stopped (%s).</p>"
					.formatted(alternative));
	}

	private Element page(Article article) {
		return get("/articles/" + article.id());
	}

	private Element get(String path) {
		return Jsoup.parse(new String(fetch(path).getBody(), UTF_8));
	}

	private ResponseEntity<byte[]> fetch(String path) {
		return RestClient.create("http://localhost:" + port).get().uri(path).exchange((request, response) -> {
			byte[] body = response.getBody().readAllBytes();
			return ResponseEntity.status(response.getStatusCode()).headers(response.getHeaders()).body(body);
		});
	}

	private static byte[] page(String address, String pictures) {
		String canonical = address.isEmpty() ? "" : "<link rel='canonical' href='%s'>".formatted(address);
		return """
				<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour stands still</title>%s
				<meta property="og:title" content="Harbour stands still"><meta property="article:published_time" content="2025-04-11T05:00:00Z"></head>
				<body><article><h1>Harbour stands still</h1>
				<p>At five in the morning the radio on channel twelve went quiet, and it stayed quiet. There are usually forty calls in the first hour: a tanker asking for her pilot, a tug answering, somebody’s weather.</p>
				%s
				<p>It had stopped without a single picket line, said the harbour master, who had come down to the quay to see for himself, and stayed until the lights came on along the mole.</p></article></body></html>"""
			.formatted(canonical, pictures)
			.getBytes(UTF_8);
	}

}
