package hemeroteca.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures that come beside pages: in the same ZIP, web archive or folder, before or
 * after the page that shows them. They are shown at once; when nothing more of their
 * delivery is to be expected, those that an article shows become its own, and the others
 * are removed.
 */
@Component
public class Neighbours {

	private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

	/** What of an address makes no difference. */
	private static final Pattern AROUND = Pattern.compile("(?is)^https?:|#.*");

	private static final int KEY_BYTES = 16;

	private final Pictures pictures;

	private final Edition edition;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final PictureSettings settings;

	private final Clock clock;

	Neighbours(Pictures pictures, Edition edition, JdbcClient database, TransactionTemplate transaction,
			PictureSettings settings, Clock clock) {
		this.pictures = pictures;
		this.edition = edition;
		this.database = database;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Returns what a name is found by: http and https, "%20" and a space, é written in
	 * one sign or in two are the same.
	 * @param name an absolute address, or a path
	 */
	public static byte[] key(String name) {
		String same = Normalizer.normalize(decoded(AROUND.matcher(name).replaceAll("")), Normalizer.Form.NFC);
		return Arrays.copyOf(Sha256.of(same.getBytes(StandardCharsets.UTF_8)), KEY_BYTES);
	}

	private static String decoded(String name) {
		if (name.indexOf('%') < 0) {
			return name;
		}
		var bytes = name.getBytes(StandardCharsets.UTF_8);
		int length = 0;
		for (int at = 0; at < bytes.length; at++) {
			int high = (bytes[at] == '%' && at + 2 < bytes.length) ? Character.digit(bytes[at + 1], 16) : -1;
			int low = (high >= 0) ? Character.digit(bytes[at + 2], 16) : -1;
			bytes[length++] = (low >= 0) ? (byte) (high * 16 + low) : bytes[at];
			at += (low >= 0) ? 2 : 0;
		}
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}

	/**
	 * Takes a picture that came in a delivery. Taking it twice does no harm.
	 * @param name an absolute address, or a path
	 * @return nothing if it is not kept
	 */
	public Optional<Picture> take(long delivery, String name, byte[] bytes) {
		var seen = pictures.seen(bytes);
		seen.ifPresent((picture) -> {
			try {
				write(delivery, name, picture, bytes);
			}
			catch (DataIntegrityViolationException removedMeanwhile) {
				write(delivery, name, picture, bytes);
			}
		});
		return seen;
	}

	// In one statement, and without waiting for the disk, for there may be a hundred
	// thousand: how far their container was read is written after them, and whoever waits
	// for that to be on the disk waits for them too.
	private void write(long delivery, String name, Picture picture, byte[] bytes) {
		var now = clock.instant().atOffset(ZoneOffset.UTC);
		database.sql("""
				with quickly as (select set_config('synchronous_commit', 'off', true)), kept as (
				  insert into picture (sha256, media_type, width, height, size, bytes, kept_at)
				  values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing)
				insert into neighbour (delivery, name, picture, came_at) select ?, ?, ?, ? from quickly
				on conflict (delivery, name) do update set came_at = excluded.came_at""")
			.params(picture.sha256(), picture.mediaType(), picture.width(), picture.height(), picture.size(), bytes,
					now, delivery, key(name), picture.sha256(), now)
			.update();
	}

	/**
	 * Ends deliveries of which nothing more came for as long as the settings say, and
	 * removes the pictures that nothing shows.
	 */
	public void sweep() {
		var before = clock.instant().minus(settings.unclaimed());
		for (long delivery : ended(before.atOffset(ZoneOffset.UTC))) {
			transaction.executeWithoutResult((status) -> end(delivery));
		}
		try {
			pictures.removeUnshown(before);
		}
		catch (DataIntegrityViolationException namedAgain) {
			LOG.debug("A picture that was to be removed is shown again; the next sweep removes the others", namedAgain);
		}
	}

	private List<Long> ended(Object before) {
		return database
			.sql("""
					select d.id from delivery d
					where (exists (select from neighbour n where n.delivery = d.id)
					       or exists (select from wanted_picture w where w.delivery = d.id))
					and not exists (select from delivery_file f where f.delivery = d.id and (f.outcome is null or f.settled_at >= :before))
					and not exists (select from neighbour n where n.delivery = d.id and n.came_at >= :before)
					and not exists (select from delivery_container c where c.delivery = d.id and c.state = 'open')
					order by d.id""")
			.param("before", before)
			.query(Long.class)
			.list();
	}

	private void end(long delivery) {
		edition.turn();
		database.sql("""
				insert into capture_picture (capture, address, picture)
				select w.capture, pair.address, (array_agg(n.picture order by pair.place))[1]
				from wanted_picture w
				cross join lateral unnest(w.addresses, w.names) with ordinality as pair (address, name, place)
				join neighbour n on n.delivery = w.delivery and n.name = pair.name
				where w.delivery = ? group by w.capture, pair.address""").param(delivery).update();
		database.sql("delete from wanted_picture where delivery = ?").param(delivery).update();
		database.sql("delete from neighbour where delivery = ?").param(delivery).update();
	}

}
