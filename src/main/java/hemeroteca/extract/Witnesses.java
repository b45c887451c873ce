package hemeroteca.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Who said what of one page, by fact; the winner of each stands first. */
final class Witnesses {

	/** More speakers than this tell a reader nothing new. */
	private static final int MOST = 12;

	private static final int LONGEST = 500;

	private final Map<String, List<Witness>> byFact = new LinkedHashMap<>();

	/** Hears what a place of the page says of a fact. */
	void hear(String fact, String source, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return;
		}
		List<Witness> all = this.byFact.computeIfAbsent(fact, (key) -> new ArrayList<>());
		Witness witness = new Witness(source, Script.shorten(value, LONGEST));
		if (all.size() < MOST && !all.contains(witness)) {
			all.add(witness);
		}
	}

	/** Puts the one that won first. */
	void decide(String fact, String source, String value) {
		Witness winner = new Witness(source, Script.shorten(value, LONGEST));
		List<Witness> all = this.byFact.computeIfAbsent(fact, (key) -> new ArrayList<>());
		all.remove(winner);
		all.add(0, winner);
	}

	Map<String, List<Witness>> all() {
		Map<String, List<Witness>> copy = new LinkedHashMap<>();
		this.byFact.forEach((fact, heard) -> copy.put(fact, List.copyOf(heard)));
		return Collections.unmodifiableMap(copy);
	}

}
