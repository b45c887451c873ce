// What script adds to pages that work without it: colours that are remembered, and keys.
const root = document.documentElement;

function stored(name) {
	try {
		return localStorage.getItem(name);
	}
	catch {
		return null;
	}
}

function store(name, value) {
	try {
		if (value) {
			localStorage.setItem(name, value);
		}
		else {
			localStorage.removeItem(name);
		}
	}
	catch {
		// A browser that refuses storage forgets the choice with the page.
	}
}

document.getElementById("theme-" + (root.dataset.theme || "system")).checked = true;
for (const choice of document.querySelectorAll("input[name=theme]")) {
	choice.addEventListener("change", () => {
		store("theme", choice.value);
		if (choice.value) {
			root.dataset.theme = choice.value;
		}
		else {
			delete root.dataset.theme;
		}
	});
}

// Older browsers cannot show closed marginalia beside a wide article.
const margin = document.querySelector("details.margin");
if (margin && !CSS.supports("selector(::details-content)") && matchMedia("(min-width: 52.01rem)").matches) {
	margin.open = true;
}

// What a form would send after a look at it is sent at once; without script one sees the form first.
async function sendAtOnce(link) {
	const answer = await fetch(link.href);
	const page = new DOMParser().parseFromString(await answer.text(), "text/html");
	const form = page.querySelector("form.fields");
	if (!answer.ok || !form) {
		throw new Error(`no form at ${link.href}`);
	}
	form.hidden = true;
	document.body.append(document.adoptNode(form));
	form.requestSubmit();
}

document.addEventListener("click", (event) => {
	const link = event.target.closest("a[data-at-once]");
	if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
		event.preventDefault();
		sendAtOnce(link).catch(() => location.assign(link.href));
	}
});

const headlines = ".entry h3 a, .hit h2 a, .story :is(h2, h3) a";

function step(by) {
	const links = [...document.querySelectorAll(headlines)];
	const at = links.indexOf(document.activeElement);
	const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
	next?.focus({ preventScroll: true });
	next?.scrollIntoView({ block: "center" });
	return Boolean(next);
}

// In an article with hits from hit to hit, elsewhere from page to page.
function follow(selector, hit) {
	document.querySelector(document.querySelector("[data-hit]") ? `[data-hit=${hit}]` : selector)?.click();
}

const keys = {
	"/": () => document.getElementById("q").select(),
	"j": () => step(1),
	"k": () => step(-1),
	"n": () => follow("main a[rel=next]", "next"),
	"p": () => follow("main a[rel=prev]", "previous"),
	"?": () => location.assign("/help#keys"),
};

document.addEventListener("keydown", (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=radio]), textarea, select")) {
		return;
	}
	const moves = document.activeElement?.matches(headlines);
	const key = moves ? { ArrowDown: "j", ArrowUp: "k" }[event.key] || event.key : event.key;
	if (Object.hasOwn(keys, key) && (key === event.key ? stored("keys") !== "off" : true)) {
		event.preventDefault();
		keys[key]();
	}
});

// One-letter keys can be turned off: they get in the way of people who speak to their machine.
const keySwitch = document.getElementById("key-switch");
if (keySwitch) {
	const name = () => (keySwitch.textContent = stored("keys") === "off" ? "Turn the keys on" : "Turn the keys off");
	keySwitch.hidden = false;
	keySwitch.addEventListener("click", () => {
		store("keys", stored("keys") === "off" ? "" : "off");
		name();
	});
	name();
}

// While somebody marks words to copy, the progress page holds still; when it is done, it says so.
document.addEventListener("htmx:beforeRequest", (event) => {
	const selection = getSelection();
	if (!selection.isCollapsed && event.target.contains(selection.anchorNode)) {
		event.preventDefault();
	}
});
document.addEventListener("htmx:load", (event) => {
	const done = event.target.dataset?.done;
	if (done && event.target.id === "live") {
		document.getElementById("said").textContent = done;
	}
});
