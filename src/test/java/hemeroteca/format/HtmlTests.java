package hemeroteca.format;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads pages as tools keep them: what they are, where they come from, what was seen. */
class HtmlTests {

	private final Formats formats = new Formats(Limits.DEFAULT);

	@Test
	void knowsWhereAndWhenSingleFileSavedAPage() throws Exception {
		var page = read("""
				<!DOCTYPE html> <html lang=en><!--
				 Page saved with SingleFile\s
				 url: https://harbour.example/news/reopens?a=1&b=2\s
				 saved date: Mon Feb 05 2024 13:45:10 GMT+0100 (Central European Standard Time)
				--><meta charset=utf-8><title>Harbour reopens</title><p>Text</p>""");

		assertThat(page.format()).isEqualTo("SingleFile");
		assertThat(page.address()).isEqualTo(URI.create("https://harbour.example/news/reopens?a=1&b=2"));
		assertThat(page.document().location()).isEqualTo("https://harbour.example/news/reopens?a=1&b=2");
		assertThat(page.capturedAt()).isEqualTo(Instant.parse("2024-02-05T12:45:10Z"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~',
			textBlock = """
					<!-- saved from url=(0031)https://harbour.example/reopens --><html><p>x ~ https://harbour.example/reopens~
					<html data-scrapbook-source="https://a.example/b" data-scrapbook-create="20200203040506007"><p>x ~ https://a.example/b~ 2020-02-03T04:05:06.007Z
					<!-- Saved from https://a.example/b at 2024-01-02T03:04:05Z using monolith v2.8.1 --><html><p>x ~ https://a.example/b~ 2024-01-02T03:04:05Z
					<html><!-- Mirrored from a.example/b.html by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 02 Jan 2024 03:04:05 GMT --><p>x ~ http://a.example/b.html~ 2024-01-02T03:04:05Z
					<html><head><meta name="savepage-url" content="https://a.example/?q=1&amp;r=2"><p>x ~ https://a.example/?q=1&r=2~""")
	void knowsTheNotesOfOtherTools(String html, URI address, Instant capturedAt) throws Exception {
		var page = read(html);

		assertThat(page.format()).isEqualTo("HTML");
		assertThat(page.address()).isEqualTo(address);
		assertThat(page.capturedAt()).isEqualTo(capturedAt);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "javascript:alert(1)", "file:///etc/passwd", "https://", "about:blank", "data:text/html,x" })
	void takesNothingButTheWebForAnAddress(String address) throws Exception {
		var page = read("<!-- saved from url=(0019)" + address + " --><html><p>x</p>");

		assertThat(page.address()).isNull();
		assertThat(page.document().location()).isEmpty();
	}

	@Test
	void knowsWhatAnArchiverOfSingleFileNoted() throws Exception {
		var page = read(
				"<!DOCTYPE html> <html><!--\n Archive processed by SingleFile Archiver\n url: https://a.example/b\n "
						+ "saved date: Tue Apr 14 2026 08:12:00 GMT+0200 (CEST)\n--><p>x</p>");

		assertThat(page.address()).isEqualTo(URI.create("https://a.example/b"));
		assertThat(page.capturedAt()).isEqualTo("2026-04-14T06:12:00Z");
		assertThat(page.format()).isEqualTo("SingleFile");
	}

	@Test
	void leavesWhatThePageSaysOfItselfToExtraction() throws Exception {
		var page = read("<html><head><link rel=canonical href='https://a.example/b'></head><body><p>x</p>");

		assertThat(page.address()).isNull();
	}

	@Test
	void believesTheCallerBeforeTheFile() throws Exception {
		var html = "<!-- saved from url=(0019)https://a.example/b --><html><a href=c>x</a>";
		var page = formats.read("x", html.getBytes(StandardCharsets.UTF_8), URI.create("https://b.example/d/"));

		assertThat(page.address()).isEqualTo(URI.create("https://b.example/d/"));
		assertThat(page.document().selectFirst("a").absUrl("href")).isEqualTo("https://b.example/d/c");
	}

	@Test
	void laysShadowTreesOutAsTheyWereSeen() throws Exception {
		var page = read(
				"""
						<html><body><x-story><template shadowrootmode="open"><h1><slot name="title">No title</slot></h1>
						<x-body><template shadowrootmode="open"><div><slot></slot></div></template><p>Inner</p></x-body><slot>Nothing</slot></template>
						<p>Outer</p><span slot="title">Harbour reopens</span><em slot="nowhere">Unseen</em></x-story>""");

		var story = page.document().selectFirst("x-story");
		assertThat(story.select("template")).isEmpty();
		assertThat(story.selectFirst("h1").text()).isEqualTo("Harbour reopens");
		assertThat(story.select("x-body div p").text()).isEqualTo("Inner");
		assertThat(story.select("slot:not([name]) > p").eachText()).contains("Outer");
		assertThat(story.text()).doesNotContain("Nothing", "No title");
		assertThat(story.selectFirst("em").hasAttr("hidden")).isTrue();
	}

	@Test
	void keepsOrdinaryTemplatesAsTheyAre() throws Exception {
		assertThat(read("<html><body><template><p>Unseen</p></template>").document().select("template > p")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "<!DOCTYPE html><p>x", "  \n<HTML><p>x", "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'a'><p>x",
					"<!-- a --> <!--[if IE]> b <![endif]--><!doctype html><p>x", "<br />\n<b>Warning</b>: <p>x</p>",
					"Some words before <div><p>x</p></div><p>y</p>" })
	void knowsHtmlByItsContent(String html) throws Exception {
		assertThat(formats.read("page.txt", html.getBytes(StandardCharsets.UTF_8)).format()).isEqualTo("HTML");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Write <div> and </div> around it.\n\nThen the browser knows, as this longer text explains.",
					"a < b and b > c\n", "<3 from all of us\n\nWe write to you today.", "{\"html\": \"<p>x</p>\"}",
					"<stdin>:1:5: error: no such name\n<stdin>:2:1: note: in this place\n", "Name,Year\nHarbour,2024\n",
					"# A heading\n\nSome *Markdown* here." })
	void knowsTextByItsContent(String text) throws Exception {
		assertThat(formats.read("page.html", text.getBytes(StandardCharsets.UTF_8)).format()).isEqualTo("plain text");
	}

	private Page read(String html) throws Unreadable {
		return formats.read("page", html.getBytes(StandardCharsets.UTF_8));
	}

}
