package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the address, the caption and the alternative of pictures in a page. */
final class Pictures {

	/** Pictures narrower or lower than this are signs and counters. */
	private static final int SMALLEST = 60;

	private static final int LONGEST_CAPTION = 1_500;

	private static final String[] SOURCES = { "data-src", "data-original", "data-lazy-src", "data-original-src",
			"data-image", "data-url", "data-full-src", "data-hi-res-src", "src" };

	private static final Pattern PIXELS = Pattern.compile("\\d{1,4}");

	private static final long CAPTION = Trait.of(Trait.CAPTION, Trait.IN_CAPTION);

	private static final long FRAME = Trait.of(Trait.CAPTION, Trait.MEDIA);

	private final Survey survey;

	private final Addresses addresses;

	private final Map<Integer, List<Integer>> captions = new HashMap<>();

	Pictures(Survey survey, long[] around, Addresses addresses) {
		this.survey = survey;
		this.addresses = addresses;
		for (int b = 0; b < survey.blocks.size(); b++) {
			int holder = survey.blocks.get(b).holder;
			if (Trait.any(around[holder], CAPTION)) {
				this.captions.computeIfAbsent(frame(holder), (key) -> new ArrayList<>()).add(b);
			}
		}
	}

	/**
	 * Returns the figure around an element, or what stands for one: a near parent named
	 * for captions.
	 */
	int frame(int index) {
		int at = index;
		for (int level = 0; level < 8 && at >= 0; level++) {
			if (this.survey.tags[at] == Tags.FIGURE) {
				return at;
			}
			at = this.survey.parent[at];
		}
		at = index;
		for (int level = 0; level < 3 && at > 0; level++) {
			at = this.survey.parent[at];
			if (this.survey.isElement(at) && Trait.any(this.survey.own[at], FRAME)) {
				return at;
			}
		}
		return this.survey.parent[index];
	}

	/**
	 * Returns the picture that an image element shows, or null if it is a sign or has no
	 * safe address.
	 */
	@Nullable Shown at(int index) {
		Element image = this.survey.element(index);
		if (isSmall(image.attr("width")) || isSmall(image.attr("height"))) {
			return null;
		}
		String address = address(image);
		if (address == null) {
			return null;
		}
		String alternative = Script.shorten(Script.oneLine(image.attr("alt")), 1_000);
		return new Shown(address, alternative, caption(index));
	}

	/** A picture as it stands in a page. */
	record Shown(String address, String alternative, @Nullable String caption) {
	}

	private static boolean isSmall(String length) {
		return PIXELS.matcher(length).matches() && Integer.parseInt(length) < SMALLEST;
	}

	private @Nullable String address(Element image) {
		String inline = null;
		for (String name : SOURCES) {
			String written = image.attr(name);
			if (!written.isBlank()) {
				String address = this.addresses.picture(written);
				if (address != null && !address.startsWith("data:")) {
					return address;
				}
				inline = (address == null) ? inline : address;
			}
		}
		for (String name : new String[] { "data-srcset", "srcset" }) {
			String written = image.attr(name);
			if (!written.isBlank()) {
				String largest = this.addresses.picture(largest(written));
				if (largest != null) {
					return largest;
				}
			}
		}
		// A tiny data: picture keeps the place of one that script would have loaded.
		return (inline != null && inline.length() > 300) ? inline : null;
	}

	private static String largest(String set) {
		String best = "";
		double most = -1;
		for (String part : Script.shorten(set, 8_000).strip().split(",\\s+")) {
			String[] words = part.strip().split("\\s+");
			String size = (words.length > 1) ? words[1].replaceAll("[^\\d.]", "") : "1";
			double width = size.matches("\\d{1,6}(\\.\\d{1,3})?") ? Double.parseDouble(size) : 0;
			if (width > most) {
				most = width;
				best = words[0];
			}
		}
		return best;
	}

	/** Returns the words under a picture, without the credit where it stands apart. */
	@Nullable String caption(int index) {
		StringBuilder caption = new StringBuilder();
		for (int b : this.captions.getOrDefault(frame(index), List.of())) {
			Block block = this.survey.blocks.get(b);
			if (caption.length() < LONGEST_CAPTION) {
				String words = withoutCredit(block);
				caption.append(caption.isEmpty() || words.isEmpty() ? "" : " ").append(words);
			}
		}
		return caption.isEmpty() ? null : caption.toString();
	}

	private String withoutCredit(Block block) {
		StringBuilder words = new StringBuilder();
		int parent = -1;
		for (int at = block.first; at < block.end; at++) {
			if (this.survey.block[at] >= 0 && !isCredit(at)) {
				String text = ((TextNode) this.survey.nodes[at]).getWholeText();
				// A sentence that ends in one element and another that begins in the
				// next.
				if (parent >= 0 && parent != this.survey.parent[at] && !words.isEmpty()
						&& ".!?。»”".indexOf(words.charAt(words.length() - 1)) >= 0) {
					words.append(' ');
				}
				parent = this.survey.parent[at];
				Script.append(words, text, 0, Math.min(text.length(), LONGEST_CAPTION));
			}
		}
		return words.toString().strip();
	}

	private boolean isCredit(int text) {
		int at = this.survey.parent[text];
		for (int level = 0; level < 5 && at > 0; level++) {
			long own = this.survey.own[at];
			if (Trait.any(own, CAPTION)) {
				return false;
			}
			if (Trait.CREDIT.in(own)) {
				return true;
			}
			at = this.survey.parent[at];
		}
		return false;
	}

}
