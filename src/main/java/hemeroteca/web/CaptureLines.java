package hemeroteca.web;

import java.util.List;

import hemeroteca.archive.Archive;
import hemeroteca.archive.Article;
import hemeroteca.archive.Capture;
import hemeroteca.archive.Originals;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The captures of an article, as pages list them. */
@Component
class CaptureLines {

	private final Archive archive;

	private final Originals originals;

	private final Frames frames;

	CaptureLines(Archive archive, Originals originals, Frames frames) {
		this.archive = archive;
		this.originals = originals;
		this.frames = frames;
	}

	/** Returns the captures, newest first; the one that is shown is marked. */
	List<CaptureLine> lines(Article article) {
		var captures = archive.captures(article.id());
		return lines(article.id(), captures, captures.isEmpty() ? null : captures.getFirst());
	}

	List<CaptureLine> lines(long article, List<Capture> captures, @Nullable Capture chosen) {
		return captures.stream()
			.map((capture) -> new CaptureLine(when(capture),
					"/articles/%d/original?capture=%d".formatted(article, capture.id()), what(capture),
					capture == chosen))
			.toList();
	}

	String when(Capture capture) {
		return Wording.moment(capture.capturedAt(), frames.zone());
	}

	String what(Capture capture) {
		return capture.format() + ", " + Wording.size(originals.size(capture.sha256()).orElseThrow());
	}

}
