package hemeroteca.intake;

import hemeroteca.format.ContainerLimits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a file is read that holds many: a ZIP, a web archive.
 *
 * @param mostBytes a larger content is unreadable; none for what a file may have
 * @param mostContents after so many nothing more is read
 * @param mostExpansion how many times its own size a container may unpack to
 * @param deepest how deep containers may stand in containers
 */
@ConfigurationProperties("hemeroteca.format.container")
record ContainerSettings(@Nullable DataSize mostBytes, @DefaultValue("10000000") long mostContents,
		@DefaultValue("1000") int mostExpansion, @DefaultValue("2") int deepest) {

	ContainerLimits limits(IntakeSettings intake) {
		var bytes = (mostBytes != null) ? mostBytes : intake.largestFile();
		return new ContainerLimits(Math.toIntExact(bytes.toBytes()), mostContents, mostExpansion, deepest);
	}

}
