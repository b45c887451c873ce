package hemeroteca.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a live blog: in the page's data, or else among the parts of the
 * page that are made alike and bear a time each.
 */
final class Entries {

	private static final int MOST = 1_000;

	private static final int FEWEST = 3;

	/** An entry of the data is cut here: it is an entry, not an article. */
	private static final int LONGEST = 20_000;

	/** "18 July 2024, 11:48 BST" */
	private static final int LONGEST_CLOCK = 7;

	private final Reading reading;

	private final boolean[] kept;

	private Entries(Reading reading, boolean[] kept) {
		this.reading = reading;
		this.kept = kept;
	}

	/** Returns the entries in the order of the page. */
	static List<Entry> of(Reading reading, boolean[] kept) {
		Entries entries = new Entries(reading, kept);
		List<Entry> told = entries.told();
		return (told.size() < FEWEST) ? entries.shown() : told;
	}

	private List<Entry> told() {
		List<Entry> entries = new ArrayList<>();
		for (Map<?, ?> blog : this.reading.data.all("liveblogposting")) {
			for (Object update : LinkedData.list(blog.get("liveBlogUpdate"))) {
				if (update instanceof Map<?, ?> one && entries.size() < MOST
						&& one.get("articleBody") instanceof String body && !body.isBlank()) {
					entries.add(new Entry(time(this.reading.data.text(one.get("datePublished"))),
							this.reading.data.text(one.get("headline")), paragraphs(body)));
				}
			}
		}
		return List.copyOf(entries);
	}

	private static @Nullable Instant time(@Nullable String value) {
		When when = When.read(value);
		return (when == null) ? null : when.instant();
	}

	/** The body of an entry may be text or HTML; only its words are taken. */
	private static String paragraphs(String body) {
		Document fragment = Jsoup.parseBodyFragment(body.substring(0, Math.min(LONGEST, body.length())));
		fragment.select("p, br, li, div").before("\n").after("\n");
		return paragraphs(fragment.body().wholeText().lines().toList());
	}

	private static String paragraphs(List<String> lines) {
		return lines.stream()
			.map(Script::oneLine)
			.filter((line) -> !line.isEmpty())
			.map((line) -> "<p>" + Entities.escape(line) + "</p>")
			.collect(Collectors.joining("\n"));
	}

	private List<Entry> shown() {
		List<Entry> entries = new ArrayList<>();
		for (int part : new Repeats(this.reading.survey, this.kept, this.reading.host()).all()) {
			Entry entry = entry(part);
			if (entry.time() != null && !entry.html().isEmpty() && entries.size() < MOST) {
				entries.add(entry);
			}
		}
		return (entries.size() < FEWEST) ? List.of() : List.copyOf(entries);
	}

	/** Reads a part of the page: its first time, its first heading, and its text. */
	private Entry entry(int part) {
		Survey survey = this.reading.survey;
		Instant time = null;
		String headline = null;
		List<String> lines = new ArrayList<>();
		int last = -1;
		for (int at = part; at < survey.end[part]; at++) {
			if (survey.tags[at] == Tags.TIME && time == null) {
				time = time(survey.element(at).attr("datetime"));
			}
			int number = survey.block[at];
			if (number > last) {
				last = number;
				Block block = survey.blocks.get(number);
				boolean heading = Trait.IN_HEADING.in(this.reading.body.around[block.holder]);
				boolean clock = block.words <= LONGEST_CLOCK && survey.tags[survey.parent[at]] == Tags.TIME;
				headline = (heading && headline == null) ? block.text : headline;
				if (this.kept[number] && !heading && !clock) {
					lines.add(block.text);
				}
			}
		}
		return new Entry(time, headline, paragraphs(lines));
	}

}
