package hemeroteca.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import hemeroteca.intake.WatchedFolder.Found;

/**
 * A file of the watched folder, and the page that it belongs to: a browser saves a page
 * and a folder beside it with its pictures, which are to come with one delivery.
 *
 * @param stem as {@link Companions#stem} says
 * @param isWhole whether nobody writes any more to what belongs together with it
 */
record SavedTogether(Found file, String stem, boolean isWhole) {

	/**
	 * Finds what belongs together.
	 * @param ready the files that nobody writes to
	 * @param seen the paths of all files
	 * @return the files that are ready, each page before what stands beside it
	 */
	static List<SavedTogether> of(List<Found> ready, Collection<String> seen) {
		var companions = new Companions();
		seen.forEach(companions::note);
		Set<String> unready = new HashSet<>(seen);
		ready.forEach((file) -> unready.remove(file.path()));
		Set<String> unreadyStems = new HashSet<>();
		unready.forEach((path) -> unreadyStems.add(companions.stem(path)));
		return ready.stream().map((file) -> {
			String stem = companions.stem(file.path());
			return new SavedTogether(file, stem, !unreadyStems.contains(stem));
		})
			.sorted(Comparator.comparing(SavedTogether::stem)
				.thenComparing(SavedTogether::isBeside)
				.thenComparing((together) -> together.file.path()))
			.toList();
	}

	private boolean isBeside() {
		return file.path().lastIndexOf('/') >= stem.length();
	}

	/** Returns the sub-folder that the page stands in, "" for none. */
	String folder() {
		return stem.contains("/") ? stem.substring(0, stem.lastIndexOf('/')) : "";
	}

}
