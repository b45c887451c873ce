package hemeroteca.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the files of a multipart form (RFC 7578) as they arrive: straight into the
 * database, with no copy on disk and no more than a few megabytes in memory, however much
 * there is.
 */
@Component
public class Uploads {

	private static final String FIELD = "files";

	// A path of 1,000 characters in any script, percent-encoded by some senders, and the
	// other headers of a part.
	private static final int LONGEST_PART_HEADER = 16 * 1024;

	private final Intake intake;

	private final Controls controls;

	Uploads(Intake intake, Controls controls) {
		this.intake = intake;
		this.controls = controls;
	}

	/**
	 * Receives the field {@code files} of a request. The fields {@code label},
	 * {@code ifKnown} and {@code dryRun} stand before it, or in the address; a delivery
	 * that is there has its own.
	 * @param origin how it comes: "uploaded"
	 * @param delivery the number of a delivery that gets more files; null for a new one
	 * @return the number of the delivery; empty if there is none of that number
	 * @throws NothingSent if the request is no form or holds no file; no delivery is
	 * opened then
	 * @throws FieldTooLate if a field stands where it cannot count any more
	 * @throws IOException if the connection breaks or the form is malformed; what came
	 * before is received
	 */
	public Optional<Long> receive(HttpServletRequest request, String origin, @Nullable Long delivery)
			throws IOException {
		if (!JakartaServletFileUpload.isMultipartContent(request)) {
			throw new NothingSent("a form with files was expected (multipart/form-data)");
		}
		var parts = parser().getItemIterator(request);
		var fields = new UploadFields(request);
		while (parts.hasNext()) {
			var part = parts.next();
			if (part.isFormField()) {
				fields.read(part);
			}
			else if (isFile(part)) {
				return (delivery == null) ? Optional.of(bring(part, parts, fields.instructions(origin)))
						: bringMore(part, parts, delivery, fields);
			}
		}
		throw new NothingSent("no file was chosen");
	}

	private long bring(FileItemInput first, FileItemInputIterator parts, Instructions instructions) throws IOException {
		try (var receiver = intake.open(instructions)) {
			var late = receive(first, parts, receiver);
			if (late.isPresent()) {
				controls.undo(receiver.delivery());
				throw new FieldTooLate(late.get(), receiver.delivery());
			}
			return receiver.delivery();
		}
	}

	private Optional<Long> bringMore(FileItemInput first, FileItemInputIterator parts, long delivery,
			UploadFields fields) throws IOException {
		var opened = intake.reopen(delivery);
		if (opened.isEmpty()) {
			return Optional.empty();
		}
		try (var receiver = opened.get()) {
			var asked = fields.askedOfADelivery();
			if (asked.isPresent()) {
				throw new NothingSent("%s is for a new import; import %d keeps its own, and got none of these files"
					.formatted(asked.get(), delivery));
			}
			var late = receive(first, parts, receiver);
			if (late.isPresent()) {
				throw new NothingSent("%s is for a new import; import %d keeps its own, and got the files before it"
					.formatted(late.get(), delivery));
			}
		}
		return Optional.of(delivery);
	}

	// Returns the field that stands after a file and asks something of the delivery.
	private static Optional<String> receive(FileItemInput first, FileItemInputIterator parts, Receiver receiver)
			throws IOException {
		receiver.take(name(first), first.getInputStream());
		while (parts.hasNext()) {
			var part = parts.next();
			if (part.isFormField() && UploadFields.asksOfADelivery(part.getFieldName())) {
				return Optional.of(part.getFieldName());
			}
			if (isFile(part)) {
				receiver.take(name(part), part.getInputStream());
			}
		}
		return Optional.empty();
	}

	// A browser sends a nameless, empty part for a field in which nothing was chosen.
	private static boolean isFile(FileItemInput part) {
		return !part.isFormField() && FIELD.equals(part.getFieldName()) && !name(part).isEmpty();
	}

	// Browsers escape what would end the header, by the HTML standard: %22, %0D, %0A.
	static String name(FileItemInput part) {
		String name = written(part);
		return (name == null) ? "" : name.replace("%22", "\"").replace("%0D", " ").replace("%0A", " ");
	}

	// The parser takes a name for a path, and one with a zero for no path; for us it is a
	// label.
	private static @Nullable String written(FileItemInput part) {
		try {
			return part.getName();
		}
		catch (InvalidPathException noPath) {
			return noPath.getInput();
		}
	}

	static JakartaServletFileUpload<?, ?> parser() {
		var parser = new JakartaServletFileUpload<>();
		parser.setHeaderCharset(StandardCharsets.UTF_8);
		parser.setMaxPartHeaderSize(LONGEST_PART_HEADER);
		return parser;
	}

	/** Thrown when a field stands after a file that was taken without it. */
	public static final class FieldTooLate extends NothingSent {

		FieldTooLate(String field, long delivery) {
			super("the field %s stands after a file: send it before the files, or in the address; import %d was cancelled and brings nothing"
				.formatted(field, delivery));
		}

	}

	/** Thrown when a request brings no file. */
	public static class NothingSent extends FileUploadException {

		NothingSent(String message) {
			super(message);
		}

	}

}
