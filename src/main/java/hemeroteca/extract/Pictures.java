package hemeroteca.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the address, the caption and the alternative of pictures in a page. */
final class Pictures {

	/** Pictures narrower or lower than this are signs and counters. */
	private static final int SMALLEST = 60;

	private static final int LONGEST_CAPTION = 1_500;

	private static final String[] SOURCES = { "data-src", "data-original", "data-lazy-src", "data-original-src", "src",
			"data-image", "data-url", "data-full-src", "data-hi-res-src" };

	/** Where no picture stands that leads an article: lists, forms, the end, a byline. */
	static final long NOT_LEADING = Trait.of(Trait.RELATED, Trait.COMMENT, Trait.COOKIE, Trait.NEWSLETTER, Trait.IN_NAV,
			Trait.IN_FOOTER, Trait.IN_ASIDE, Trait.IN_FORM, Trait.AUTHOR_BIO, Trait.BYLINE, Trait.UNSEEN);

	private static final Pattern SIGN = Pattern.compile(
			"(?i)\\.svg|\\blogos?\\b|author|autor|avatar|portrait|profile|gravatar|placeholder|[?&]w(?:idth)?=\\d{2}\\d?(?!\\d)&h(?:eight)?=(?:\\d{2}|1\\d{2})(?!\\d)");

	private static final Pattern SET = Pattern.compile(",\\s+|(?<=\\s\\d{1,5}[wx]),|(?<=\\s\\d\\.\\d{1,2}x),");

	private static final Pattern IMAGE = Pattern.compile("(?i)^[^\\s,]{4,500}\\.(jpe?g|png|webp|avif)\\b");

	private static final Pattern STAND_IN = Pattern
		.compile("(?i)placeholder|spacer|blank\\.|lazy|loading|1x1|pixel|transparent");

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
		return new Shown(address, alternative, caption(index), isFramed(index));
	}

	/** A picture as it stands in a page. */
	record Shown(String address, String alternative, @Nullable String caption, boolean framed) {

		/** Whether its name says that it is a mark or a portrait of who writes. */
		boolean isSign() {
			return SIGN.matcher(this.address).find();
		}
	}

	/** Whether a figure, or a picture in several sizes, stands around an image. */
	private boolean isFramed(int index) {
		int at = index;
		for (int level = 0; level < 6 && at >= 0; level++) {
			if (this.survey.tags[at] == Tags.FIGURE
					|| this.survey.isElement(at) && this.survey.element(at).nameIs("picture")) {
				return true;
			}
			at = this.survey.parent[at];
		}
		return false;
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
				if (address != null && !address.startsWith("data:") && !STAND_IN.matcher(address).find()) {
					return address;
				}
				inline = (address == null || !address.startsWith("data:")) ? inline : address;
			}
		}
		String largest = largest(image);
		if (largest == null && image.parent() != null && image.parent().nameIs("picture")) {
			for (Element source : image.parent().children()) {
				largest = (largest == null && source.nameIs("source")) ? largest(source) : largest;
			}
		}
		largest = (largest == null) ? odd(image) : largest;
		if (largest != null) {
			return largest;
		}
		// A tiny data: picture keeps the place of one that script would have loaded.
		return (inline != null && inline.length() > 300) ? inline : null;
	}

	private @Nullable String largest(Element element) {
		for (String name : new String[] { "data-srcset", "srcset", "data-lazy-srcset" }) {
			String written = element.attr(name);
			if (!written.isBlank()) {
				String largest = this.addresses.picture(largest(written));
				if (largest != null && !largest.startsWith("data:")) {
					return largest;
				}
			}
		}
		return null;
	}

	/** Returns the address in an attribute of the site's own making. */
	private @Nullable String odd(Element image) {
		for (Attribute attribute : image.attributes()) {
			String name = attribute.getKey();
			if (name.startsWith("data-") && (name.contains("src") || name.contains("url"))
					&& IMAGE.matcher(attribute.getValue()).find()) {
				return this.addresses.picture(attribute.getValue());
			}
		}
		return null;
	}

	private static String largest(String set) {
		String best = "";
		double most = -1;
		for (String part : SET.split(Script.shorten(set, 8_000).strip())) {
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
