package hemeroteca.extract;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page, its facts, and who says so. The page is read, never
 * changed. One extractor may serve any number of threads.
 */
public final class Extractor {

	/** Words. No headline has as many; what does is a mistake, or hostile. */
	private static final int LONG_HEADLINE = 50;

	private final Limits limits;

	/** An extractor with the {@linkplain Limits#DEFAULT default limits}. */
	public Extractor() {
		this(Limits.DEFAULT);
	}

	/** An extractor that reads no more of a page than these limits say. */
	public Extractor(Limits limits) {
		this.limits = limits;
	}

	/**
	 * Reads one page. Nothing is thrown for a bad one: what it is, and why it should not
	 * be kept, is part of the answer.
	 * @param page a parsed page; its location is the address that it was saved from, and
	 * may be empty
	 * @return the article, its body safe to show as it is
	 */
	public Extraction extract(Document page) {
		Reading reading = new Reading(page, this.limits);
		double[] chance = new Judge(reading.features).chances();
		boolean[] kept = Choice.of(reading.body, chance);
		leaveHeadline(reading, kept);
		boolean[] pulled = PullQuotes.leave(reading, kept);
		Facts facts = new Facts(reading);
		String standfirst = facts.standfirst();
		return extraction(reading, facts, standfirst, kept, pulled, chance);
	}

	private static boolean[] even(Reading reading, double[] chance) {
		boolean[] even = Choice.even(reading.body, chance);
		leaveHeadline(reading, even);
		return even;
	}

	/**
	 * The headline has its own field: a block that is it is left, where it stands before
	 * all text.
	 */
	private static void leaveHeadline(Reading reading, boolean[] kept) {
		List<String> headline = Words.of(reading.headline);
		for (int b = 0; b < kept.length; b++) {
			Block block = reading.survey.blocks.get(b);
			if (kept[b] && isHeadline(block, headline)) {
				kept[b] = false;
			}
			if (kept[b] && block.mass() > 0) {
				return;
			}
		}
	}

	// A headline that was too long to be kept whole has lost its end, and half a word; so
	// has its heading.
	private static boolean isHeadline(Block block, List<String> headline) {
		List<String> words = block.firstWords(headline.size() + 1);
		int whole = Math.min(words.size(), headline.size()) - 1;
		return words.equals(headline)
				|| whole > LONG_HEADLINE && words.subList(0, whole).equals(headline.subList(0, whole));
	}

	private Extraction extraction(Reading reading, Facts facts, @Nullable String standfirst, boolean[] kept,
			boolean[] pulled, double[] chance) {
		Survey survey = reading.survey;
		int first = 0;
		int second = 0;
		int end = 0;
		StringBuilder text = new StringBuilder();
		for (int b = 0; b < kept.length; b++) {
			if (kept[b]) {
				second = (end > 0 && second == 0) ? survey.blocks.get(b).first : second;
				first = (end == 0) ? survey.blocks.get(b).first : first;
				end = survey.blocks.get(b).end;
				text.append(text.isEmpty() ? "" : "\n").append(survey.blocks.get(b).text);
			}
		}
		Pictures pictures = new Pictures(survey, reading.body.around, reading.addresses);
		int start = (reading.headlineAt < 0) ? Math.min(reading.body.container, first)
				: Math.min(survey.blocks.get(reading.headlineAt).first, first);
		Picture lead = facts.leadImage(pictures, Math.max(0, start - 200), second, end);
		Credits credits = Credits.of(reading, first);
		When published = credits.published();
		When modified = credits.modified();
		String html = new Paper(survey, kept, pulled, reading.addresses).write(pictures, new int[] { first, end },
				reading.body.within, (lead == null) ? null : lead.address().toString());
		Terms terms = new Terms(survey);
		Sections sections = new Sections(reading, terms);
		String section = sections.find();
		Verdict verdict = Verdict.of(reading, even(reading, chance), chance, credits);
		String title = Script.shorten(reading.headline.isBlank() ? firstWords(text) : reading.headline,
				this.limits.longestHeadline());
		return new Extraction(verdict.kind(), verdict.confidence(), title, standfirst, credits.authors(), section,
				sections.path(), reading.outlet, (published == null) ? null : published.day(),
				(published == null) ? null : published.instant(), (modified == null) ? null : modified.instant(),
				facts.language(text.toString()), reading.address, reading.basedOn, lead,
				new Keywords(reading, terms).find(), text.toString(), html, reading.witnesses.all(),
				Corrections.of(reading), (verdict.kind() == Kind.PAYWALL_STUB) ? Paywall.notice(reading) : null,
				(verdict.kind() == Kind.LIVE_BLOG) ? Entries.of(reading, kept) : List.of(), verdict.refusal());
	}

	private static String firstWords(CharSequence text) {
		String line = text.toString().lines().findFirst().orElse("");
		return line.isBlank() ? "Untitled" : Script.shorten(line, 120);
	}

}
