package hemeroteca.archive;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as healthy.
 *
 * @param fewestWords an article with fewer is listed as suspiciously short
 * @param verifyEvery how often each original is verified against its SHA-256
 * @param enoughDays an outlet with articles of fewer days is not said to be silent, for
 * they say nothing of how often it appears
 * @param silentAfter an outlet is silent after so many times the days that usually lie
 * between its articles
 */
@ConfigurationProperties("hemeroteca.health")
record HealthSettings(@DefaultValue("80") int fewestWords, @DefaultValue("30d") Duration verifyEvery,
		@DefaultValue("10") int enoughDays, @DefaultValue("7") int silentAfter) {
}
