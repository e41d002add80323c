package comet.core.search;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import comet.core.port.ScopedRelease;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import comet.core.release.ScopeMatch;
import comet.core.release.TitleMatcher;
import comet.core.torrent.Release;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Lets through what is of the title asked for, and says what each release is remembered for. Pure. */
final class ReleaseSieve {

    private final MediaRequest media;
    private final ReleaseParser parser;
    private final TitleMatcher matcher;

    ReleaseSieve(MediaRequest media, MediaMetadata metadata, ReleaseParser parser) {
        this.media = media;
        this.parser = parser;
        this.matcher = new TitleMatcher(metadata, media.type(), parser);
    }

    /** Releases of the title, whatever part of it they serve, with the part each is remembered for (SRCH-50, 61). */
    List<ScopedRelease> ofTitle(Collection<Release> offered) {
        return offered.stream()
                .flatMap(release -> {
                    ParsedRelease parsed = parser.parse(release.title());
                    return matcher.matches(parsed) ? scoped(release, parsed) : Stream.empty();
                })
                .toList();
    }

    private Stream<ScopedRelease> scoped(Release release, ParsedRelease parsed) {
        return switch (media.scope()) {
            case Scope.Movie movie ->
                parsed.episodes().isEmpty() ? Stream.of(new ScopedRelease(movie, release)) : Stream.empty();
            case Scope.Series series -> series(release, parsed);
            case Scope.Season season -> series(release, parsed);
            case Scope.Episode episode -> series(release, parsed);
        };
    }

    private Stream<ScopedRelease> series(Release release, ParsedRelease parsed) {
        List<Integer> seasons = parsed.seasons();
        if (seasons.isEmpty()) {
            // A release that names no season is remembered for the one that was asked for, if any.
            seasons = media.scope().season().stream().boxed().toList();
        }
        if (seasons.isEmpty()) {
            return Stream.of(new ScopedRelease(new Scope.Series(), release));
        }
        return seasons.stream()
                .map(season -> parsed.episodes().size() == 1
                        ? new Scope.Episode(season, parsed.episodes().get(0))
                        : new Scope.Season(season))
                .map(scope -> new ScopedRelease(scope, release));
    }

    /**
     * Whether a release serves the part that was asked for and is not too large.
     *
     * @param maxSize in bytes; what is of unknown size stays (UCFG-021)
     */
    boolean serves(Release release, ParsedRelease parsed, OptionalLong maxSize) {
        boolean tooLarge = maxSize.isPresent()
                && release.playedSize().isPresent()
                && release.playedSize().getAsLong() > maxSize.getAsLong();
        return !tooLarge && ScopeMatch.matches(parsed, media.scope(), false);
    }
}
