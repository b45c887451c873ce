package hemeroteca.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import hemeroteca.archive.Archive.Arrival;
import hemeroteca.archive.DataAddress;
import hemeroteca.archive.Illustrations;
import hemeroteca.archive.Illustrations.Wanted;
import hemeroteca.archive.Neighbours;
import hemeroteca.archive.Picture;
import hemeroteca.archive.PictureSettings;
import hemeroteca.archive.Pictures;
import hemeroteca.archive.Saved;
import hemeroteca.archive.Sha256;
import hemeroteca.extract.Extraction;
import hemeroteca.format.Page;
import hemeroteca.format.Resource;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the pictures that came with a page, as far as its article shows them. Those that
 * stood in the page itself leave the HTML: the address of the picture in the archive
 * stands in their place. What has an address of its own keeps it.
 */
@Component
class Illustrating {

	private final Pictures pictures;

	private final PictureSettings settings;

	Illustrating(Pictures pictures, PictureSettings settings) {
		this.pictures = pictures;
		this.settings = settings;
	}

	/**
	 * Returns a page as it is to be kept. Its pictures are kept at once, in the
	 * transaction at hand.
	 * @param delivery with which it came; null if nothing can come beside it any more
	 */
	Arrival arrival(@Nullable Long delivery, Page page, Extraction extraction, Saved saved) {
		return arrival(delivery, page, extraction, saved, pictures::keep);
	}

	/**
	 * Returns what would be read in a page once its pictures were kept, and keeps none.
	 */
	Extraction foreseen(Page page, Extraction extraction, Saved saved) {
		return arrival(null, page, extraction, saved, this::unkept).extraction();
	}

	// Of a picture that is not kept, only its digest is asked for: it makes the address.
	private Optional<Picture> unkept(byte[] bytes) {
		return pictures.takes(bytes) ? Optional.of(new Picture(Sha256.of(bytes), "", 0, 0, bytes.length))
				: Optional.empty();
	}

	private Arrival arrival(@Nullable Long delivery, Page page, Extraction extraction, Saved saved,
			Function<byte[], Optional<Picture>> keeping) {
		var shown = ShownPictures.in(extraction);
		if (shown.addresses().isEmpty()) {
			return new Arrival(extraction, saved);
		}
		var one = new OnePage(delivery != null, saved.fileName(), page, shown.addresses(), keeping);
		return new Arrival(one.replaced.isEmpty() ? extraction : shown.replaced(one.replaced), saved,
				new Illustrations(one.held, one.wanted, (delivery != null) ? delivery : 0));
	}

	/** The pictures of one page. */
	private final class OnePage {

		private final Map<String, byte[]> held = new HashMap<>();

		private final Map<String, String> replaced = new HashMap<>();

		private final List<Wanted> wanted = new ArrayList<>();

		private final Map<String, Resource> resources = new HashMap<>();

		private final PictureReferences references;

		private final boolean neighboured;

		private final Function<byte[], Optional<Picture>> keeping;

		OnePage(boolean neighboured, String fileName, Page page, Set<String> addresses,
				Function<byte[], Optional<Picture>> keeping) {
			this.neighboured = neighboured;
			this.keeping = keeping;
			references = new PictureReferences(fileName, page);
			page.resources().forEach((resource) -> resources.putIfAbsent(resource.name(), resource));
			int left = settings.mostOfAPage();
			for (String address : addresses) {
				boolean kept = left-- > 0;
				if (DataAddress.is(address)) {
					embedded(address, kept);
				}
				else if (kept) {
					brought(address);
				}
			}
		}

		// What Java cannot decode, a browser may; it stays where it was.
		private void embedded(String address, boolean kept) {
			if (address.startsWith("data:image/avif")) {
				return;
			}
			replace(address, kept ? DataAddress.bytes(address).flatMap(keeping) : Optional.empty());
		}

		private void brought(String address) {
			var calls = references.calls(address);
			var resource = calls.stream()
				.map(this::resource)
				.filter(Optional::isPresent)
				.map(Optional::get)
				.findFirst();
			if (resource.isEmpty()) {
				want(address, calls);
			}
			else if (BroughtAddress.is(address)) {
				replace(address, keeping.apply(resource.get().bytes()));
			}
			else {
				keeping.apply(resource.get().bytes()).ifPresent((picture) -> held.put(address, picture.sha256()));
			}
		}

		private void want(String address, Set<String> calls) {
			if (neighboured) {
				calls.stream()
					.flatMap((call) -> references.neighbours(call).stream())
					.distinct()
					.forEach((name) -> wanted.add(new Wanted(address, Neighbours.key(name))));
			}
		}

		private Optional<Resource> resource(String call) {
			if (resources.isEmpty()) {
				return Optional.empty();
			}
			return Optional.ofNullable(resources.get(call))
				.or(() -> Optional.ofNullable(references.resolved(call)).map(resources::get))
				.filter((found) -> pictures.takes(found.bytes()));
		}

		private void replace(String address, Optional<Picture> kept) {
			replaced.put(address, kept.map(Picture::path).orElse(ShownPictures.NOTHING));
			kept.ifPresent((picture) -> held.put(picture.path(), picture.sha256()));
		}

	}

}
