package hemeroteca.intake;

import hemeroteca.format.Containers;
import hemeroteca.format.Formats;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of what comes in. */
@Configuration
@EnableConfigurationProperties({ IntakeSettings.class, ReadingSettings.class, ExtractionSettings.class,
		ContainerSettings.class, WatchSettings.class })
class IntakeConfiguration {

	/** What reads files, within the limits that are set. */
	@Bean
	Formats formats(IntakeSettings intake, ReadingSettings reading) {
		return new Formats(reading.limits(intake));
	}

	@Bean
	Opener opener(ContainerSettings settings, IntakeSettings intake) {
		return new Containers(settings.limits(intake))::open;
	}

}
