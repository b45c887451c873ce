package hemeroteca.intake;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What became of one file. A bad page among ten thousand is an answer, not an exception.
 */
public sealed interface Outcome {

	Ending ending();

	/** Returns what there is to say about it, as a sentence or part of one. */
	default Optional<String> detail() {
		return Optional.empty();
	}

	/** Returns the number of the article that it led to. */
	default Optional<Long> article() {
		return Optional.empty();
	}

	/** The page became a new article. */
	record New(long number) implements Outcome {

		@Override
		public Ending ending() {
			return Ending.NEW;
		}

		@Override
		public Optional<Long> article() {
			return Optional.of(number);
		}
	}

	/**
	 * It became a new article, which says nearly the same as another.
	 *
	 * @param original the number of that other article
	 */
	record NearCopy(long number, long original) implements Outcome {

		@Override
		public Ending ending() {
			return Ending.NEAR_COPY;
		}

		@Override
		public Optional<String> detail() {
			return Optional.of("kept, and linked with the article that says nearly the same");
		}

		@Override
		public Optional<Long> article() {
			return Optional.of(number);
		}
	}

	/** Another capture of an article that was there. */
	record NewVersion(long number, @Nullable String note) implements Outcome {

		@Override
		public Ending ending() {
			return Ending.NEW_VERSION;
		}

		@Override
		public Optional<String> detail() {
			return Optional.ofNullable(note);
		}

		@Override
		public Optional<Long> article() {
			return Optional.of(number);
		}
	}

	/**
	 * The archive had it.
	 *
	 * @param brought whether the capture was kept all the same, for its bytes differ
	 */
	record Identical(long number, String how, boolean brought) implements Outcome {

		@Override
		public Ending ending() {
			return Ending.IDENTICAL;
		}

		@Override
		public Optional<String> detail() {
			return Optional.of(how);
		}

		@Override
		public Optional<Long> article() {
			return Optional.of(number);
		}
	}

	/** The archive had the article, and the delivery asked to leave it alone. */
	record Skipped(long number) implements Outcome {

		@Override
		public Ending ending() {
			return Ending.SKIPPED;
		}

		@Override
		public Optional<String> detail() {
			return Optional.of("the archive has the article, and it was left as it is");
		}

		@Override
		public Optional<Long> article() {
			return Optional.of(number);
		}
	}

	/** It is a page without an article; the reason is one that a person can act on. */
	record NoArticle(String reason) implements Outcome {

		@Override
		public Ending ending() {
			return Ending.NO_ARTICLE;
		}

		@Override
		public Optional<String> detail() {
			return Optional.of(reason);
		}
	}

	/** It cannot be read; the reason says where and why. */
	record Unreadable(String reason) implements Outcome {

		@Override
		public Ending ending() {
			return Ending.UNREADABLE;
		}

		@Override
		public Optional<String> detail() {
			return Optional.of(reason);
		}
	}

	/** Its delivery was cancelled before it was read. */
	record Cancelled() implements Outcome {

		@Override
		public Ending ending() {
			return Ending.CANCELLED;
		}
	}

	/** Tells whether the archive has a capture by it. */
	default boolean brings() {
		return switch (this) {
			case New kept -> true;
			case NearCopy kept -> true;
			case NewVersion kept -> true;
			case Identical same -> same.brought();
			case Skipped known -> false;
			case NoArticle none -> false;
			case Unreadable none -> false;
			case Cancelled none -> false;
		};
	}

}
