package hemeroteca.intake;

import java.net.URI;

import hemeroteca.extract.Extraction;
import hemeroteca.extract.Extractor;
import hemeroteca.format.Formats;
import hemeroteca.format.Page;
import hemeroteca.format.Unreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Reads one file: bytes, page, extraction. */
@Component
class PageReader {

	private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);

	private final Formats formats;

	private final Extractor extractor;

	PageReader(Formats formats, ExtractionSettings extraction) {
		this.formats = formats;
		this.extractor = new Extractor(extraction.limits());
	}

	/** What was read: an article, or why there is none. */
	sealed interface Reading {

		/** An article was found. */
		record Found(Page page, Extraction extraction) implements Reading {
		}

		/** It is a page, and holds no article. */
		record NoArticle(String reason) implements Reading {
		}

		/** It is no page, or cannot be read. */
		record Unread(String reason) implements Reading {
		}

	}

	Reading read(String fileName, byte[] bytes, @Nullable URI address) {
		try {
			var page = formats.read(fileName, bytes, address);
			PictureReferences.name(page);
			var extraction = extractor.extract(page.document());
			return extraction.whyRefused()
				.<Reading>map(Reading.NoArticle::new)
				.orElseGet(() -> new Reading.Found(page, extraction));
		}
		catch (Unreadable unreadable) {
			return new Reading.Unread(unreadable.getMessage());
		}
		catch (RuntimeException | StackOverflowError fault) {
			// One page must not stop the ten thousand after it; its bytes are kept, and
			// it can be tried again.
			LOG.error("A fault of Hemeroteca while reading {}", fileName, fault);
			return new Reading.Unread(
					"a fault of Hemeroteca: %s while reading it; the file is kept, try again with a newer version"
						.formatted(fault.getClass().getSimpleName()));
		}
	}

}
