package hemeroteca;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;

import hemeroteca.cli.OwnHouse;
import hemeroteca.database.HeadStart;

import org.springframework.boot.SpringApplication;

/** Opens the house for one command: on loopback, at a free port, and quietly. */
final class OwnHouseKeeper {

	private static final int TOKEN_BYTES = 32;

	private OwnHouseKeeper() {
	}

	static OwnHouse open() {
		byte[] random = new byte[TOKEN_BYTES];
		new SecureRandom().nextBytes(random);
		String token = HexFormat.of().formatHex(random);
		var house = new SpringApplication(Hemeroteca.class);
		house.addInitializers(new HeadStart());
		var context = house.run("--server.address=127.0.0.1", "--server.port=0",
				"--hemeroteca.accounts.api-token=" + token, "--logging.level.hemeroteca=warn");
		String port = context.getEnvironment().getRequiredProperty("local.server.port");
		return new OwnHouse(URI.create("http://localhost:" + port), token, context::close);
	}

}
