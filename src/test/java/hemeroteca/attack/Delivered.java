package hemeroteca.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import hemeroteca.SampleHouse;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of the files of one delivery, in the order in which they came.
 *
 * @param files by name
 */
record Delivered(long number, Map<String, File> files) {

	/** One file of it. */
	record File(String name, @Nullable String outcome, @Nullable String detail, @Nullable Long article) {
	}

	/** Sends files by the form of the import page, as a person does. */
	static Delivered byForm(Page page, List<FilePayload> payloads, SampleHouse house, JdbcClient database) {
		page.locator("input[type=file]").first().setInputFiles(payloads.toArray(FilePayload[]::new));
		page.locator("#drop .button.main").click();
		page.waitForURL("**/imports/*");
		return of(Long.parseLong(page.url().replaceAll(".*/", "")), house, database);
	}

	/** Waits until every file has its outcome. */
	static Delivered of(long number, SampleHouse house, JdbcClient database) {
		house.done(number);
		var files = new LinkedHashMap<String, File>();
		database.sql("select name, outcome, detail, article from delivery_file where delivery = ? order by id")
			.param(number)
			.query(File.class)
			.list()
			.forEach((file) -> files.put(file.name(), file));
		return new Delivered(number, files);
	}

	long article(String name) {
		var file = files.get(name);
		if (file == null || file.article() == null) {
			throw new AssertionError(name + " became no article: " + file);
		}
		return file.article();
	}

}
