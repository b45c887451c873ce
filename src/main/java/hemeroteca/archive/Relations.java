package hemeroteca.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which articles are kin. Those in the trash do not count. */
@Component
public class Relations {

	private final JdbcTemplate database;

	Relations(JdbcTemplate database) {
		this.database = database;
	}

	/** Returns the kin of an article, the first published first. */
	@Transactional(readOnly = true)
	public List<Kin> of(long article) {
		return database.query(
				"""
						select a.id, k.kind, k.share, k.other_share, a.headline, a.outlet, a.published_on, a.published_at, a.language
						from kin k join article a on a.id = k.other
						where k.article = ? and a.trashed_at is null
						order by a.published_on nulls last, a.published_at nulls last, a.id""",
				(row, number) -> kin(row), article);
	}

	private static Kin kin(ResultSet row) throws SQLException {
		var publishedAt = row.getObject(8, OffsetDateTime.class);
		return new Kin(row.getLong(1), Kin.Kind.of(row.getString(2)).turned(), row.getFloat(3), row.getFloat(4),
				row.getString(5), row.getString(6), row.getObject(7, LocalDate.class),
				(publishedAt != null) ? publishedAt.toInstant() : null, row.getString(9));
	}

	/**
	 * Finds near copies among some articles.
	 * @param articles in an order
	 * @return for each that is nearly a copy of an earlier one: the first such
	 */
	@Transactional(readOnly = true)
	public Map<Long, Long> copiesAmong(List<Long> articles) {
		if (articles.size() < 2) {
			return Map.of();
		}
		var ids = Sketches.longs(articles);
		var others = new HashMap<Long, Collection<Long>>();
		database.query("select article, other from kin where kind = 'copy' and article = any(?) and other = any(?)",
				(row) -> {
					others.computeIfAbsent(row.getLong(1), (article) -> new java.util.HashSet<>()).add(row.getLong(2));
				}, ids, ids);
		var copies = new HashMap<Long, Long>();
		for (int i = 1; i < articles.size(); i++) {
			var first = first(articles.subList(0, i), others.getOrDefault(articles.get(i), List.of()), copies);
			if (first != null) {
				copies.put(articles.get(i), first);
			}
		}
		return copies;
	}

	// One that is folded itself is not there to fold others under.
	private static @Nullable Long first(List<Long> earlier, Collection<Long> kin, Map<Long, Long> copies) {
		return earlier.stream()
			.filter((article) -> kin.contains(article) && !copies.containsKey(article))
			.findFirst()
			.orElse(null);
	}

}
