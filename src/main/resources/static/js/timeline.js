// Dragging over the bars narrows to all of their time. A bar alone is a link, and needs no script.
const plot = document.querySelector(".plot");
const bars = plot ? [...plot.querySelectorAll("a")] : [];
let first = null;
let last = null;

function under(event) {
	const x = event.clientX;
	return bars.find((bar) => {
		const room = bar.querySelector(".room").getBoundingClientRect();
		return x >= room.left && x < room.right;
	});
}

function mark() {
	const [from, to] = [bars.indexOf(first), bars.indexOf(last)].sort((a, b) => a - b);
	bars.forEach((bar, i) => bar.classList.toggle("ranged", first !== last && i >= from && i <= to));
}

function end() {
	first = last = null;
	bars.forEach((bar) => bar.classList.remove("ranged"));
}

// The address of the first bar, up to the end of the last.
function range() {
	const [from, to] = [first, last].sort((a, b) => bars.indexOf(a) - bars.indexOf(b)).map((bar) => new URL(bar.href.baseVal, location));
	from.searchParams.set("to", to.searchParams.get("to"));
	return from;
}

plot?.addEventListener("pointerdown", (event) => {
	if (event.button === 0) {
		first = last = under(event) ?? null;
	}
});
plot?.addEventListener("dragstart", (event) => event.preventDefault());
addEventListener("pointermove", (event) => {
	if (first) {
		last = under(event) ?? last;
		mark();
	}
});
addEventListener("pointercancel", end);
addEventListener("pointerup", () => {
	if (first && first !== last) {
		location.assign(range());
		plot.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
	}
	end();
});
