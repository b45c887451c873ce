package hemeroteca.archive;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as healthy.
 *
 * @param fewestWords an article with fewer is listed as suspiciously short
 * @param verifyEvery how often each original is verified against its SHA-256
 */
@ConfigurationProperties("hemeroteca.health")
record HealthSettings(@DefaultValue("80") int fewestWords, @DefaultValue("30d") Duration verifyEvery) {
}
