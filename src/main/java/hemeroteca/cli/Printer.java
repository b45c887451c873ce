package hemeroteca.cli;

import hemeroteca.extract.Extraction;

/** The shapes in which an extraction is printed. */
enum Printer {

	JSON {
		@Override
		String print(String file, Extraction extraction) {
			return Json.of(file, extraction) + "\n";
		}
	},

	TEXT {
		@Override
		String print(String file, Extraction extraction) {
			var standfirst = (extraction.standfirst() != null) ? extraction.standfirst() + "\n\n" : "";
			return extraction.headline() + "\n\n" + standfirst + extraction.text().replace("\n", "\n\n") + "\n\n";
		}
	},

	MARKDOWN {
		@Override
		String print(String file, Extraction extraction) {
			return Markdown.of(extraction) + "\n";
		}
	},

	HTML {
		@Override
		String print(String file, Extraction extraction) {
			return Article.of(extraction) + "\n";
		}
	},

	/** For who asks for the scores alone. */
	NOTHING {
		@Override
		String print(String file, Extraction extraction) {
			return "";
		}
	};

	/** Returns the extraction with the line end that parts it from the next. */
	abstract String print(String file, Extraction extraction);

}
