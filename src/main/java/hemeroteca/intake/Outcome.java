package hemeroteca.intake;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What became of one file. A bad page among ten thousand is an answer, not an exception.
 */
public sealed interface Outcome {

	/** Returns the word that is kept and shown. */
	String word();

	/** Returns what there is to say about it, as a sentence or part of one. */
	Optional<String> detail();

	/**
	 * The page is in the archive: a new article, or a capture that the archive did not
	 * have.
	 */
	record Kept(long article, @Nullable String note) implements Outcome {

		@Override
		public String word() {
			return "kept";
		}

		@Override
		public Optional<String> detail() {
			return Optional.ofNullable(note);
		}
	}

	/** The archive had it. */
	record Known(long article, String how) implements Outcome {

		@Override
		public String word() {
			return "known";
		}

		@Override
		public Optional<String> detail() {
			return Optional.of(how);
		}
	}

	/** There is no article in it; the reason is one that a person can act on. */
	record Refused(String reason) implements Outcome {

		@Override
		public String word() {
			return "refused";
		}

		@Override
		public Optional<String> detail() {
			return Optional.of(reason);
		}
	}

}
