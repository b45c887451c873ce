package hemeroteca.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes every page with its examples to {@code target/look}, to be looked at. */
final class Look {

	private static final Path FOLDER = Path.of("target/look");

	private Look() {
	}

	public static void main(String[] args) throws IOException {
		Files.createDirectories(FOLDER);
		for (var example : pages(new Rendering()).entrySet()) {
			Files.writeString(FOLDER.resolve(example.getKey() + ".html"), example.getValue());
		}
	}

	/** Returns every page by its name, with what it may hold. */
	static Map<String, String> pages(Rendering rendering) {
		var pages = new LinkedHashMap<String, String>();
		var frame = Examples.FRAME;
		pages.put("articles", rendering.page("articles", frame.at(Place.NEWEST), Examples.newest()));
		pages.put("narrowed", rendering.page("articles", frame.at(Place.NEWEST), Examples.narrowed()));
		pages.put("nothing", rendering.page("articles", frame.at(Place.NEWEST), Examples.nothing()));
		pages.put("search", rendering.page("search", frame.asking("harbour strike"), Examples.search()));
		pages.put("search-nothing", rendering.page("search", frame.asking("hrabour"), Examples.nothingFound()));
		pages.put("article", rendering.page("article", frame, ExampleArticles.whole()));
		pages.put("article-bare", rendering.page("article", frame, ExampleArticles.bare()));
		pages.put("article-arabic", rendering.page("article", frame, ExampleArticles.arabic()));
		pages.put("article-japanese", rendering.page("article", frame, ExampleArticles.japanese()));
		return pages;
	}

}
