package hemeroteca.archive;

/**
 * Published when articles were written into the search index and the transaction that
 * changed them was not committed, or nobody knows whether it was: the index may show what
 * is not there.
 */
public record IndexInDoubt() {
}
