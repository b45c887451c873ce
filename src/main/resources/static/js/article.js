// From hit to hit, and more like the words that were marked. Without script the hits are links, and a page has a form.
const text = document.getElementById("text");
const hits = [...text.querySelectorAll("mark[id]")];
const nav = document.querySelector(".hits-nav");
const LEAST = 20; // characters; fewer tell nothing of what an article is about
const MOST = 5000; // bytes of an address that servers take without asking

function goTo(index) {
	location.replace("#hit-" + (index + 1));
	document.getElementById("hit-at").textContent = `${index + 1} of ${hits.length}`;
}

// Where one reads is what counts, not which hit was shown last.
function next(by) {
	const current = hits.findIndex((hit) => "#" + hit.id === location.hash);
	if (current >= 0 && isSeen(hits[current])) {
		return (current + by + hits.length) % hits.length;
	}
	const below = hits.findIndex((hit) => hit.getBoundingClientRect().top > 80);
	return by > 0 ? Math.max(0, below) : ((below < 0 ? hits.length : below) - 1 + hits.length) % hits.length;
}

function isSeen(hit) {
	const place = hit.getBoundingClientRect();
	return place.bottom > 0 && place.top < innerHeight;
}

function step(words, by, key) {
	const item = document.createElement("li");
	const link = document.createElement("a");
	link.href = "#hit-1";
	link.dataset.hit = by > 0 ? "next" : "previous";
	link.textContent = words;
	link.setAttribute("aria-keyshortcuts", key);
	link.addEventListener("click", (event) => {
		event.preventDefault();
		goTo(next(by));
	});
	item.append(link);
	return item;
}

if (nav && hits.length > 0) {
	const item = document.createElement("li");
	const place = item.appendChild(document.createElement("span"));
	place.id = "hit-at";
	place.setAttribute("role", "status");
	nav.querySelector("ol").replaceChildren(step("Previous", -1, "p"), item, step("Next", 1, "n"));
	const start = hits.findIndex((hit) => "#" + hit.id === location.hash);
	place.textContent = start < 0 ? "" : `${start + 1} of ${hits.length}`;
}

const like = document.createElement("a");
like.className = "button like-this";
like.textContent = "More like this passage";
like.hidden = true;
text.after(like);

// Whole words, as many as fit into an address.
function passage(words) {
	let cut = words.replace(/\s+/g, " ").trim();
	while (encodeURIComponent(cut).length > MOST) {
		cut = cut.slice(0, Math.floor(cut.length * 0.9)).replace(/\s\S*$/, "");
	}
	return cut;
}

function offer() {
	const selection = getSelection();
	const words = selection.isCollapsed || !text.contains(selection.anchorNode) ? "" : passage(selection.toString());
	like.hidden = words.length < LEAST;
	if (like.hidden) {
		return;
	}
	const address = new URL(text.dataset.like, location);
	address.searchParams.set("text", words);
	like.href = address;
	// Behind the last word; under it where there is no room.
	const end = [...selection.getRangeAt(0).getClientRects()].at(-1) ?? selection.getRangeAt(0).getBoundingClientRect();
	const room = document.documentElement.clientWidth - like.offsetWidth - 16;
	const beside = end.right + 8 <= room;
	like.style.left = `${(beside ? end.right + 8 : Math.max(16, Math.min(end.left, room))) + scrollX}px`;
	like.style.top = `${(beside ? end.top : end.bottom + 8) + scrollY}px`;
}

let waiting = 0;
document.addEventListener("selectionchange", () => {
	clearTimeout(waiting);
	waiting = setTimeout(offer, 250);
});
