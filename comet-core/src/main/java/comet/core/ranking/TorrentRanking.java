package comet.core.ranking;

import comet.core.release.ParsedRelease;

/** What {@link TorrentRanker} makes of one torrent. */
public sealed interface TorrentRanking {

    /**
     * The torrent was judged; see {@link Appraisal#isKept} for whether the profile keeps it.
     *
     * @param infoHash as it was given
     * @param parsed what its name says
     * @param similarity how alike its title and the reference are; 0 without a reference, or below the threshold
     * @param appraisal what the profile makes of it
     */
    record Ranked(String infoHash, ParsedRelease parsed, double similarity, Appraisal appraisal)
            implements TorrentRanking {

        /** Where it stands among others, for {@link RankOrder}. */
        public Placing<Ranked> placing() {
            return Placing.of(this, infoHash, ResolutionClass.of(parsed), appraisal.rank());
        }
    }

    /**
     * The title is that of another work, and the profile removes trash.
     *
     * @param similarity the best of the reference title and the aliases
     * @param threshold what the profile asks for
     */
    record Refused(double similarity, double threshold) implements TorrentRanking {}
}
