package hemeroteca.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Damages a page as transfers, tools and templates do, and as nobody does: the same
 * number, the same damage. It works on bytes, taken as Latin-1, so that charsets suffer
 * too.
 */
final class Mutator {

	/** A page grows to no more than this. */
	private static final int LARGEST = 3_000_000;

	private static final List<String> TAGS = List.of("div", "p", "table", "td", "ul", "li", "a href=x", "b", "h1",
			"blockquote", "article", "script", "style", "svg", "template", "select", "form", "iframe", "noscript",
			"figure", "span", "font", "textarea", "title", "math");

	private static final List<String> JUNK = List.of("<!--", "-->", "<![CDATA[", "]]>", "\"", "'", "<", ">", "</", "&",
			"<script>", "</script>", "<?php ", "<plaintext>", "<html lang=zxx>", "<base href='javascript:x'>",
			"<body><body>", "{\"@graph\":[", "\\u", "<br>".repeat(50), "\u00A0".repeat(500), "<a>", "<table><b>");

	private static final List<String> ENTITIES = List.of("&#0;", "&#xD800;", "&#x10FFFF;", "&#99999999999;", "&nGt;",
			"&amp;amp;", "&notanentity;", "&#x202E;", "&zwj;", "&#8203;", "&lt;script&gt;", "&#xFFFE;");

	private static final List<String> CHARSETS = List.of("utf-16", "shift_jis", "utf-7", "x-user-defined", "gb18030",
			"none", "", "iso-2022-jp", "windows-1251", "utf-8");

	private final Random random;

	private String page;

	private Mutator(byte[] page, long number) {
		this.random = new Random(number);
		this.page = new String(page, StandardCharsets.ISO_8859_1);
	}

	/** Returns a page with one to four damages. */
	static byte[] mutate(byte[] page, long number) {
		Mutator mutator = new Mutator(page, number);
		int damages = 1 + mutator.random.nextInt(4);
		for (int damage = 0; damage < damages && !mutator.page.isEmpty(); damage++) {
			mutator.damage();
		}
		return mutator.page.getBytes(StandardCharsets.ISO_8859_1);
	}

	private void damage() {
		switch (this.random.nextInt(10)) {
			case 0 -> cut();
			case 1 -> this.page = this.page.substring(0, place());
			case 2 -> nest();
			case 3 -> shuffle();
			case 4 -> unclose();
			case 5 -> repeat();
			case 6 -> sprinkle(JUNK);
			case 7 -> sprinkle(ENTITIES);
			case 8 -> bytes();
			default -> this.page = this.page.replaceFirst("(?i)charset=([\"']?)[\\w-]+", "charset=$1" + one(CHARSETS));
		}
	}

	private String one(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	private int place() {
		return this.random.nextInt(this.page.length() + 1);
	}

	/** Returns a place where a tag begins, mostly. */
	private int tag() {
		int place = place();
		int tag = this.page.indexOf('<', place);
		return (tag >= 0 && this.random.nextInt(8) > 0) ? tag : place;
	}

	private void insert(int place, String text) {
		if (this.page.length() + text.length() <= LARGEST) {
			this.page = this.page.substring(0, place) + text + this.page.substring(place);
		}
	}

	private void cut() {
		int from = tag();
		int to = Math.min(this.page.length(), from + this.random.nextInt(1 + this.page.length() / 4));
		this.page = this.page.substring(0, from) + this.page.substring(to);
	}

	private void nest() {
		String open = "<" + one(TAGS) + ">";
		insert(tag(), open.repeat(1 << this.random.nextInt(14)));
	}

	/** Deals the pieces between a few tags anew. */
	private void shuffle() {
		List<Integer> ends = new ArrayList<>();
		int pieces = 3 + this.random.nextInt(30);
		for (int piece = 0; piece < pieces; piece++) {
			ends.add(tag());
		}
		ends.sort(null);
		List<String> parts = new ArrayList<>();
		int from = 0;
		for (int end : ends) {
			parts.add(this.page.substring(from, end));
			from = end;
		}
		parts.add(this.page.substring(from));
		java.util.Collections.shuffle(parts, this.random);
		this.page = String.join("", parts);
	}

	/** Takes away the ends of one kind of element, or some of all. */
	private void unclose() {
		String kind = one(TAGS).replaceFirst(" .*", "");
		if (this.random.nextBoolean()) {
			this.page = this.page.replace("</" + kind + ">", "");
			return;
		}
		StringBuilder rest = new StringBuilder();
		int from = 0;
		for (int end = this.page.indexOf("</"); end >= 0; end = this.page.indexOf("</", end + 2)) {
			if (this.random.nextInt(5) == 0) {
				rest.append(this.page, from, end);
				int close = this.page.indexOf('>', end);
				from = (close < 0) ? this.page.length() : Math.max(from, close + 1);
			}
			if (from > end) {
				end = from - 2;
			}
		}
		this.page = rest.append(this.page, Math.min(from, this.page.length()), this.page.length()).toString();
	}

	private void repeat() {
		int from = tag();
		int to = Math.min(this.page.length(), from + this.random.nextInt(20_000));
		insert(tag(), this.page.substring(from, to).repeat(1 + this.random.nextInt(40)));
	}

	private void sprinkle(List<String> what) {
		int times = 1 << this.random.nextInt(7);
		for (int time = 0; time < times; time++) {
			insert((time % 2 == 0) ? tag() : place(), one(what));
		}
	}

	/** Puts other bytes in the place of some. */
	private void bytes() {
		StringBuilder bytes = new StringBuilder(this.page);
		int times = 1 << this.random.nextInt(11);
		for (int time = 0; time < times; time++) {
			bytes.setCharAt(this.random.nextInt(bytes.length()),
					(char) (this.random.nextInt(6) > 0 ? 0x80 + this.random.nextInt(128) : this.random.nextInt(256)));
		}
		this.page = bytes.toString();
	}

}
