package hemeroteca.web;

import java.io.IOException;

import hemeroteca.intake.Samples;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The button of an empty archive that loads the samples. */
@Controller
class SampleController {

	private final Samples samples;

	SampleController(Samples samples) {
		this.samples = samples;
	}

	@PostMapping("/samples")
	String load() throws IOException {
		return "redirect:/imports/" + samples.load();
	}

}
