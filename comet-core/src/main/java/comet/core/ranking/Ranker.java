package comet.core.ranking;

import comet.core.release.ParsedRelease;
import comet.core.torrent.Release;
import java.util.Collection;
import java.util.List;

/** Drops what a viewer does not want and puts the rest in order, best first. Pure. */
public interface Ranker {

    /**
     * A release and what its name says.
     *
     * @param release the release
     * @param parsed what the parser read from {@link Release#title()}
     * @param cached whether some service of the viewer has it at hand; breaks ties (DB-12)
     */
    record Candidate(Release release, ParsedRelease parsed, boolean cached) {}

    /** The candidates that the profile keeps, best first; the same input always gives the same order (RDB-01). */
    List<Candidate> rank(Collection<Candidate> candidates, RankingProfile profile);
}
