package comet.core.search;

import comet.core.matching.ScopeMatch;
import comet.core.media.ImdbId;
import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import comet.core.port.ScopedRelease;
import comet.core.release.ParsedRelease;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.List;

/** For which parts of a title a release is remembered, and what of it (SRCH-61, SRCH-94). Thread-safe, without effects. */
final class LinkRules {

    private final MediaRequest media;
    private final ScopeMatch match;

    /** @param media the part of a title that releases are searched for */
    LinkRules(MediaRequest media, ScopeMatch match) {
        this.media = media;
        this.match = match;
    }

    /**
     * What is remembered of a release. The file that a source points at is that of one episode or film, and remembered
     * for nothing else (SCR-D03); the torrent itself is remembered for what its own name says (SCR-D01).
     */
    List<ScopedRelease> of(ReadRelease read) {
        Release release = read.release();
        List<ScopedRelease> links = new ArrayList<>(2);
        for (Scope scope : scopes(read.parsed())) {
            links.add(link(scope, release));
        }
        if (links.isEmpty()) {
            return List.of();
        }
        boolean isEpisode = media.scope() instanceof Scope.Episode;
        if (release.fileIndex().isPresent() && isEpisode && serves(read.parsed())) {
            addNew(new ScopedRelease(media.scope(), release), links);
        }
        if (read.torrent().isPresent()) {
            for (Scope scope : scopes(read.torrent().get())) {
                addNew(link(scope, release), links);
            }
        }
        return List.copyOf(links);
    }

    private static void addNew(ScopedRelease link, List<ScopedRelease> links) {
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    private static ScopedRelease link(Scope scope, Release release) {
        return new ScopedRelease(scope, isOnePiece(scope) ? release : release.withoutFile());
    }

    private static boolean isOnePiece(Scope scope) {
        return switch (scope) {
            case Scope.Movie movie -> true;
            case Scope.Episode episode -> true;
            case Scope.Season season -> false;
            case Scope.Series series -> false;
        };
    }

    private List<Scope> scopes(ParsedRelease parsed) {
        return switch (media.scope()) {
            case Scope.Movie movie -> parsed.episodes().isEmpty() ? List.of(movie) : List.of();
            case Scope.Series series -> ofSeries(parsed);
            case Scope.Season season -> ofSeries(parsed);
            case Scope.Episode episode -> ofEpisode(parsed, episode);
        };
    }

    /** What names no season is remembered for the episode that it is by another number or by its day (SRCH-61). */
    private List<Scope> ofEpisode(ParsedRelease parsed, Scope.Episode wanted) {
        return switch (match.verdict(parsed, false)) {
            case ABSOLUTE_NUMBER, NATIVE_NUMBER ->
                parsed.episodes().size() == 1 ? List.of(wanted) : List.of(new Scope.Season(wanted.seasonNumber()));
            case SAME_DAY -> List.of(wanted);
            case OTHER_DAY -> List.of();
            case EPISODE_ALONE, OTHER_EPISODE -> {
                // "Show - 25" may count through all seasons: only Kitsu's own numbers are known to be of the season.
                boolean known = !parsed.seasons().isEmpty() || !(media.id() instanceof ImdbId);
                yield known ? ofSeries(parsed) : List.of();
            }
            case PART_OF_SERIES,
                    SEASON_NAMED,
                    SEASON_NOT_NAMED,
                    EPISODE_OF_UNKNOWN_SEASON,
                    FILM,
                    EPISODE_INSTEAD_OF_FILM,
                    OTHER_SEASON,
                    SEASON_AND_EPISODE,
                    PACK,
                    PACK_REFUSED,
                    EPISODE_ALONE_REFUSED,
                    UNPROVEN_DAY,
                    UNPROVEN_DAY_REFUSED,
                    YEAR_PACK,
                    OTHER_YEAR_PACK,
                    NAMES_NOTHING,
                    NAMES_NOTHING_REFUSED -> ofSeries(parsed);
        };
    }

    private List<Scope> ofSeries(ParsedRelease parsed) {
        List<Integer> seasons = parsed.seasons();
        if (seasons.isEmpty()) {
            // A release that names no season is remembered for the one that was asked for, if any.
            seasons = media.scope().season().stream().boxed().toList();
        }
        if (seasons.isEmpty()) {
            return List.of(Scope.SERIES);
        }
        return seasons.stream().map(season -> ofSeason(season, parsed)).toList();
    }

    private static Scope ofSeason(int season, ParsedRelease parsed) {
        return parsed.episodes().size() == 1
                ? new Scope.Episode(season, parsed.episodes().get(0))
                : new Scope.Season(season);
    }

    private boolean serves(ParsedRelease parsed) {
        return match.verdict(parsed, false).matches();
    }
}
