package hemeroteca.archive;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of kinship. */
@Configuration
@EnableConfigurationProperties(KinshipSettings.class)
class KinshipConfiguration {

}
