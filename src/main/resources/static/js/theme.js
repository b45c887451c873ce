// Runs before the first paint, so that a remembered choice of colours never flashes.
try {
	const theme = localStorage.getItem("theme");
	if (theme === "light" || theme === "dark") {
		document.documentElement.dataset.theme = theme;
	}
}
catch {
	// A browser that refuses storage shows the colours of the system.
}
