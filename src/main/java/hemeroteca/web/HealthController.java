package hemeroteca.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import hemeroteca.archive.Health;
import hemeroteca.archive.Health.Silence;
import hemeroteca.archive.Integrity;
import hemeroteca.archive.Integrity.Damaged;
import hemeroteca.archive.Trouble;
import hemeroteca.intake.Refusals;
import hemeroteca.intake.Refusals.Refusal;

/** What the collection lacks, and whether its originals still are what came in. */
@Controller
class HealthController {

	private final Health health;

	private final Integrity integrity;

	private final Refusals refusals;

	private final Frames frames;

	private final WebSettings settings;

	HealthController(Health health, Integrity integrity, Refusals refusals, Frames frames, WebSettings settings) {
		this.health = health;
		this.integrity = integrity;
		this.refusals = refusals;
		this.frames = frames;
		this.settings = settings;
	}

	@GetMapping("/health")
	String health(Model model) {
		model.addAttribute("frame", frames.at(Place.ELSEWHERE));
		model.addAttribute("page", page());
		return "health";
	}

	@PostMapping("/health/verify")
	String verify() {
		integrity.ask();
		return "redirect:/health#originals";
	}

	private HealthPage page() {
		var state = integrity.state();
		return new HealthPage(troubles(),
				Wording.count(state.originals(), "original", "originals") + ", " + Wording.size(state.bytes()),
				(state.oldest() == null) ? null
						: "each was verified since " + Wording.moment(state.oldest(), frames.zone()),
				(state.waiting() == 0) ? null : Wording.count(state.waiting()) + " of them are still to be verified",
				integrity.damaged(settings.damagedOriginals()).stream().map(this::damage).toList(),
				refusals.byReason(settings.reasons()).stream().map(HealthController::reason).toList(),
				health.silences(settings.silences()).stream().map(HealthController::gap).toList());
	}

	private static HealthPage.Reason reason(Refusal refusal) {
		return new HealthPage.Reason(refusal.reason(), Wording.count(refusal.files(), "file", "files"),
				"/imports/" + refusal.latest() + "?outcome=refused");
	}

	private List<HealthPage.Line> troubles() {
		var counts = health.counts();
		return Stream.of(Trouble.values()).map((trouble) -> {
			long count = counts.getOrDefault(trouble, 0L);
			var ailment = Ailment.of(trouble);
			return new HealthPage.Line(ailment.words(), Wording.count(count), ailment.href(), count == 0);
		}).toList();
	}

	private HealthPage.Damage damage(Damaged damaged) {
		return new HealthPage.Damage(damaged.digest(), damaged.damage(),
				Wording.moment(damaged.seenAt(), frames.zone()), damaged.fileName(), href(damaged), damaged.headline(),
				damaged.language());
	}

	private static @Nullable String href(Damaged damaged) {
		return (damaged.article() == null || damaged.headline() == null) ? null
				: Paths.article(damaged.article(), damaged.headline());
	}

	private static HealthPage.Gap gap(Silence silence) {
		return new HealthPage.Gap(silence.outlet(),
				new Day(silence.from()).whole() + " to " + new Day(silence.to()).whole(),
				Wording.count(silence.missing(), "day", "days"), "/days/" + silence.from());
	}

}
