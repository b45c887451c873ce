package hemeroteca.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import hemeroteca.account.Wire.Answer;
import org.jsoup.Jsoup;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A browser as far as it matters here: it keeps cookies, and sends the forms it saw. */
class Visitor {

	private final Wire wire;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final List<String> always;

	private String formToken = "";

	/** Sends some headers with every request, as a proxy in between would. */
	Visitor(int port, String... always) {
		this.wire = new Wire(port);
		this.always = List.of(always);
	}

	Answer get(String target, String... headers) throws IOException {
		var answer = remember(this.wire.get(target, with(headers)));
		var field = Jsoup.parse(answer.body()).selectFirst("input[name=_csrf]");
		if (field != null) {
			this.formToken = field.val();
		}
		return answer;
	}

	/** Sends a form with the token of the last form seen. */
	Answer submit(String target, String... namesAndValues) throws IOException {
		var fields = new ArrayList<>(List.of("_csrf=" + URLEncoder.encode(this.formToken, UTF_8)));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], UTF_8));
		}
		return remember(this.wire.post(target, String.join("&", fields),
				with("Content-Type: application/x-www-form-urlencoded")));
	}

	/** Tries to sign in from a fresh look at the form. */
	Answer signIn(String name, String password) throws IOException {
		get("/signin");
		return submit("/signin", "username", name, "password", password);
	}

	private String[] with(String... headers) {
		var all = new ArrayList<>(Arrays.asList(headers));
		all.addAll(this.always);
		all.add("Accept: text/html,*/*;q=0.8");
		if (!this.cookies.isEmpty()) {
			all.add("Cookie: " + String.join("; ",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.toList()));
		}
		return all.toArray(String[]::new);
	}

	private Answer remember(Answer answer) {
		for (var line : answer.all("Set-Cookie")) {
			var cookie = line.split(";")[0].split("=", 2);
			if (line.contains("Max-Age=0")) {
				this.cookies.remove(cookie[0]);
			}
			else {
				this.cookies.put(cookie[0], cookie[1]);
			}
		}
		return answer;
	}

	void plant(String cookie, String value) {
		this.cookies.put(cookie, value);
	}

	String cookie(String name) {
		return this.cookies.getOrDefault(name, "");
	}

	String formToken() {
		return this.formToken;
	}

}
