package hemeroteca.archive;

import java.util.List;

/**
 * Published when articles were written into the search index and the transaction that
 * changed them was not committed, or nobody knows whether it was: the index may show what
 * is not there.
 *
 * @param articles their numbers
 */
public record IndexInDoubt(List<Long> articles) {
}
