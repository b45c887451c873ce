package hemeroteca.format;

import java.util.regex.Pattern;

import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a newsletter: "Ada Quay from The Harbour Letter" is an author and an outlet,
 * any other name an outlet.
 */
record Sender(@Nullable String author, @Nullable String outlet) {

	private static final Pattern BOTH = Pattern.compile(
			"(\\p{Lu}[^,|@<>]{2,60}?)(?:\\s+(?:from|at|of|von|de|di|van|bei|chez)\\s+|\\s*[|,]\\s+)(\\p{Lu}.{1,80})");

	private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

	static Sender of(@Nullable String from) {
		if (from == null || from.isBlank()) {
			return new Sender(null, null);
		}
		try {
			var address = LenientAddressParser.DEFAULT.parseAddress(from);
			return (address instanceof Mailbox mailbox) ? of(mailbox) : new Sender(null, null);
		}
		catch (IllegalArgumentException damaged) {
			return new Sender(null, null);
		}
	}

	private static Sender of(Mailbox mailbox) {
		var name = mailbox.getName();
		if (name == null || name.isBlank()) {
			var domain = mailbox.getDomain();
			return new Sender(null, (domain != null && DOMAIN.matcher(domain).matches()) ? domain : null);
		}
		var both = BOTH.matcher(name.strip());
		boolean person = both.matches() && Words.count(both.group(1)) >= 2 && Words.count(both.group(1)) <= 4
				&& !both.group(1).startsWith("The ");
		return person ? new Sender(both.group(1).strip(), both.group(2).strip()) : new Sender(null, name.strip());
	}

}
