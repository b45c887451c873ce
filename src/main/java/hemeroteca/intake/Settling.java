package hemeroteca.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.IfKnown;
import hemeroteca.archive.Placement;
import hemeroteca.archive.Saved;
import hemeroteca.archive.Sha256;
import hemeroteca.intake.PageReader.Reading;

import org.springframework.stereotype.Component;

/** Gives each file of a batch its outcome, and keeps what is to be kept. */
@Component
class Settling {

	private final Archive archive;

	private final KeptPages pages;

	private final Illustrating illustrating;

	private final Clock clock;

	Settling(Archive archive, KeptPages pages, Illustrating illustrating, Clock clock) {
		this.archive = archive;
		this.pages = pages;
		this.illustrating = illustrating;
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
		for (int i = 0; i < arrivals.size(); i++) {
			String digest = Sha256.hex(arrivals.get(i).saved().sha256());
			found.get(digest).settle(outcome(placements.get(i)), clock.instant());
			known.put(digest, placements.get(i).article());
		}
		settleCopies(copies, known);
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

	private void settleCopies(List<DeliveryFile> copies, Map<String, Long> known) {
		for (DeliveryFile copy : copies) {
			long article = known.get(Sha256.hex(copy.sha256()));
			copy.settle(new Outcome.Identical(article, "the same bytes are in the archive", false), clock.instant());
		}
	}

	private static Outcome outcome(Placement placement) {
		long article = placement.article();
		return switch (placement.how()) {
			case NEW -> (placement.copyOf() != null) ? new Outcome.NearCopy(article, placement.copyOf())
					: new Outcome.New(article);
			case NEWER_CAPTURE -> new Outcome.NewVersion(article, "a newer capture of an article that was here");
			case OLDER_CAPTURE ->
				new Outcome.NewVersion(article, "an older capture of an article that was here; the newer one is shown");
			case SAME_ARTICLE -> new Outcome.Identical(article, "the same article, saved once more", true);
			case SKIPPED -> new Outcome.Skipped(article);
		};
	}

}
