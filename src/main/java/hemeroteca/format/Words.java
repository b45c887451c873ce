package hemeroteca.format;

import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said of a line of text without knowing its language. */
final class Words {

	private static final Pattern BULLET = Pattern.compile("[•‣▪●○◦*\u2013\u2014-]\\s+\\S.*", Pattern.DOTALL);

	private static final Pattern ADDRESS = Pattern.compile("<?(?:https?://|www\\.)[^\\s<>]+>?",
			Pattern.CASE_INSENSITIVE);

	private static final String ENDS = ".!?…。！？｡।؟۔;:：";

	private static final String CLOSERS = "\"'”’»)]」』）›“";

	private Words() {
	}

	static int count(String text) {
		return text.isBlank() ? 0 : text.strip().split("\\s+").length;
	}

	/**
	 * Returns the length of a text; a character that stands for a syllable or word counts
	 * twice.
	 */
	static int weight(String text) {
		return text.length() + (int) text.chars().filter(Words::isEastern).count();
	}

	static boolean isEastern(int c) {
		return c >= 0x2E80 && switch (UnicodeScript.of(c)) {
			case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
			default -> false;
		};
	}

	/** Chinese and Japanese put no space where a line was broken. */
	static boolean joinsWithoutSpace(String line, String next) {
		return isEastern(line.charAt(line.length() - 1)) && isEastern(next.charAt(0))
				&& UnicodeScript.of(next.charAt(0)) != UnicodeScript.HANGUL;
	}

	static boolean endsSentence(String text) {
		int end = text.length();
		while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
	}

	static boolean beginsQuoted(String text) {
		return !text.isEmpty() && "\"'“”„«»‘「『".indexOf(text.charAt(0)) >= 0;
	}

	static boolean isBullet(String line) {
		return BULLET.matcher(line).matches();
	}

	static boolean isAddress(String line) {
		return ADDRESS.matcher(line).matches();
	}

	/** Returns the address that a line consists of. */
	static Optional<URI> address(String line) {
		if (!isAddress(line)) {
			return Optional.empty();
		}
		var bare = line.replaceAll("^<|>$", "");
		try {
			var address = new URI(bare.regionMatches(true, 0, "www.", 0, 4) ? "https://" + bare : bare);
			return Optional.of(address).filter((uri) -> uri.getHost() != null);
		}
		catch (URISyntaxException notAnAddress) {
			return Optional.empty();
		}
	}

	/** Tells whether a word begins large, or in a script that knows no large letters. */
	static boolean beginsLarge(String word) {
		int first = word.codePointAt(0);
		return Character.isUpperCase(first) || Character.isTitleCase(first)
				|| Character.getType(first) == Character.OTHER_LETTER;
	}

}
