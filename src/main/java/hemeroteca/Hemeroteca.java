package hemeroteca;

import java.time.Clock;

import hemeroteca.cli.Commands;
import hemeroteca.database.HeadStart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Opens the house: a server, or one command. */
@SpringBootApplication
public class Hemeroteca {

	public static void main(String[] arguments) {
		if (Commands.isCommand(arguments)) {
			System.exit(Commands.run(OwnHouseKeeper::open, arguments));
		}
		var house = new SpringApplication(Hemeroteca.class);
		house.addInitializers(new HeadStart());
		house.run(arguments);
		Frugality.practise();
	}

	/** The one clock of the house. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
