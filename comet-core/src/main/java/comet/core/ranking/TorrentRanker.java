package comet.core.ranking;

import comet.core.matching.ReferenceTitle;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import java.util.Collection;

/** Ranks torrents one by one, outside a search (RANK-35). Immutable and thread-safe. */
public final class TorrentRanker {

    private final ReleaseParser parser;
    private final RankingOptions options;
    private final ReleaseAppraiser appraiser;

    /** @throws IllegalArgumentException if the profile is not enabled */
    public TorrentRanker(RankingProfile profile, ReleaseParser parser) {
        if (!profile.enabled()) {
            throw new IllegalArgumentException("the profile is not enabled");
        }
        this.parser = parser;
        this.options = profile.options();
        this.appraiser = new ReleaseAppraiser(profile);
    }

    /**
     * Ranks a torrent whatever work it is of.
     *
     * @throws IllegalArgumentException if title or hash are empty
     */
    public TorrentRanking.Ranked rank(String title, String infoHash) {
        return ranked(parse(title, infoHash), infoHash, 0);
    }

    /**
     * Ranks a torrent that is expected to be of a work.
     *
     * @param reference the title of the work
     * @param aliases its other titles
     * @throws IllegalArgumentException if title, hash or reference are empty
     */
    public TorrentRanking rank(String title, String infoHash, String reference, Collection<String> aliases) {
        if (reference.isEmpty()) {
            throw new IllegalArgumentException("a reference title is not empty");
        }
        ParsedRelease parsed = parse(title, infoHash);
        double similarity = similarity(parsed.normalizedTitle(), reference, aliases);
        if (similarity >= options.titleSimilarity()) {
            return ranked(parsed, infoHash, similarity);
        }
        return options.removeTrash()
                ? new TorrentRanking.Refused(similarity, options.titleSimilarity())
                : ranked(parsed, infoHash, 0);
    }

    private ParsedRelease parse(String title, String infoHash) {
        if (title.isEmpty() || infoHash.isEmpty()) {
            throw new IllegalArgumentException("a torrent has a title and a hash");
        }
        return parser.parse(title);
    }

    private TorrentRanking.Ranked ranked(ParsedRelease parsed, String infoHash, double similarity) {
        return new TorrentRanking.Ranked(infoHash, parsed, similarity, appraiser.appraise(parsed));
    }

    /** How alike a title and the best of the reference titles are (PARSE-121). */
    static double similarity(NormalizedTitle title, String reference, Collection<String> aliases) {
        double best = new ReferenceTitle(NormalizedTitle.of(reference)).similarity(title);
        for (String alias : aliases) {
            best = Math.max(best, new ReferenceTitle(NormalizedTitle.of(alias)).similarity(title));
        }
        return best;
    }
}
