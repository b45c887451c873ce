package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the headline by a vote: the headings, what the page says of itself in its data,
 * and the title without the outlet's name.
 */
final class Headlines {

	private static final String[] SEPARATORS = { " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " ‹ ",
			" « ", " > ", " ~ ", " : ", "| ", " |", "｜", "_", " -- ", "-" };

	/** A kicker is longer than "The" or "Eine". */
	private static final int LONGEST_ARTICLE = 8;

	private record Voice(String source, String text, double weight) {
	}

	private final List<Voice> voices = new ArrayList<>();

	private final List<String> outlets = new ArrayList<>();

	private static final Pattern SEPARATED = Pattern.compile("\\s{0,3}[|:»«·•–—-]");

	/** The letters of the host, and those without its last part. */
	private final String site;

	private final String bare;

	Headlines(@Nullable String outlet, String host) {
		if (outlet != null && !outlet.isBlank()) {
			this.outlets.add(outlet);
		}
		String site = host.replaceFirst("^(www|m|amp)\\.", "");
		this.site = String.join("", Words.of(site));
		this.bare = String.join("", Words.of(site.contains(".") ? site.substring(0, site.lastIndexOf('.')) : site));
	}

	void hear(String source, @Nullable String text, double weight) {
		if (text != null && !text.isBlank()) {
			this.voices.add(new Voice(source, text, weight));
		}
	}

	/**
	 * Takes its weight from a heading that is the outlet's name: one that a longer title
	 * ends or begins with, and that nobody else says.
	 */
	private void muteOutlet() {
		String title = this.voices.stream()
			.filter((voice) -> voice.source.equals("title"))
			.map(Voice::text)
			.findFirst()
			.orElse("");
		for (int at = 0; at < this.voices.size(); at++) {
			Voice voice = this.voices.get(at);
			int place = title.indexOf(voice.text);
			int rest = title.length() - voice.text.length();
			boolean part = voice.source.equals("h1") && rest > 12 && place >= 0
					&& (place == 0 || place == rest || "|:-–».".indexOf(title.charAt(Math.max(0, place - 2))) >= 0
							|| title.charAt(Math.max(0, place - 1)) == '_');
			boolean alone = this.voices.stream()
				.noneMatch((other) -> !other.source.equals("h1") && !other.source.equals("title")
						&& other.text.startsWith(voice.text));
			boolean separated = place > 0
					? !Character.isLetterOrDigit(title.charAt(Math.max(0, place - 2)))
							|| !Character.isLetterOrDigit(title.charAt(place - 1)) && title.charAt(place - 1) != ' '
					: SEPARATED.matcher(title.substring(Math.min(title.length(), place + voice.text.length())))
						.lookingAt();
			if (part && alone && separated && (place > 0 || isOutlet(voice.text))) {
				this.voices.set(at, new Voice(voice.source, voice.text, 0.1));
				this.outlets.add(voice.text);
			}
		}
	}

	/**
	 * Gives the weight of the first heading to another one of its rank, where only that
	 * is named in the title: the first is the section then, or the outlet.
	 */
	private void preferNamedHeading() {
		int first = -1;
		int named = -1;
		for (int at = 0; at < this.voices.size(); at++) {
			if (this.voices.get(at).source.equals("h1")) {
				first = (first < 0) ? at : first;
				named = (named < 0 && isNamed(this.voices.get(at).text)) ? at : named;
			}
		}
		if (named > first) {
			Voice one = this.voices.get(first);
			Voice other = this.voices.get(named);
			this.voices.set(first, new Voice(one.source, one.text, other.weight));
			this.voices.set(named, new Voice(other.source, other.text, one.weight));
		}
	}

	private boolean isNamed(String heading) {
		return Words.of(heading, 20).size() >= 2 && this.voices.stream()
			.anyMatch((voice) -> !voice.source.equals("h1")
					&& (voice.text.startsWith(heading) || Words.overlap(voice.text, heading) > 0.6));
	}

	/**
	 * Takes away what stands above a headline in the same heading, where two others do.
	 */
	private String withoutKicker(String heading) {
		for (Voice voice : this.voices) {
			String text = voice.text;
			int start = heading.length() - text.length();
			if (!voice.source.equals("h1") && start > LONGEST_ARTICLE && heading.charAt(start - 1) == ' '
					&& heading.endsWith(text) && Words.of(text, 4).size() > 3
					&& this.voices.stream().filter((other) -> other.text.startsWith(text)).count() > 1) {
				return text;
			}
		}
		return heading;
	}

