package hemeroteca.web;

import java.util.regex.Pattern;

/**
 * An original as it may be looked at. Browsers open connections for links and frames
 * before they ask the policy of the page, and so tell other hosts that somebody reads it.
 * Of two attributes of one name the first counts: one that leads nowhere goes before the
 * page's own. All else stays as it was saved.
 */
final class Tamed {

	// By name alone, wherever it stands: nothing has to be parsed, so nothing can be
	// parsed in two ways.
	private static final Pattern CONNECTING = Pattern.compile("<(link|iframe|frame)(?=[\\s/>])",
			Pattern.CASE_INSENSITIVE);

	private static final String NOWHERE = "$0 rel=\"none\" src=\"about:blank\" srcdoc=\"\" ";

	private Tamed() {
	}

	static String page(String html) {
		return CONNECTING.matcher(html).replaceAll(NOWHERE);
	}

}
