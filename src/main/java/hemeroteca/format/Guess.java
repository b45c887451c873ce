package hemeroteca.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

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

	private Guess() {
	}

	/** Returns the charset to read the bytes with. */
	static Charset of(byte[] bytes, Optional<Charset> declared) {
		byte[] sample = passagesBeyondAscii(bytes);
		SequencedSet<Charset> candidates = new LinkedHashSet<>();
		declared.ifPresent(candidates::add);
		candidates.addAll(detected(sample));
		candidates.add(LATIN);
		Charset best = candidates.getFirst();
		double bestScore = score(sample, best) + (declared.isPresent() ? CLEARLY : 0);
		for (var candidate : candidates) {
			double score = score(sample, candidate);
			if (score > bestScore + 0.005) {
				best = candidate;
				bestScore = score;
			}
		}
		return best;
	}

	private static double score(byte[] sample, Charset charset) {
		return Plausibility.of(new String(sample, charset));
	}

	private static List<Charset> detected(byte[] sample) {
		var charsets = new ArrayList<Charset>();
		mozilla(sample).filter((charset) -> !charset.equals(LATIN)).ifPresent(charsets::add);
		for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
			if (match.getConfidence() >= 10) {
				Labels.charset(match.getName()).ifPresent(charsets::add);
			}
		}
		return charsets;
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
