package hemeroteca.intake;

import hemeroteca.extract.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a page is looked at for its article. Every step of extraction is linear in
 * these.
 *
 * @param deepest how many elements may stand inside each other
 * @param mostNodes how many elements and texts of a page are looked at
 * @param longestText how many characters of text are looked at
 * @param longestHeadline how many characters a headline, section, outlet or tag keeps
 * @param longestStandfirst how many characters a standfirst or caption keeps
 * @param mostAuthors how many names a byline keeps
 * @param mostLinkedData how many characters of JSON-LD are read
 */
@ConfigurationProperties("hemeroteca.extract")
record ExtractionSettings(@DefaultValue("1000") int deepest, @DefaultValue("200000") int mostNodes,
		@DefaultValue("20000000") int longestText, @DefaultValue("500") int longestHeadline,
		@DefaultValue("2000") int longestStandfirst, @DefaultValue("50") int mostAuthors,
		@DefaultValue("4000000") int mostLinkedData) {

	Limits limits() {
		return new Limits(deepest, mostNodes, longestText, longestHeadline, longestStandfirst, mostAuthors,
				mostLinkedData);
	}

}
