package hemeroteca.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Exports that hold addresses only: they are told from articles, so that a person learns
 * why nothing comes of them.
 */
enum LinkList implements Contents {

	POCKET("Pocket",
			"title,url,time_added(?:,\\w+)*\\s*\\n|\\s*<!DOCTYPE html>\\s*<html>\\s*(?:<!--.*?-->\\s*)*<head>"
					+ "(?:\\s*<meta[^>]*>)*\\s*<title>Pocket Export</title>"),
	INSTAPAPER("Instapaper",
			"URL,Title,Selection,Folder(?:,\\w+)*\\s*\\n|\\s*<!DOCTYPE html>\\s*<html>\\s*<head>"
					+ "(?:\\s*<meta[^>]*>)*\\s*<title>Instapaper: Export</title>"),
	READWISE("Readwise Reader", "Title,URL,ID,Document tags,Saved date(?:,[\\w ]+)*\\s*\\n"),
	RAINDROP("Raindrop", "id,title,note,excerpt,url,folder(?:,\\w+)*\\s*\\n"),
	BROWSER("a browser", "\\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>");

	private final String program;

	private final Pattern beginning;

	LinkList(String program, String beginning) {
		this.program = program;
		this.beginning = Pattern.compile("(?:\\xEF\\xBB\\xBF)?(?:" + beginning + ")",
				Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
	}

	static Optional<Contents> of(String beginning) {
		return Arrays.stream(values())
			.filter((list) -> list.beginning.matcher(beginning).lookingAt())
			.map((list) -> (Contents) list)
			.findFirst();
	}

	@Override
	public String format() {
		return "list of links";
	}

	@Override
	public Content next() throws Unreadable {
		throw new Unreadable(
				"a list of links from %s: it holds addresses only, not the texts behind them".formatted(program));
	}

}
