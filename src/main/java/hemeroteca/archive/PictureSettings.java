package hemeroteca.archive;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which pictures are kept of those that come with pages.
 *
 * @param largest a picture of more bytes is not kept
 * @param mostPixels a picture of more, width times height, is not kept, and of WebP,
 * which takes more to decode, a tenth; all that are decoded at the same time have no more
 * together
 * @param smallest pixels; what is narrower or lower is a counter, and is not kept
 * @param mostOfAPage pictures that are kept of one page
 * @param longest how long decoding may take
 * @param thumbnail pixels: how wide a thumbnail is at most
 * @param unclaimed how long a picture that no article shows is kept, after the last file
 * of its delivery
 */
@ConfigurationProperties("hemeroteca.archive.pictures")
public record PictureSettings(@DefaultValue("20MB") DataSize largest, @DefaultValue("50000000") long mostPixels,
		@DefaultValue("4") int smallest, @DefaultValue("200") int mostOfAPage, @DefaultValue("10s") Duration longest,
		@DefaultValue("640") int thumbnail, @DefaultValue("1h") Duration unclaimed) {

	public PictureSettings {
		if (mostPixels < 1 || mostPixels > Integer.MAX_VALUE || smallest < 1 || mostOfAPage < 0 || thumbnail < 16) {
			throw new IllegalArgumentException(
					"no picture fits into %d pixels of at least %d a side, and %d of thumbnail".formatted(mostPixels,
							smallest, thumbnail));
		}
	}

}
