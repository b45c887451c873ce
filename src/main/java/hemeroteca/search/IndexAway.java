package hemeroteca.search;

/**
 * Thrown when the index is on a cluster that does not answer, or not with what was asked.
 */
public class IndexAway extends RuntimeException {

	IndexAway(RuntimeException cause) {
		super("the search index does not answer", cause);
	}

}
