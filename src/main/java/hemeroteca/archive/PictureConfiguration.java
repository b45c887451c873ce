package hemeroteca.archive;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of pictures. */
@Configuration
@EnableConfigurationProperties(PictureSettings.class)
class PictureConfiguration {

}
