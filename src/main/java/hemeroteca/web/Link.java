package hemeroteca.web;

/** Words that lead somewhere. */
record Link(String text, String href) {
}
