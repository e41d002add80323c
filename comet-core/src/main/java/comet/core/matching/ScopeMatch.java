package comet.core.matching;

import comet.core.media.Scope;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a release serves a part of a title, judged by its name alone (SRCH-22, SRCH-23). */
public final class ScopeMatch {

    private ScopeMatch() {}

    /**
     * The total function from a name and a part to a verdict.
     *
     * @param strict whether a request for an episode refuses what does not name it (SRCH-21); without effect on others
     * @param airDate when the episode was broadcast; empty when unknown and for whatever is no episode (SRCH-20)
     */
    public static ScopeVerdict verdict(
            ParsedRelease release, Scope scope, boolean strict, Optional<LocalDate> airDate) {
        return switch (scope) {
            case Scope.Movie movie ->
                release.episodes().isEmpty() ? ScopeVerdict.FILM : ScopeVerdict.EPISODE_INSTEAD_OF_FILM;
            case Scope.Series series -> ScopeVerdict.PART_OF_SERIES;
            case Scope.Season season -> ofSeason(release, season);
            case Scope.Episode episode -> ofEpisode(release, episode, strict, airDate);
        };
    }

    private static ScopeVerdict ofSeason(ParsedRelease release, Scope.Season wanted) {
        if (release.seasons().isEmpty()) {
            return release.episodes().isEmpty()
                    ? ScopeVerdict.SEASON_NOT_NAMED
                    : ScopeVerdict.EPISODE_OF_UNKNOWN_SEASON;
        }
        return release.seasons().contains(wanted.number()) ? ScopeVerdict.SEASON_NAMED : ScopeVerdict.OTHER_SEASON;
    }

    private static ScopeVerdict ofEpisode(
            ParsedRelease release, Scope.Episode wanted, boolean strict, Optional<LocalDate> airDate) {
        boolean namesSeason = !release.seasons().isEmpty();
        boolean namesEpisode = !release.episodes().isEmpty();
        if (namesSeason && !release.seasons().contains(wanted.seasonNumber())) {
            return ScopeVerdict.OTHER_SEASON;
        }
        if (namesEpisode && !release.episodes().contains(wanted.number())) {
            return ScopeVerdict.OTHER_EPISODE;
        }
        if (namesSeason && namesEpisode) {
            return ScopeVerdict.SEASON_AND_EPISODE;
        }
        if (namesSeason) {
            return strict ? ScopeVerdict.PACK_REFUSED : ScopeVerdict.PACK;
        }
        if (namesEpisode) {
            return strict ? ScopeVerdict.EPISODE_ALONE_REFUSED : ScopeVerdict.EPISODE_ALONE;
        }
        return ofDay(release, strict, airDate);
    }

    private static ScopeVerdict ofDay(ParsedRelease release, boolean strict, Optional<LocalDate> airDate) {
        if (release.date().isPresent()) {
            if (airDate.isEmpty()) {
                return strict ? ScopeVerdict.UNPROVEN_DAY_REFUSED : ScopeVerdict.UNPROVEN_DAY;
            }
            return release.date().equals(airDate) ? ScopeVerdict.SAME_DAY : ScopeVerdict.OTHER_DAY;
        }
        if (airDate.isPresent()
                && release.is(ReleaseFlag.COMPLETE)
                && release.year().isPresent()) {
            return release.year().getAsInt() == airDate.get().getYear()
                    ? ScopeVerdict.YEAR_PACK
                    : ScopeVerdict.OTHER_YEAR_PACK;
        }
        return strict ? ScopeVerdict.NAMES_NOTHING_REFUSED : ScopeVerdict.NAMES_NOTHING;
    }
}
