package hemeroteca.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How numbers, sizes, times and names are written on the pages, in English. */
final class Wording {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM u, HH:mm", Locale.ENGLISH);

	private static final List<String> SIZES = List.of("bytes", "kB", "MB", "GB", "TB");

	private Wording() {
	}

	/** Returns "48,217". */
	static String count(long number) {
		return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
	}

	/** Returns "1 article", "48,217 articles". */
	static String count(long number, String one, String many) {
		return count(number) + " " + ((number == 1) ? one : many);
	}

	/**
	 * Returns "script" for "scripts", "copy" for "copies": enough for the plain words in
	 * which contents are counted.
	 */
	static String singular(String many) {
		if (many.endsWith("ies")) {
			return many.substring(0, many.length() - 3) + "y";
		}
		return many.endsWith("s") ? many.substring(0, many.length() - 1) : many;
	}

	/** Returns "812 bytes", "96 kB", "1.4 MB": powers of 1000, two digits at least. */
	static String size(long bytes) {
		double size = bytes;
		int unit = 0;
		while (size >= 999.5 && unit < SIZES.size() - 1) {
			size /= 1000;
			unit++;
		}
		var format = (unit > 0 && size < 9.95) ? "%.1f %s" : "%.0f %s";
		return format.formatted(size, SIZES.get(unit)).replaceFirst("^1 bytes", "1 byte");
	}

	/**
	 * Returns "12 %", "2.4 %", "0.04 %", "under 0.01 %".
	 * @param share from 0 to 1
	 */
	static String share(double share) {
		double percent = 100 * share;
		if (percent > 0 && percent < 0.01) {
			return "under 0.01 %";
		}
		int digits = (percent >= 9.95 || percent == 0) ? 0 : (percent >= 0.095) ? 1 : 2;
		return String.format(Locale.ENGLISH, "%." + digits + "f %%", percent);
	}

	/** Returns "14 April 2025, 08:12", by the clock of the zone. */
	static String moment(Instant instant, ZoneId zone) {
		return MOMENT.format(instant.atZone(zone));
	}

	/** Returns "about 18 seconds", "about 4 minutes", "about 2 hours". */
	static String about(Duration duration) {
		long seconds = Math.max(1, duration.toSeconds());
		if (seconds < 90) {
			return "about " + count(seconds, "second", "seconds");
		}
		if (seconds < 90 * 60) {
			return "about " + count(Math.round(seconds / 60.0), "minute", "minutes");
		}
		return "about " + count(Math.round(seconds / 3600.0), "hour", "hours");
	}

	/** Returns "Ines Calder, Tom Oduya and Ana Ruiz"; nothing for nobody. */
	static String names(List<String> names) {
		if (names.size() < 2) {
			return String.join("", names);
		}
		int last = names.size() - 1;
		return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
	}

	/**
	 * Returns "Portuguese (Brazil)" for "pt-BR", and the tag itself where it names no
	 * language that is known.
	 */
	static String language(String tag) {
		return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH).isEmpty() ? tag
				: Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
	}

}
