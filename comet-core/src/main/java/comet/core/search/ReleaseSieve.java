package comet.core.search;

import comet.core.matching.AliasLanguages;
import comet.core.matching.MultiMarker;
import comet.core.matching.ScopeMatch;
import comet.core.matching.TitleMatcher;
import comet.core.media.ImdbId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import comet.core.port.ScopedRelease;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import comet.core.release.ReleaseParser;
import comet.core.torrent.Release;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets through what is of the title asked for, says what each release is remembered for, and which releases serve the
 * part asked for. Thread-safe, without effects.
 */
final class ReleaseSieve {

    private static final Pattern SAMPLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])sample(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private final MediaRequest media;
    private final ReleaseParser parser;
    private final TitleMatcher matcher;
    private final boolean dropsSamples;
    private final boolean dropsAdult;
    private final Optional<AliasLanguages> languages;

    /** @param rules as they are for the viewer who asks */
    ReleaseSieve(MediaRequest media, MediaMetadata metadata, ReleaseParser parser, FilterRules rules) {
        this.media = media;
        this.parser = parser;
        this.matcher = new TitleMatcher(metadata, media.type(), parser);
        this.dropsSamples = !matcher.hasWord("sample");
        this.dropsAdult = rules.removeAdult();
        this.languages = rules.inferLanguages() ? Optional.of(new AliasLanguages(metadata)) : Optional.empty();
    }

    /**
     * What the name of a release says, and what its title adds to its languages (SRCH-57, SRCH-58): of releases just
     * found and of stored ones, because what names say is not stored.
     */
    ParsedRelease read(Release release) {
        ParsedRelease parsed = parser.parse(release.title());
        return MultiMarker.marked(languages.map(known -> known.inferred(parsed)).orElse(parsed));
    }

    /** Releases of the title, whatever part of it they serve, with the part each is remembered for (SRCH-50, 61). */
    List<ScopedRelease> ofTitle(Collection<Release> offered) {
        return offered.stream().flatMap(this::scoped).toList();
    }

    private Stream<ScopedRelease> scoped(Release release) {
        if (isSample(release)) {
            return Stream.empty();
        }
        ParsedRelease parsed = parser.parse(release.title());
        if (isUnwanted(parsed) || !matcher.matches(parsed)) {
            return Stream.empty();
        }
        return switch (media.scope()) {
            case Scope.Movie movie ->
                parsed.episodes().isEmpty() ? Stream.of(new ScopedRelease(movie, release)) : Stream.empty();
            case Scope.Series series -> ofSeries(release, parsed);
            case Scope.Season season -> ofSeries(release, parsed);
            case Scope.Episode episode -> ofSeries(release, parsed);
        };
    }

    private boolean isSample(Release release) {
        return dropsSamples && SAMPLE.matcher(release.title()).find();
    }

    private boolean isUnwanted(ParsedRelease parsed) {
        return dropsAdult && parsed.is(ReleaseFlag.ADULT);
    }

    private Stream<ScopedRelease> ofSeries(Release release, ParsedRelease parsed) {
        List<Integer> seasons = parsed.seasons();
        if (seasons.isEmpty() && isImdbEpisode() && !parsed.episodes().isEmpty()) {
            // "Show - 25" may count through all seasons: it is not known to be of the season asked for (SRCH-61).
            return Stream.empty();
        }
        if (seasons.isEmpty()) {
            // A release that names no season is remembered for the one that was asked for, if any.
            seasons = media.scope().season().stream().boxed().toList();
        }
        if (seasons.isEmpty()) {
            return Stream.of(new ScopedRelease(Scope.SERIES, release));
        }
        return seasons.stream()
                .map(season -> parsed.episodes().size() == 1
                        ? new Scope.Episode(season, parsed.episodes().get(0))
                        : new Scope.Season(season))
                .map(scope -> new ScopedRelease(scope, release));
    }

    /** Whether a release that was just found may serve the part asked for; a pack may (DB-08). */
    boolean serves(Release release) {
        return matchesScope(parser.parse(release.title()), false);
    }

    /**
     * The same for a release that is remembered for this part: what was once found for a season need not name it
     * (SRCH-22).
     */
    boolean stillServes(Release release) {
        return switch (media.scope()) {
            case Scope.Season season -> {
                List<Integer> seasons = parser.parse(release.title()).seasons();
                yield seasons.isEmpty() || seasons.contains(season.number());
            }
            case Scope.Movie movie -> serves(release);
            case Scope.Series series -> serves(release);
            case Scope.Episode episode -> serves(release);
        };
    }

    /** Whether the name of a release says that it is the very episode asked for; true when none was asked for. */
    boolean namesEpisode(ParsedRelease parsed) {
        return !isImdbEpisode() || matchesScope(parsed, true);
    }

    /** Of several releases of one torrent the better one (SCR-D02), down to differences that mean nothing. */
    Comparator<Release> bestFirst() {
        return Comparator.comparing((Release release) -> matchesScope(parser.parse(release.title()), true))
                .thenComparing(release -> release.fileIndex().isPresent())
                .thenComparing(release -> release.playedSize().isPresent())
                .thenComparingInt(release -> release.seeders().orElse(-1))
                .reversed()
                .thenComparing(Release::tracker)
                .thenComparing(Release::title)
                .thenComparing(Release::name)
                .thenComparingLong(release -> release.playedSize().orElse(-1))
                .thenComparingInt(release -> release.fileIndex().orElse(-1));
    }

    /** The days of broadcast are not known to searches yet. */
    private boolean matchesScope(ParsedRelease parsed, boolean strict) {
        return ScopeMatch.verdict(parsed, media.scope(), strict, Optional.empty())
                .matches();
    }

    /** Only the numbers of IMDb episodes are those that release names use (SRCH-20). */
    private boolean isImdbEpisode() {
        return media.id() instanceof ImdbId && media.scope() instanceof Scope.Episode;
    }
}
