package hemeroteca.format;

/**
 * How much of a container is read. Settings {@code hemeroteca.format.container.*} of the
 * same names.
 *
 * @param mostBytes a larger content is damaged; by default what a file may have
 * @param mostContents after so many nothing more is read; by default 10 million
 * @param mostExpansion how many times its own size a container may unpack to; by default
 * 1,000, the most that DEFLATE reaches being 1,032
 * @param deepest how deep containers may stand in containers; by default 2
 */
public record ContainerLimits(int mostBytes, long mostContents, int mostExpansion, int deepest) {

	/** What holds where nothing is set. */
	public static final ContainerLimits DEFAULT = new ContainerLimits(64 << 20, 10_000_000, 1_000, 2);

	public ContainerLimits {
		if (mostBytes < 1 || mostContents < 1 || mostExpansion < 1 || deepest < 1) {
			throw new IllegalArgumentException("limits of %d bytes, %d contents, expansion %d, depth %d leave nothing"
				.formatted(mostBytes, mostContents, mostExpansion, deepest));
		}
	}

}
