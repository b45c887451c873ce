package hemeroteca.web;

import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import hemeroteca.intake.Intake;
import hemeroteca.intake.LedgerRow;
import hemeroteca.intake.Progress;
import hemeroteca.web.DeliveryPage.Outcome;
import hemeroteca.web.DeliveryPage.Row;
import hemeroteca.web.DeliveryPage.Tally;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the page of one delivery shows. */
@Component
class DeliveryPages {

	private final Intake intake;

	private final Frames frames;

	private final WebSettings settings;

	DeliveryPages(Intake intake, Frames frames, WebSettings settings) {
		this.intake = intake;
		this.frames = frames;
		this.settings = settings;
	}

	/**
	 * @param word the outcome to show; null, or a word that is none, for all
	 */
	DeliveryPage page(Progress progress, @Nullable String word, int page) {
		String path = "/imports/" + progress.delivery();
		String outcome = counts(progress).stream().anyMatch((count) -> count.word().equals(word)) ? word : null;
		var rows = intake.ledger(progress.delivery(), outcome, page - 1, settings.filesAPage());
		long files = (outcome == null) ? progress.total()
				: counts(progress).stream()
					.filter((count) -> count.word().equals(outcome))
					.findFirst()
					.orElseThrow()
					.files();
		int last = (int) Math.max(1, (files + settings.filesAPage() - 1) / settings.filesAPage());
		return new DeliveryPage(path, href(path, outcome, page), Wayin.title(progress), progress.origin(),
				Wording.moment(progress.receivedAt(), frames.zone()), progress.settled(), progress.total(),
				progress.state() != Progress.State.DONE, reached(progress), pace(progress),
				counts(progress).stream()
					.map((count) -> new Tally(count.word(), Wording.count(count.files())))
					.toList(),
				tabs(path, progress, outcome), retryable(progress), rows.stream().map(DeliveryPages::row).toList(),
				Pages.of(Math.min(page, last), last, (number) -> href(path, outcome, number)));
	}

	private record Count(String word, long files) {
	}

	private static List<Count> counts(Progress progress) {
		return List.of(new Count("kept", progress.kept()), new Count("known", progress.known()),
				new Count("refused", progress.refused()), new Count("waiting", progress.waiting()));
	}

	private static String href(String path, @Nullable String outcome, int page) {
		String query = ((outcome != null) ? "&outcome=" + outcome : "") + ((page > 1) ? "&page=" + page : "");
		return query.isEmpty() ? path : path + "?" + query.substring(1);
	}

	private static List<Tab> tabs(String path, Progress progress, @Nullable String outcome) {
		var tabs = new ArrayList<Tab>();
		tabs.add(new Tab("All", path, outcome == null));
		for (Count count : counts(progress)) {
			if (count.files() > 0 || count.word().equals(outcome)) {
				String label = count.word().substring(0, 1).toUpperCase(Locale.ROOT) + count.word().substring(1);
				tabs.add(new Tab(label, href(path, count.word(), 1), count.word().equals(outcome)));
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
		return (progress.retriable() == 0) ? null
				: "Retry " + Wording.count(progress.retriable(), "refused file", "refused files");
	}

	private static Row row(LedgerRow row) {
		var outcome = (row.outcome() == null) ? Outcome.WAITING
				: Outcome.valueOf(row.outcome().toUpperCase(Locale.ROOT));
		Link headline = (row.article() != null && row.headline() != null)
				? new Link(row.headline(), Paths.article(row.article(), row.headline())) : null;
		return new Row(row.id(), row.name(), Wording.size(row.size()), outcome, headline, row.language(), row.detail(),
				outcome == Outcome.REFUSED && row.retriable());
	}

	/** Writes all files of a delivery as CSV (RFC 4180). */
	void csv(long delivery, Writer out) {
		var csv = new Csv(out);
		csv.row("file", "bytes", "outcome", "reason", "article", "headline");
		intake.ledger(delivery,
				(row) -> csv.row(row.name(), Long.toString(row.size()),
						(row.outcome() != null) ? row.outcome() : "waiting", row.detail(),
						(row.article() != null) ? "/articles/" + row.article() : null, row.headline()));
	}

}
