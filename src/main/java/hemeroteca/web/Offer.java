package hemeroteca.web;

/**
 * Another search, and how much it finds.
 *
 * @param said "without", "did you mean"
 * @param words what it is about
 * @param found "207 articles"
 */
record Offer(String said, String words, String found, String href) {
}
