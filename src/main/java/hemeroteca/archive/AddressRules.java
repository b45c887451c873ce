package hemeroteca.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two addresses of one article may differ in: the resource {@code addresses.txt}.
 */
final class AddressRules {

	static final AddressRules RULES = new AddressRules();

	final List<Pattern> around;

	final Set<String> hosts;

	final Set<String> values;

	final List<String> beginnings;

	/** In the order of the resource. */
	final List<Ending> endings;

	private final Set<String> parameters;

	private final List<Pattern> wildParameters;

	/**
	 * An end of a path that makes no difference.
	 *
	 * @param instead what stands in its place
	 */
	record Ending(String end, String instead) {

		static Ending of(String rule) {
			String[] parts = rule.split(">");
			return new Ending(parts[0], (parts.length > 1) ? parts[1] : "");
		}

	}

	private AddressRules() {
		var lists = read();
		around = lists.get("around").stream().map((rule) -> Pattern.compile(rule, Pattern.CASE_INSENSITIVE)).toList();
		hosts = Set.copyOf(lists.get("host"));
		values = Set.copyOf(lists.get("value"));
		beginnings = lists.get("beginning");
		endings = lists.get("ending").stream().map(Ending::of).toList();
		var names = lists.get("parameter")
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.partitioningBy((name) -> name.contains("*"), Collectors.toSet()));
		parameters = names.get(false);
		wildParameters = names.get(true)
			.stream()
			.map((name) -> Pattern.compile(name.replace(".", "\\.").replace("*", ".*")))
			.toList();
	}

	/** Tells whether a parameter says nothing of which article it is. */
	boolean ignores(String name, String parameter) {
		return parameters.contains(name) || values.contains(parameter)
				|| wildParameters.stream().anyMatch((wild) -> wild.matcher(name).matches());
	}

	private static Map<String, List<String>> read() {
		var lists = new HashMap<String, List<String>>();
		List<String> list = new ArrayList<>();
		for (String line : text().lines().toList()) {
			if (line.startsWith("[")) {
				list = lists.computeIfAbsent(line.substring(1, line.length() - 1), (name) -> new ArrayList<>());
			}
			else if (!line.isBlank() && !line.startsWith("#")) {
				list.add(line);
			}
		}
		return lists;
	}

	private static String text() {
		try (InputStream in = Objects.requireNonNull(AddressRules.class.getResourceAsStream("addresses.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException packedWithUs) {
			throw new UncheckedIOException(packedWithUs);
		}
	}

}
