package comet.core.search;

import comet.core.matching.AliasLanguages;
import comet.core.matching.MultiMarker;
import comet.core.matching.ScopeMatch;
import comet.core.matching.TitleMatcher;
import comet.core.media.AirDate;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import comet.core.release.ReleaseParser;
import comet.core.report.Rule;
import comet.core.torrent.Release;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets through what is of the title asked for, says what each release is remembered for, and which releases serve the
 * part asked for. Thread-safe, without effects.
 */
final class ReleaseSieve {

    private static final Pattern SAMPLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])sample(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private static final Comparator<Release> BY_FACTS = Comparator.comparing(
                    (Release release) -> release.fileIndex().isPresent())
            .thenComparing(release -> release.playedSize().isPresent())
            .thenComparingInt(release -> release.seeders().orElse(-1))
            .reversed()
            .thenComparing(Release::tracker)
            .thenComparing(Release::title)
            .thenComparing(Release::name)
            .thenComparingLong(release -> release.playedSize().orElse(-1))
            .thenComparingInt(release -> release.fileIndex().orElse(-1));

    private final MediaRequest media;
    private final List<LocalDate> airDates;
    private final ReleaseParser parser;
    private final TitleMatcher matcher;
    private final boolean dropsSamples;
    private final boolean dropsAdult;
    private final Optional<AliasLanguages> languages;

    /** @param rules as they are for the viewer who asks */
    ReleaseSieve(MediaRequest media, MediaMetadata metadata, ReleaseParser parser, FilterRules rules) {
        this.media = media;
        this.airDates = airDates(media, metadata);
        this.parser = parser;
        this.matcher = new TitleMatcher(metadata, media.type(), parser);
        this.dropsSamples = !matcher.hasWord("sample");
        this.dropsAdult = rules.removeAdult();
        this.languages = rules.inferLanguages() ? Optional.of(new AliasLanguages(metadata)) : Optional.empty();
    }

    /**
     * Reads a release: by its title, and for what that lacks by its second title (SCR-D01), which is read only then.
     */
    ReadRelease read(Release release) {
        ParsedRelease parsed = parser.parse(release.title());
        Optional<String> second = lacksNumbers(parsed) ? release.secondTitle() : Optional.empty();
        return new ReadRelease(
                release,
                second.map(name -> completed(parsed, parser.parse(name))).orElse(parsed));
    }

    /** Whether the part that was asked for has numbers that the title does not name. */
    private boolean lacksNumbers(ParsedRelease parsed) {
        return switch (media.scope()) {
            case Scope.Movie movie -> false;
            case Scope.Series series -> false;
            case Scope.Season season -> parsed.seasons().isEmpty();
            case Scope.Episode episode ->
                parsed.seasons().isEmpty() || parsed.episodes().isEmpty();
        };
    }

    /** A file is of the season its pack is of, if that is one alone; it is not every episode that its pack has. */
    private static ParsedRelease completed(ParsedRelease first, ParsedRelease second) {
        List<Integer> seasons =
                first.seasons().isEmpty() && second.seasons().size() == 1 ? second.seasons() : first.seasons();
        List<Integer> episodes =
                first.episodes().isEmpty() && second.episodes().size() == 1 ? second.episodes() : first.episodes();
        boolean same = seasons.equals(first.seasons()) && episodes.equals(first.episodes());
        return same
                ? first
                : first.toBuilder().seasons(seasons).episodes(episodes).build();
    }

    /**
     * What is shown and ranked of a reading: with what its title adds to its languages (SRCH-57, SRCH-58), of releases
     * just found and of stored ones, because what names say is not stored.
     */
    ParsedRelease attributes(ParsedRelease parsed) {
        return MultiMarker.marked(languages.map(known -> known.inferred(parsed)).orElse(parsed));
    }

    /** Reads a release and lets it through if it is of the title, whatever part of it it serves (SRCH-50, SRCH-61). */
    Sifted sift(Release release) {
        if (dropsSamples && SAMPLE.matcher(release.title()).find()) {
            return new Sifted.Removed(Rule.SAMPLE);
        }
        ReadRelease read = read(release);
        if (dropsAdult && read.parsed().is(ReleaseFlag.ADULT)) {
            return new Sifted.Removed(Rule.ADULT);
        }
        if (!matcher.matches(read.parsed()) && !secondTitleMatches(release)) {
            return new Sifted.Removed(mismatch(read.parsed()));
        }
        List<Scope> scopes = scopes(read.parsed());
        return scopes.isEmpty() ? new Sifted.Removed(Rule.OTHER_PART) : new Sifted.Kept(read, scopes);
    }

    private boolean secondTitleMatches(Release release) {
        return release.secondTitle().map(parser::parse).filter(matcher::matches).isPresent();
    }

    private Rule mismatch(ParsedRelease parsed) {
        if (parsed.title().isEmpty()) {
            return Rule.NO_TITLE;
        }
        // Most are of another year or of another title, not both: the title is compared again only for the former.
        return !matcher.fitsYear(parsed) && matcher.fitsTitle(parsed) ? Rule.OTHER_YEAR : Rule.OTHER_TITLE;
    }

    private List<Scope> scopes(ParsedRelease parsed) {
        return switch (media.scope()) {
            case Scope.Movie movie -> parsed.episodes().isEmpty() ? List.of(movie) : List.of();
            case Scope.Series series -> ofSeries(parsed);
            case Scope.Season season -> ofSeries(parsed);
            case Scope.Episode episode -> ofSeries(parsed);
        };
    }

    private List<Scope> ofSeries(ParsedRelease parsed) {
        List<Integer> seasons = parsed.seasons();
        if (seasons.isEmpty() && isImdbEpisode() && !parsed.episodes().isEmpty()) {
            // "Show - 25" may count through all seasons: it is not known to be of the season asked for (SRCH-61).
            return List.of();
        }
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

    /** Whether a release that was just found may serve the part asked for; a pack may (DB-08). */
    boolean serves(ReadRelease read) {
        return matchesScope(read.parsed(), false);
    }

    /**
     * The same for a release that is remembered for this part: what was once found for a season need not name it
     * (SRCH-22).
     */
    boolean stillServes(ReadRelease read) {
        return switch (media.scope()) {
            case Scope.Season season -> {
                List<Integer> seasons = read.parsed().seasons();
                yield seasons.isEmpty() || seasons.contains(season.number());
            }
            case Scope.Movie movie -> serves(read);
            case Scope.Series series -> serves(read);
            case Scope.Episode episode -> serves(read);
        };
    }

    /** Whether the name of a release says that it is the very episode asked for; true when none was asked for. */
    boolean namesEpisode(ParsedRelease parsed) {
        return !isImdbEpisode() || matchesScope(parsed, true);
    }

    /** Of several releases of one torrent the better one (SCR-D02), down to differences that mean nothing. */
    Comparator<ReadRelease> bestFirst() {
        return Comparator.comparing((ReadRelease read) -> matchesScope(read.parsed(), true))
                .reversed()
                .thenComparing(ReadRelease::release, BY_FACTS);
    }

    private boolean matchesScope(ParsedRelease parsed, boolean strict) {
        if (airDates.isEmpty()) {
            return matchesScope(parsed, strict, Optional.empty());
        }
        return airDates.stream().anyMatch(day -> matchesScope(parsed, strict, Optional.of(day)));
    }

    private boolean matchesScope(ParsedRelease parsed, boolean strict, Optional<LocalDate> airDate) {
        return ScopeMatch.verdict(parsed, media.scope(), strict, airDate).matches();
    }

    /** Only the episodes of IMDb ids have a day that names are compared with (SRCH-20, EPX-06). */
    private static List<LocalDate> airDates(MediaRequest media, MediaMetadata metadata) {
        return media.id() instanceof ImdbId && media.scope() instanceof Scope.Episode episode
                ? metadata.episodes()
                        .find(episode)
                        .flatMap(IndexedEpisode::aired)
                        .map(AirDate::inNames)
                        .orElse(List.of())
                : List.of();
    }

    /** Only the numbers of IMDb episodes are those that release names use (SRCH-20). */
    private boolean isImdbEpisode() {
        return media.id() instanceof ImdbId && media.scope() instanceof Scope.Episode;
    }
}
