package hemeroteca.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a file is read.
 *
 * @param deepest elements nested deeper are lifted to this depth, as browsers do
 * @param mostElements a page with more elements is refused
 */
@ConfigurationProperties("hemeroteca.format")
record ReadingSettings(@DefaultValue("512") int deepest, @DefaultValue("500000") int mostElements) {
}
