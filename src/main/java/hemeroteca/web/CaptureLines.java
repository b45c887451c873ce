package hemeroteca.web;

import java.util.List;
import java.util.stream.Collectors;

import hemeroteca.archive.Capture;
import hemeroteca.archive.Originals;
import hemeroteca.archive.Originals.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The captures of an article, as pages list them. */
@Component
class CaptureLines {

	private final Originals originals;

	private final Frames frames;

	CaptureLines(Originals originals, Frames frames) {
		this.originals = originals;
		this.frames = frames;
	}

	/**
	 * Returns the captures of an article.
	 * @param captures newest first
	 * @param chosen the one that is marked
	 */
	List<CaptureLine> lines(long article, List<Capture> captures, @Nullable Capture chosen) {
		var sizes = originals.sizes(article).stream().collect(Collectors.toMap(Size::capture, Size::bytes));
		return captures.stream()
			.map((capture) -> new CaptureLine(Wording.moment(capture.capturedAt(), frames.zone()),
					"/articles/%d/original?capture=%d".formatted(article, capture.id()),
					what(capture, sizes.get(capture.id())), capture == chosen))
			.toList();
	}

	private static String what(Capture capture, @Nullable Long bytes) {
		return (bytes != null) ? capture.format() + ", " + Wording.size(bytes) : capture.format();
	}

}
