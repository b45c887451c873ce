// Sends many files, and whole folders, in requests of bounded size to one delivery. Without script the form does it in one.
const MOST_FILES = 200;
const MOST_BYTES = 50_000_000;

const form = document.getElementById("drop");
const said = document.getElementById("sending");
const number = new Intl.NumberFormat("en");
let sending = false;

function say(words) {
	said.hidden = false;
	said.textContent = words;
}

// Takes as many files from the front as fit into one request; a file larger than that goes alone.
function batch(files) {
	let bytes = 0;
	let count = 0;
	while (count < files.length && count < MOST_FILES && (count === 0 || bytes + files[count].file.size <= MOST_BYTES)) {
		bytes += files[count++].file.size;
	}
	return files.slice(0, count);
}

async function post(files, delivery) {
	const body = new FormData();
	for (const field of delivery ? [] : ["label", "ifKnown", "dryRun"]) {
		const input = document.getElementById(field);
		if (input && (input.type !== "checkbox" || input.checked)) {
			body.append(field, input.value);
		}
	}
	for (const { file, path } of files) {
		body.append("files", file, path);
	}
	const address = new URL(form.action);
	if (delivery) {
		address.searchParams.set("delivery", delivery);
	}
	// The answer to the first request leads to the delivery; those after it need not be followed.
	const answer = await fetch(address, { method: "POST", body, redirect: delivery ? "manual" : "follow" });
	if (!answer.ok && answer.type !== "opaqueredirect") {
		throw new Error(answer.status === 413 ? "they are larger than the limits allow" : "the archive answered " + answer.status);
	}
	return delivery || new URL(answer.url).pathname.split("/").pop();
}

async function send(files, total = files.length, delivery = null) {
	if (sending || files.length === 0) {
		return;
	}
	sending = true;
	let rest = files;
	try {
		while (rest.length > 0) {
			say(`Sent ${number.format(total - rest.length)} of ${number.format(total)} files`);
			const next = batch(rest);
			delivery = await post(next, delivery);
			rest = rest.slice(next.length);
		}
		sending = false;
		location.assign("/imports/" + delivery);
	}
	catch (failed) {
		sending = false;
		say(`Sent ${number.format(total - rest.length)} of ${number.format(total)} files. The next could not be sent: ${failed.message}. `);
		said.append(button("Send the rest", () => send(rest, total, delivery)));
		if (delivery) {
			const link = document.createElement("a");
			link.href = "/imports/" + delivery;
			link.textContent = "See what was sent";
			said.append(" ", link);
		}
	}
}

function button(words, act) {
	const made = document.createElement("button");
	made.type = "button";
	made.className = "button";
	made.textContent = words;
	made.addEventListener("click", act);
	return made;
}

// Walks folders; a folder hands out its entries a hundred at a time, until it hands out none.
async function walk(entry, found) {
	if (entry.isFile) {
		const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
		found.push({ file, path: entry.fullPath.replace(/^\//, "") });
		if (found.length % 100 === 0) {
			say(`Found ${number.format(found.length)} files`);
		}
		return;
	}
	const reader = entry.createReader();
	for (;;) {
		const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
		if (entries.length === 0) {
			return;
		}
		for (const inner of entries) {
			await walk(inner, found);
		}
	}
}

async function take(items) {
	// The entries must be asked for before the first pause; after it the browser has forgotten them.
	const entries = [...items].filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry() || item.getAsFile());
	const found = [];
	try {
		for (const entry of entries) {
			if (entry instanceof File) {
				found.push({ file: entry, path: entry.name });
			}
			else {
				await walk(entry, found);
			}
		}
	}
	catch (unreadable) {
		say("A file could not be read: " + unreadable.message);
		return;
	}
	await send(found);
}

function chosen(input) {
	return [...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
let depth = 0;

document.addEventListener("dragenter", (event) => {
	if (carriesFiles(event)) {
		depth++;
		form.classList.add("over");
	}
});
document.addEventListener("dragleave", (event) => {
	if (carriesFiles(event) && --depth <= 0) {
		depth = 0;
		form.classList.remove("over");
	}
});
document.addEventListener("dragover", (event) => {
	if (carriesFiles(event)) {
		event.preventDefault();
	}
});
document.addEventListener("drop", (event) => {
	if (carriesFiles(event)) {
		event.preventDefault();
		depth = 0;
		form.classList.remove("over");
		take(event.dataTransfer.items);
	}
});

form.addEventListener("submit", (event) => {
	event.preventDefault();
	send(chosen(document.getElementById("files")));
});

const folder = document.createElement("input");
folder.type = "file";
folder.webkitdirectory = true;
folder.addEventListener("change", () => send(chosen(folder)));
form.querySelector(".button.main").before(button("Choose a folder", () => folder.click()));

addEventListener("beforeunload", (event) => {
	if (sending) {
		event.preventDefault();
	}
});
