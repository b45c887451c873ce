package hemeroteca.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways in which a file may end, in the order in which they are told. */
public enum Ending {

	/** It became an article. */
	NEW(Group.KEPT),

	/** It became another capture of an article, which says something else. */
	NEW_VERSION(Group.KEPT),

	/** It became an article that says nearly the same as another. */
	NEAR_COPY(Group.KEPT),

	/** The archive had the same bytes, or the same article. */
	IDENTICAL(Group.KNOWN),

	/** The archive had the article, and the delivery asked to leave it alone. */
	SKIPPED(Group.KNOWN),

	/** It is a page, and no article. */
	NO_ARTICLE(Group.REFUSED),

	/** It cannot be read. */
	UNREADABLE(Group.REFUSED),

	/** The delivery was cancelled first. */
	CANCELLED(Group.CANCELLED);

	/** What the endings come to, for one who wants to know no more. */
	public enum Group {

		KEPT, KNOWN, REFUSED, CANCELLED;

		/** Returns "kept". */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Returns the endings that come to this. */
		public List<Ending> endings() {
			return Arrays.stream(Ending.values()).filter((ending) -> ending.group == this).toList();
		}

	}

	/** The word for a file that has not ended yet. */
	public static final String WAITING = "waiting";

	private final Group group;

	Ending(Group group) {
		this.group = group;
	}

	public Group group() {
		return group;
	}

	/** Returns "new-version": as it is stored, sent and put into addresses. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns "new version": as a person reads it. */
	public String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Returns the ending of this word, if there is one. */
	public static Optional<Ending> of(String word) {
		return Arrays.stream(values()).filter((ending) -> ending.word().equals(word)).findFirst();
	}

	/**
	 * Returns the endings that a word stands for: that of one, or of a group; none for
	 * any other word.
	 */
	public static List<Ending> named(String word) {
		return of(word).map(List::of)
			.orElseGet(() -> Arrays.stream(Group.values())
				.filter((group) -> group.word().equals(word))
				.flatMap((group) -> group.endings().stream())
				.toList());
	}

}
