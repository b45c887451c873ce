package hemeroteca.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command, taken apart as is the custom: {@code --flag},
 * {@code --name value} or {@code --name=value}, and the rest; behind {@code --} all is
 * rest. Written by hand: a library for it took a third of the time of a start.
 */
final class Arguments {

	private final Map<String, String> options = new HashMap<>();

	private final List<String> rest = new ArrayList<>();

	/**
	 * Takes arguments apart.
	 * @param flags the options without a value
	 * @param named the options with one
	 * @throws WrongUse if an option is neither, or has no value, or a value too many
	 */
	Arguments(List<String> arguments, Set<String> flags, Set<String> named) throws WrongUse {
		var left = arguments.iterator();
		boolean onlyRest = false;
		while (left.hasNext()) {
			var argument = left.next();
			var parts = argument.split("=", 2);
			if (onlyRest || argument.equals("-") || !argument.startsWith("-")) {
				rest.add(argument);
			}
			else if (argument.equals("--")) {
				onlyRest = true;
			}
			else if (flags.contains(argument)) {
				options.put(argument, "");
			}
			else if (named.contains(parts[0])) {
				if (parts.length == 1 && !left.hasNext()) {
					throw new WrongUse(argument + ": a value is missing");
				}
				options.put(parts[0], (parts.length == 2) ? parts[1] : left.next());
			}
			else {
				throw new WrongUse("unknown option: " + argument);
			}
		}
	}

	/** Whether an option was given. */
	boolean has(String option) {
		return options.containsKey(option);
	}

	/**
	 * Returns the value of an option, the last if it was given twice; null if it was not.
	 */
	@Nullable String value(String option) {
		return options.get(option);
	}

	/** Returns what is no option, in its order. */
	List<String> rest() {
		return rest;
	}

}
