package hemeroteca.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.Illustrations.Wanted;
import hemeroteca.archive.Placement.How;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which pictures an article can show. */
@Component
public class ArticlePictures {

	private static final String OF_CAPTURE = "from capture c where c.article = ? and c.original = ?";

	private final JdbcTemplate batches;

	private final JdbcClient database;

	ArticlePictures(JdbcTemplate batches, JdbcClient database) {
		this.batches = batches;
		this.database = database;
	}

	/**
	 * Writes the pictures of captures that are in the database already; once, however
	 * often it is told.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(List<Arrival> arrivals, List<Placement> placements) {
		var held = new ArrayList<Object[]>();
		var wanted = new ArrayList<Object[]>();
		for (int i = 0; i < arrivals.size(); i++) {
			var placement = placements.get(i);
			if (placement.how() != How.SKIPPED) {
				collect(arrivals.get(i), placement.article(), held, wanted);
			}
		}
		if (!held.isEmpty()) {
			batches
				.batchUpdate("insert into capture_picture (capture, address, picture) select c.id, ?, ? " + OF_CAPTURE
						+ " and not exists (select from capture_picture s where s.capture = c.id and s.address = ?)",
						held);
		}
		if (!wanted.isEmpty()) {
			batches.batchUpdate("insert into wanted_picture (capture, delivery, addresses, names) select c.id, ?, ?, ? "
					+ OF_CAPTURE + " on conflict do nothing", wanted);
		}
	}

	private static void collect(Arrival arrival, long article, List<Object[]> held, List<Object[]> wanted) {
		var pictures = arrival.illustrations();
		byte[] original = arrival.saved().sha256();
		pictures.held()
			.forEach((address, sha256) -> held.add(new Object[] { address, sha256, article, original, address }));
		if (!pictures.wanted().isEmpty()) {
			wanted.add(new Object[] { pictures.delivery(),
					pictures.wanted().stream().map(Wanted::address).toArray(String[]::new),
					pictures.wanted().stream().map(Wanted::name).toArray(byte[][]::new), article, original });
		}
	}

	/** Returns the pictures that an article can show, by the address in its HTML. */
	public Map<String, Picture> of(long article) {
		var pictures = new HashMap<String, Picture>();
		database.sql("""
				select s.address, p.sha256, p.media_type, p.width, p.height, p.size
				from article_picture s join picture p on p.sha256 = s.picture
				where s.article = ? and p.sound is not false order by s.captured_at, s.capture, s.choice""")
			.param(article)
			.query((row) -> {
				pictures.put(row.getString("address"), picture(row));
			});
		return pictures;
	}

	private static Picture picture(ResultSet row) throws SQLException {
		return new Picture(row.getBytes("sha256"), row.getString("media_type"), row.getInt("width"),
				row.getInt("height"), row.getLong("size"));
	}

	/** Returns where the lead picture is shown small, by the number of the article. */
	public Map<Long, String> thumbnails(Collection<Long> articles) {
		if (articles.isEmpty()) {
			return Map.of();
		}
		var thumbnails = new HashMap<Long, String>();
		database.sql("""
				select a.id, p.sha256, p.media_type, p.width, p.height, p.size
				from article a join article_picture s on s.article = a.id and s.address = a.picture
				join picture p on p.sha256 = s.picture
				where a.id = any(?) and p.sound is not false order by s.captured_at, s.capture, s.choice""")
			.param(articles.toArray(Long[]::new))
			.query((row) -> {
				thumbnails.put(row.getLong("id"), picture(row).thumbnail());
			});
		return thumbnails;
	}

}
