package comet.core.matching;

import comet.core.media.EpisodeCoordinates;
import comet.core.media.Scope;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a release serves a part of a title, judged by its name alone (SRCH-22, SRCH-23, EPO-08, EPO-09, EPX-07). Made
 * once a search; immutable.
 */
public final class ScopeMatch {

    /** Two episodes are broadcast, and released, as one file; more of them are a collection. */
    private static final int MOST_IN_ONE_FILE = 2;

    private final Scope scope;
    private final OptionalInt absolute;
    private final OptionalInt nativeEpisode;
    private final boolean nativeIsMapped;
    private final boolean seasonIsKnown;
    private final Set<String> ownTitles;
    private final List<LocalDate> airDates;

    /**
     * For a part of a title.
     *
     * @param scope the part, in the numbering that searches use
     * @param coordinates by what other numbers an episode goes; of what is no anime none, then a number without a season
     *     says nothing certain
     * @param airDates the days that names may carry for an episode (EPX-14); none when unknown and for whatever is no
     *     episode (SRCH-20)
     */
    public ScopeMatch(Scope scope, EpisodeCoordinates coordinates, List<LocalDate> airDates) {
        this.scope = scope;
        this.absolute = coordinates.absolute();
        this.nativeEpisode = coordinates.nativeEpisode();
        OptionalInt season = coordinates.mapped().season();
        OptionalInt episode = coordinates.mapped().episode();
        this.seasonIsKnown = nativeEpisode.isEmpty() || episode.isPresent();
        boolean withoutOffset = season.equals(OptionalInt.of(1)) && episode.equals(nativeEpisode);
        this.nativeIsMapped = !seasonIsKnown || withoutOffset;
        this.ownTitles = coordinates.ownTitles().stream()
                .map(title -> NormalizedTitle.of(title).text())
                .filter(title -> !title.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.airDates = List.copyOf(airDates);
    }

    /**
     * The total function from a name and a part of which no other numbers are known to a verdict.
     *
     * @param strict whether a request for an episode refuses what does not name it (SRCH-21); without effect on others
     * @param airDate when the episode was broadcast; empty when unknown and for whatever is no episode (SRCH-20)
     */
    public static ScopeVerdict verdict(
            ParsedRelease release, Scope scope, boolean strict, Optional<LocalDate> airDate) {
        return new ScopeMatch(
                        scope,
                        EpisodeCoordinates.mapped(scope.season(), scope.episode()),
                        airDate.stream().toList())
                .verdict(release, strict);
    }

    /**
     * How a name stands to the part.
     *
     * @param strict whether a request for an episode refuses what does not name it (SRCH-21); without effect on others
     */
    public ScopeVerdict verdict(ParsedRelease release, boolean strict) {
        return switch (scope) {
            case Scope.Movie movie ->
                release.episodes().isEmpty() ? ScopeVerdict.FILM : ScopeVerdict.EPISODE_INSTEAD_OF_FILM;
            case Scope.Series series -> ScopeVerdict.PART_OF_SERIES;
            case Scope.Season season -> ofSeason(release, season);
            case Scope.Episode episode -> ofEpisode(release, episode, strict);
        };
    }

    /**
     * Whether a release that serves the episode asked for is a collection of several: of its season, or of a range that
     * contains it (SRCH-94). Which of its files the episode is, its name does not say.
     */
    public boolean isPack(ParsedRelease release) {
        if (!(scope instanceof Scope.Episode)) {
            return false;
        }
        return release.episodes().isEmpty()
                ? !release.seasons().isEmpty()
                : release.episodes().size() > MOST_IN_ONE_FILE;
    }

    private static ScopeVerdict ofSeason(ParsedRelease release, Scope.Season wanted) {
        if (release.seasons().isEmpty()) {
            return release.episodes().isEmpty()
                    ? ScopeVerdict.SEASON_NOT_NAMED
                    : ScopeVerdict.EPISODE_OF_UNKNOWN_SEASON;
        }
        return release.seasons().contains(wanted.number()) ? ScopeVerdict.SEASON_NAMED : ScopeVerdict.OTHER_SEASON;
    }

    private ScopeVerdict ofEpisode(ParsedRelease release, Scope.Episode wanted, boolean strict) {
        boolean namesSeason = !release.seasons().isEmpty();
        boolean namesEpisode = !release.episodes().isEmpty();
        if (namesSeason && !(seasonIsKnown && release.seasons().contains(wanted.seasonNumber()))) {
            return ScopeVerdict.OTHER_SEASON;
        }
        if (namesEpisode && !namesSeason && hasOtherNumbers()) {
            return ofNumberAlone(release);
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
        return ofDay(release, strict);
    }

    private boolean hasOtherNumbers() {
        return absolute.isPresent() || nativeEpisode.isPresent();
    }

    /** A number without a season counts through all seasons, or through the part that is a title of its own (EPO-08). */
    private ScopeVerdict ofNumberAlone(ParsedRelease release) {
        if (names(release, absolute)) {
            return ScopeVerdict.ABSOLUTE_NUMBER;
        }
        boolean counts =
                nativeIsMapped || ownTitles.contains(release.normalizedTitle().text());
        return counts && names(release, nativeEpisode) ? ScopeVerdict.NATIVE_NUMBER : ScopeVerdict.OTHER_EPISODE;
    }

    private static boolean names(ParsedRelease release, OptionalInt number) {
        return number.isPresent() && release.episodes().contains(number.getAsInt());
    }

    private ScopeVerdict ofDay(ParsedRelease release, boolean strict) {
        if (release.date().isPresent()) {
            if (airDates.isEmpty()) {
                return strict ? ScopeVerdict.UNPROVEN_DAY_REFUSED : ScopeVerdict.UNPROVEN_DAY;
            }
            return airDates.contains(release.date().get()) ? ScopeVerdict.SAME_DAY : ScopeVerdict.OTHER_DAY;
        }
        OptionalInt year = release.year();
        if (!airDates.isEmpty() && release.is(ReleaseFlag.COMPLETE) && year.isPresent()) {
            return airDates.stream().anyMatch(day -> day.getYear() == year.getAsInt())
                    ? ScopeVerdict.YEAR_PACK
                    : ScopeVerdict.OTHER_YEAR_PACK;
        }
        return strict ? ScopeVerdict.NAMES_NOTHING_REFUSED : ScopeVerdict.NAMES_NOTHING;
    }
}
