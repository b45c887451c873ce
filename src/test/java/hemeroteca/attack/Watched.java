package hemeroteca.attack;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import hemeroteca.web.Chromium;

/** A browser window of which everything is written down that an attack would want. */
final class Watched implements AutoCloseable {

	// What must not be found in a page of ours, whatever stood in the articles.
	private static final String SUSPECTS = """
			() => {
				const found = [];
				const say = (what, element) => found.push(what + ': ' + element.outerHTML.slice(0, 300));
				const never = ['style', 'srcdoc', 'formaction', 'ping', 'background', 'poster', 'srcset', 'xlink:href', 'autofocus',
					'contenteditable', 'popover', 'accesskey', 'is', 'slot', 'http-equiv', 'nonce'];
				for (const element of document.querySelectorAll('*')) {
					for (const { name, value } of element.attributes) {
						if (name.startsWith('on') || (never.includes(name) && !(element.localName === 'meta'))) {
							say(name, element);
						}
						if (['href', 'src', 'action', 'data', 'cite', 'longdesc'].includes(name)) {
							const scheme = new URL(value, location).protocol;
							const bitmap = element.localName === 'img' && /^data:image\\/(png|jpe?g|gif|webp|avif);base64,/i.test(value);
							if (!['http:', 'https:', 'mailto:'].includes(scheme) && !bitmap) {
								say('leads to ' + scheme, element);
							}
						}
					}
					// What the program draws itself; the addresses in it were looked at above.
					const drawn = element.closest('.timeline > .plot > svg, td.spark > svg')
						&& ['svg', 'a', 'title', 'path', 'polyline', 'rect', 'line', 'g'].includes(element.localName);
					if (!drawn && element.target && !/noopener|noreferrer/.test(element.rel)) {
						say('opens a window', element);
					}
					if (!drawn && !['http://www.w3.org/1999/xhtml'].includes(element.namespaceURI)) {
						say('foreign element', element);
					}
				}
				for (const script of document.scripts) {
					const ours = script.src && new URL(script.src).origin === location.origin && !script.textContent;
					if (!ours && script.type !== 'application/ld+json') {
						say('script', script);
					}
					if (script.type === 'application/ld+json') {
						JSON.parse(script.textContent);
					}
				}
				const allowed = new Set(('aside p h2 h3 h4 ul ol li dl dt dd blockquote table tbody tr td th pre figure img figcaption a strong em '
					+ 'sub sup code q mark small s del ins kbd samp var abbr ruby rt rp br span').split(' '));
				let hits = 0;
				for (const element of document.querySelectorAll('.body *')) {
					// What the program itself numbers, in order.
					const hit = element.localName === 'mark' && element.id === 'hit-' + (hits + 1);
					hits += hit ? 1 : 0;
					if (!allowed.has(element.localName)) {
						say('not allowed in a body', element);
					}
					if ((element.id && !hit) || element.hasAttribute('name') || (element.className && !['absent', 'clock'].includes(element.className))) {
						say('has a name', element);
					}
				}
				for (const element of document.querySelectorAll('base, object, embed, applet, frame, frameset, video, audio, template')) {
					say('not ours', element);
				}
				for (const id of ['q', 'main']) {
					if (document.querySelectorAll('#' + id).length !== 1) {
						found.push('there are several ' + id);
					}
				}
				scrollTo(0, 0);
				const plate = document.querySelector('.nameplate a'), box = plate.getBoundingClientRect();
				if (document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) !== plate) {
					found.push('something lies over the nameplate');
				}
				if (document.baseURI !== location.href) {
					found.push('based on ' + document.baseURI);
				}
				return found;
			}""";

	private static final String TOO_WIDE = """
			() => {
				const root = document.documentElement;
				if (root.scrollWidth <= root.clientWidth) {
					return [];
				}
				return [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > root.clientWidth + 1)
					.slice(0, 3).map((it) => `${root.scrollWidth} wide: ${it.outerHTML.slice(0, 160)}`);
			}""";

	private final String origin;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private String at = "";

	/**
	 * Opens a window.
	 * @param guarded whether the browser obeys the policy of the pages; without, what is
	 * not in the page is all that stands between an attack and its aim
	 */
	Watched(Chromium chromium, int port, boolean guarded) {
		origin = "http://localhost:" + port;
		context = chromium.browser()
			.newContext(new NewContextOptions().setViewportSize(1360, 900)
				.setBypassCSP(!guarded)
				.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		context.setDefaultTimeout(30_000);
		page = context.newPage();
		context.onPage((window) -> complain("opened a window " + window.url()));
		page.onDialog((dialog) -> {
			complain("opened a dialog: " + dialog.message());
			dialog.dismiss();
		});
		page.onDownload((download) -> complain("downloads " + download.url()));
		page.onPageError((error) -> complain("a script failed: " + error));
		page.onConsoleMessage((message) -> {
			if (!message.type().equals("log") && !message.type().equals("info")) {
				complain("the console says: " + message.text());
			}
		});
		context.onRequest((request) -> {
			if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
				complain("asks for " + request.url());
			}
		});
	}

	private void complain(String complaint) {
		complaints.add(at + ": " + complaint);
	}

	Page page() {
		return page;
	}

	/** Opens a page of ours and looks whether it is still all ours. */
	Response look(String path) {
		var answer = go(path);
		suspects().forEach(this::complain);
		return answer;
	}

	Response go(String path) {
		at = path;
		return page.navigate(origin + path);
	}

	@SuppressWarnings("unchecked")
	private List<String> suspects() {
		return (List<String>) page.evaluate(SUSPECTS);
	}

	/** Returns what reaches beyond the right edge of the page that is shown. */
	@SuppressWarnings("unchecked")
	List<String> tooWide() {
		return ((List<String>) page.evaluate(TOO_WIDE)).stream().map((it) -> at + ": " + it).toList();
	}

	/** Returns what happened that should not have: nothing, if all is well. */
	List<String> complaints() {
		return complaints;
	}

	/**
	 * Returns what was done, without what was only tried and held back by the browser:
	 * for pages that are hostile and known to be.
	 */
	List<String> deeds() {
		return complaints.stream()
			.filter((complaint) -> complaint.contains(": opened a ") || complaint.contains(": downloads "))
			.toList();
	}

	@Override
	public void close() {
		context.close();
	}

}
