package hemeroteca.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows files that are no page by how they begin. The list is {@code signatures.txt}. */
final class Signatures {

	private static final int BEGINNING = 4_096;

	private static final List<Signature> ALL = Lines.of("signatures.txt").map(Signature::of).toList();

	private Signatures() {
	}

	/**
	 * Returns why the bytes are no page, if they begin like something else that is known.
	 */
	static Optional<Unreadable> of(byte[] bytes) {
		var beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
		return ALL.stream()
			.filter((signature) -> signature.pattern().matcher(beginning).lookingAt())
			.map((signature) -> new Unreadable(signature.reason()))
			.findFirst();
	}

	private record Signature(Pattern pattern, String reason) {

		static Signature of(String line) {
			var cells = line.split("\t");
			var kind = cells[0].equals("text") ? "not a page" : "not text";
			return new Signature(Pattern.compile(cells[1], Pattern.DOTALL), kind + ": looks like " + cells[2]);
		}

	}

}
