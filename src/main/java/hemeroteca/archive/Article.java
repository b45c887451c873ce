package hemeroteca.archive;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import hemeroteca.extract.Entry;
import hemeroteca.extract.Extraction;
import hemeroteca.extract.Kind;
import hemeroteca.extract.Picture;
import hemeroteca.extract.Witness;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * One published article, as its publisher wrote it and as readers corrected it. Its
 * fields hold what is shown; what was extracted stays beside it, so that a correction can
 * be seen and taken back.
 */
@Entity
@DynamicUpdate
public class Article {

	private static final int FIRST = 1;

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@Version
	private int version;

	private String identity;

	private @Nullable String address;

	private String headline;

	private @Nullable String standfirst;

	private List<String> authors;

	private @Nullable String section;

	private @Nullable String outlet;

	private @Nullable LocalDate publishedOn;

	private @Nullable Instant publishedAt;

	private @Nullable Instant modifiedAt;

	private @Nullable String language;

	private @Nullable String basedOn;

	private @Nullable String picture;

	private @Nullable String pictureCaption;

	private @Nullable String pictureText;

	private List<String> tags;

	private String body;

	private String html;

	private int words;

	private List<String> sections = List.of();

	private List<String> corrections = List.of();

	private @Nullable String paywall;

	@Convert(converter = EntriesConverter.class)
	private List<Entry> entries = List.of();

	private String kind;

	private float confidence;

	@Convert(converter = WitnessesConverter.class)
	private Map<String, List<Witness>> witnesses;

	@Convert(converter = FactsConverter.class)
	private Facts extracted;

	private List<String> corrected = List.of();

	// Of no matter to who searches: neither needs a new entry in the index.
	@OptimisticLock(excluded = true)
	private Instant capturedAt;

	@OptimisticLock(excluded = true)
	private int shown;

	private Instant keptAt;

	private @Nullable Instant trashedAt;

	Article(String identity, Extraction extraction, Saved saved) {
		this.identity = identity;
		this.keptAt = saved.receivedAt();
		show(FIRST, extraction, saved);
	}

	@SuppressWarnings("NullAway.Init")
	protected Article() {
		// for JPA
	}

	/**
	 * Shows what a newer capture says; what a reader corrected stays as corrected.
	 * @param number of the version that it is
	 */
	void show(int number, Extraction extraction, Saved saved) {
		show(extraction, saved.latestDay());
		shown = number;
		capturedAt = saved.at();
	}

	/** Shows what the same capture says when it is read by a newer program. */
	void show(Extraction extraction, LocalDate latestDay) {
		Facts found = Facts.of(extraction, latestDay);
		Facts shown = (extracted == null) ? found : found.with(corrected, facts());
		extracted = found;
		say(shown);
		address = string(extraction.address());
		publishedAt = extraction.publishedAt();
		modifiedAt = extraction.modifiedAt();
		basedOn = string(extraction.basedOn());
		var lead = extraction.leadImage();
		picture = (lead != null) ? lead.address().toString() : null;
		pictureCaption = (lead != null) ? lead.caption() : null;
		pictureText = (lead != null) ? lead.alternative() : null;
		tags = extraction.tags();
		body = extraction.text();
		html = extraction.html();
		words = ReadingTime.words(body);
		sections = extraction.sections();
		corrections = extraction.corrections();
		paywall = extraction.paywall();
		entries = extraction.entries();
		kind = extraction.kind().words();
		confidence = (float) extraction.confidence();
		witnesses = extraction.witnesses();
	}

	/** Takes the name by which further captures come to it. */
	void rename(String name) {
		identity = name;
	}

	/** Takes the number of the version that is shown, where several became one. */
	void renumber(int number) {
		shown = number;
	}

	/** Takes note that the article was saved once more, and said the same. */
	void seen(Instant at) {
		capturedAt = at;
	}

	/** Takes back what readers corrected: the page has the word again. */
	void takeBackCorrections() {
		corrected = List.of();
		say(extracted);
	}

