package hemeroteca.intake;

import hemeroteca.archive.Neighbours;
import hemeroteca.format.Content;

import org.springframework.stereotype.Component;

/** Keeps the pictures that come beside pages until a page shows them. */
@Component
class NeighbourDesk implements PictureDesk {

	private final Neighbours neighbours;

	NeighbourDesk(Neighbours neighbours) {
		this.neighbours = neighbours;
	}

	@Override
	public void take(long delivery, Content.Picture picture) {
		neighbours.take(delivery, PictureReferences.neighbour(picture.name()), picture.bytes());
	}

}
