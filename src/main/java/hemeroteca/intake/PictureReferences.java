package hemeroteca.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import hemeroteca.archive.Neighbours;
import hemeroteca.format.Page;
import hemeroteca.format.Resource;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page calls its pictures. One picture may be called by several addresses, of
 * which extraction writes one: that of the publisher's server, while the one that came
 * with the page stands beside it; or the largest, while a web archive holds a smaller.
 */
final class PictureReferences {

	/** Between a container and what stands in it, in the name of a file. */
	private static final String INSIDE = " › ";

	private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

	private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

	private static final Pattern CALLS = Pattern.compile("src|srcset|data-[\\w-]*(?:src|srcset|original|url|image)");

	private static final Pattern SET = Pattern.compile(",\\s+|(?<=\\s\\d{1,5}[wx]),");

	private static final int MOST_CALLS = 12;

	private static final int LONGEST_CALL = 4_000;

	/** A shorter end of a path tells nothing. */
	private static final int SHORTEST_END = 4;

	private final Page page;

	private final String container;

	private final String file;

	private @Nullable List<Element> images;

	/**
	 * @param fileName the page's own, with the container it stands in
	 */
	PictureReferences(String fileName, Page page) {
		this.container = fileName.substring(0, begin(fileName));
		this.file = fileName.substring(begin(fileName));
		this.page = page;
	}

	/** Returns where in the name of a file its container ends. */
	private static int begin(String fileName) {
		int inside = fileName.lastIndexOf(INSIDE);
		return (inside < 0) ? 0 : inside + INSIDE.length();
	}

	/**
	 * Returns the name of a neighbour: that of an address stands for the whole delivery,
	 * a path only for its container.
	 */
	static String neighbour(String name) {
		String inner = name.substring(begin(name));
		return WEB.matcher(inner).matches() ? inner : name;
	}

	/**
	 * Gives an address that extraction keeps to each picture that is called by none of
	 * the web. Extraction has not seen the page yet.
	 */
	static void name(Page page) {
		boolean lost = page.address() == null && page.document().select("base[href^=http]").isEmpty();
		if (!lost && page.resources().isEmpty()) {
			return;
		}
		var parts = page.resources().stream().map(Resource::name).collect(Collectors.toSet());
		for (var image : page.document().select("img[src]")) {
			String written = image.attr("src").strip();
			boolean web = written.isEmpty() || WEB.matcher(written).matches() || written.startsWith("//")
					|| written.regionMatches(true, 0, "data:", 0, 5);
			boolean part = !web && parts.contains(written);
			boolean beside = !web && lost && !ABSOLUTE.matcher(written).matches();
			if ((part || beside) && written.length() <= LONGEST_CALL / 3) {
				image.attr("src", BroughtAddress.of(written));
			}
		}
	}

	/**
	 * Returns all by which a page calls a picture, the address itself first.
	 * @param address as extraction wrote it
	 */
	Set<String> calls(String address) {
		var calls = new LinkedHashSet<String>();
		calls.add(address);
		if (BroughtAddress.is(address)) {
			calls.add(BroughtAddress.name(address));
			return calls;
		}
		String end = end(address);
		byte[] key = Neighbours.key(address);
		for (var image : images()) {
			if (mentions(image, end)) {
				var same = new LinkedHashSet<String>();
				family(image).forEach((element) -> collect(element, same));
				if (same.stream().anyMatch((call) -> call.contains(end) && stands(call, key))) {
					calls.addAll(same);
				}
			}
		}
		return calls;
	}

	// Many pictures of a site may be called "image.jpg" at the end.
	private boolean stands(String call, byte[] key) {
		String whole = resolved(call);
		return whole != null && Arrays.equals(Neighbours.key(whole), key);
	}

	/** Returns an image, and the same in other sizes. */
	private static Stream<Element> family(Element image) {
		var parent = image.parent();
		return (parent == null || !parent.nameIs("picture")) ? Stream.of(image)
				: Stream.concat(Stream.of(image), parent.children().stream().filter((child) -> child.nameIs("source")));
	}

	private List<Element> images() {
		if (images == null) {
			images = page.document().getElementsByTag("img");
		}
		return images;
	}

	// The end of the path is the same whether an address is written whole or not.
	private static String end(String address) {
		int query = address.indexOf('?');
		String path = (query < 0) ? address : address.substring(0, query);
		String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("%.*", "");
		return (last.length() < SHORTEST_END) ? "" : last;
	}

	private static boolean mentions(Element image, String end) {
		return family(image).anyMatch((element) -> {
			for (Attribute attribute : element.attributes()) {
				if (attribute.getValue().contains(end) && CALLS.matcher(attribute.getKey()).matches()) {
					return true;
				}
			}
			return false;
		});
	}

	private static void collect(Element element, Set<String> calls) {
		for (Attribute attribute : element.attributes()) {
			if (CALLS.matcher(attribute.getKey()).matches() && !attribute.getValue().startsWith("data:")) {
				boolean several = attribute.getKey().endsWith("srcset");
				for (String part : several ? SET.split(attribute.getValue()) : new String[] { attribute.getValue() }) {
					String call = several ? part.strip().split("\\s", 2)[0] : part.strip();
					if (!call.isEmpty() && call.length() <= LONGEST_CALL && calls.size() < MOST_CALLS) {
						calls.add(call);
					}
				}
			}
		}
	}

	/** Returns what a neighbour may be called that is called so in the page. */
	List<String> neighbours(String call) {
		if (WEB.matcher(file).matches()) {
			String whole = WEB.matcher(call).matches() ? call : resolved(call);
			return (whole != null) ? List.of(whole) : List.of();
		}
		if (ABSOLUTE.matcher(call).matches() || call.startsWith("/")) {
			return List.of();
		}
		String path = path(file.substring(0, file.lastIndexOf('/') + 1) + call.replaceFirst("[?#].*", ""));
		return container.isEmpty() ? List.of(path) : List.of(container + path, path);
	}

	/** Returns the address that a call stands for. */
	@Nullable String resolved(String call) {
		String whole = StringUtil.resolve(page.document().baseUri(), call);
		return whole.isEmpty() ? null : whole;
	}

	private static String path(String written) {
		var steps = new ArrayDeque<String>();
		for (String step : written.replace('\\', '/').split("/")) {
			if (step.equals("..")) {
				steps.pollLast();
			}
			else if (!step.isEmpty() && !step.equals(".")) {
				steps.add(step);
			}
		}
		return String.join("/", new ArrayList<>(steps));
	}

}
