package hemeroteca.api;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import hemeroteca.intake.ContainerRow;
import hemeroteca.intake.Controls;
import hemeroteca.intake.Ending;
import hemeroteca.intake.IfKnownWords;
import hemeroteca.intake.Intake;
import hemeroteca.intake.LedgerRow;
import hemeroteca.intake.Progress;
import hemeroteca.intake.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports as JSON. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportsApi {

	private static final int FILES_A_PAGE = 1_000;

	private static final int LATEST = 100;

	private final Intake intake;

	private final Controls controls;

	private final Uploads uploads;

	ImportsApi(Intake intake, Controls controls, Uploads uploads) {
		this.intake = intake;
		this.controls = controls;
		this.uploads = uploads;
	}

	/** The form that brings files. */
	record Files(@Nullable String label, @Schema(allowableValues = {
			"skip", "new-version", "replace-facts" }) @Nullable String ifKnown, @Nullable Boolean dryRun,
			@ArraySchema(schema = @Schema(type = "string", format = "binary")) List<String> files){
	}

	/** How far an import has come. */
	record ImportJson(long id, String state, String origin, @Nullable String label, String ifKnown, boolean dryRun,
			boolean cancelled, @Nullable Instant undoneAt, Instant receivedAt, long total, Map<String, Long> counts,
			@Nullable List<ContainerRow> containers, @Nullable List<FileJson> files, int page, boolean more) {
	}

	/** What became of one file; {@code outcome} is "waiting" until it is settled. */
	record FileJson(long id, String file, long size, String outcome, @Nullable String reason, @Nullable Long article,
			@Nullable String headline, @Nullable Long copyOf) {
	}

	// Whatever type is sent: what is no form is told so.
	@PostMapping
	@Operation(summary = "Brings files",
			description = "Answers when all bytes are kept; they are read afterwards. Other fields stand before the files.",
			requestBody = @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
					schema = @Schema(implementation = Files.class))))
	ResponseEntity<ImportJson> bring(@Parameter(hidden = true) HttpServletRequest request,
			@RequestParam(required = false) @Nullable Long delivery) throws IOException {
		long number = uploads.receive(request, "sent by a program", delivery)
			.orElseThrow(() -> new NotFound("there is no import " + delivery));
		return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + number)).body(one(number, 0));
	}

	@GetMapping
	@Operation(summary = "Returns the latest imports, newest first")
	List<ImportJson> latest() {
		return intake.latest(0, LATEST).stream().map((progress) -> json(progress, null, null, 0, false)).toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Returns how far an import has come, and what became of each file",
			description = "Files come in pages of " + FILES_A_PAGE + ", in the order in which they arrived.")
	ImportJson one(@PathVariable long id, @RequestParam(defaultValue = "0") int page) {
		if (page < 0) {
			throw new BadRequest("page must be 0 or more, not " + page);
		}
		var progress = intake.progress(id).orElseThrow(() -> new NotFound("there is no import " + id));
		var files = intake.ledger(id, page, FILES_A_PAGE);
		return json(progress, intake.containers(id), files.stream().map(ImportsApi::file).toList(), page,
				files.hasNext());
	}

	@PostMapping("/{id}/{act}")
	@Operation(summary = "Pauses, resumes, cancels, retries or undoes an import; imports or forgets a dry run",
			description = "act is pause, resume, cancel, retry, undo, import or forget. What makes no sense in the state of the import changes nothing.")
	ImportJson act(@PathVariable long id, @PathVariable String act) {
		intake.progress(id).orElseThrow(() -> new NotFound("there is no import " + id));
		switch (act) {
			case "pause" -> controls.pause(id);
			case "resume" -> controls.resume(id);
			case "cancel" -> controls.cancel(id);
			case "retry" -> intake.retry(id, null);
			case "undo" -> controls.undo(id);
			case "import" -> controls.importForReal(id);
			case "forget" -> controls.forget(id);
			default -> throw new NotFound("an import knows pause, resume, cancel, retry, undo, import and forget");
		}
		return one(id, 0);
	}

	private static ImportJson json(Progress progress, @Nullable List<ContainerRow> containers,
			@Nullable List<FileJson> files, int page, boolean more) {
		var counts = new LinkedHashMap<String, Long>();
		for (var ending : Ending.values()) {
			counts.put(ending.word(), progress.count(ending));
		}
		counts.put(Ending.WAITING, progress.waiting());
		return new ImportJson(progress.delivery(), progress.state().name().toLowerCase(Locale.ROOT),
				progress.instructions().origin(), progress.instructions().label(),
				IfKnownWords.word(progress.instructions().ifKnown()), progress.instructions().dryRun(),
				progress.cancelled(), progress.undoneAt(), progress.receivedAt(), progress.total(), counts, containers,
				files, page, more);
	}

	private static FileJson file(LedgerRow row) {
		return new FileJson(row.id(), row.name(), row.size(), (row.outcome() != null) ? row.outcome() : Ending.WAITING,
				row.detail(), row.article(), row.headline(), row.copyOf());
	}

}
