package hemeroteca.intake;

/** Makes names that somebody else gave fit to be kept and shown. */
final class Labels {

	private Labels() {
	}

	/**
	 * What a database or a page cannot show is made visible; what is too long keeps both
	 * ends.
	 * @param longest characters
	 */
	static String shown(String name, int longest) {
		var label = new StringBuilder();
		name.codePoints().forEach((c) -> label.appendCodePoint(showable(c) ? c : 0xFFFD));
		if (label.length() > longest) {
			label.replace(longest / 2, label.length() - longest / 2, "…");
		}
		return label.isEmpty() ? "(no name)" : label.toString();
	}

	private static boolean showable(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

}
