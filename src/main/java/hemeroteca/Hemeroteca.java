package hemeroteca;

import java.time.Clock;

import hemeroteca.cli.Commands;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Opens the house: a server, or one command. */
@SpringBootApplication
public class Hemeroteca {

	public static void main(String[] arguments) {
		if (Commands.isCommand(arguments)) {
			System.exit(Commands.run(arguments));
		}
		Frugality.practise();
		SpringApplication.run(Hemeroteca.class, arguments);
	}

	/** The one clock of the house. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
