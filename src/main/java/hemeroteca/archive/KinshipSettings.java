package hemeroteca.archive;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When articles are kin, and how far the archive looks for it.
 *
 * @param leastShare of the words of an article that must stand in another, 0 to 1
 * @param mostHolders articles, the oldest first, that are looked up for one passage: what
 * stands in thousands, as a notice of copyright, costs no more than that
 * @param mostCandidates articles that one is compared with word by word
 * @param mostLinks links of an article that are kept
 * @param mostCiting articles that are shown below one that they lead to
 * @param mostMissing pages that are listed because articles lead to them and the archive
 * does not hold them
 * @param secondLook how often articles are looked at that came in at the same moment
 */
@ConfigurationProperties("hemeroteca.archive.kinship")
record KinshipSettings(@DefaultValue("0.7") double leastShare, @DefaultValue("32") int mostHolders,
		@DefaultValue("16") int mostCandidates, @DefaultValue("100") int mostLinks, @DefaultValue("20") int mostCiting,
		@DefaultValue("200") int mostMissing, @DefaultValue("10s") Duration secondLook) {
}
