package hemeroteca.web;

import hemeroteca.intake.Ending.Group;
import hemeroteca.intake.Intake;
import hemeroteca.intake.IntakeSettings;
import hemeroteca.intake.Progress;

import org.springframework.stereotype.Component;

/** What the page of the imports shows, which an empty archive shows too. */
@Component
class Wayin {

	private final Intake intake;

	private final IntakeSettings limits;

	private final WebSettings settings;

	private final Frames frames;

	Wayin(Intake intake, IntakeSettings limits, WebSettings settings, Frames frames) {
		this.intake = intake;
		this.limits = limits;
		this.settings = settings;
		this.frames = frames;
	}

	/**
	 * @param number of the page, from 1
	 */
	ImportsPage page(int number) {
		int last = (int) Math.max(1, (intake.count() + settings.deliveriesAPage() - 1) / settings.deliveriesAPage());
		return new ImportsPage(
				"HTML, SingleFile, MHTML, PDF, e-mail, text and news formats; ZIP, WARC, WACZ, mailboxes, feeds, JSON",
				"Up to %d MB a file and %s files in a delivery".formatted(limits.largestFile().toMegabytes(),
						Wording.count(limits.mostFiles())),
				intake.latest(number - 1, settings.deliveriesAPage()).stream().map(this::line).toList(),
				Pages.of(Math.min(number, last), last, (page) -> (page == 1) ? "/imports" : "/imports?page=" + page));
	}

	private ImportsPage.Line line(Progress progress) {
		return new ImportsPage.Line("/imports/" + progress.delivery(), title(progress) + ", " + who(progress),
				Wording.moment(progress.receivedAt(), frames.zone()), Wording.count(progress.total(), "file", "files"),
				outcome(progress), progress.state() != Progress.State.DONE);
	}

	static String title(Progress progress) {
		return "Delivery " + progress.delivery();
	}

	/** Returns "uploaded", with the label before it. */
	static String who(Progress progress) {
		var label = progress.instructions().label();
		return ((label != null) ? label + ", " : "") + progress.instructions().origin();
	}

	private static String outcome(Progress progress) {
		var outcome = "%s kept, %s known, %s refused".formatted(Wording.count(progress.count(Group.KEPT)),
				Wording.count(progress.count(Group.KNOWN)), Wording.count(progress.count(Group.REFUSED)));
		return (progress.count(Group.CANCELLED) == 0) ? outcome
				: outcome + ", %s cancelled".formatted(Wording.count(progress.count(Group.CANCELLED)));
	}

}
