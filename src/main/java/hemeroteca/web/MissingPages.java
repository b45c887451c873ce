package hemeroteca.web;

import java.util.List;

import hemeroteca.archive.Citations;

/**
 * Pages that articles lead to and that the archive does not hold, the most cited first.
 */
record MissingPages(List<Line> lines) {

	/**
	 * One page.
	 *
	 * @param host "northgatecourier.example"
	 * @param cited "3 articles lead to it"
	 */
	record Line(String address, String host, String cited) {

		static Line of(Citations.Missing page) {
			return new Line(page.address(), Addresses.host(page.address()),
					Wording.count(page.citing(), "article leads to it", "articles lead to it"));
		}

	}

}