	/** Returns the headline and who said it first, or null if nobody spoke. */
	@Nullable Witness decide(Witnesses witnesses) {
		Voice best = null;
		double most = -1;
		List<String> stripped = new ArrayList<>();
		preferNamedHeading();
		muteOutlet();
		for (Voice voice : this.voices) {
			stripped.add(strip(voice));
		}
		for (int one = 0; one < this.voices.size(); one++) {
			double votes = 0;
			for (int other = 0; other < this.voices.size(); other++) {
				votes += this.voices.get(other).weight * agreement(stripped.get(one), stripped.get(other));
			}
			votes += this.voices.get(one).weight * 0.3;
			if (isOutlet(stripped.get(one))) {
				votes *= 0.2;
			}
			if (votes > most + 1e-9) {
				most = votes;
				best = new Voice(this.voices.get(one).source, stripped.get(one), votes);
			}
		}
		for (int one = 0; one < this.voices.size(); one++) {
			witnesses.hear("headline", this.voices.get(one).source, stripped.get(one));
		}
		return (best == null) ? null : new Witness(best.source, best.text);
	}

	private static double agreement(String one, String other) {
		if (one.equals(other)) {
			return 1;
		}
		return Words.same(one, other) ? 0.5 : 0;
	}

	/** Takes the outlet's name off an end. */
	private String strip(Voice voice) {
		String text = voice.source.equals("h1") ? withoutKicker(voice.text) : voice.text;
		for (int times = 0; times < 3; times++) {
			String shorter = stripOnce(text, voice.source.equals("title"));
			if (shorter.equals(text)) {
				break;
			}
			text = shorter;
		}
		return text;
	}

	private String stripOnce(String text, boolean title) {
		for (String separator : SEPARATORS) {
			int last = text.lastIndexOf(separator);
			if (last > 0) {
				String head = text.substring(0, last).strip();
				String tail = text.substring(last + separator.length()).strip();
				if (isOutlet(tail) || isSaid(head, text)
						|| ((title
								|| separator.equals(" | ") && Words.of(tail).size() <= 3 && Words.of(head).size() >= 4)
								&& isShort(tail, head, separator))) {
					return head;
				}
			}
			int first = text.indexOf(separator);
			if (first > 0) {
				String head = text.substring(0, first).strip();
				String tail = text.substring(first + separator.length()).strip();
				if ((isOutlet(head) && Words.of(tail).size() >= 2) || (title && isSaid(tail, text))) {
					return tail;
				}
			}
		}
		return text;
	}

	/** Whether a heading or the page's data says just these words. */
	private boolean isSaid(String part, String whole) {
		if (Words.of(part).size() < 3) {
			return false;
		}
		return this.voices.stream()
			.anyMatch((voice) -> voice.text.length() < whole.length() && Words.same(voice.text, part));
	}

	private boolean isShort(String tail, String head, String separator) {
		boolean heard = this.voices.stream()
			.anyMatch((voice) -> !voice.source.equals("title") && voice.text.endsWith(tail));
		if (heard && !separator.equals(" | ") || separator.contains(":")) {
			return false;
		}
		boolean bar = separator.contains("|") || separator.equals("｜") || separator.contains("«");
		boolean tight = separator.equals("-") || separator.equals("_");
		if (tight) {
			return tail.length() <= 8 && !tail.isEmpty() && Script.isIdeograph(tail.charAt(0)) && head.length() > 8;
		}
		return Words.of(head).size() >= (bar ? 2 : 3) && (bar || Words.of(tail).size() <= 4)
				|| bar && !head.isEmpty() && Script.isIdeograph(head.charAt(0)) && head.length() > 8;
	}

	private boolean isOutlet(String part) {
		List<String> words = Words.of(part, 20);
		if (words.isEmpty()) {
			return true;
		}
		String joined = String.join("", words);
		for (String outlet : this.outlets) {
			String name = String.join("", Words.of(outlet, 20));
			if (joined.equals(name) || joined.equals("the" + name) || name.equals("the" + joined)) {
				return true;
			}
		}
		String flat = this.bare;
		return !flat.isEmpty() && joined.length() >= 3
				&& (joined.equals(flat) || joined.equals(this.site) || joined.equals("the" + flat)
						|| flat.startsWith(joined) && joined.length() >= 5 && words.size() <= 3
						|| joined.toLowerCase(Locale.ROOT).startsWith(flat) && flat.length() >= 4 && words.size() <= 4);
	}

}
