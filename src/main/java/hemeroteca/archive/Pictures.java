package hemeroteca.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All pictures that came with pages, once by their SHA-256. Their bytes are kept as they
 * came, a camera's notes included; what is shown small is made anew, without them. No
 * picture leaves before it was decoded once.
 */
@Component
public class Pictures {

	private final JdbcClient database;

	private final PictureDecoder decoder;

	private final Clock clock;

	Pictures(JdbcClient database, PictureDecoder decoder, Clock clock) {
		this.database = database;
		this.decoder = decoder;
		this.clock = clock;
	}

	/** Tells whether bytes would be kept, as far as their header says. */
	public boolean takes(byte[] bytes) {
		return decoder.header(bytes).isPresent();
	}

	/**
	 * Keeps a picture. Its header is looked at; decoding waits until somebody asks for
	 * it.
	 * @return nothing if it is no picture, of a kind that is not kept, or beyond the
	 * limits
	 */
	@Transactional
	public Optional<Picture> keep(byte[] bytes) {
		var picture = seen(bytes);
		picture.filter((seen) -> !isHeld(seen)).ifPresent((seen) -> insert(seen, bytes));
		return picture;
	}

	/** Returns what a picture is that would be kept. */
	Optional<Picture> seen(byte[] bytes) {
		return decoder.header(bytes)
			.map((header) -> new Picture(Sha256.of(bytes), header.mediaType(), header.width(), header.height(),
					bytes.length));
	}

	// Nobody removes it now: whoever keeps it is about to name it.
	private boolean isHeld(Picture picture) {
		return database.sql("select 1 from picture where sha256 = ? for key share")
			.param(picture.sha256())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	private void insert(Picture picture, byte[] bytes) {
		database.sql("""
				insert into picture (sha256, media_type, width, height, size, bytes, kept_at)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(picture.sha256(), picture.mediaType(), picture.width(), picture.height(), picture.size(), bytes,
					clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** A picture and its bytes as they came. */
	public record Whole(Picture picture, byte[] bytes) {
	}

	/** Returns a picture whose bytes were decoded once, here or before. */
	public Optional<Whole> sound(byte[] sha256) {
		return whole(sha256).filter((kept) -> (kept.sound() != null) ? kept.sound() : decode(kept.whole()).isPresent())
			.map(Kept::whole);
	}

	/** Returns a picture made small, a JPEG; made now, if nobody asked before. */
	public Optional<byte[]> thumbnail(byte[] sha256) {
		var made = database.sql("select thumbnail from picture where sha256 = ? and thumbnail is not null")
			.param(sha256)
			.query(byte[].class)
			.optional();
		return made.or(() -> whole(sha256).filter((kept) -> !Boolean.FALSE.equals(kept.sound()))
			.flatMap((kept) -> decode(kept.whole())));
	}

	private record Kept(Whole whole, @Nullable Boolean sound) {
	}

	private Optional<Kept> whole(byte[] sha256) {
		return database.sql("select media_type, width, height, size, bytes, sound from picture where sha256 = ?")
			.param(sha256)
			.query((row, number) -> {
				var picture = new Picture(sha256, row.getString("media_type"), row.getInt("width"),
						row.getInt("height"), row.getLong("size"));
				return new Kept(new Whole(picture, row.getBytes("bytes")), row.getObject("sound", Boolean.class));
			})
			.optional();
	}

	private Optional<byte[]> decode(Whole whole) {
		var small = decoder.thumbnail(whole.bytes());
		database.sql("update picture set sound = ?, thumbnail = ? where sha256 = ?")
			.params(small.isPresent(), small.orElse(null), whole.picture().sha256())
			.update();
		return small;
	}

	/** Removes the pictures that no article shows and that no page can be waiting for. */
	@Transactional
	void removeUnshown(Instant before) {
		database.sql("""
				delete from picture p where p.kept_at < ?
				and not exists (select from capture_picture s where s.picture = p.sha256)
				and not exists (select from neighbour n where n.picture = p.sha256)""")
			.param(before.atOffset(ZoneOffset.UTC))
			.update();
	}

}
