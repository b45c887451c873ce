package hemeroteca.web;

import hemeroteca.intake.Intake;
import hemeroteca.intake.IntakeSettings;
import hemeroteca.intake.Progress;

import org.springframework.stereotype.Component;

/** What the page of the imports shows, which an empty archive shows too. */
@Component
class Wayin {

	private static final int MOST_DELIVERIES = 200;

	private final Intake intake;

	private final IntakeSettings settings;

	private final Frames frames;

	Wayin(Intake intake, IntakeSettings settings, Frames frames) {
		this.intake = intake;
		this.settings = settings;
		this.frames = frames;
	}

	ImportsPage page() {
		return new ImportsPage("HTML, SingleFile and plain text",
				"Up to %d MB a file and %s files in a delivery".formatted(settings.largestFile().toMegabytes(),
						Wording.count(settings.mostFiles())),
				intake.latest(MOST_DELIVERIES).stream().map(this::line).toList(), null);
	}

	private ImportsPage.Line line(Progress progress) {
		return new ImportsPage.Line("/imports/" + progress.delivery(), title(progress) + ", " + progress.origin(),
				Wording.moment(progress.receivedAt(), frames.zone()), Wording.count(progress.total(), "file", "files"),
				outcome(progress), progress.state() != Progress.State.DONE);
	}

	static String title(Progress progress) {
		return "Delivery " + progress.delivery();
	}

	private static String outcome(Progress progress) {
		return "%s kept, %s known, %s refused".formatted(Wording.count(progress.kept()),
				Wording.count(progress.known()), Wording.count(progress.refused()));
	}

}
