package hemeroteca.cli;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import hemeroteca.extract.Extraction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** An extraction as CommonMark. Knows the elements that a clean body is made of. */
final class Markdown {

	private Markdown() {
	}

	static String of(Extraction extraction) {
		var facts = Stream
			.of(String.join(", ", extraction.authors()), extraction.outlet(), extraction.publishedOn(),
					extraction.address())
			.filter((fact) -> fact != null && !fact.toString().isEmpty())
			.map(Object::toString)
			.map(Markdown::escape)
			.collect(Collectors.joining(" · "));
		return Stream
			.of("# " + escape(extraction.headline()), facts,
					(extraction.standfirst() != null) ? "**" + escape(extraction.standfirst()) + "**" : "",
					blocks(Jsoup.parseBodyFragment(extraction.html()).body()))
			.filter((block) -> !block.isEmpty())
			.collect(Collectors.joining("\n\n")) + "\n";
	}

	/** What stands between blocks without one of its own makes a paragraph. */
	private static String blocks(Element parent) {
		var blocks = new ArrayList<String>();
		var loose = new StringBuilder();
		for (var node : parent.childNodes()) {
			if (node instanceof Element element && (element.isBlock() || element.nameIs("figcaption"))) {
				blocks.add(loose.toString().strip());
				loose.setLength(0);
				blocks.add(block(element));
			}
			else {
				loose.append(inline(node));
			}
		}
		blocks.add(loose.toString().strip());
		return blocks.stream().filter((block) -> !block.isBlank()).collect(Collectors.joining("\n\n"));
	}

	private static String block(Element element) {
		return switch (element.normalName()) {
			case "h1", "h2" -> "## " + inlines(element);
			case "h3" -> "### " + inlines(element);
			case "h4", "h5", "h6" -> "#### " + inlines(element);
			case "ul" -> list(element, "- ");
			case "ol" -> list(element, "1. ");
			case "blockquote", "aside" ->
				blocks(element).lines().map((line) -> "> " + line).collect(Collectors.joining("\n"));
			case "pre" -> "```\n" + element.wholeText().strip() + "\n```";
			case "hr" -> "---";
			case "figure", "div", "section", "article", "dl" -> blocks(element);
			case "figcaption" -> "*" + inlines(element) + "*";
			case "table" -> table(element);
			default -> inlines(element);
		};
	}

	private static String list(Element list, String mark) {
		return list.children()
			.stream()
			.map((item) -> mark + blocks(item).replace("\n", "\n" + " ".repeat(mark.length())))
			.collect(Collectors.joining("\n"));
	}

	private static String table(Element table) {
		var rows = table.select("tr")
			.stream()
			.map((row) -> row.select("th, td")
				.stream()
				.map((cell) -> inlines(cell).replace("|", "\\|").replace("\n", " "))
				.collect(Collectors.joining(" | ", "| ", " |")))
			.toList();
		var first = table.selectFirst("tr");
		if (first == null) {
			return "";
		}
		var rule = "|" + " --- |".repeat(Math.max(1, first.select("th, td").size()));
		return Stream.concat(Stream.of(rows.getFirst(), rule), rows.stream().skip(1)).collect(Collectors.joining("\n"));
	}

	private static String inlines(Element parent) {
		return parent.childNodes().stream().map(Markdown::inline).collect(Collectors.joining()).strip();
	}

	private static String inline(Node node) {
		if (node instanceof TextNode text) {
			return escape(text.text());
		}
		if (!(node instanceof Element element)) {
			return "";
		}
		return switch (element.normalName()) {
			case "br" -> "\\\n";
			case "em", "i", "cite" -> around("*", inlines(element));
			case "strong", "b" -> around("**", inlines(element));
			case "code" -> "`" + element.text() + "`";
			case "a" -> "[" + inlines(element) + "](<" + element.attr("href").replace(">", "%3E") + ">)";
			case "img" -> "![" + escape(element.attr("alt")) + "](<" + element.attr("src").replace(">", "%3E") + ">)";
			default -> inlines(element);
		};
	}

	private static String around(String mark, String words) {
		return words.isEmpty() ? "" : mark + words + mark;
	}

	private static String escape(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1")
			.replaceAll("(?m)^(\\s*)([#+-]|\\d+[.)])(\\s)", "$1\\\\$2$3");
	}

}
