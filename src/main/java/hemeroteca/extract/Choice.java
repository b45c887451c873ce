package hemeroteca.extract;

/** Turns chances into a choice of blocks. */
final class Choice {

	private Choice() {
	}

	static boolean[] of(Body body, double[] chance, double threshold) {
		boolean[] kept = new boolean[chance.length];
		for (int b = 0; b < chance.length; b++) {
			kept[b] = chance[b] >= threshold;
		}
		return kept;
	}

}
