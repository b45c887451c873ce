package hemeroteca.intake;

import hemeroteca.format.Containers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of what comes in. */
@Configuration
@EnableConfigurationProperties({ IntakeSettings.class, ReadingSettings.class, ExtractionSettings.class,
		ContainerSettings.class, WatchSettings.class })
class IntakeConfiguration {

	@Bean
	Opener opener(ContainerSettings settings, IntakeSettings intake) {
		return new Containers(settings.limits(intake))::open;
	}

}
