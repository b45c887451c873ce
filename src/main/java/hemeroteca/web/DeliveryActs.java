package hemeroteca.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import hemeroteca.intake.Progress;
import hemeroteca.web.DeliveryPage.Act;
import org.jspecify.annotations.Nullable;

/** What can be done with a delivery, and what is to be known of it before. */
final class DeliveryActs {

	private DeliveryActs() {
	}

	static List<Act> acts(Progress progress) {
		var acts = new ArrayList<Act>();
		if (progress.waiting() > 0) {
			acts.add(progress.paused() ? new Act("resume", "Go on") : new Act("pause", "Pause"));
			acts.add(new Act("cancel", "Cancel"));
		}
		if (isOpenDryRun(progress) && progress.waiting() == 0) {
			acts.add(new Act("import", "Import for real"));
			acts.add(new Act("forget", "Forget the bytes"));
		}
		return acts;
	}

	private static boolean isOpenDryRun(Progress progress) {
		return progress.instructions().dryRun() && !progress.emptied();
	}

	/** Returns what undoing does, as a sentence; null where there is nothing to undo. */
	static @Nullable String undo(Progress progress) {
		if (progress.waiting() > 0 || progress.captures() == 0 || progress.undoneAt() != null
				|| progress.instructions().dryRun()) {
			return null;
		}
		return "%s taken back: articles that only this delivery brought go to the trash, of others the version before is shown again."
			.formatted(Wording.count(progress.captures(), "capture is", "captures are"));
	}

	static @Nullable String notice(Progress progress, ZoneId zone) {
		if (progress.undoneAt() != null) {
			return (progress.captures() > 0)
					? "It is being undone: %s to go."
						.formatted(Wording.count(progress.captures(), "capture", "captures"))
					: "It was undone on %s.".formatted(Wording.moment(progress.undoneAt(), zone));
		}
		if (progress.instructions().dryRun()) {
			return progress.emptied() ? "It was a dry run: this would have become of each file. Its bytes are gone."
					: "A dry run: this would become of each file, and no article is kept or changed.";
		}
		if (progress.waiting() > 0 && progress.paused()) {
			return "It is paused; what was read stays.";
		}
		return null;
	}

}
