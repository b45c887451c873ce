package hemeroteca.web;

import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import hemeroteca.intake.ContainerRow;
import hemeroteca.intake.Ending;
import hemeroteca.intake.Intake;
import hemeroteca.intake.LedgerRow;
import hemeroteca.intake.Progress;
import hemeroteca.web.DeliveryPage.Holder;
import hemeroteca.web.DeliveryPage.Outcome;
import hemeroteca.web.DeliveryPage.Row;
import hemeroteca.web.DeliveryPage.Tally;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** What the page of one delivery shows. */
@Component
class DeliveryPages {

	private static final JsonMapper JSON = new JsonMapper();

	private final Intake intake;

	private final Frames frames;

	private final WebSettings settings;

	DeliveryPages(Intake intake, Frames frames, WebSettings settings) {
		this.intake = intake;
		this.frames = frames;
		this.settings = settings;
	}

	/**
	 * @param word the outcome to show, or "kept", "known", "refused" for all that come to
	 * it; null, or a word that is none, for all
	 */
	DeliveryPage page(Progress progress, @Nullable String word, int page) {
		String path = "/imports/" + progress.delivery();
		var shown = choices(progress).stream().filter((choice) -> choice.word().equals(word)).findFirst();
		String outcome = shown.map(Choice::word).orElse(null);
		var rows = shown
			.map((choice) -> intake.ledger(progress.delivery(), choice.endings(), page - 1, settings.filesAPage()))
			.orElseGet(() -> intake.ledger(progress.delivery(), page - 1, settings.filesAPage()));
		long files = shown.map(Choice::files).orElse(progress.total());
		int last = (int) Math.max(1, (files + settings.filesAPage() - 1) / settings.filesAPage());
		return new DeliveryPage(path, href(path, outcome, page), Wayin.title(progress), Wayin.who(progress),
				Wording.moment(progress.receivedAt(), frames.zone()), progress.settled(), progress.total(),
				progress.isUnderWay(), reached(progress), pace(progress), tallies(progress),
				tabs(path, progress, outcome), retryable(progress), DeliveryActs.acts(progress),
				DeliveryActs.notice(progress, frames.zone()), DeliveryActs.undo(progress),
				intake.containers(progress.delivery()).stream().map(DeliveryPages::holder).toList(),
				rows.stream().map(DeliveryPages::row).toList(),
				Pages.of(Math.min(page, last), last, (number) -> href(path, outcome, number)));
	}

	/**
	 * Something to narrow the list of files to.
	 *
	 * @param endings the words of what it shows
	 */
	private record Choice(String word, String words, List<String> endings, long files) {
	}

	private static List<Choice> choices(Progress progress) {
		var choices = new ArrayList<Choice>();
		for (var group : Ending.Group.values()) {
			var endings = group.endings();
			if (endings.size() > 1) {
				choices.add(new Choice(group.word(), "all " + group.word(), endings.stream().map(Ending::word).toList(),
						progress.count(group)));
			}
			endings.forEach((ending) -> choices
				.add(new Choice(ending.word(), ending.words(), List.of(ending.word()), progress.count(ending))));
		}
		choices.add(new Choice(Ending.WAITING, Ending.WAITING, List.of(Ending.WAITING), progress.waiting()));
		return choices;
	}

	// What is always told, and what there is besides.
	private static List<Tally> tallies(Progress progress) {
		var tallies = new ArrayList<Tally>();
		for (var ending : Ending.values()) {
			if (progress.count(ending) > 0 || ending == Ending.NEW) {
				tallies.add(new Tally(ending.words(), Wording.count(progress.count(ending))));
			}
		}
		if (progress.waiting() > 0) {
			tallies.add(new Tally(Ending.WAITING, Wording.count(progress.waiting())));
		}
		return tallies;
	}

	private static String href(String path, @Nullable String outcome, int page) {
		String query = ((outcome != null) ? "&outcome=" + outcome : "") + ((page > 1) ? "&page=" + page : "");
		return query.isEmpty() ? path : path + "?" + query.substring(1);
	}

