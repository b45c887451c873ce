package hemeroteca.extract;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import hemeroteca.format.Formats;
import hemeroteca.format.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample pages that a newcomer loads, and what a careful reader finds in each. What
 * is still read wrongly is listed in {@code misses.txt}: to fix it takes a word away
 * there, to break something takes a deliberate new word.
 */
class SamplePagesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Formats FORMATS = new Formats(Limits.DEFAULT);

	private static final Extractor EXTRACTOR = new Extractor();

	@ParameterizedTest
	@MethodSource("pages")
	void findsWhatAReaderFinds(String page) throws Exception {
		var found = read(page);
		var expected = JSON.readValue(bytes("samples/" + page + ".json"), Expected.class);

		assertThat(found.whyRefused()).as("reason to refuse").isEmpty();
		var wrong = wrong(expected, found);
		assertThat(wrong.keySet()).as("facts read wrongly: %s", wrong).isEqualTo(knownMisses(page));
	}

	@Test
	void showsTheOlderCaptureOfAnAddressFirst() throws Exception {
		var older = read("northgate-courier/pilots-and-crane-drivers-walk-out.1.html");
		var newer = read("northgate-courier/pilots-and-crane-drivers-walk-out.2.html");

		assertThat(newer.address()).isEqualTo(older.address());
		assertThat(newer.headline()).isNotEqualTo(older.headline());
		assertThat(pages()).containsSubsequence("northgate-courier/pilots-and-crane-drivers-walk-out.1.html",
				"northgate-courier/pilots-and-crane-drivers-walk-out.2.html");
	}

	@Test
	void listsEveryPageThatIsThere() throws Exception {
		var folder = Path.of("src/main/resources/samples");
		try (var files = Files.walk(folder)) {
			var there = files.filter(Files::isRegularFile)
				.map((file) -> folder.relativize(file).toString().replace('\\', '/'))
				.filter((file) -> !file.equals("index.txt"));
			assertThat(pages()).containsExactlyInAnyOrderElementsOf(there.toList());
		}
	}

	static Stream<String> pages() throws IOException {
		return lines("samples/index.txt");
	}

	private static Extraction read(String page) throws Exception {
		return EXTRACTOR.extract(FORMATS.read(page, bytes("samples/" + page)).document());
	}

	/** Returns what was found instead, by the name of each fact that differs. */
	private static TreeMap<String, String> wrong(Expected expected, Extraction found) {
		var wrong = new TreeMap<String, String>();
		compare(wrong, "headline", expected.headline, found.headline());
		compare(wrong, "standfirst", expected.standfirst, found.standfirst());
		compare(wrong, "authors", expected.authors, found.authors());
		compare(wrong, "section", expected.section, found.section());
		compare(wrong, "outlet", expected.outlet, found.outlet());
		compare(wrong, "publishedOn", expected.publishedOn, found.publishedOn());
		compare(wrong, "language", language(expected.language), language(found.language()));
		compare(wrong, "address", expected.address, found.address());
		compare(wrong, "basedOn", expected.basedOn, found.basedOn());
		var picture = found.leadImage();
		compare(wrong, "leadCaption", expected.leadCaption, (picture != null) ? picture.caption() : null);
		var blocks = found.text().lines().toList();
		compare(wrong, "blocks", expected.blocks, blocks.size());
		compare(wrong, "first", expected.first, blocks.getFirst());
		compare(wrong, "last", expected.last, blocks.getLast());
		var clutter = expected.absent.stream().filter(found.text()::contains).toList();
		compare(wrong, "clutter", List.of(), clutter);
		return wrong;
	}

	private static void compare(Map<String, String> wrong, String fact, @Nullable Object expected,
			@Nullable Object found) {
		if (!Objects.equals(expected, found)) {
			wrong.put(fact, String.valueOf(found));
		}
	}

	/** A region may be declared or not; the language is what matters here. */
	private static @Nullable String language(@Nullable String tag) {
		return (tag != null) ? Locale.forLanguageTag(tag).getLanguage() : null;
	}

	/** Each line is a page and, after white space, the facts that are wrong in it. */
	private static Set<String> knownMisses(String page) throws IOException {
		return lines("samples/misses.txt").map((line) -> List.of(line.split("\\s+")))
			.filter((misses) -> misses.getFirst().equals(page))
			.flatMap((misses) -> misses.stream().skip(1))
			.collect(Collectors.toSet());
	}

	private static Stream<String> lines(String resource) throws IOException {
		return Arrays.stream(new String(bytes(resource), StandardCharsets.UTF_8).split("\n"))
			.filter((line) -> !line.isBlank());
	}

	private static byte[] bytes(String resource) throws IOException {
		try (var stream = SamplePagesTests.class.getClassLoader().getResourceAsStream(resource)) {
			assertThat(stream).as(resource).isNotNull();
			return stream.readAllBytes();
		}
	}

	/**
	 * What a page holds.
	 *
	 * @param blocks paragraphs, sub-headings, list items, rows of a table, lines of a
	 * verse
	 * @param absent words of the page that are not of the article
	 */
	record Expected(String headline, @Nullable String standfirst, List<String> authors, @Nullable String section,
			String outlet, LocalDate publishedOn, String language, @Nullable URI address, @Nullable URI basedOn,
			@Nullable String leadCaption, int blocks, String first, String last, List<String> absent) {
	}

}
