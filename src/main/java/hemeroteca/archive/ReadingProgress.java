package hemeroteca.archive;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Listens to a reader of pictures; asks only how far it is. */
abstract class ReadingProgress implements IIOReadProgressListener {

	@Override
	public void sequenceStarted(ImageReader source, int first) {
		// of no interest
	}

	@Override
	public void sequenceComplete(ImageReader source) {
		// of no interest
	}

	@Override
	public void imageStarted(ImageReader source, int index) {
		// of no interest
	}

	@Override
	public void imageComplete(ImageReader source) {
		// of no interest
	}

	@Override
	public void thumbnailStarted(ImageReader source, int index, int thumbnail) {
		// of no interest
	}

	@Override
	public void thumbnailProgress(ImageReader source, float percent) {
		// of no interest
	}

	@Override
	public void thumbnailComplete(ImageReader source) {
		// of no interest
	}

	@Override
	public void readAborted(ImageReader source) {
		// of no interest
	}

}
