package hemeroteca.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the charset of text that is not Unicode. Two detectors propose, the declaration
 * too, and {@link Plausibility} judges what each makes of the passages beyond ASCII.
 */
final class Guess {

	private static final Charset LATIN = Charset.forName("windows-1252");

	/** As much as the detectors need; ICU looks at 8,000 bytes. */
	private static final int SAMPLE = 32_768;

	/** By how much another must be more plausible than the declared one. */
	private static final double CLEARLY = 0.1;

	/** How much more, if only one character speaks. */
	private static final double FOR_WANT_OF_EVIDENCE = 1.5;

	/** Less is the noise of the detectors' own. */
	private static final double NOISE = 0.005;

	/**
	 * ICU knows a language, out of 100; and thinks little of Western Europe's, by this.
	 */
	private static final int LANGUAGE_KNOWN = 40;

	/** Charsets that differ in a few signs: the detectors take one for the other. */
	private static final Map<String, String> SIBLINGS = Map.of("windows-1252", "ISO-8859-15", "ISO-8859-15",
			"windows-1252", "windows-1250", "ISO-8859-2", "ISO-8859-2", "windows-1250", "windows-1253", "ISO-8859-7",
			"ISO-8859-7", "windows-1253");

	private Guess() {
	}

	/** Returns the charset to read the bytes with. */
	static Charset of(byte[] bytes, Optional<Charset> declared) {
		byte[] sample = passagesBeyondAscii(bytes);
		var matches = new CharsetDetector().setText(sample).detectAll();
		var believed = declared.filter((charset) -> !isThoughtless(charset, matches));
		return mostPlausible(sample, candidates(sample, matches, believed), believed.isPresent());
	}

	/**
	 * Editors and servers say Latin-1 of anything: a known language in its charset wins.
	 */
	private static boolean isThoughtless(Charset declared, CharsetMatch[] matches) {
		int latin = Arrays.stream(matches)
			.filter((match) -> Labels.charset(match.getName()).filter(LATIN::equals).isPresent())
			.mapToInt(CharsetMatch::getConfidence)
			.max()
			.orElse(0);
		return declared.equals(LATIN) && matches.length > 0 && matches[0].getConfidence() >= LANGUAGE_KNOWN
				&& matches[0].getConfidence() >= 2 * latin;
	}

	private static SequencedSet<Charset> candidates(byte[] sample, CharsetMatch[] matches, Optional<Charset> declared) {
		var candidates = new LinkedHashSet<Charset>();
		declared.ifPresent(candidates::add);
		mozilla(sample).filter((charset) -> !charset.equals(LATIN)).ifPresent(candidates::add);
		Arrays.stream(matches)
			.flatMap((match) -> Labels.charset(match.getName()).stream())
			.filter((charset) -> !charset.name().startsWith("UTF"))
			.forEach(candidates::add);
		candidates.add(LATIN);
		return candidates.stream()
			.map((charset) -> orSibling(sample, charset))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Charset mostPlausible(byte[] sample, SequencedSet<Charset> candidates, boolean firstIsDeclared) {
		Charset best = candidates.getFirst();
		double bestScore = score(sample, best)
				+ (firstIsDeclared ? CLEARLY + FOR_WANT_OF_EVIDENCE / beyondAscii(sample) : 0);
		for (var candidate : candidates) {
			double score = score(sample, candidate);
			if (score > bestScore + NOISE) {
				best = candidate;
				bestScore = score;
			}
		}
		return best;
	}

	private static Charset orSibling(byte[] sample, Charset charset) {
		var sibling = SIBLINGS.get(charset.name());
		return (sibling != null && score(sample, Charset.forName(sibling)) > score(sample, charset))
				? Charset.forName(sibling) : charset;
	}

	private static double score(byte[] sample, Charset charset) {
		return Plausibility.of(new String(sample, charset));
	}

	private static int beyondAscii(byte[] sample) {
		int beyond = 0;
		for (byte b : sample) {
			beyond += (b < 0) ? 1 : 0;
		}
		return Math.max(1, beyond);
	}

	private static Optional<Charset> mozilla(byte[] sample) {
		var detector = new UniversalDetector();
		detector.handleData(sample);
		detector.dataEnd();
		return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Labels::charset);
	}

	/** Markup and English scripts would drown the little that tells charsets apart. */
	private static byte[] passagesBeyondAscii(byte[] bytes) {
		var sample = new ByteArrayOutputStream();
		int start = 0;
		boolean beyond = false;
		for (int i = 0; i <= bytes.length && sample.size() < SAMPLE; i++) {
			boolean ends = i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '<'
					|| bytes[i] == '>';
			if (ends) {
				if (beyond) {
					sample.writeBytes(Arrays.copyOfRange(bytes, start, Math.min(i, start + SAMPLE)));
					sample.write('\n');
				}
				start = i + 1;
				beyond = false;
			}
			else {
				beyond |= bytes[i] < 0;
			}
		}
		return sample.toByteArray();
	}

}
