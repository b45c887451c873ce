package hemeroteca.score;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import hemeroteca.extract.Extraction;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How many headlines, authors and days are right, as {@code evaluate.py} counts them. */
final class FactScore {

	private static final Pattern DAY = Pattern.compile(
			"(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d)(?::(\\d\\d))?(?:[.,]\\d+)?\\s*(Z|[+-]\\d\\d:?\\d\\d)?)?");

	/** Right ones and all ones. */
	static final class Rate {

		int right;

		int all;

		void add(boolean isRight) {
			this.all++;
			this.right += isRight ? 1 : 0;
		}

		double value() {
			return (this.all == 0) ? Double.NaN : (double) this.right / this.all;
		}

	}

	final Rate title = new Rate();

	final Rate authors = new Rate();

	final Rate authorsKnown = new Rate();

	final Rate day = new Rate();

	void add(JsonNode truth, Extraction found) {
		if (!truth.path("title").asString("").isEmpty()) {
			this.title.add(norm(truth.path("title").asString()).equals(norm(found.headline())));
		}
		if (truth.has("authors")) {
			boolean right = authorsMatch(strings(truth.path("authors")), found.authors());
			this.authors.add(right);
			if (!truth.path("authors").isEmpty()) {
				this.authorsKnown.add(right);
			}
		}
		if (!truth.path("date").asString("").isEmpty()) {
			Set<LocalDate> days = days(truth.path("date").asString());
			this.day.add(found.publishedOn() != null && days.contains(found.publishedOn()));
		}
	}

	private static List<String> strings(JsonNode list) {
		List<String> strings = new ArrayList<>();
		list.forEach((one) -> strings.add(one.asString("")));
		return strings;
	}

	private static String norm(@Nullable String text) {
		String plain = Parser.unescapeEntities((text == null) ? "" : text, false);
		return Normalizer.normalize(plain, Normalizer.Form.NFKC).replaceAll("(?U)\\s+", " ").strip();
	}

	private static String loose(String text) {
		return String.join(" ", Score.words(norm(text).toLowerCase(Locale.ROOT).replace("ß", "ss")));
	}

	private static boolean authorsMatch(List<String> truth, List<String> found) {
		Set<String> wanted = loose(split(truth));
		return wanted.equals(loose(split(found))) || wanted.equals(loose(splitMore(found)))
				|| !wanted.isEmpty() && looseAll(splitMore(truth)).equals(looseAll(splitMore(found)));
	}

	private static Set<String> loose(List<String> names) {
		Set<String> set = looseAll(names);
		set.remove("");
		return set;
	}

	private static Set<String> looseAll(List<String> names) {
		Set<String> set = new HashSet<>();
		names.forEach((name) -> set.add(loose(name)));
		return set;
	}

	private static List<String> split(List<String> names) {
		List<String> parts = new ArrayList<>();
		for (String name : names) {
			for (String part : norm(name).split("\\s*[;|]\\s*")) {
				String bare = part.replaceFirst("(?i)^(by|von|por|par|di|door|av)\\s+", "")
					.replaceAll("^[ ,]+|[ ,]+$", "");
				if (!bare.isEmpty()) {
					parts.add(bare);
				}
			}
		}
		return parts;
	}

	private static List<String> splitMore(List<String> names) {
		List<String> parts = new ArrayList<>();
		for (String name : split(names)) {
			for (String part : name.split("\\s*,\\s*|\\s+(?:and|und|et|y|e|en|og|och|i|&)\\s+")) {
				if (!part.isEmpty()) {
					parts.add(part);
				}
			}
		}
		return parts;
	}

	/** A truth with an offset accepts its own day and that of universal time. */
	private static Set<LocalDate> days(String text) {
		Set<LocalDate> days = new HashSet<>();
		Matcher found = DAY.matcher(text.strip());
		if (!found.lookingAt()) {
			return days;
		}
		try {
			LocalDateTime time = LocalDateTime.of(number(found.group(1)), number(found.group(2)),
					number(found.group(3)), number(found.group(4)), number(found.group(5)), number(found.group(6)));
			days.add(time.toLocalDate());
			String zone = found.group(7);
			if (zone != null && !zone.equals("Z")) {
				String digits = zone.substring(1).replace(":", "");
				int minutes = number(digits.substring(0, 2)) * 60 + number(digits.substring(2));
				days.add(time.minusMinutes((zone.charAt(0) == '+') ? minutes : -minutes).toLocalDate());
			}
		}
		catch (DateTimeException noSuchDay) {
			days.clear();
		}
		return days;
	}

	private static int number(@Nullable String digits) {
		return (digits == null) ? 0 : Integer.parseInt(digits);
	}

}