	private static List<Tab> tabs(String path, Progress progress, @Nullable String outcome) {
		var tabs = new ArrayList<Tab>();
		tabs.add(new Tab("All", path, outcome == null));
		for (Choice choice : choices(progress)) {
			if (choice.files() > 0 || choice.word().equals(outcome)) {
				String label = choice.words().substring(0, 1).toUpperCase(Locale.ROOT) + choice.words().substring(1);
				tabs.add(new Tab(label, href(path, choice.word(), 1), choice.word().equals(outcome)));
			}
		}
		return tabs;
	}

	private static String reached(Progress progress) {
		return (progress.waiting() == 0) ? Wording.count(progress.total(), "file", "files") : "%s of %s"
			.formatted(Wording.count(progress.settled()), Wording.count(progress.total(), "file", "files"));
	}

	private static String pace(Progress progress) {
		if (progress.waiting() > 0) {
			return progress.left()
				.map((left) -> "%s a second, %s left"
					.formatted(Wording.count(Math.round(progress.pace().orElseThrow())), Wording.about(left)))
				.orElse("begins");
		}
		return (progress.first() == null || progress.last() == null) ? "" : "done in "
				+ Wording.about(Duration.between(progress.receivedAt(), progress.last())).replace("about ", "");
	}

	private static @Nullable String retryable(Progress progress) {
		return (progress.retriable() == 0 || progress.undoneAt() != null) ? null
				: "Try " + Wording.count(progress.retriable(), "file", "files") + " again";
	}

	private static Holder holder(ContainerRow row) {
		String size = (row.size() != null) ? ", " + Wording.size(row.size()) : "";
		String trouble = switch (row.state()) {
			case READ -> null;
			case BROKEN -> row.trouble();
			case CANCELLED -> "cancelled before its end";
			case OPEN -> "not read to its end yet; if its sender broke off, send it again to the same delivery";
		};
		return new Holder(row.name(), row.format() + size, held(row), trouble);
	}

	private static String held(ContainerRow row) {
		var counts = new ArrayList<String>();
		row.counts()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.forEach((count) -> counts
				.add(Wording.count(count.getValue(), Wording.singular(count.getKey()), count.getKey())));
		return counts.isEmpty() ? "nothing" : Wording.names(counts);
	}

	private static Row row(LedgerRow row) {
		var ending = (row.outcome() != null) ? Ending.of(row.outcome()).orElseThrow() : null;
		Link headline = (row.article() != null && row.headline() != null)
				? new Link(row.headline(), Paths.article(row.article(), row.headline())) : null;
		Link other = (row.copyOf() != null) ? new Link("the other article", "/articles/" + row.copyOf()) : null;
		return new Row(row.id(), row.name(), Wording.size(row.size()),
				(ending != null) ? Outcome.of(ending) : Outcome.WAITING, headline, row.language(), row.detail(), other,
				row.retriable() && ending != null
						&& (ending.group() == Ending.Group.REFUSED || ending == Ending.CANCELLED));
	}

	/** Writes a delivery and all its files as JSON. */
	void json(Progress progress, Writer out) {
		try (var json = JSON.createGenerator(out)) {
			json.writeStartObject();
			json.writeNumberProperty("delivery", progress.delivery());
			json.writeStringProperty("receivedAt", progress.receivedAt().toString());
			json.writeObjectPropertyStart("counts");
			for (Ending ending : Ending.values()) {
				json.writeNumberProperty(ending.word(), progress.count(ending));
			}
			json.writeNumberProperty(Ending.WAITING, progress.waiting());
			json.writeEndObject();
			json.writeArrayPropertyStart("containers");
			intake.containers(progress.delivery()).forEach(json::writePOJO);
			json.writeEndArray();
			json.writeArrayPropertyStart("files");
			intake.ledger(progress.delivery(), json::writePOJO);
			json.writeEndArray();
			json.writeEndObject();
		}
	}

	/** Writes all files of a delivery as CSV (RFC 4180). */
	void csv(long delivery, Writer out) {
		var csv = new Csv(out);
		csv.row("file", "bytes", "outcome", "reason", "article", "headline");
		intake.ledger(delivery,
				(row) -> csv.row(row.name(), Long.toString(row.size()),
						(row.outcome() != null) ? row.outcome() : Ending.WAITING, row.detail(),
						(row.article() != null) ? "/articles/" + row.article() : null, row.headline()));
	}

}
