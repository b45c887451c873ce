package hemeroteca.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class MigrationTests {

	@Test
	void aDatabaseOfAnotherVersionIsToldInOneSentence() {
		var flyway = mock(Flyway.class);
		given(flyway.migrate()).willThrow(new FlywayValidateException(mock(ErrorDetails.class), "checksum mismatch"));

		assertThatThrownBy(() -> DatabaseConfiguration.migrate(flyway)).isInstanceOf(CannotStart.class)
			.hasMessageStartingWith("The database was made by another version of Hemeroteca.");
	}

}
