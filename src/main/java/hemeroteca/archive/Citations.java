package hemeroteca.archive;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which articles lead to which pages, by the links of their bodies: to articles of the
 * archive, and to pages that it does not hold.
 */
@Component
public class Citations {

	private static final String ENTRY = "a.id, a.headline, a.outlet, a.published_on, a.language";

	private final JdbcTemplate database;

	private final KinshipSettings settings;

	Citations(JdbcTemplate database, KinshipSettings settings) {
		this.database = database;
		this.settings = settings;
	}

	/** An article as those that it has to do with list it. */
	public record Entry(long id, String headline, @Nullable String outlet, @Nullable LocalDate publishedOn,
			@Nullable String language) {
	}

	/** A page that articles lead to. */
	public record Missing(String address, long citing) {
	}

	void forget(Collection<Long> articles) {
		database.update("delete from citation where article = any(?)", Sketches.longs(articles));
	}

	/** Keeps where articles lead. */
	void keep(Collection<Article> citing) {
		var from = new ArrayList<Long>();
		var targets = new ArrayList<Long>();
		var addresses = new ArrayList<String>();
		for (Article article : citing) {
			BodyLinks.of(article, settings.mostLinks()).forEach((identity, address) -> {
				from.add(article.id());
				targets.add(number(identity));
				addresses.add(address);
			});
		}
		if (!from.isEmpty()) {
			database.update(
					"insert into citation (article, target, address) select * from unnest(?::bigint[], ?::bigint[], ?::text[])"
							+ " on conflict do nothing",
					Sketches.longs(from), Sketches.longs(targets), addresses.toArray(String[]::new));
		}
	}

	/** Returns the same number as the column {@code target} of an article. */
	static long number(String identity) {
		return ByteBuffer.wrap(Sha256.of(identity.getBytes(StandardCharsets.UTF_8))).getLong();
	}

	/**
	 * Finds the articles that the archive holds of some addresses: of the first ones, as
	 * many as the links of an article that are kept.
	 * @return by the address as it was given; those in the trash are left out
	 */
	@Transactional(readOnly = true)
	public Map<String, Entry> held(Collection<String> addresses) {
		var identities = new LinkedHashMap<String, String>();
		addresses.stream()
			.distinct()
			.limit(settings.mostLinks())
			.forEach((address) -> identity(address).ifPresent((identity) -> identities.put(address, identity)));
		var found = new HashMap<String, Entry>();
		if (!identities.isEmpty()) {
			database.query(
					"select " + ENTRY
							+ ", a.identity from article a where a.identity = any(?) and a.trashed_at is null",
					(row) -> {
						found.put(row.getString("identity"), entry(row));
					}, (Object) identities.values().stream().distinct().toArray(String[]::new));
		}
		identities.values().retainAll(found.keySet());
		var held = new HashMap<String, Entry>();
		identities.forEach((address, identity) -> held.put(address, found.get(identity)));
		return held;
	}

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
				row.getString(5));
	}

	static Optional<String> identity(String address) {
		try {
			return Optional.ofNullable(Identity.ofAddress(new URI(address)));
		}
		catch (java.net.URISyntaxException unreadable) {
			return Optional.empty();
		}
	}

	/** Returns the articles that lead to this one, the latest published first. */
	@Transactional(readOnly = true)
	public List<Entry> citing(Article article) {
		return database.query("select " + ENTRY + """
				 from citation c join article a on a.id = c.article
				where c.target = ? and a.id <> ? and a.trashed_at is null
				order by a.published_on desc nulls last, a.id desc limit ?""", (row, number) -> entry(row),
				number(article.identity()), article.id(), settings.mostCiting());
	}

	/**
	 * Returns the pages that most articles lead to and that the archive does not hold;
	 * what stands in the trash is not held.
	 */
	@Transactional(readOnly = true)
	public List<Missing> missing() {
		return database.query("""
				select min(c.address), count(*) from citation c join article a on a.id = c.article
				where a.trashed_at is null
				  and not exists (select from article h where h.target = c.target and h.trashed_at is null)
				group by c.target order by count(*) desc, c.target limit ?""",
				(row, number) -> new Missing(row.getString(1), row.getLong(2)), settings.mostMissing());
	}

}
