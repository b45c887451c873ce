package hemeroteca.database;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set about the database. All but the first two concern the embedded one
 * only.
 *
 * @param minimumFreeSpace the free disk space in the home folder below which the program
 * refuses to start
 * @param connectTimeout how long the database may take to answer at start
 * @param sharedBuffers the memory that PostgreSQL keeps pages in
 * @param connections the most connections that PostgreSQL takes at a time
 * @param startTimeout how long PostgreSQL may take to start, recovery after a crash
 * included
 * @param stopTimeout how long PostgreSQL may take to stop
 */
@ConfigurationProperties("hemeroteca.database")
record DatabaseSettings(@DefaultValue("500MB") DataSize minimumFreeSpace, @DefaultValue("30s") Duration connectTimeout,
		@DefaultValue("128MB") DataSize sharedBuffers, @DefaultValue("40") int connections,
		@DefaultValue("5m") Duration startTimeout, @DefaultValue("1m") Duration stopTimeout) {

}
