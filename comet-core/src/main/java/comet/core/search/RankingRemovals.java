package comet.core.search;

import comet.core.ranking.Ranker.Candidate;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.RejectionReason;
import comet.core.ranking.ReleaseAppraiser;
import comet.core.report.Rule;
import comet.core.torrent.InfoHash;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells why ranking dropped what it dropped: by the profile's own reasons, which a ranker follows (RANK-10, RDB-10). */
final class RankingRemovals {

    private final RankingProfile profile;
    private final SearchRecorder recorder;

    RankingRemovals(RankingProfile profile, SearchRecorder recorder) {
        this.profile = profile;
        this.recorder = recorder;
    }

    /** Writes down what is among the candidates and no longer among the ranked. */
    void tell(Collection<Candidate> candidates, Collection<Candidate> ranked) {
        if (ranked.size() == candidates.size()) {
            return;
        }
        Set<InfoHash> kept =
                ranked.stream().map(one -> one.release().infoHash()).collect(Collectors.toSet());
        ReleaseAppraiser appraiser = new ReleaseAppraiser(profile);
        for (Candidate candidate : candidates) {
            InfoHash hash = candidate.release().infoHash();
            if (!kept.contains(hash)) {
                recorder.removed(hash, rule(appraiser.reasons(candidate.parsed())));
            }
        }
    }

    private static Rule rule(List<RejectionReason> reasons) {
        return reasons.isEmpty() ? Rule.RANK : rule(reasons.get(0));
    }

    private static Rule rule(RejectionReason reason) {
        return switch (reason) {
            case RejectionReason.Trash trash -> Rule.TRASH;
            case RejectionReason.ExcludedTitle excluded -> Rule.EXCLUDED_TITLE;
            case RejectionReason.MissingLanguage missing -> Rule.LANGUAGE;
            case RejectionReason.ExcludedLanguage excluded -> Rule.LANGUAGE;
            case RejectionReason.HiddenResolution hidden -> Rule.RESOLUTION;
            case RejectionReason.UnwantedAttribute unwanted -> Rule.ATTRIBUTE;
        };
    }
}
