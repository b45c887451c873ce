package hemeroteca.format;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells text from mojibake without knowing the language: words keep to one script, begin
 * large and go on small, hold no signs, and rarely pile up accented letters.
 */
final class Plausibility {

	private static final Set<UnicodeScript> EASTERN = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO);

	/**
	 * What may stand between two letters of a word: apostrophes, hyphens, the Catalan
	 * dot.
	 */
	private static final String JOINTS = "'\u2019\u2018\u02BC\u00AD\u2010\u2011\u00B7\u200B\u200C\u200D\u2060\u2013\u2014\u2026\u00A0\u202F\u30FB";

	private static final BitSet COMMON_HAN = commonHan();

	private Plausibility() {
	}

	/**
	 * Returns the share of the characters beyond ASCII that stand where a writer would
	 * put them: near 1 for text in its own charset, most often below 0.7 for another's; 1
	 * for ASCII.
	 */
	static double of(CharSequence text) {
		int[] points = text.codePoints().toArray();
		double odd = 0;
		int all = 0;
		for (int i = 0; i < points.length; i++) {
			if (points[i] >= 0x80) {
				all++;
				odd += oddity((i > 0) ? points[i - 1] : ' ', points[i], (i + 1 < points.length) ? points[i + 1] : ' ');
			}
		}
		return (all == 0) ? 1 : Math.max(0, 1 - odd / all);
	}

	private static double oddity(int before, int point, int after) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> 2;
			case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.OTHER_LETTER,
					Character.MODIFIER_LETTER ->
				letter(before, point, after);
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.FORMAT ->
				0;
			default -> sign(before, point, after);
		};
	}

	private static double letter(int before, int point, int after) {
		var script = UnicodeScript.of(point);
		if (EASTERN.contains(script)) {
			return eastern(before, point, after, script);
		}
		if (foreign(script, before) || foreign(script, after)) {
			return 1;
		}
		if (Character.isUpperCase(point) && Character.isLowerCase(before)) {
			return 1;
		}
		boolean piled = script == UnicodeScript.LATIN && accented(before) && accented(after);
		return piled ? 1 : 0;
	}

	private static double eastern(int before, int point, int after, UnicodeScript script) {
		if (Character.isLetter(before) && before < 0x250 && Character.isLetter(after) && after < 0x250) {
			return 1;
		}
		boolean halfWidth = point >= 0xFF61 && point <= 0xFFDC;
		boolean rare = script == UnicodeScript.HAN && !COMMON_HAN.get(point);
		return halfWidth || rare ? 0.6 : 0;
	}

	private static double sign(int before, int point, int after) {
		if (point == 0xFFFD) {
			return 2;
		}
		boolean within = isWestern(before) && isWestern(after);
		boolean opens = !Character.isLetterOrDigit(before) && isWestern(after);
		return switch (point) {
			case '¤' -> 1; // most often a euro
			case '¶', '§', '¨', '´', '¸', '¹', '²', '³', '¼', '½', '¾' -> within || opens ? 1 : 0;
			case '\u2019' -> opens ? 0.5 : 0;
			default -> within && JOINTS.indexOf(point) < 0 ? 1 : 0;
		};
	}

	private static boolean isWestern(int point) {
		return Character.isLetter(point) && !EASTERN.contains(UnicodeScript.of(point));
	}

	private static boolean foreign(UnicodeScript script, int neighbour) {
		if (!Character.isLetter(neighbour)) {
			return false;
		}
		var other = UnicodeScript.of(neighbour);
		return other != script && other != UnicodeScript.COMMON && other != UnicodeScript.INHERITED;
	}

	private static boolean accented(int point) {
		return point >= 0x80 && Character.isLetter(point);
	}

	/**
	 * The first levels of GB 2312, Big5 and JIS X 0208: characters by use, not by rarity.
	 */
	private static BitSet commonHan() {
		var common = new BitSet();
		add(common, "GB2312", 0xB0, 0xD7);
		add(common, "Big5", 0xA4, 0xC6);
		add(common, "EUC-JP", 0xB0, 0xCF);
		return common;
	}

	private static void add(BitSet common, String charset, int firstRow, int lastRow) {
		for (int row = firstRow; row <= lastRow; row++) {
			for (int cell = 0x40; cell <= 0xFE; cell++) {
				new String(new byte[] { (byte) row, (byte) cell }, Charset.forName(charset)).codePoints()
					.filter(Character::isIdeographic)
					.forEach(common::set);
			}
		}
	}

}
