package hemeroteca.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

import hemeroteca.intake.Uploads.NothingSent;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Receives single pages as the browser extension SingleFile sends them ("upload to a REST
 * Form API"): a form with the page, and behind it the address. All pages of one day are
 * one delivery.
 *
 * @see <a href=
 * "https://github.com/gildas-lormeau/SingleFile/blob/master/src/lib/rest-form-api/index.js">its
 * code</a>
 */
@Component
public class SavedPages {

	private static final String ORIGIN = "saved in a browser";

	// What the extension calls every page.
	private static final String NO_NAME = "SingleFile.html";

	private final Intake intake;

	private final Deliveries deliveries;

	private final IntakeSettings settings;

	private final Clock clock;

	SavedPages(Intake intake, Deliveries deliveries, IntakeSettings settings, Clock clock) {
		this.intake = intake;
		this.deliveries = deliveries;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Receives one page.
	 * @return the number of the delivery that it was put to
	 * @throws NothingSent if the request is no form or holds no file
	 * @throws IOException if the connection breaks or the form is malformed; then nothing
	 * is received
	 */
	public long receive(HttpServletRequest request) throws IOException {
		if (!JakartaServletFileUpload.isMultipartContent(request)) {
			throw new NothingSent("a form with a page was expected (multipart/form-data)");
		}
		var fields = new UploadFields(request);
		byte[] page = null;
		String name = NO_NAME;
		var parts = Uploads.parser().getItemIterator(request);
		while (parts.hasNext()) {
			var part = parts.next();
			if (part.isFormField()) {
				fields.read(part);
			}
			else if (page == null) {
				name = Uploads.name(part);
				page = part.getInputStream().readNBytes(Math.toIntExact(settings.largestFile().toBytes()) + 1);
			}
		}
		if (page == null || page.length == 0) {
			throw new NothingSent("the form brings no page: name a field for it, as \"file\"");
		}
		return keep(page, name, address(fields.value("url")), fields);
	}

	private long keep(byte[] page, String name, @Nullable URI address, UploadFields fields) throws IOException {
		boolean nameless = name.isEmpty() || name.equals(NO_NAME);
		try (var receiver = receiver(fields)) {
			receiver.take((nameless && address != null) ? address.toString() : name, address,
					new ByteArrayInputStream(page));
			return receiver.delivery();
		}
	}

	private Receiver receiver(UploadFields fields) throws NothingSent {
		var instructions = fields.instructions(ORIGIN);
		if (!instructions.equals(Instructions.of(ORIGIN))) {
			return intake.open(instructions);
		}
		return deliveries.latest(ORIGIN, clock.instant().truncatedTo(ChronoUnit.DAYS))
			.flatMap(intake::reopen)
			.orElseGet(() -> intake.open(instructions));
	}

	// What is no address of the web says nothing of where a page comes from.
	private static @Nullable URI address(@Nullable String written) {
		if (written == null) {
			return null;
		}
		try {
			var address = new URI(written.replace(" ", "%20").replace("|", "%7C"));
			boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
			return (web && address.getHost() != null) ? address : null;
		}
		catch (URISyntaxException noAddress) {
			return null;
		}
	}

}
