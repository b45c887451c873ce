package hemeroteca.intake;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that is watched, so that what is put there is imported.
 *
 * @param folder none for no folder
 * @param folderStable how long a file stays as it is before it is taken
 * @param folderEvery how often the folder is looked at
 */
@ConfigurationProperties("hemeroteca.intake")
record WatchSettings(@Nullable Path folder, @DefaultValue("10s") Duration folderStable,
		@DefaultValue("5s") Duration folderEvery) {
}
