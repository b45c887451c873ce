package hemeroteca.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.Foresight;
import hemeroteca.archive.Foresight.Foreseen;
import hemeroteca.archive.IfKnown;
import hemeroteca.archive.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what would become of each file, and keeps nothing of it. */
@Component
class DryRun {

	private final Settling settling;

	private final Archive archive;

	private final Foresight foresight;

	private final JdbcClient database;

	private final Clock clock;

	DryRun(Settling settling, Archive archive, Foresight foresight, JdbcClient database, Clock clock) {
		this.settling = settling;
		this.archive = archive;
		this.foresight = foresight;
		this.database = database;
		this.clock = clock;
	}

	/** Settles files; those of the same delivery that were settled before are known. */
	void settle(long delivery, List<DeliveryFile> batch, IfKnown ifKnown) {
		// One worker after the other: what each foresees, the next must know.
		database.sql("select pg_advisory_xact_lock(?, ?)")
			.params(Cleaning.LOCK_OF_DRY_RUNS, (int) delivery)
			.query((row) -> {
			});
		var digests = batch.stream().map(DeliveryFile::sha256).toList();
		var known = archive.withOriginals(digests);
		var seen = seen(delivery, digests);
		var read = new ArrayList<DeliveryFile>();
		var arrivals = new ArrayList<Arrival>();
		for (DeliveryFile file : batch) {
			String digest = Sha256.hex(file.sha256());
			if (known.containsKey(digest)) {
				file.foresee(Ending.IDENTICAL, "the same bytes are in the archive", known.get(digest), null, null,
						clock.instant());
			}
			else if (!seen.add(digest)) {
				file.foresee(Ending.IDENTICAL, "the same bytes came with this delivery before", null, null, null,
						clock.instant());
			}
			else {
				settling.read(file).ifPresent((arrival) -> {
					read.add(file);
					arrivals.add(arrival);
				});
			}
		}
		foresee(delivery, read, arrivals, ifKnown);
	}

	private Set<String> seen(long delivery, Collection<byte[]> digests) {
		return new HashSet<>(database
			.sql("""
					select encode(original, 'hex') from delivery_file
					where delivery = :delivery and original in (:digests) and outcome not in ('no-article', 'unreadable', 'cancelled')""")
			.param("delivery", delivery)
			.param("digests", digests)
			.query(String.class)
			.list());
	}

	private void foresee(long delivery, List<DeliveryFile> read, List<Arrival> arrivals, IfKnown ifKnown) {
		if (arrivals.isEmpty()) {
			return;
		}
		var foreseen = foresight.foresee(arrivals, ifKnown);
		var identities = new HashSet<>(database
			.sql("select identity from delivery_file where delivery = :delivery and identity in (:identities)")
			.param("delivery", delivery)
			.param("identities", foreseen.stream().map(Foreseen::identity).toList())
			.query(String.class)
			.list());
		for (int i = 0; i < read.size(); i++) {
			tell(read.get(i), foreseen.get(i), arrivals.get(i), !identities.add(foreseen.get(i).identity()), ifKnown);
		}
	}

	private void tell(DeliveryFile file, Foreseen foreseen, Arrival arrival, boolean again, IfKnown ifKnown) {
		Ending ending = switch (foreseen.how()) {
			case NEW -> fresh(foreseen, again, ifKnown);
			case NEWER_CAPTURE, OLDER_CAPTURE -> Ending.NEW_VERSION;
			case SAME_ARTICLE -> Ending.IDENTICAL;
			case SKIPPED -> Ending.SKIPPED;
		};
		String headline = "“%s”".formatted(arrival.extraction().headline());
		file.foresee(ending, (foreseen.article() == null) ? headline : null, foreseen.article(),
				(ending == Ending.NEAR_COPY) ? foreseen.copyOf() : null, foreseen.identity(), clock.instant());
	}

	private static Ending fresh(Foreseen foreseen, boolean again, IfKnown ifKnown) {
		if (again) {
			return (ifKnown == IfKnown.SKIP) ? Ending.SKIPPED : Ending.NEW_VERSION;
		}
		return (foreseen.copyOf() != null) ? Ending.NEAR_COPY : Ending.NEW;
	}

}
