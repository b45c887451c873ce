package hemeroteca.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every page with its examples, by name. */
final class AllPages {

	private AllPages() {
	}

	/** Returns every page by its name, with what it may hold. */
	static Map<String, String> rendered() {
		var rendering = new Rendering();
		var pages = new LinkedHashMap<String, String>();
		var frame = Examples.FRAME;
		var indexing = frame.indexing(12_000, 20_000);
		pages.put("articles", rendering.page("articles", frame.at(Place.NEWEST), Examples.newest()));
		pages.put("narrowed", rendering.page("articles", frame.at(Place.NEWEST), Examples.narrowed()));
		pages.put("nothing", rendering.page("articles", indexing.at(Place.NEWEST), Examples.nothing()));
		pages.put("search", rendering.page("search", frame.asking("harbour strike"), Examples.search()));
		pages.put("search-nothing", rendering.page("search", indexing.asking("hrabour"), Examples.nothingFound()));
		pages.put("coverage", rendering.page("coverage", frame.asking("harbour"), Examples.coverage()));
		pages.put("coverage-nothing",
				rendering.page("coverage", frame.asking("hrabour"), Examples.coverageOfNothing()));
		pages.put("concordance", rendering.page("concordance", frame.asking("harbour"), Examples.concordance()));
		pages.put("concordance-nothing", rendering.page("concordance", frame, Examples.concordanceOfNothing()));
		pages.put("like", rendering.page("like", frame, Examples.like()));
		pages.put("like-nothing", rendering.page("like", frame, new LikePage("", null, null, List.of())));
		pages.put("article", rendering.page("article", frame, ExampleArticles.whole()));
		pages.put("article-bare", rendering.page("article", frame, ExampleArticles.bare()));
		pages.put("article-arabic", rendering.page("article", frame, ExampleArticles.arabic()));
		pages.put("article-japanese", rendering.page("article", frame, ExampleArticles.japanese()));
		pages.put("empty", rendering.page("empty", Frame.of(frame.today().date(), 0, 0, null, null).at(Place.NEWEST),
				ExampleImports.none()));
		var importing = frame.at(Place.IMPORT);
		pages.put("imports", rendering.page("imports", importing, ExampleImports.some()));
		pages.put("imports-none", rendering.page("imports", importing, ExampleImports.none()));
		pages.put("import", rendering.page("import", importing, ExampleImports.running()));
		pages.put("import-done", rendering.page("import", importing, ExampleImports.done()));
		pages.put("edit", rendering.page("article-edit", frame, ExampleForms.edit(false)));
		pages.put("edit-complaint", rendering.page("article-edit", frame, ExampleForms.edit(true)));
		pages.put("trash", rendering.page("trash", frame, ExampleForms.trash()));
		pages.put("trash-empty", rendering.page("trash", frame, new TrashPage(List.of(), null)));
		pages.put("health", rendering.page("health", frame, ExampleForms.health(true)));
		pages.put("health-sound", rendering.page("health", frame, ExampleForms.health(false)));
		pages.put("ailment", rendering.page("ailment", frame, ExampleForms.ailment("publishedOn")));
		pages.put("ailment-short", rendering.page("ailment", frame, ExampleForms.ailment(null)));
		pages.put("missing", rendering.page("missing", frame, ExampleForms.missing()));
		pages.put("missing-none", rendering.page("missing", frame, new MissingPages(List.of())));
		pages.put("original", rendering.page("original", frame, ExampleForms.original()));
		pages.put("original-pdf", rendering.page("original", frame, ExampleForms.originalPdf()));
		pages.put("versions", rendering.page("versions", frame, ExampleVersions.versions()));
		pages.put("versions-one", rendering.page("versions", frame, ExampleVersions.one()));
		pages.put("version", rendering.page("version", frame, ExampleVersions.version()));
		pages.put("compare", rendering.page("compare", frame, ExampleVersions.compare(true)));
		pages.put("compare-inline", rendering.page("compare", frame, ExampleVersions.compare(false)));
		pages.put("compare-articles", rendering.page("compare", frame, ExampleVersions.articles()));
		pages.put("edits", rendering.page("edits", frame, ExampleVersions.edits()));
		pages.put("edits-none", rendering.page("edits", frame, new EditsPage(List.of(), null)));
		pages.put("again", rendering.page("again", frame, ExampleVersions.again(true)));
		pages.put("again-none", rendering.page("again", frame, ExampleVersions.again(false)));
		pages.put("rereading", rendering.page("rereading", frame, ExampleVersions.rereading(true)));
		pages.put("rereading-running", rendering.page("rereading", frame, ExampleVersions.rereading(false)));
		pages.put("day", rendering.page("day", frame.at(Place.DAYS), ExampleForms.day()));
		pages.put("day-quiet", rendering.page("day", frame.at(Place.DAYS), ExampleForms.quietDay()));
		pages.put("error", rendering.page("error", Frame.bare(frame.today().date()), ErrorPage.of(404)));
		pages.put("signin", rendering.page("signin", frame, new SignInPage("The name or the password is not right.")));
		pages.put("signout", rendering.page("signout", frame.withAccounts(), new SignInPage(null)));
		pages.put("help", rendering.page("help", frame, new HelpPage("HTML, SingleFile and plain text",
				"Up to 64 MB a file", "/home/ana/.hemeroteca", "256 words", "5 %")));
		return pages;
	}

}
