package hemeroteca.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every page with its examples to {@code target/look}, to be looked at. */
final class Look {

	private static final Path FOLDER = Path.of("target/look");

	private Look() {
	}

	public static void main(String[] args) throws IOException {
		var rendering = new Rendering();
		Files.createDirectories(FOLDER);
		Files.writeString(FOLDER.resolve("articles.html"),
				rendering.page("articles", Examples.FRAME.at(Place.NEWEST), Examples.newest()));
		Files.writeString(FOLDER.resolve("narrowed.html"),
				rendering.page("articles", Examples.FRAME.at(Place.NEWEST), Examples.narrowed()));
		Files.writeString(FOLDER.resolve("nothing.html"),
				rendering.page("articles", Examples.FRAME.at(Place.NEWEST), Examples.nothing()));
	}

}
