package hemeroteca.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import hemeroteca.archive.IfKnown;
import hemeroteca.intake.Uploads.NothingSent;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The small fields of a form that brings files, from the form or its address. */
final class UploadFields {

	private static final int LONGEST = 4_096;

	private static final int MOST = 50;

	private static final List<String> OF_A_DELIVERY = List.of("label", "ifKnown", "dryRun");

	private final HttpServletRequest request;

	private final Map<String, String> fields = new HashMap<>();

	UploadFields(HttpServletRequest request) {
		this.request = request;
	}

	/** Reads a field; what is too long to be an address says nothing. */
	void read(FileItemInput part) throws IOException {
		byte[] bytes = part.getInputStream().readNBytes(LONGEST + 1);
		boolean cut = bytes.length > LONGEST && !asksOfADelivery(part.getFieldName());
		var value = cut ? "" : new String(bytes, UTF_8);
		if (part.getFieldName() != null && fields.size() < MOST) {
			fields.put(part.getFieldName(), value.strip());
		}
	}

	/** Tells whether a field says how the files of a delivery are to be taken. */
	static boolean asksOfADelivery(@Nullable String name) {
		return name != null && OF_A_DELIVERY.contains(name);
	}

	/** Returns the first field that says how the files are to be taken. */
	Optional<String> askedOfADelivery() {
		return OF_A_DELIVERY.stream().filter((name) -> value(name) != null).findFirst();
	}

	/** Returns what a field says, or nothing where it says nothing. */
	@Nullable String value(String name) {
		String value = fields.containsKey(name) ? fields.get(name) : request.getParameter(name);
		return (value == null || value.isBlank()) ? null : value;
	}

	/**
	 * Returns how the files are to be taken.
	 * @throws NothingSent if a field says what cannot be meant
	 */
	Instructions instructions(String origin) throws NothingSent {
		return new Instructions(origin, value("label"), ifKnown(value("ifKnown")), isYes(value("dryRun")));
	}

	private static IfKnown ifKnown(@Nullable String word) throws NothingSent {
		if (word == null) {
			return IfKnown.NEW_VERSION;
		}
		return IfKnownWords.of(word)
			.orElseThrow(() -> new NothingSent("ifKnown is one of %s; nothing was taken"
				.formatted(Arrays.stream(IfKnown.values()).map(IfKnownWords::word).collect(Collectors.joining(", ")))));
	}

	private static boolean isYes(@Nullable String value) throws NothingSent {
		return switch ((value != null) ? value : "false") {
			case "true", "on" -> true;
			case "false" -> false;
			default -> throw new NothingSent("dryRun is true or false; nothing was taken");
		};
	}

}