	/** Returns what the capture that is shown says, as it was extracted. */
	Extraction extraction() {
		var lead = (picture != null) ? new Picture(URI.create(picture), pictureCaption, pictureText) : null;
		return new Extraction(Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace(' ', '_')), confidence,
				extracted.headline(), extracted.standfirst(), extracted.authors(), extracted.section(), sections,
				extracted.outlet(), extracted.publishedOn(), publishedAt, modifiedAt, extracted.language(),
				uri(address), uri(basedOn), lead, tags, body, html, witnesses, corrections, paywall, entries, null);
	}

	private static @Nullable URI uri(@Nullable String address) {
		return (address != null) ? URI.create(address) : null;
	}

	/**
	 * Shows what a reader says. Each fact that differs from what was extracted is marked,
	 * and survives later captures.
	 */
	public void correct(Facts facts) {
		if (facts.headline().isBlank()) {
			throw new IllegalArgumentException("an article needs a headline");
		}
		corrected = facts.differencesFrom(extracted);
		say(facts);
	}

	/** Puts the article into the trash: no list and no search shows it. */
	public void discard(Instant now) {
		trashedAt = now;
	}

	/** Takes the article out of the trash. */
	public void restore() {
		trashedAt = null;
	}

	private void say(Facts facts) {
		headline = facts.headline();
		standfirst = facts.standfirst();
		authors = facts.authors();
		section = facts.section();
		outlet = facts.outlet();
		publishedOn = facts.publishedOn();
		language = facts.language();
	}

	private static @Nullable String string(@Nullable URI address) {
		return (address != null) ? address.toString() : null;
	}

	/** Tells whether a capture that says this brings nothing new to a reader. */
	boolean says(Extraction extraction, LocalDate latestDay) {
		return body.equals(extraction.text()) && corrections.equals(extraction.corrections())
				&& extracted.equals(Facts.of(extraction, latestDay));
	}

	public long id() {
		if (id == null) {
			throw new IllegalStateException("the article has not been kept yet");
		}
		return id;
	}

	String identity() {
		return identity;
	}

	/** Returns how many times the article was changed. */
	public int version() {
		return version;
	}

	/** Returns the facts as they are shown: corrected where a reader corrected them. */
	public Facts facts() {
		return new Facts(headline, standfirst, authors, section, outlet, publishedOn, language);
	}

	/** Returns the facts as the page gave them. */
	public Facts extracted() {
		return extracted;
	}

	/** Returns the names of the facts that a reader corrected. */
	public List<String> corrected() {
		return corrected;
	}

	public Optional<String> address() {
		return Optional.ofNullable(address);
	}

	public Optional<String> basedOn() {
		return Optional.ofNullable(basedOn);
	}

	public @Nullable Instant publishedAt() {
		return publishedAt;
	}

	public @Nullable Instant modifiedAt() {
		return modifiedAt;
	}

	/** Returns the address of the lead picture, {@code http(s):} or {@code data:}. */
	public Optional<String> picture() {
		return Optional.ofNullable(picture);
	}

	public @Nullable String pictureCaption() {
		return pictureCaption;
	}

	public @Nullable String pictureText() {
		return pictureText;
	}

	public List<String> tags() {
		return tags;
	}

	/** Returns the text: blocks separated by newlines. */
	public String body() {
		return body;
	}

	/** Returns the text as HTML, cleaned when it was extracted. */
	public String html() {
		return html;
	}

	public int words() {
		return words;
	}

	/**
	 * Returns the path to the section, from the widest part on; empty without a section.
	 * A section that a reader corrected stands alone.
	 */
	public List<String> sections() {
		if (section == null) {
			return List.of();
		}
		return sections.contains(section) ? sections : List.of(section);
	}

	/** Returns what the publisher says was wrong; some of it stands in the text too. */
	public List<String> corrections() {
		return corrections;
	}

	/** Returns the sentence that asks to pay for the rest of the article. */
	public Optional<String> paywall() {
		return Optional.ofNullable(paywall);
	}

	/** Returns the entries of a live blog; their text is in the body too. */
	public List<Entry> entries() {
		return entries;
	}

	/** Returns the domain of the outlet: the host of the address. */
	public Optional<String> outletDomain() {
		return address().map(URI::create).flatMap(Extraction::domain);
	}

	public String kind() {
		return kind;
	}

	/** Returns 0 to 1: how sure extraction was of the text. */
	public float confidence() {
		return confidence;
	}

	/** Returns by name of the fact who spoke: the one that won first, then the others. */
	public Map<String, List<Witness>> witnesses() {
		return witnesses;
	}

	/** Returns when the capture that is shown was saved. */
	public Instant capturedAt() {
		return capturedAt;
	}

	/** Returns the number of the version that is shown. */
	public int shown() {
		return shown;
	}

	public Instant keptAt() {
		return keptAt;
	}

	public Optional<Instant> trashedAt() {
		return Optional.ofNullable(trashedAt);
	}

}
