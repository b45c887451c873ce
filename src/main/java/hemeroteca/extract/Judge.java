package hemeroteca.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Says how likely each block of a page belongs to the article: at first sight, and then
 * again, knowing what was thought of the others.
 */
final class Judge {

	private static final Forest FIRST = Forest.read(Resource.lines("blocks.txt"));

	private static final Forest SECOND = Forest.read(Resource.lines("second.txt"));

	private final Features features;

	private final List<String> names = new ArrayList<>();

	Judge(Features features) {
		this.features = features;
	}

	/** Returns the chance of each block, 0 to 1. */
	double[] chances() {
		int count = this.features.shape.count;
		float[][] rows = new float[count][];
		double[] first = new double[count];
		for (int b = 0; b < count; b++) {
			rows[b] = this.features.row(b);
			first[b] = FIRST.chance(rows[b]);
			rows[b] = (first[b] < SecondLook.LEAST) ? null : rows[b];
		}
		SecondLook look = new SecondLook(this.features.shape, first);
		double[] second = first.clone();
		for (int b = 0; b < count; b++) {
			if (rows[b] != null) {
				second[b] = SECOND.chance(look.row(rows[b], b, this.names));
			}
		}
		return second;
	}

}
