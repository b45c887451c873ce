package hemeroteca.intake;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits and pace of what comes in.
 *
 * @param largestFile a larger file is refused, and its bytes are not kept
 * @param largestContainer of a larger ZIP or web archive only the beginning is taken in;
 * none for any size
 * @param mostFiles files that one delivery may hold, besides those in containers
 * @param threads files that are read at the same time; 0 for as many as there are
 * processors
 * @param batch files that are written in one transaction
 * @param heartbeat how often a node says that it is alive; the others take over what it
 * had in hand when it has not for six times as long
 * @param dryRunKept how long the bytes of a dry run are kept, so that it can be imported
 * for real
 * @param remindEvery how often is looked for work that waits and that nobody is at
 */
@ConfigurationProperties("hemeroteca.intake")
public record IntakeSettings(@DefaultValue("50MB") DataSize largestFile, @Nullable DataSize largestContainer,
		@DefaultValue("100000") int mostFiles, @DefaultValue("0") int threads, @DefaultValue("32") int batch,
		@DefaultValue("10s") Duration heartbeat, @DefaultValue("1d") Duration dryRunKept,
		@DefaultValue("5m") Duration remindEvery) {

	int workers() {
		return (threads > 0) ? threads : Runtime.getRuntime().availableProcessors();
	}

}
