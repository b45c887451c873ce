package hemeroteca.attack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import hemeroteca.House;
import hemeroteca.SampleHouse;
import hemeroteca.account.Wire;
import hemeroteca.intake.IntakeSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Every file that comes in ends in one outcome with a sentence, whatever it is and
 * however it is sent.
 */
@House
class FileTests {

	private static final List<String> REFUSED = List.of("no-article", "unreadable");

	@LocalServerPort
	int port;

	@Autowired
	SampleHouse house;

	@Autowired
	JdbcClient database;

	@Autowired
	IntakeSettings settings;

	@BeforeEach
	void empty() {
		house.empty();
	}

	private static String page(String of) {
		return """
				<!DOCTYPE html><html lang="en"><head><title>Of %1$s</title></head><body><article><h1>Of %1$s</h1>
				<p>At five in the morning the radio on the quay went quiet, and it stayed quiet until the light came over the water. There are usually forty calls in the first hour.</p>
				<p>By noon thirty-one ships lay at anchor outside the bar. The port, which handles a ninth of the grain and nearly all of the bananas, had stopped without a picket line.</p>
				<p>The pilots and the crane drivers belong to different unions, work under different laws and have not always been friends. What they share is a clock, and it had stopped: 5 €, señor, née.</p>
				</article></body></html>"""
			.formatted(of);
	}

	private static byte[] bytes(String of) {
		return page(of).getBytes(UTF_8);
	}

	private Delivered delivered(Wire.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(202);
		return Delivered.of(number(answer), house, database);
	}

	private static long number(Wire.Answer answer) {
		return Long.parseLong(answer.header("Location").orElseThrow().replaceAll(".*/", ""));
	}

	static Map<String, String> names() {
		var names = new LinkedHashMap<String, String>();
		names.put("../../x.html", "../../x.html");
		names.put("..\\..\\x.html", null);
		names.put("/etc/passwd", "/etc/passwd");
		names.put("C:\\Windows\\x.html", null);
		names.put("<img src=x onerror=alert(1)>.html", "<img src=x onerror=alert(1)>.html");
		names.put("a'b`c.html", "a'b`c.html");
		names.put("a%22b.html", "a\"b.html");
		names.put("a%0d%0aSet-Cookie: a=b.html", null);
		names.put("a%0D%0Ab.html", "a  b.html");
		names.put("a\u0000b.html", "a\uFFFDb.html");
		names.put("\u0000", "\uFFFD");
		names.put("\u202Elmth.exe", "\uFFFDlmth.exe");
		names.put("a\u2028b\u2029\u0085.html", "a\uFFFDb\uFFFD\uFFFD.html");
		names.put("\u200B", "\uFFFD");
		names.put("=cmd|'/c calc'!A1.html", "=cmd|'/c calc'!A1.html");
		names.put(" ", null);
		names.put(".", ".");
		names.put("x".repeat(5_000) + ".html", "x".repeat(500) + "…" + "x".repeat(495) + ".html");
		names.put("a" + "😀".repeat(1_000) + "b.html", null);
		names.put("=?UTF-8?B?PGltZz4=?=.html", null);
		names.put("=?UTF-8?B?!!!?=", null);
		names.put("=?x-none?Q?=FF?=", null);
		names.put("=?UTF-8?Q?=00=0A?=", null);
		names.put("\\\"; filename=\\\"y.html", null);
		names.put("x.html; filename*=UTF-8''%00%FF", null);
		return names;
	}

