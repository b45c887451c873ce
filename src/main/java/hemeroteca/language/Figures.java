package hemeroteca.language;

import java.util.regex.Pattern;

/** One spelling for a number, however its thousands and decimals are set apart. */
final class Figures {

	private static final Pattern THOUSANDS = Pattern.compile("([1-9]\\d{0,2})([.,'])\\d{3}(?:\\2\\d{3})*");

	private static final Pattern DECIMAL = Pattern.compile("(\\d+|[1-9]\\d{0,2}([.,'])\\d{3}(?:\\2\\d{3})*)[.,](\\d+)");

	private Figures() {
	}

	/**
	 * Returns 1,000 and 1.000 as 1000, 3,5 as 3.5, 1.234,50 as 1234.50; what is no number
	 * (192.168.1.1, 11.04.2025) as it is. A decimal of three digits looks like thousands
	 * and is taken for them, in the question as in the text.
	 */
	static String plain(String figures) {
		if (THOUSANDS.matcher(figures).matches()) {
			return figures.replaceAll("[.,']", "");
		}
		var decimal = DECIMAL.matcher(figures);
		return decimal.matches() ? decimal.group(1).replaceAll("[.,']", "") + '.' + decimal.group(3) : figures;
	}

}
