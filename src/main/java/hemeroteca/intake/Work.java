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
import hemeroteca.archive.Originals;
import hemeroteca.archive.Placement;
import hemeroteca.archive.Saved;
import hemeroteca.archive.Sha256;
import hemeroteca.intake.PageReader.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles files: each gets its outcome in the same transaction in which its article is
 * kept, so that whatever stops the program, a file either waits or is settled.
 */
@Component
class Work {

	private static final Logger LOG = LoggerFactory.getLogger(Work.class);

	private static final int ATTEMPTS = 3;

	private final DeliveryFiles files;

	private final Originals originals;

	private final Archive archive;

	private final PageReader reader;

	private final Illustrating illustrating;

	private final TransactionTemplate transaction;

	private final IntakeSettings settings;

	private final Clock clock;

	Work(DeliveryFiles files, Originals originals, Archive archive, PageReader reader, Illustrating illustrating,
			TransactionTemplate transaction, IntakeSettings settings, Clock clock) {
		this.files = files;
		this.originals = originals;
		this.archive = archive;
		this.reader = reader;
		this.illustrating = illustrating;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Settles the next files of a delivery.
	 * @return whether there were any
	 */
	boolean settleSome(long delivery) {
		var claimed = new ArrayList<Long>();
		try {
			transaction.executeWithoutResult((status) -> {
				var batch = files.claim(delivery, settings.batch());
				batch.forEach((file) -> claimed.add(file.id()));
				settle(batch);
			});
		}
		catch (RuntimeException conflict) {
			if (claimed.isEmpty()) {
				throw conflict; // nothing could be asked for: the queue tries again later
			}
			// Two workers met the same article, or one page cannot be stored: each file
			// for itself.
			LOG.debug("A batch of delivery {} is settled file by file", delivery, conflict);
			claimed.forEach(this::settleAlone);
		}
		return !claimed.isEmpty();
	}

	// Another worker may be at the same article now: when that one is done, this one
	// finds what it kept.
	private void settleAlone(long id) {
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			try {
				transaction.executeWithoutResult((status) -> settle(files.claim(id).stream().toList()));
				return;
			}
			catch (RuntimeException fault) {
				LOG.atLevel((attempt < ATTEMPTS) ? Level.DEBUG : Level.ERROR)
					.log("File {} could not be stored, attempt {}", id, attempt, fault);
			}
		}
		transaction
			.executeWithoutResult(
					(status) -> files.claim(id)
						.ifPresent((file) -> file.settle(new Outcome.Refused(
								"a fault of Hemeroteca: it could not be stored; the file is kept, try it again"),
								clock.instant())));
	}

	private void settle(List<DeliveryFile> batch) {
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
				read(file).ifPresent((arrival) -> {
					found.put(digest, file);
					arrivals.add(arrival);
				});
			}
		}
		var placements = archive.place(arrivals, IfKnown.NEW_VERSION);
		for (int i = 0; i < arrivals.size(); i++) {
			String digest = Sha256.hex(arrivals.get(i).saved().sha256());
			found.get(digest).settle(outcome(placements.get(i)), clock.instant());
			known.put(digest, placements.get(i).article());
		}
		settleCopies(copies, known);
	}

	private Optional<Arrival> read(DeliveryFile file) {
		byte[] bytes = originals.bytes(file.sha256());
		switch (reader.read(file.name(), bytes)) {
			case Reading.Nothing nothing -> {
				file.settle(new Outcome.Refused(nothing.reason()), clock.instant());
				return Optional.empty();
			}
			case Reading.Found(var page, var extraction) -> {
				return Optional.of(illustrating.arrival(file.delivery(), page, extraction, new Saved(file.sha256(),
						file.name(), page.format(), page.charset().name(), page.capturedAt(), clock.instant())));
			}
		}
	}

	private void settleCopies(List<DeliveryFile> copies, Map<String, Long> known) {
		for (DeliveryFile copy : copies) {
			long article = known.get(Sha256.hex(copy.sha256()));
			copy.settle(new Outcome.Known(article, "the same bytes are in the archive"), clock.instant());
		}
	}

	private static Outcome outcome(Placement placement) {
		return switch (placement.how()) {
			case NEW -> new Outcome.Kept(placement.article(), null);
			case NEWER_CAPTURE -> new Outcome.Kept(placement.article(), "a newer capture of an article that was here");
			case OLDER_CAPTURE -> new Outcome.Kept(placement.article(),
					"an older capture of an article that was here; the newer one is shown");
			case SAME_ARTICLE -> new Outcome.Known(placement.article(), "the same article, saved once more");
			case SKIPPED -> new Outcome.Known(placement.article(), "the article is in the archive");
		};
	}

}
