package hemeroteca.extract;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The posts of other places that stand in a text, the films and charts that are framed in
 * it, and their addresses.
 */
final class Posts {

	private static final Map<String, List<String>> WORDS = load();

	private static final Set<String> NAMES = Set.copyOf(WORDS.getOrDefault("names", List.of()));

	private static final List<String> ADDRESSES = WORDS.getOrDefault("addresses", List.of());

	private static final Pattern PATH = Pattern
		.compile("(?:.{0,80}?)(?:" + String.join("|", WORDS.getOrDefault("paths", List.of())) + ")(?:[/?].*)?");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/** A post is short; what is longer holds more than one. */
	private static final int MOST_NODES = 400;

	private static final int MOST_WORDS = 400;

	private final Survey survey;

	private final Addresses addresses;

	/** Classes that were read before, and whether they name a post. */
	private final Map<String, Boolean> named = new HashMap<>();

	private final Map<Integer, String> found = new HashMap<>();

	Posts(Survey survey, Addresses addresses) {
		this.survey = survey;
		this.addresses = addresses;
	}

	private static Map<String, List<String>> load() {
		Map<String, List<String>> words = new HashMap<>();
		for (String line : Resource.lines("posts.txt")) {
			int colon = line.indexOf(':');
			words.put(line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(" ")));
		}
		return words;
	}

	/** Returns the address of the post that an element is; null if it is none. */
	@Nullable String address(int index) {
		Tags tag = this.survey.tags[index];
		boolean box = tag == Tags.QUOTE || tag == Tags.DIVISION || tag == Tags.FIGURE || tag == Tags.SECTION;
		if (!box || this.survey.end[index] - index > MOST_NODES) {
			return null;
		}
		String address = this.found.computeIfAbsent(index, (at) -> find(at, tag == Tags.QUOTE));
		return address.isEmpty() ? null : address;
	}

	private String find(int index, boolean quote) {
		Element element = this.survey.element(index);
		boolean named = element.attributesSize() > 0 && isNamed(element.attr("class"));
		String last = (this.survey.tags[index] == Tags.FIGURE) ? frame(index) : "";
		if (named || quote) {
			for (String attribute : element.attributesSize() > 0 ? ADDRESSES : List.<String>of()) {
				String address = post(element.attr(attribute));
				if (address != null) {
					return address;
				}
			}
			for (int at = index; at < this.survey.end[index]; at++) {
				String link = (this.survey.tags[at] == Tags.ANCHOR) ? post(this.survey.element(at).attr("href")) : null;
				last = (link != null) ? link : last;
			}
		}
		return last;
	}

	/**
	 * Returns the address of what a figure frames in place of a picture: a film, a chart.
	 */
	private String frame(int figure) {
		for (int at = figure; at < this.survey.end[figure]; at++) {
			if (this.survey.tags[at] == Tags.IMAGE) {
				return "";
			}
		}
		Element frame = this.survey.element(figure).selectFirst("iframe");
		String source = (frame == null) ? "" : frame.attr("src");
		URI uri = this.addresses
			.resolve((frame != null && Addresses.web(source) == null) ? frame.attr("data-src") : source);
		return (uri == null) ? "" : Addresses.withoutTracking(uri).toString();
	}

	private boolean isNamed(String classes) {
		return !classes.isEmpty() && this.named.computeIfAbsent(classes,
				(names) -> Stream.of(SPACE.split(names)).anyMatch(NAMES::contains));
	}

	/** Returns the address of a post, without tracking; null for other addresses. */
	private @Nullable String post(String written) {
		URI uri = written.isBlank() ? null : this.addresses.resolve(written);
		boolean post = uri != null && uri.getRawPath() != null && PATH.matcher(uri.getRawPath()).matches();
		return post ? Addresses.withoutTracking(uri).toString() : null;
	}

	/**
	 * Returns which blocks to show: those that are kept, and all of each post between
	 * them.
	 * @param range the first and the one after the last node of the text
	 * @param within the traits between the container and each element
	 */
	boolean[] withPosts(boolean[] kept, int[] range, long[] within) {
		boolean[] shown = kept.clone();
		for (int at = range[0]; at < range[1]; at++) {
			if (this.survey.isElement(at) && !Trait.any(within[this.survey.parent[at]], Container.DOUBTFUL)
					&& address(at) != null) {
				show(at, shown);
				at = this.survey.end[at] - 1;
			}
		}
		return shown;
	}

	private void show(int post, boolean[] shown) {
		int words = 0;
		for (int b = 0; b < shown.length; b++) {
			words += isIn(post, b) ? this.survey.blocks.get(b).words : 0;
		}
		for (int b = 0; b < shown.length && words <= MOST_WORDS; b++) {
			shown[b] |= isIn(post, b);
		}
	}

	private boolean isIn(int element, int number) {
		Block block = this.survey.blocks.get(number);
		return block.first >= element && block.end <= this.survey.end[element];
	}

}
