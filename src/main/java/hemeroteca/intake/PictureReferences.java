package hemeroteca.intake;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import hemeroteca.format.Page;
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
		for (var image : page.document().select("img[src]")) {
			String written = image.attr("src").strip();
			boolean web = written.isEmpty() || WEB.matcher(written).matches() || written.startsWith("//")
					|| written.regionMatches(true, 0, "data:", 0, 5);
			boolean part = !web && page.resources().stream().anyMatch((resource) -> resource.name().equals(written));
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
		for (var image : images()) {
			if (mentions(image, end)) {
				collect(image, calls);
				var parent = image.parent();
				if (parent != null && parent.nameIs("picture")) {
					parent.children()
						.stream()
						.filter((child) -> child.nameIs("source"))
						.forEach((source) -> collect(source, calls));
				}
			}
		}
		return calls;
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
		String last = path.substring(path.lastIndexOf('/') + 1);
		return (last.length() < 4) ? address : last.replaceFirst("%.*", "");
	}

	private static boolean mentions(Element image, String end) {
		for (Attribute attribute : image.attributes()) {
			if (attribute.getValue().contains(end) && CALLS.matcher(attribute.getKey()).matches()) {
				return true;
			}
		}
		var parent = image.parent();
		return parent != null && parent.nameIs("picture")
				&& parent.children()
					.stream()
					.anyMatch((child) -> child.nameIs("source") && child.attr("srcset").contains(end));
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
		try {
			return (page.address() != null) ? page.address().resolve(URI.create(call.replace(" ", "%20"))).toString()
					: null;
		}
		catch (IllegalArgumentException noAddress) {
			return null;
		}
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
