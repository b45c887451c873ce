package hemeroteca.bench;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import hemeroteca.extract.Extractor;
import hemeroteca.format.Formats;
import hemeroteca.format.Limits;
import org.jsoup.Jsoup;

/**
 * Something that reads pages, to be measured beside others.
 *
 * @param finder answers with the text of a page's article
 * @param isExtractor whether the text is meant to be the article alone
 */
record Peer(String name, Finder finder, boolean isExtractor) {

	/** Reads one page. */
	@FunctionalInterface
	interface Finder {

		String body(NewsPage page) throws Throwable;

	}

	private static final Path JARS = Path.of(System.getProperty("peers", "target/peers"));

	/**
	 * Returns this program, from bytes to article, and the others from characters to
	 * text: they are spared to find the charset.
	 */
	static List<Peer> all() throws Exception {
		return List.of(hemeroteca(), readability(), boilerpipe(), new Peer("jsoup, parsing only",
				(page) -> Jsoup.parse(page.characters(), page.address()).location(), false));
	}

	private static Peer hemeroteca() {
		var formats = new Formats(Limits.DEFAULT);
		var extractor = new Extractor();
		return new Peer("Hemeroteca", (page) -> {
			var read = formats.read("page.html", page.bytes(), URI.create(page.address()));
			return extractor.extract(read.document()).text();
		}, true);
	}

	private static Peer readability() throws Exception {
		var loader = loader("readability4j");
		var type = loader.loadClass("net.dankito.readability4j.Readability4J");
		var lookup = MethodHandles.publicLookup();
		MethodHandle create = lookup.unreflectConstructor(type.getConstructor(String.class, String.class));
		MethodHandle parse = lookup.unreflect(type.getMethod("parse"));
		MethodHandle text = lookup.unreflect(parse.type().returnType().getMethod("getTextContent"));
		return new Peer("Readability4J", (page) -> {
			var found = (Object) text.invoke(parse.invoke(create.invoke(page.address(), page.characters())));
			return (found != null) ? found.toString() : "";
		}, true);
	}

	private static Peer boilerpipe() throws Exception {
		var type = loader("boilerpipe").loadClass("de.l3s.boilerpipe.extractors.ArticleExtractor");
		MethodHandle text = MethodHandles.publicLookup()
			.unreflect(type.getMethod("getText", String.class))
			.bindTo(type.getField("INSTANCE").get(null));
		return new Peer("boilerpipe", (page) -> (String) text.invoke(page.characters()), true);
	}

	/** Each has a class path of its own: they need an older jsoup, and an old Xerces. */
	private static ClassLoader loader(String folder) throws IOException {
		try (var jars = Files.list(JARS.resolve(folder))) {
			var addresses = jars.map(Path::toUri).map(Peer::url).toArray(URL[]::new);
			return new URLClassLoader(folder, addresses, ClassLoader.getPlatformClassLoader());
		}
	}

	private static URL url(URI file) {
		try {
			return file.toURL();
		}
		catch (IOException impossible) {
			throw new IllegalArgumentException(impossible);
		}
	}

}
