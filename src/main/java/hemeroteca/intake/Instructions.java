package hemeroteca.intake;

import hemeroteca.archive.IfKnown;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery is to be taken.
 *
 * @param origin how it comes: "uploaded"
 * @param label what a person calls it; null for nothing
 * @param ifKnown what becomes of a page whose article the archive holds
 * @param dryRun only tell what would become of each file
 */
public record Instructions(String origin, @Nullable String label, IfKnown ifKnown, boolean dryRun) {

	private static final int LONGEST_LABEL = 200;

	public Instructions {
		label = (label == null || label.isBlank()) ? null : Labels.shown(label.strip(), LONGEST_LABEL);
	}

	/** Returns those of a delivery that asks for nothing. */
	public static Instructions of(String origin) {
		return new Instructions(origin, null, IfKnown.NEW_VERSION, false);
	}

	/** Returns the same for a delivery of this name. */
	public Instructions labelled(@Nullable String name) {
		return new Instructions(origin, name, ifKnown, dryRun);
	}

}
