package hemeroteca.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.archive.Archive;
import hemeroteca.intake.Intake;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@House
class VersionPagesTests {

	@Autowired
	Intake intake;

	@Autowired
	Archive archive;

	@Autowired
	SampleHouse house;

	@LocalServerPort
	int port;

	private long article;

	@BeforeEach
	void twoVersions() throws Exception {
		house.empty();
		article = deliver("<p>The tugs stayed in, and the cranes stood still until the night.</p>");
		assertThat(deliver("<p>The tugs went out at six, and the cranes stood still until the night.</p>"))
			.isEqualTo(article);
	}

	@Test
	void leadFromTheArticleToWhatChangedInIt() throws Exception {
		String at = "/articles/" + article + "/versions";

		assertThat(page("/articles/" + article).select("a[href=" + at + "]").text())
			.isEqualTo("2 versions: what changed");
		assertThat(page(at).select(".versions li h2 a").eachText()).containsExactly("Version 2", "Version 1");
		assertThat(page(at).select(".silent")).hasSize(1);
		assertThat(page(at + "/1/2").select(".both ins").eachText()).containsExactly("added: went out at six");
		assertThat(page(at + "/1/2?view=inline").select(".before, .after")).isEmpty();
		assertThat(page(at + "/1").select("#text").text()).contains("The tugs stayed in");
		assertThat(page("/edits").select("li a[href=" + at + "]")).hasSize(1);
		assertThat(page("/compare/%d/%d".formatted(article, article)).select(".intro").text())
			.startsWith("The texts are the same.");
		assertThat(get(at + "/9").statusCode()).isEqualTo(404);
	}

	@Test
	void saySoWhereTheArticleIsInTheTrash() throws Exception {
		String at = "/articles/" + article;
		String trash = "This article is in the trash";
		assertThat(page(at).select(".notice").text()).doesNotContain(trash);

		archive.discard(article);

		assertThat(page(at).select(".notice").text()).contains(trash);
		assertThat(page(at + "/versions").select(".intro").text()).startsWith(trash);
		assertThat(page(at + "/versions/1").select(".notice").text()).startsWith(trash);
		assertThat(page(at + "/versions/1/2").select(".intro").text()).startsWith(trash);
		assertThat(page("/compare/%d/%d".formatted(article, article)).select(".sides .meta").eachText()).hasSize(2)
			.allMatch((note) -> note.endsWith("in the trash"));
	}

	@Test
	void areGivenToProgramsToo() throws Exception {
		String at = "/api/v1/articles/" + article + "/versions";
		var all = new JsonMapper().readTree(get(at).body());
		var one = new JsonMapper().readTree(get(at + "/1").body());

		assertThat(all.at("/total").asInt()).isEqualTo(2);
		assertThat(all.at("/items/0/version").asInt()).isEqualTo(2);
		assertThat(all.at("/items/0/change/parts/0").asString()).isEqualTo("body");
		assertThat(all.at("/items/0/change/wordsAdded").asInt()).isEqualTo(4);
		assertThat(all.at("/items/0/silent").asBoolean()).isTrue();
		assertThat(one.at("/text").asString()).contains("The tugs stayed in");
		assertThat(get(at + "/3").statusCode()).isEqualTo(404);
	}

	private long deliver(String last) throws Exception {
		String prose = "The harbour lay still in the morning, and nobody could say for how long it would stay so. ";
		String page = "<!DOCTYPE html><html lang=en><head><title>Harbour stands still</title>"
				+ "<link rel=canonical href='https://courier.example/harbour'></head><body><article><h1>Harbour stands still</h1>"
				+ ("<p>" + prose.repeat(4) + "</p>").repeat(4) + last + "</article></body></html>";
		long delivery;
		try (var receiver = intake.open("uploaded")) {
			receiver.take("harbour.html", new ByteArrayInputStream(page.getBytes(UTF_8)));
			delivery = receiver.delivery();
		}
		house.done(delivery);
		return intake.ledger(delivery, 0, 1).getContent().getFirst().article();
	}

	private Document page(String path) throws Exception {
		var answer = get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return Jsoup.parse(answer.body());
	}

	private HttpResponse<String> get(String path) throws Exception {
		try (var client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					BodyHandlers.ofString());
		}
	}

}
