package hemeroteca;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Opens the house: a server, or one command. */
@SpringBootApplication
public class Hemeroteca {

	public static void main(String[] arguments) {
		SpringApplication.run(Hemeroteca.class, arguments);
	}

}
