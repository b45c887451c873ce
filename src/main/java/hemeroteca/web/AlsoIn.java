package hemeroteca.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import hemeroteca.archive.Kin;
import org.jspecify.annotations.Nullable;

/**
 * An article that has much of another one's text.
 *
 * @param share "nearly the same text: 94 %"
 * @param later "3 days later"; null where a day is unknown
 * @param difference the address of the page that shows both texts beside each other
 */
record AlsoIn(String path, String headline, @Nullable String outlet, @Nullable Day day, @Nullable String lang,
		String share, @Nullable String later, String difference) {

	static AlsoIn of(Kin kin, long article, @Nullable LocalDate publishedOn) {
		return new AlsoIn(Paths.article(kin.id(), kin.headline()), kin.headline(), kin.outlet(),
				Day.of(kin.publishedOn()), kin.language(), share(kin), later(publishedOn, kin.publishedOn()),
				"/compare/%d/%d".formatted(article, kin.id()));
	}

	private static String share(Kin kin) {
		return switch (kin.kind()) {
			case COPY -> "nearly the same text: %s of this one".formatted(Wording.share(kin.share()));
			case CONTAINS -> "holds %s of this text, and more".formatted(Wording.share(kin.share()));
			case CONTAINED -> "a part: %s of its text stands here".formatted(Wording.share(kin.ownShare()));
		};
	}

	private static @Nullable String later(@Nullable LocalDate day, @Nullable LocalDate other) {
		if (day == null || other == null) {
			return null;
		}
		long days = ChronoUnit.DAYS.between(day, other);
		if (days == 0) {
			return "the same day";
		}
		return Wording.count(Math.abs(days), "day", "days") + ((days > 0) ? " later" : " earlier");
	}

	public @Nullable String dir() {
		return Direction.of(lang, headline);
	}

}
