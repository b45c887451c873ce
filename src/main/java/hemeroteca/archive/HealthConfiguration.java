package hemeroteca.archive;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of health. */
@Configuration
@EnableConfigurationProperties(HealthSettings.class)
class HealthConfiguration {

}
