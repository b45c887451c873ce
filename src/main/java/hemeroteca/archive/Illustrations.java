package hemeroteca.archive;

import java.util.List;
import java.util.Map;

/**
 * The pictures of a page that came with it or may come beside it.
 *
 * @param held digests of pictures that the archive holds, by the address that stands in
 * the page's HTML
 * @param wanted what may be among the neighbours
 * @param delivery the number of the delivery whose pictures are its neighbours
 */
public record Illustrations(Map<String, byte[]> held, List<Wanted> wanted, long delivery) {

	/** What a page without pictures has. */
	public static final Illustrations NONE = new Illustrations(Map.of(), List.of(), 0);

	/**
	 * A picture that may come beside the page.
	 *
	 * @param address that stands in the page's HTML
	 * @param name what the neighbour may be called; hashed by {@link Neighbours#key}
	 */
	public record Wanted(String address, byte[] name) {
	}

}
