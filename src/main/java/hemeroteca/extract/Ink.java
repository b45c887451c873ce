package hemeroteca.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes the words of a block as HTML, with the links and the emphasis that it has. */
final class Ink {

	/** More links and emphasis inside each other than this are not meant. */
	private static final int DEEPEST = 12;

	private final Survey survey;

	private final Addresses addresses;

	private final StringBuilder html;

	Ink(Survey survey, Addresses addresses, StringBuilder html) {
		this.survey = survey;
		this.addresses = addresses;
		this.html = html;
	}

	/** Writes the words of a block, without the element that they stand in. */
	void write(Block block) {
		boolean exact = this.survey.tags[block.holder] == Tags.PRE;
		List<Integer> inline = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		boolean space = true;
		int left = block.isCut ? block.chars : Integer.MAX_VALUE;
		for (int at = block.first; at < block.end && left > 0; at++) {
			if (this.survey.block[at] < 0) {
				continue;
			}
			line.setLength(0);
			String written = ((TextNode) this.survey.nodes[at]).getWholeText();
			append(line, written, exact);
			int start = (space && !exact && !line.isEmpty() && line.charAt(0) == ' ') ? 1 : 0;
			int end = line.length();
			if (!exact && isLast(block, at) && end > start && line.charAt(end - 1) == ' ') {
				end--;
			}
			end = (end - start > left) ? start + left : end;
			left -= end - start;
			if (end > start) {
				switchTo(inline, inlinePath(at, block.holder));
				this.html.append(escape(line.substring(start, end)));
				space = line.charAt(end - 1) == ' ';
			}
		}
		switchTo(inline, List.of());
	}

	private boolean isLast(Block block, int index) {
		for (int at = index + 1; at < block.end; at++) {
			if (this.survey.block[at] >= 0 && !((TextNode) this.survey.nodes[at]).isBlank()) {
				return false;
			}
		}
		return true;
	}

	private static void append(StringBuilder line, String written, boolean exact) {
		int at = 0;
		while (at < written.length()) {
			int end = Script.plain(written, at, written.length());
			line.append(written, at, end);
			if (end < written.length() && Script.isSpace(written.charAt(end))) {
				space(line, written.charAt(end), exact);
			}
			at = end + 1;
		}
	}

	private static void space(StringBuilder line, char c, boolean exact) {
		if (exact) {
			line.append(c == '\n' || c == '\t' ? c : c == '\r' ? "" : " ");
		}
		else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
			line.append(' ');
		}
	}

	private void switchTo(List<Integer> inline, List<Integer> wanted) {
		int common = 0;
		while (common < inline.size() && common < wanted.size() && inline.get(common).equals(wanted.get(common))) {
			common++;
		}
		while (inline.size() > common) {
			this.html.append("</").append(inlineName(inline.remove(inline.size() - 1))).append('>');
		}
		for (int at = common; at < wanted.size(); at++) {
			int index = wanted.get(at);
			inline.add(index);
			this.html.append('<').append(inlineName(index));
			if (this.survey.tags[index] == Tags.ANCHOR) {
				this.html.append(" href=\"").append(escape(String.valueOf(link(index)))).append('"');
			}
			this.html.append('>');
		}
	}

	/** Returns the inline elements around a text that are written, outermost first. */
	private List<Integer> inlinePath(int text, int holder) {
		Deque<Integer> path = new ArrayDeque<>();
		boolean linked = false;
		boolean strong = this.survey.tags[holder] == Tags.HEADING;
		boolean emphasis = false;
		int levels = 0;
		for (int at = this.survey.parent[text]; at > 0 && levels < 100; at = this.survey.parent[at], levels++) {
			Tags tag = this.survey.tags[at];
			boolean written = at > holder ? inlineName(at) != null : tag == Tags.ANCHOR;
			boolean twice = (tag == Tags.ANCHOR && linked) || (tag == Tags.STRONG && strong)
					|| (tag == Tags.EMPHASIS && emphasis);
			if (written && !twice && path.size() < DEEPEST && (tag != Tags.ANCHOR || link(at) != null)) {
				path.push(at);
				linked |= tag == Tags.ANCHOR;
				strong |= tag == Tags.STRONG;
				emphasis |= tag == Tags.EMPHASIS;
			}
		}
		return new ArrayList<>(path);
	}

	private @Nullable String link(int index) {
		String href = this.survey.element(index).attr("href");
		return href.isBlank() ? null : this.addresses.link(href);
	}

	private @Nullable String inlineName(int index) {
		return switch (this.survey.tags[index]) {
			case ANCHOR -> "a";
			case STRONG -> "strong";
			case EMPHASIS -> "em";
			case INLINE -> {
				String name = this.survey.element(index).normalName();
				yield switch (name) {
					case "sub", "sup", "code", "q", "mark", "small", "s", "del", "ins", "kbd", "samp", "var", "abbr",
							"ruby", "rt", "rp" ->
						name;
					case "tt" -> "code";
					case "strike" -> "s";
					default -> null;
				};
			}
			default -> null;
		};
	}

	/** Makes text harmless in HTML, in an element or in a quoted attribute. */
	static String escape(String text) {
		StringBuilder escaped = null;
		for (int at = 0; at < text.length(); at++) {
			String entity = switch (text.charAt(at)) {
				case '&' -> "&amp;";
				case '<' -> "&lt;";
				case '>' -> "&gt;";
				case '"' -> "&quot;";
				case '\'' -> "&#39;";
				case '`' -> "&#96;";
				default -> null;
			};
			if (entity != null && escaped == null) {
				escaped = new StringBuilder(text.length() + 32).append(text, 0, at);
			}
			if (escaped != null) {
				if (entity == null) {
					escaped.append(text.charAt(at));
				}
				else {
					escaped.append(entity);
				}
			}
		}
		return (escaped == null) ? text : escaped.toString();
	}

}
