package hemeroteca.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.IfKnown;
import hemeroteca.archive.Placement;
import hemeroteca.archive.Placement.How;
import hemeroteca.archive.Saved;
import hemeroteca.archive.Sha256;
import hemeroteca.intake.PageReader.Reading;

import org.springframework.stereotype.Component;

/** Gives each file of a batch its outcome, and keeps what is to be kept. */
@Component
class Settling {

	private static final String RETURNED = "; it came back from the trash, where undoing an import had put it";

	private final Archive archive;

	private final KeptPages pages;

	private final Illustrating illustrating;

	private final Returning returning;

	private final Clock clock;

	Settling(Archive archive, KeptPages pages, Illustrating illustrating, Returning returning, Clock clock) {
		this.archive = archive;
		this.pages = pages;
		this.illustrating = illustrating;
		this.returning = returning;
		this.clock = clock;
	}

	void settle(List<DeliveryFile> batch, IfKnown ifKnown) {
		var known = new HashMap<>(archive.withOriginals(batch.stream().map(DeliveryFile::sha256).toList()));
		var found = new HashMap<String, DeliveryFile>();
		var arrivals = new ArrayList<Arrival>();
		var copies = new ArrayList<DeliveryFile>();
		for (DeliveryFile file : batch) {
			String digest = Sha256.hex(file.sha256());
			if (known.containsKey(digest) || found.containsKey(digest)) {
				copies.add(file);
			}
			else {
				readToKeep(file).ifPresent((arrival) -> {
					found.put(digest, file);
					arrivals.add(arrival);
				});
			}
		}
		var placements = archive.place(arrivals, ifKnown);
		var returned = returning.restore(met(placements, copies, known));
		for (int i = 0; i < arrivals.size(); i++) {
			String digest = Sha256.hex(arrivals.get(i).saved().sha256());
			found.get(digest).settle(outcome(placements.get(i), returned), clock.instant());
			known.put(digest, placements.get(i).article());
		}
		settleCopies(copies, known, returned);
	}

	// Articles that were there and are asked for.
	private static Set<Long> met(List<Placement> placements, List<DeliveryFile> copies, Map<String, Long> known) {
		var met = new HashSet<Long>();
		placements.stream()
			.filter((placement) -> placement.how() != How.NEW && placement.how() != How.SKIPPED)
			.forEach((placement) -> met.add(placement.article()));
		copies.stream().map((copy) -> known.get(Sha256.hex(copy.sha256()))).filter(Objects::nonNull).forEach(met::add);
		return met;
	}

	/** Reads a file, and keeps nothing; one that holds no article is settled. */
	Optional<Arrival> read(DeliveryFile file) {
		return found(file).map((found) -> new Arrival(found.extraction(), saved(file, found)));
	}

	private Optional<Arrival> readToKeep(DeliveryFile file) {
		return found(file).map(
				(found) -> illustrating.arrival(file.delivery(), found.page(), found.extraction(), saved(file, found)));
	}

	private Optional<Reading.Found> found(DeliveryFile file) {
		switch (pages.read(file.name(), file.sha256(), file.address())) {
			case Reading.NoArticle(var reason) -> file.settle(new Outcome.NoArticle(reason), clock.instant());
			case Reading.Unread(var reason) -> file.settle(new Outcome.Unreadable(reason), clock.instant());
			case Reading.Found found -> {
				return Optional.of(found);
			}
		}
		return Optional.empty();
	}

	private Saved saved(DeliveryFile file, Reading.Found found) {
		var page = found.page();
		return new Saved(file.sha256(), file.name(), page.format(), page.charset().name(), page.capturedAt(),
				clock.instant());
	}

	// What brings an article back has brought it: undone, it goes to the trash again.
	private void settleCopies(List<DeliveryFile> copies, Map<String, Long> known, Set<Long> returned) {
		for (DeliveryFile copy : copies) {
			long article = known.get(Sha256.hex(copy.sha256()));
			boolean back = returned.remove(article);
			copy.settle(
					new Outcome.Identical(article, "the same bytes are in the archive" + (back ? RETURNED : ""), back),
					clock.instant());
		}
	}

	private static Outcome outcome(Placement placement, Set<Long> returned) {
		long article = placement.article();
		String more = returned.remove(article) ? RETURNED : "";
		return switch (placement.how()) {
			case NEW -> (placement.copyOf() != null) ? new Outcome.NearCopy(article, placement.copyOf())
					: new Outcome.New(article);
			case NEWER_CAPTURE -> new Outcome.NewVersion(article, "a newer capture of an article that was here" + more);
			case OLDER_CAPTURE -> new Outcome.NewVersion(article,
					"an older capture of an article that was here; the newer one is shown" + more);
			case SAME_ARTICLE -> new Outcome.Identical(article, "the same article, saved once more" + more, true);
			case SKIPPED -> new Outcome.Skipped(article);
		};
	}

}
