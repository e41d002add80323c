package comet.core.release;

import comet.core.media.Scope;

/** Whether a release can serve a part of a title, judged by the numbers in its name (SRCH-22, SRCH-23). */
public final class ScopeMatch {

    private ScopeMatch() {}

    /**
     * The total function from a name and a scope to yes or no.
     *
     * @param strict whether an episode request refuses what does not name both season and episode (SRCH-21)
     */
    public static boolean matches(ParsedRelease release, Scope scope, boolean strict) {
        return switch (scope) {
            case Scope.Movie movie -> release.episodes().isEmpty();
            case Scope.Series series -> true;
            case Scope.Season season ->
                release.seasons().isEmpty()
                        ? release.episodes().isEmpty()
                        : release.seasons().contains(season.number());
            case Scope.Episode episode -> matchesEpisode(release, episode, strict);
        };
    }

    private static boolean matchesEpisode(ParsedRelease release, Scope.Episode wanted, boolean strict) {
        boolean namesSeason = !release.seasons().isEmpty();
        boolean namesEpisode = !release.episodes().isEmpty();
        if (namesSeason && !release.seasons().contains(wanted.seasonNumber())) {
            return false;
        }
        if (namesEpisode && !release.episodes().contains(wanted.number())) {
            return false;
        }
        return !strict || (namesSeason && namesEpisode);
    }
}
