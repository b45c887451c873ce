package hemeroteca.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of what comes in. */
@Configuration
@EnableConfigurationProperties({ IntakeSettings.class, ReadingSettings.class, ExtractionSettings.class })
class IntakeConfiguration {

}