	@Test
	void takesANameForALabel() throws Exception {
		var form = new Form();
		names().forEach((sent, shown) -> form.file(sent, bytes("name " + sent.hashCode())));
		form.part("Content-Disposition: form-data; name=files; filename*=UTF-8''%E2%82%AC%00%0A.html", bytes("star"));
		form.part("Content-Disposition: form-data; name=files; filename*=nonsense", bytes("star nonsense"));
		form.part("Content-Disposition: form-data; name=files; filename*=x-none''%FF%ZZ", bytes("star none"));
		form.part("content-disposition:form-data;name=files;filename=bare.html;x=\"", bytes("bare"));
		var one = delivered(form.end().send(port));

		assertThat(one.files().keySet()).allMatch((name) -> name.length() <= 1_001 && !name.isBlank())
			.allMatch((name) -> name.codePoints().noneMatch(FileTests::isHidden));
		names().values()
			.stream()
			.filter((shown) -> shown != null)
			.forEach((shown) -> assertThat(one.files()).containsKey(shown));
		assertThat(one.files().values()).extracting(Delivered.File::outcome).containsOnly("new");
		assertThat(one.files()).hasSizeGreaterThan(20);
		one.files().values().forEach((file) -> assertDownload(file.article()));
	}

	private static boolean isHidden(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
				|| type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
	}

