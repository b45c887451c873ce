package hemeroteca.web;

/** One {@code meta} tag. */
record Meta(String name, String content) {
}
