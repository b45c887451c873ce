// What somebody who types may mean: a combobox as the ARIA Authoring Practices describe it. Without script one just searches.
const box = document.getElementById("q");
const list = document.createElement("ul");
const PAUSE = 120; // milliseconds without a key; who types fast is not asked about each letter
let asking = null;
let timer = 0;
let at = -1;

function options() {
	return [...list.children];
}

function isOpen() {
	return !list.hidden;
}

function close() {
	clearTimeout(timer);
	asking?.abort();
	list.hidden = true;
	at = -1;
	box.setAttribute("aria-expanded", "false");
	box.removeAttribute("aria-activedescendant");
}

function select(index) {
	at = index;
	options().forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
	if (at < 0) {
		box.removeAttribute("aria-activedescendant");
		return;
	}
	box.setAttribute("aria-activedescendant", options()[at].id);
	options()[at].scrollIntoView({ block: "nearest" });
}

function show(html) {
	list.innerHTML = html;
	options().forEach((option, i) => (option.id = "suggestion-" + i));
	list.hidden = options().length === 0;
	box.setAttribute("aria-expanded", String(isOpen()));
	select(-1);
}

async function ask() {
	const words = box.value.trim();
	asking?.abort();
	if (!words) {
		close();
		return;
	}
	asking = new AbortController();
	try {
		const answer = await fetch("/suggestions?q=" + encodeURIComponent(words), { signal: asking.signal });
		if (answer.ok && !answer.redirected && document.activeElement === box) {
			show(await answer.text());
		}
	}
	catch {
		// A later key was faster, or the archive does not answer: the search itself will tell.
	}
}

const moves = {
	ArrowDown: () => select(at + 1 < options().length ? at + 1 : -1),
	ArrowUp: () => select(at < 0 ? options().length - 1 : at - 1),
	Escape: close,
};

box.addEventListener("input", () => {
	clearTimeout(timer);
	timer = setTimeout(ask, PAUSE);
});
box.addEventListener("keydown", (event) => {
	if (event.isComposing) {
		return;
	}
	if (isOpen() && Object.hasOwn(moves, event.key)) {
		event.preventDefault();
		moves[event.key]();
	}
	else if (event.key === "ArrowDown" && !isOpen()) {
		event.preventDefault();
		ask();
	}
	else if (event.key === "Enter" && at >= 0) {
		event.preventDefault();
		location.assign(options()[at].dataset.href);
	}
});
box.addEventListener("blur", close);
box.form.addEventListener("submit", close);
// Before the box loses its focus, and with it the list.
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
	const option = event.target.closest("[data-href]");
	if (option) {
		location.assign(option.dataset.href);
	}
});

list.id = "suggestions";
list.className = "suggestions";
list.hidden = true;
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Suggestions");
box.type = "text"; // a search field may be no combobox
box.enterKeyHint = "search";
for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions" })) {
	box.setAttribute(name, value);
}
box.form.append(list);
