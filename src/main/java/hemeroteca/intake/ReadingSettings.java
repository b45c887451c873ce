package hemeroteca.intake;

import java.time.Duration;

import hemeroteca.format.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a file is read.
 *
 * @param deepest elements nested deeper are lifted to this depth, as browsers do
 * @param mostElements a page with more elements, or a text with more paragraphs, is
 * refused
 * @param longest parsing that takes more time is broken off
 * @param mostPages pages of a PDF that are read
 */
@ConfigurationProperties("hemeroteca.format")
record ReadingSettings(@DefaultValue("512") int deepest, @DefaultValue("500000") int mostElements,
		@DefaultValue("30s") Duration longest, @DefaultValue("500") int mostPages) {

	Limits limits(IntakeSettings intake) {
		return new Limits(Math.toIntExact(intake.largestFile().toBytes()), deepest, mostElements, longest, mostPages);
	}

}
