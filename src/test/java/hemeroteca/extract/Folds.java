package hemeroteca.extract;

import java.net.URI;

/** Deals pages into parts by site, so that no site is learnt from and judged at once. */
final class Folds {

	static final int COUNT = 4;

	private Folds() {
	}

	static int of(RealPages.Case page) {
		int hash = site(page).hashCode() * 0x9E3779B9;
		return Math.floorMod(hash >>> 8, COUNT);
	}

	static String site(RealPages.Case page) {
		if (page.row().has("publisher")) {
			return page.row().path("publisher").asString();
		}
		URI address = Addresses.web(page.url());
		if (address == null) {
			return page.id();
		}
		String[] labels = address.getHost().split("\\.");
		return (labels.length > 1) ? labels[labels.length - 2] : address.getHost();
	}

}
