package hemeroteca.intake;

import hemeroteca.format.Content;

/**
 * Takes the pictures that come in containers and beside saved pages. Without one, they
 * are only counted.
 */
public interface PictureDesk {

	/**
	 * Takes a picture. The same may come again, when a container is gone on with.
	 * @param delivery the number of the delivery that it came in
	 */
	void take(long delivery, Content.Picture picture);

}
