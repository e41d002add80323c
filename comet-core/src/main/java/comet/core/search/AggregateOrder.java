package comet.core.search;

import comet.core.media.Scope;
import comet.core.ranking.Ranker;
import comet.core.release.ParsedRelease;
import java.util.Comparator;
import java.util.List;

/** Whoever asks for a series or a season is shown packs first, then releases of several episodes (SRCH-25, SRCH-86). */
final class AggregateOrder {

    private static final Comparator<Ranker.Candidate> PACKS_FIRST =
            Comparator.comparingInt(candidate -> finenessOf(candidate.parsed()));

    private AggregateOrder() {}

    /** The same releases; within packs, several and single episodes each in the order given. */
    static List<Ranker.Candidate> order(List<Ranker.Candidate> ranked, Scope scope) {
        return switch (scope) {
            case Scope.Series series -> ranked.stream().sorted(PACKS_FIRST).toList();
            case Scope.Season season -> ranked.stream().sorted(PACKS_FIRST).toList();
            case Scope.Movie movie -> ranked;
            case Scope.Episode episode -> ranked;
        };
    }

    private static int finenessOf(ParsedRelease release) {
        return switch (release.episodes().size()) {
            case 0 -> 0;
            case 1 -> 2;
            default -> 1;
        };
    }
}
