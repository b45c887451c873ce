package hemeroteca.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the trails of a page: the steps from the first page down to the article. */
final class Trails {

	/** More steps than this are a menu. */
	private static final int MOST = 10;

	private static final int LONGEST = 240;

	private static final long NAVIGATION = Trait.of(Trait.NAV, Trait.IN_NAV);

	private static final String CALLED = "readcrumb";

	private static final int LONGEST_ADDRESS = 300;

	/** A step with so many of the headline's words is the article itself. */
	private static final double SAME = 0.7;

	/** What stands between the steps of a trail. */
	private static final Pattern ARROWS = Pattern.compile("^[\\s›»>‹«|/·•]+|[\\s›»>‹«|/·•]+$");

	private final Reading reading;

	private final UnaryOperator<@Nullable String> name;

	/**
	 * Trails of a page.
	 * @param name gives the name of a section as a reader would write it, null for none
	 */
	Trails(Reading reading, UnaryOperator<@Nullable String> name) {
		this.reading = reading;
		this.name = name;
	}

	/** Returns the steps that the data tell, without the article itself. */
	List<String> told() {
		for (Map<?, ?> trail : this.reading.data.all("breadcrumblist")) {
			List<String> names = new ArrayList<>();
			for (Object step : LinkedData.list(trail.get("itemListElement"))) {
				if (step instanceof Map<?, ?> item) {
					Object at = item.get("item");
					Object named = (item.get("name") != null) ? item.get("name") : at;
					Object address = (at instanceof Map<?, ?> thing)
							? (thing.get("@id") != null) ? thing.get("@id") : thing.get("url") : at;
					step(names, this.reading.data.text(named), (address instanceof String text) ? text : "");
				}
			}
			if (!names.isEmpty()) {
				return names;
			}
		}
		return List.of();
	}

	/** Adds a step, if it is one between the first page and the article. */
	private void step(List<String> steps, @Nullable String text, String address) {
		String bare = (text == null) ? "" : ARROWS.matcher(Script.shorten(text, LONGEST)).replaceAll("");
		String name = (bare.isEmpty() || bare.startsWith("http")) ? null : this.name.apply(bare);
		boolean between = name != null && !isFirstPage(address) && Words.overlap(name, this.reading.headline) < SAME
				&& !Terms.is("home", name);
		if (between && steps.size() <= MOST && Sections.has(steps, name) == null) {
			steps.add(name);
		}
	}

	private boolean isFirstPage(String address) {
		URI uri = (address.isEmpty() || address.length() > LONGEST_ADDRESS) ? null
				: this.reading.addresses.resolve(address);
		return uri != null && (uri.getRawPath() == null || uri.getRawPath().length() < 2) && uri.getRawQuery() == null
				&& uri.getHost().endsWith(this.reading.host().replaceFirst("^www\\.", ""));
	}

	/** Returns the links of the first trail from the first page on that a reader sees. */
	List<String> shown() {
		Survey survey = this.reading.survey;
		for (int at = 0; at < survey.size; at++) {
			if (survey.isElement(at) && Trait.any(survey.own[at], NAVIGATION) && isTrail(survey.element(at))) {
				List<String> steps = new ArrayList<>();
				boolean home = false;
				int links = 0;
				for (int in = at; in < survey.end[at] && links <= MOST; in++) {
					if (survey.tags[in] == Tags.ANCHOR) {
						links++;
						Element link = survey.element(in);
						home |= isFirstPage(link.attr("href"));
						step(steps, link.text(), link.attr("href"));
					}
				}
				return (links > MOST || !home) ? List.of() : steps;
			}
		}
		return List.of();
	}

	/** Whether an element is called a trail, with a capital or without. */
	private static boolean isTrail(Element element) {
		return element.attr("class").contains(CALLED) || element.id().contains(CALLED)
				|| element.attr("aria-label").contains(CALLED);
	}

}
