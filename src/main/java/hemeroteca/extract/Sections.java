package hemeroteca.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of the paper that an article stands in, and the path that leads there.
 */
final class Sections {

	private static final int MOST = 10;

	/** More sections than this are a list of tags. */
	private static final int MOST_LISTED = 4;

	private static final int LONGEST = 60;

	/** A section has fewer words; a sentence was put in the wrong place. */
	private static final int LONGEST_NAME = 8;

	/** A section of so many of the headline's words is the headline. */
	private static final double SAME = 0.7;

	private static final Pattern IN_ADDRESS = Pattern.compile("\\p{L}[\\p{L}-]{2,24}");

	private static final Pattern NO_SECTION = Pattern
		.compile("(?i)articles?|news|story|stories|html|amp|index|blog|post|posts|\\w{2}");

	private static final Pattern DOMAIN = Pattern.compile("(?i)[\\w-]{1,60}(\\.[\\w-]{2,60}){0,3}\\.[a-z]{2,10}");

	private static final Pattern STEP = Pattern.compile("\\s+[>›»]\\s+");

	private static final Pattern LIST = Pattern.compile("\\s*[,;]\\s*");

	/** The last part of a name that is a list itself: "Arts, Books & Music". */
	private static final Pattern JOINED = Pattern.compile("(?iu).*\\S\\s(&|and|und|et|y|e|og|och|en|i)\\s\\S.*");

	private final Reading reading;

	private final Terms terms;

	private final LinkedData data;

	/** The paths that the page gives, the surest first. */
	private final List<List<String>> paths = new ArrayList<>();

	private @Nullable String section;

	Sections(Reading reading, Terms terms) {
		this.reading = reading;
		this.terms = terms;
		this.data = reading.data;
	}

	/** Returns the path, from the widest part on; empty if there is no section. */
	List<String> path() {
		String found = this.section;
		if (found == null) {
			return List.of();
		}
		for (List<String> path : this.paths) {
			if (path.size() > 1 && has(path, found) != null) {
				return path.stream().map((step) -> Terms.same(step, found) ? found : step).toList();
			}
		}
		return List.of(found);
	}

	static @Nullable String has(List<String> path, String section) {
		return path.stream().filter((step) -> Terms.same(step, section)).findFirst().orElse(null);
	}

	/** Returns the section as most trusted; null if the page names none. */
	@Nullable String find() {
		Metas metas = this.reading.metas;
		Trails trails = new Trails(this.reading, this::name);
		List<String> trail = trails.told();
		List<String> shown = trails.shown();
		this.paths.add(trail);
		this.paths.add(shown);
		hear("article:section", metas.first("article:section"));
		List<?> list = LinkedData.list(this.data.article.get("articleSection"));
		if (list.size() <= MOST_LISTED) {
			this.paths.add(names(list.stream().map(this.data::text).toList()));
		}
		list.stream().limit(MOST_LISTED).forEach((one) -> hear("JSON-LD articleSection", this.data.text(one)));
		hear("meta section", metas.first("parsely-section", "og:article:section", "section",
				"cxenseparse:recs:category", "sailthru.section", "category", "dc.subject"));
		hear("breadcrumb", trail.isEmpty() ? null : trail.getLast());
		hear("itemprop articleSection", property("articleSection"));
		hear("address", inAddress());
		hear("breadcrumb", shown.isEmpty() ? null : shown.getLast());
		spell();
		return this.section;
	}

	/** Takes the spelling of a trail for a section in plain small letters. */
	private void spell() {
		String found = this.section;
		for (List<String> path : (found == null) ? List.<List<String>>of() : this.paths) {
			String better = has(path, found);
			if (better != null && (isPlain(found) && !isPlain(better) || !isAscii(better) && isAscii(found))) {
				this.section = better;
				this.reading.witnesses.decide("section", "breadcrumb", better);
				return;
			}
		}
	}

	private static boolean isPlain(String name) {
		return isAscii(name) && name.chars().noneMatch(Character::isUpperCase);
	}

	private static boolean isAscii(String name) {
		return name.chars().allMatch((c) -> c < 128);
	}

	private void hear(String source, @Nullable String value) {
		if (value == null || value.startsWith("http")) {
			return;
		}
		List<String> names = names(split(value));
		if (!names.isEmpty()) {
			if (names.size() <= MOST_LISTED) {
				this.paths.add(names);
			}
			this.reading.witnesses.hear("section", source, names.getFirst());
			this.section = (this.section == null) ? names.getFirst() : this.section;
		}
	}

	/** Returns the sections that a value lists, or the steps of its path. */
	private static List<String> split(String value) {
		if (value.length() > LONGEST * MOST || STEP.matcher(value).find()) {
			return List.of(STEP.split(Script.shorten(value, LONGEST * MOST)));
		}
		String[] parts = LIST.split(value);
		boolean whole = parts.length < 2 || parts.length == 2 && parts[1].length() < 3
				|| JOINED.matcher(parts[parts.length - 1]).matches()
				|| Stream.of(parts).anyMatch((part) -> Words.of(part, LONGEST_NAME).size() == LONGEST_NAME);
		return whole ? List.of(value) : List.of(parts);
	}

	private List<String> names(List<@Nullable String> values) {
		List<String> names = new ArrayList<>();
		for (String value : values) {
			String name = (value == null) ? null : name(value);
			if (name != null && names.size() < MOST && names.stream().noneMatch((one) -> Terms.same(one, name))) {
				names.add(name);
			}
		}
		return names;
	}

	/** Returns the name of a section; null for what is none. */
	private @Nullable String name(String value) {
		String name = this.terms.clean(Script.shorten(value, 4 * LONGEST));
		if (name == null || name.length() > LONGEST || name.codePoints().noneMatch(Character::isLetter)
				|| Terms.is("kind", name) || DOMAIN.matcher(name).matches() || isOutlet(name) || isHeadline(name)) {
			return null;
		}
		if (!Terms.isSlug(name)) {
			return name;
		}
		String spelled = this.terms.spelled(name);
		return capital((spelled != null) ? spelled : name.replace('-', ' '));
	}

	private static String capital(String words) {
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private boolean isOutlet(String name) {
		String outlet = this.reading.outlet;
		return outlet != null && String.join("", Words.of(outlet)).equals(String.join("", Words.of(name)));
	}

	private boolean isHeadline(String name) {
		int words = Words.of(name, LONGEST_NAME).size();
		int all = Words.of(this.reading.headline, 100).size();
		return words == LONGEST_NAME
				|| words > 2 && words > SAME * all && Words.overlap(name, this.reading.headline) >= SAME;
	}

	private @Nullable String property(String name) {
		Element element = this.reading.landmarks.property(name);
		if (element == null) {
			return null;
		}
		String text = element.hasAttr("content") ? element.attr("content") : element.text();
		return (text.length() > 100) ? null : Script.oneLine(text);
	}

	private @Nullable String inAddress() {
		URI address = this.reading.address;
		if (address != null && address.getPath() != null) {
			for (String part : address.getPath().split("/")) {
				if (part.indexOf('-') < 0 && IN_ADDRESS.matcher(part).matches() && !NO_SECTION.matcher(part).matches()
						&& name(part) != null) {
					return capital(part);
				}
			}
		}
		return null;
	}

}