	private void assertDownload(long article) {
		try {
			var answer = new Wire(port).get("/articles/%d/original/file".formatted(article));
			assertThat(answer.status()).isEqualTo(200);
			String disposition = answer.header("Content-Disposition").orElseThrow();
			assertThat(disposition).startsWith("attachment; ").matches("[ -~]+");
			assertThat(answer.all("Set-Cookie")).isEmpty();
			assertThat(new Wire(port).get("/articles/%d/original".formatted(article)).status()).isEqualTo(200);
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

	@Test
	void endsEveryContentInOneOutcomeWithASentence() throws Exception {
		var contents = new LinkedHashMap<String, byte[]>();
		contents.put("empty", new byte[0]);
		contents.put("one byte", new byte[] { 0 });
		contents.put("spaces", " \n\t ".getBytes(UTF_8));
		contents.put("100,000 nested",
				("<html><body>" + "<div>".repeat(100_000) + "Quay " + page("depth")).getBytes(UTF_8));
		contents.put("100,000 formats", ("<html><body>" + "<b><i>".repeat(50_000) + page("formats")).getBytes(UTF_8));
		contents.put("100,000 lists", ("<html><body>" + "<ul><li>".repeat(50_000) + page("lists")).getBytes(UTF_8));
		contents.put("100,000 quotes",
				("<html><body>" + "<blockquote>".repeat(100_000) + page("quotes")).getBytes(UTF_8));
		contents.put("a line of 20 MB", "At five the radio went quiet. ".repeat(700_000).getBytes(UTF_8));
		contents.put("a word of 5 MB", "q".repeat(5_000_000).getBytes(UTF_8));
		contents.put("a page of one line",
				("<html><body><p>" + "At five the radio went quiet. ".repeat(150_000)).getBytes(UTF_8));
		contents.put("an attribute of 5 MB",
				("<html><body><p title='" + "x".repeat(5_000_000) + "'>" + page("attribute")).getBytes(UTF_8));
		contents.put("a comment of 5 MB",
				("<!DOCTYPE html><!--" + "-".repeat(5_000_000) + "-->" + page("comment")).getBytes(UTF_8));
		contents.put("many attributes",
				("<html><body><p " + attributes(100_000) + ">" + page("attributes")).getBytes(UTF_8));
		contents.put("many entities",
				("<html><body><p>" + "&lt;&#60;&notanentity;".repeat(200_000) + page("entities")).getBytes(UTF_8));
		contents.put("utf-16 le with a mark", page("\uFEFFlittle").getBytes(UTF_16LE));
		contents.put("utf-16 be with a mark", ("\uFEFF" + page("big")).getBytes(UTF_16BE));
		contents.put("utf-16 le", page("little without").getBytes(UTF_16LE));
		contents.put("utf-16 be", page("big without").getBytes(UTF_16BE));
		contents.put("utf-16 odd", odd(("\uFEFF" + page("odd")).getBytes(UTF_16LE)));
		contents.put("windows-1252", page("western").getBytes(Charset.forName("windows-1252")));
		contents.put("windows-1252 called utf-8", page("wrong").replace("<title>", "<meta charset=utf-8><title>")
			.getBytes(Charset.forName("windows-1252")));
		contents.put("utf-8 called latin",
				page("latin").replace("<title>", "<meta charset=iso-8859-1><title>").getBytes(UTF_8));
		contents.put("utf-8 called utf-16",
				page("utf16").replace("<title>", "<meta charset=utf-16><title>").getBytes(UTF_8));
		contents.put("utf-8 called utf-7",
				page("utf7 +ADw-script+AD4-").replace("<title>", "<meta charset=utf-7><title>").getBytes(UTF_8));
		contents.put("a charset of none", page("none")
			.replace("<title>",
					"<meta charset=\"x' or 1=1\"><meta http-equiv=content-type content='text/html;charset='><title>")
			.getBytes(UTF_8));
		contents.put("broken utf-8", page("broken \u00FF\u00C0\u0080\u00ED\u00A0\u0080").getBytes(ISO_8859_1));
		contents.put("zeros", page("ze\u0000ros").getBytes(UTF_8));
		contents.put("lone halves", "<html><p>&#xD800;&#xDFFF; %s".formatted(page("halves &#xDC00;")).getBytes(UTF_8));
		contents.put("gzip", new byte[] { 0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0 });
		contents.put("declared as text", bytes("text.txt"));
		var form = new Form();
		contents.forEach((name, content) -> form.file(name, content));
		var one = delivered(form.end().send(port));

		assertThat(one.files().keySet()).containsExactlyElementsOf(contents.keySet());
		assertThat(one.files().values()).allSatisfy((file) -> {
			assertThat(file.outcome()).isIn("new", "new-version", "near-copy", "identical", "no-article", "unreadable");
			assertThat(file.detail() == null ? "" : file.detail()).doesNotContain("fault", "Exception");
			assertThat(REFUSED.contains(file.outcome())).isEqualTo(file.article() == null);
		});
		assertThat(one.files().values()).filteredOn((file) -> REFUSED.contains(file.outcome()))
			.allSatisfy((file) -> assertThat(file.detail()).matches("(?s).{8,200}"));
		for (var file : one.files().values()) {
			if (file.article() != null) {
				for (String path : List.of("", "/original", "/original/content", "/edit", "?q=quiet+quay")) {
					assertThat(new Wire(port).get("/articles/" + file.article() + path).status()).as(file + path)
						.isEqualTo(200);
				}
			}
		}
		assertThat(one.files().get("windows-1252").outcome()).isEqualTo("near-copy");
		assertThat(new Wire(port).get("/articles/" + one.article("windows-1252 called utf-8")).body())
			.contains("5 €, señor, née");
		assertThat(new Wire(port).get("/articles/" + one.article("utf-16 be")).body()).contains("5 €, señor, née");
	}

	private static String attributes(int count) {
		var all = new StringBuilder();
		for (int i = 0; i < count; i++) {
			all.append('a').append(i).append("=b ");
		}
		return all.toString();
	}

	private static byte[] odd(byte[] bytes) {
		return Arrays.copyOf(bytes, bytes.length - 1);
	}

	@Test
	void refusesWhatIsLargerThanTheSetting() throws Exception {
		int most = (int) settings.largestFile().toBytes();
		var one = delivered(
				new Form().file("large", new byte[most + 1]).file("small", bytes("small")).end().send(port));

		assertThat(one.files().get("large").outcome()).isEqualTo("unreadable");
		assertThat(one.files().get("large").detail())
			.contains("larger than %d MB".formatted(settings.largestFile().toMegabytes()))
			.contains("hemeroteca.intake.largest-file");
		assertThat(one.files().get("small").outcome()).isEqualTo("new");
		assertThat(database.sql("select count(*) from original").query(Long.class).single()).isEqualTo(1);
	}

	/** A form that is broken: how it is sent, and whether its first file was complete. */
	record Broken(String name, Form form, String type, long promised, int status, boolean complete) {

		@Override
		public String toString() {
			return name;
		}

	}

	static List<Broken> broken() {
		var broken = new ArrayList<Broken>();
		String type = "multipart/form-data; boundary=" + Form.BOUNDARY;
		var unfinished = whole().file("second.html", bytes("second"));
		broken.add(new Broken("no final boundary", unfinished, type, unfinished.bytes().length, 400, true));
		var shorter = whole().file("second.html", bytes("second")).end();
		broken.add(new Broken("fewer bytes than promised", cut(shorter, 700), type, shorter.bytes().length, 400, true));
		broken.add(new Broken("another boundary", whole().end(), "multipart/form-data; boundary=other",
				whole().end().bytes().length, 400, false));
		broken.add(new Broken("no boundary", whole().end(), "multipart/form-data", whole().end().bytes().length, 400,
				false));
		broken.add(new Broken("an empty boundary", whole().end(), "multipart/form-data; boundary=",
				whole().end().bytes().length, 400, false));
		broken.add(new Broken("a boundary of 10,000", whole().end(),
				"multipart/form-data; boundary=" + "b".repeat(5_000), whole().end().bytes().length, 400, false));
		broken.add(new Broken("a boundary and a charset", whole().end(), type + "; charset=none",
				whole().end().bytes().length, 202, true));
		var header = whole()
			.part("Content-Disposition: form-data; name=\"files\"; filename=\"" + "x".repeat(1 << 20) + "\"",
					bytes("header"))
			.end();
		broken.add(new Broken("a header of 1 MB", header, type, header.bytes().length, 400, true));
		var lines = whole()
			.part("Content-Disposition: form-data; name=files; filename=x\r\n" + "X: y\r\n".repeat(10_000) + "Z: z",
					bytes("lines"))
			.end();
		broken.add(new Broken("10,000 header lines", lines, type, lines.bytes().length, 400, true));
		var headless = whole().raw("--" + Form.BOUNDARY + "\r\n\r\nno header\r\n")
			.part("nonsense", bytes("nonsense"))
			.end();
		broken.add(new Broken("parts without a name", headless, type, headless.bytes().length, 202, true));
		var nested = whole()
			.part("Content-Type: multipart/mixed; boundary=inner\r\nContent-Disposition: form-data; name=\"files\"",
					"--inner\r\nContent-Disposition: file; filename=\"in.html\"\r\n\r\nx\r\n--inner--".getBytes(UTF_8))
			.end();
		broken.add(new Broken("a form in a form", nested, type, nested.bytes().length, 400, true));
		var fields = new Form();
		for (int i = 0; i < 10_000; i++) {
			fields.part("Content-Disposition: form-data; name=\"x%d\"".formatted(i), new byte[] { 'x' });
		}
		broken.add(new Broken("10,000 fields and no file", fields.end(), type, fields.bytes().length, 400, false));
		var end = new Form().end();
		broken.add(new Broken("nothing but an end", end, type, end.bytes().length, 400, false));
		broken.add(new Broken("nothing at all", new Form(), type, 0, 400, false));
		broken.add(new Broken("no form", new Form().raw("{}"), "application/json", 2, 400, false));
		var garbage = new Form().raw("\u0000".repeat(5_000));
		broken.add(new Broken("garbage", garbage, type, garbage.bytes().length, 400, false));
		return broken;
	}

	private static Form whole() {
		return new Form().file("first.html", bytes("first"));
	}

	private static Form cut(Form form, int bytes) {
		var all = form.bytes();
		return new Form().raw(Arrays.copyOf(all, all.length - bytes));
	}

	@ParameterizedTest
	@MethodSource
	void broken(Broken broken) throws Exception {
		var answer = broken.form.send(port, "/api/v1/imports", broken.type, broken.promised);

		assertThat(answer.status()).as(answer.body()).isEqualTo(broken.status);
		Inside.notShown(answer);
		if (broken.complete) {
			house.done(database.sql("select max(id) from delivery").query(Long.class).single());
			assertThat(database.sql("select outcome from delivery_file where name = 'first.html'")
				.query(String.class)
				.list()).containsExactly("new");
		}
		else {
			assertThat(database.sql("select count(*) from delivery").query(Long.class).single()).isZero();
		}
		assertThat(new Wire(port).get("/imports").status()).isEqualTo(200);
	}

	@Test
	void keepsWhatWasCompleteWhenTheSenderGoesAway() throws Exception {
		var form = whole().file("second.html", bytes("second")).file("third.html", bytes("third")).end();
		int third = new String(form.bytes(), ISO_8859_1).indexOf("Of third");
		for (int after : new int[] { 10, 300, third, form.bytes().length - 30 }) {
			form.breakOff(port, after);
		}
		// The files before the last break were complete: they settle, whichever order the
		// server reads in.
		await().atMost(Duration.ofSeconds(30))
			.until(() -> database
				.sql("select count(*) from delivery_file where name = 'second.html' and outcome is not null")
				.query(Long.class)
				.single() >= 1);
		assertThat(
				database.sql("select count(*) from delivery_file where name = 'third.html'").query(Long.class).single())
			.isLessThanOrEqualTo(1);
		var one = delivered(whole().end().send(port));
		assertThat(one.files().get("first.html").outcome()).isEqualTo("identical");
	}

	@Test
	void takesTenThousandParts() throws Exception {
		var form = new Form();
		for (int i = 0; i < 10_000; i++) {
			if (i % 10 == 0) {
				form.file("part-%d".formatted(i), new byte[0]);
			}
			else {
				form.part("Content-Disposition: form-data; name=\"part-%d\"".formatted(i), new byte[0]);
			}
		}
		var one = delivered(form.end().send(port));
		assertThat(one.files()).hasSize(1_000);
		assertThat(one.files().values())
			.allMatch((file) -> "unreadable".equals(file.outcome()) && "the file is empty".equals(file.detail()));
		for (String path : List.of("", "?page=10", "?page=999999999", "?outcome=refused&page=2",
				"?outcome=%27%22%3Cb%3E", ".csv")) {
			assertThat(new Wire(port).get("/imports/" + one.number() + path).status()).as(path).isEqualTo(200);
		}
	}

	@Test
	void tellsNoTextInAnError(@Autowired JdbcTemplate rows) throws Exception {
		delivered(whole().end().send(port));

		assertThatThrownBy(() -> rows.batchUpdate(
				"insert into delivery (id, origin, received_at) values ((select max(id) from delivery), ?, now())",
				List.of(new Object[] { "the text of an article" }, new Object[] { "the text of another" })))
			.hasStackTraceContaining("duplicate key")
			.satisfies((error) -> {
				var told = new StringWriter();
				error.printStackTrace(new PrintWriter(told));
				assertThat(told.toString()).doesNotContain("the text of");
			});
	}

	@Test
	void settlesAFileThatMeetsItsLikeInTheSameMoment(@Autowired TransactionTemplate transaction) throws Exception {
		long before = delivered(new Form().file("before.html", bytes("before")).end().send(port))
			.article("before.html");
		var sent = new ArrayList<Wire.Answer>();
		transaction.executeWithoutResult((status) -> {
			database.sql("update article set identity = replace(identity, 'before', 'the moment') where id = ?")
				.param(before)
				.update();
			sent.add(answer(
					new Form().file("moment.html", bytes("the moment")).file("after.html", bytes("after")).end()));
			await().atMost(Duration.ofSeconds(30))
				.until(() -> database
					.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
					.query(Long.class)
					.single() > 0);
		});

		var one = delivered(sent.getFirst());
		assertThat(one.article("moment.html")).isEqualTo(before);
		assertThat(one.files().values()).extracting(Delivered.File::outcome)
			.containsExactly("new-version", "near-copy");
	}

	private Wire.Answer answer(Form form) {
		try {
			return form.send(port);
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

}
