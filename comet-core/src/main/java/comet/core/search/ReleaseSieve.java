package comet.core.search;

import comet.core.library.NameFacts;
import comet.core.matching.AliasLanguages;
import comet.core.matching.MultiMarker;
import comet.core.matching.ScopeMatch;
import comet.core.matching.TitleMatcher;
import comet.core.matching.YearWindow;
import comet.core.media.AirDate;
import comet.core.media.Aliases;
import comet.core.media.AnimeFacts;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.Scope;
import comet.core.port.ScopedRelease;
import comet.core.release.NormalizedTitle;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import comet.core.release.ReleaseParser;
import comet.core.report.Rule;
import comet.core.torrent.Release;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets through what is of the title asked for, says what each release is remembered for, and which releases serve the
 * part asked for. Thread-safe, without effects.
 */
final class ReleaseSieve {

    private static final String SAMPLE_WORD = "sample";
    private static final Pattern SAMPLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + SAMPLE_WORD + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private static final Comparator<Release> BY_FACTS = Comparator.comparing(
                    (Release release) -> release.ownFileIndex().isPresent())
            .thenComparing(release -> release.playedSize().isPresent())
            .thenComparingInt(release -> release.seeders().orElse(-1))
            .reversed();

    private static final Comparator<Release> BY_TEXT = Comparator.comparing(Release::tracker)
            .thenComparing(Release::title)
            .thenComparing(Release::name)
            .thenComparingLong(release -> release.playedSize().orElse(-1))
            .thenComparingInt(release -> release.fileIndex().orElse(-1));

    /**
     * What is sifted for.
     *
     * @param asked what the viewer asked for
     * @param media the part of a title that releases are kept under
     * @param anime how it goes by elsewhere
     */
    record Part(MediaRequest asked, MediaRequest media, AnimeFacts anime) {

        /** A part that goes by no other numbers. */
        static Part of(MediaRequest media) {
            return new Part(media, media, AnimeFacts.none(media));
        }
    }

    private final MediaRequest media;
    private final boolean strict;
    private final ReleaseParser parser;
    private final TitleMatcher matcher;
    private final ScopeMatch scopeMatch;
    private final LinkRules links;
    private final Optional<YearWindow> ownYears;
    private final boolean dropsSamples;
    private final boolean dropsAdult;
    private final Optional<AliasLanguages> languages;

    /** What it goes by: two with equal keys, of one search, let through the same and read it alike. */
    private record Key(Part part, MediaMetadata metadata, Optional<MediaMetadata> linked, FilterRules rules) {}

    private final Key key;

    /** What tells it apart from those that read in another way. */
    Object key() {
        return key;
    }

    /** @param rules as they are for the viewer who asks */
    ReleaseSieve(MediaRequest media, MediaMetadata metadata, ReleaseParser parser, FilterRules rules) {
        this(Part.of(media), metadata, Optional.empty(), new Wanted.Reading(parser, rules));
    }

    /**
     * For a part that other catalogues number in other ways.
     *
     * @param linked the same work in the catalogue that the request is mapped to
     * @param reading with the rules for the viewer who asks
     */
    ReleaseSieve(Part part, MediaMetadata metadata, Optional<MediaMetadata> linked, Wanted.Reading reading) {
        this.media = part.media();
        this.key = new Key(part, metadata, linked, reading.rules());
        // Of what has one episode only, releases carry no number (SRCH-17).
        this.strict = part.asked().id() instanceof ImdbId
                && media.scope() instanceof Scope.Episode
                && !part.anime().onlyEpisode();
        this.parser = reading.parser();
        this.matcher = new TitleMatcher(withOwnTitles(metadata, part.anime()), linked, media.type(), parser);
        this.scopeMatch =
                new ScopeMatch(media.scope(), part.anime().coordinates(), airDates(part.asked(), media, metadata));
        this.links = new LinkRules(media, scopeMatch);
        this.ownYears = linked.map(work -> YearWindow.of(metadata, media.type()));
        this.dropsSamples = !matcher.hasWord("sample");
        this.dropsAdult = reading.rules().removeAdult();
        this.languages =
                reading.rules().inferLanguages() ? Optional.of(new AliasLanguages(metadata)) : Optional.empty();
    }

    /** Releases of a part of an anime bear the titles of that part, also when the whole was asked for (EPO-08, EPO-09). */
    private static MediaMetadata withOwnTitles(MediaMetadata metadata, AnimeFacts anime) {
        Set<String> own = anime.coordinates().ownTitles();
        return own.isEmpty()
                ? metadata
                : new MediaMetadata(
                        metadata.main(), metadata.others().and(new Aliases(Map.of(Aliases.EZ, List.copyOf(own)))));
    }

    /** Reads a stored release, as one that a source offers. */
    ReadRelease read(Release release) {
        return read(release, "");
    }

    /**
     * Reads a release: by its title, and for what that lacks by its second title (SCR-D01), which is read only then.
     *
     * @param source the word of the source that offers it; empty text when it is stored
     */
    private ReadRelease read(Release release, String source) {
        ParsedRelease parsed = parser.parse(release.title());
        boolean lacksNumbers = lacksNumbers(parsed);
        Optional<ParsedRelease> second =
                lacksNumbers || saysNothing(parsed) ? release.secondTitle().map(parser::parse) : Optional.empty();
        return new ReadRelease(
                release,
                second.map(torrent -> completed(parsed, torrent)).orElse(parsed),
                lacksNumbers ? second : Optional.empty(),
                source);
    }

    /** Whether the name of a file tells neither title nor picture, as one that was made up to hide what it is. */
    private boolean saysNothing(ParsedRelease parsed) {
        return parsed.resolutionKey().equals(ParsedRelease.UNKNOWN_RESOLUTION)
                && parsed.quality().isEmpty()
                && !matcher.matches(parsed);
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
    private ParsedRelease completed(ParsedRelease first, ParsedRelease second) {
        List<Integer> seasons =
                first.seasons().isEmpty() && second.seasons().size() == 1 ? second.seasons() : first.seasons();
        List<Integer> episodes =
                first.episodes().isEmpty() && second.episodes().size() == 1 ? second.episodes() : first.episodes();
        ParsedRelease described = saysNothing(first) && matcher.matches(second) ? second : first;
        boolean same = seasons.equals(described.seasons()) && episodes.equals(described.episodes());
        return same
                ? described
                : described.toBuilder().seasons(seasons).episodes(episodes).build();
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
        return sift(release, "");
    }

    /** The same of a source. */
    Sifted sift(Release release, String source) {
        if (dropsSamples && isSample(release)) {
            return new Sifted.Removed(Rule.SAMPLE);
        }
        ReadRelease read = read(release, source);
        if (dropsAdult && read.parsed().is(ReleaseFlag.ADULT)) {
            return new Sifted.Removed(Rule.ADULT);
        }
        if (!matcher.matches(read.parsed()) && !secondTitleMatches(read)) {
            return new Sifted.Removed(mismatch(read.parsed()));
        }
        if (isOfOtherYears(read.parsed())) {
            return new Sifted.Removed(Rule.OTHER_YEAR);
        }
        List<ScopedRelease> remembered = links.of(read);
        return remembered.isEmpty() ? new Sifted.Removed(Rule.OTHER_PART) : new Sifted.Kept(read, remembered);
    }

    private static boolean isSample(Release release) {
        return namesSample(release.title())
                || release.secondTitle().filter(ReleaseSieve::namesSample).isPresent();
    }

    /** The pattern is asked only where the letters stand: every name of every source comes by here. */
    private static boolean namesSample(String name) {
        for (int i = 0; i <= name.length() - SAMPLE_WORD.length(); i++) {
            char c = name.charAt(i);
            if ((c == 's' || c == 'S') && name.regionMatches(true, i, SAMPLE_WORD, 0, SAMPLE_WORD.length())) {
                return SAMPLE.matcher(name).find();
            }
        }
        return false;
    }

    /**
     * Whether what names no number is of a year in which only another season of the work came out: all years of the work
     * are good for what names season or episode, the years of the entry asked for are for what does not (SRCH-54).
     */
    private boolean isOfOtherYears(ParsedRelease parsed) {
        return ownYears.isPresent()
                && parsed.seasons().isEmpty()
                && parsed.episodes().isEmpty()
                && !ownYears.get().contains(parsed.year());
    }

    private boolean secondTitleMatches(ReadRelease read) {
        return read.torrent()
                .or(() -> read.release().secondTitle().map(parser::parse))
                .filter(matcher::matches)
                .isPresent();
    }

    private Rule mismatch(ParsedRelease parsed) {
        if (parsed.title().isEmpty()) {
            return Rule.NO_TITLE;
        }
        // Most are of another year or of another title, not both: the title is compared again only for the former.
        return !matcher.fitsYear(parsed) && matcher.fitsTitle(parsed) ? Rule.OTHER_YEAR : Rule.OTHER_TITLE;
    }

    /** Whether a release that was just found may serve the part asked for; a pack may (DB-08). */
    boolean serves(ReadRelease read) {
        return serves(read.parsed());
    }

    private boolean serves(ParsedRelease parsed) {
        return matchesScope(parsed, false) && !isOfOtherYears(parsed);
    }

    /** The titles that a release may have, in the form in which titles are compared. */
    Set<NormalizedTitle> titles() {
        return matcher.normalizedTitles();
    }

    /**
     * Whether a name of which the facts were read before may be one that is let through and serves the part asked for:
     * what it says no to need not be read again (DB-64).
     */
    boolean mayServe(String name, NameFacts facts) {
        ParsedRelease read = facts.asRead(name);
        return matcher.matches(read) && serves(read);
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

    /**
     * Whether the name of a release says that it is the very episode asked for; true when none was asked for, and of
     * Kitsu titles, whose numbers names use in so many ways that what does not contradict is taken (SRCH-20).
     */
    boolean namesEpisode(ParsedRelease parsed) {
        return !strict || matchesScope(parsed, true);
    }

    /** Whether it is a collection that holds the episode asked for among others (SRCH-94). */
    boolean isPack(ParsedRelease parsed) {
        return scopeMatch.isPack(parsed);
    }

    /** Whether its name alone shows which file is meant, so that it can be offered as a direct torrent (SRCH-94). */
    boolean needsNoFileList(ParsedRelease parsed) {
        return namesEpisode(parsed) && !isPack(parsed);
    }

    /** Of several releases of one torrent the better one (SCR-D02), down to differences that mean nothing. */
    Comparator<ReadRelease> bestFirst() {
        return Comparator.comparing((ReadRelease read) -> matchesScope(read.parsed(), true))
                .reversed()
                .thenComparing(ReadRelease::release, BY_FACTS)
                .thenComparing(ReadRelease::source)
                .thenComparing(ReadRelease::release, BY_TEXT);
    }

    private boolean matchesScope(ParsedRelease parsed, boolean refusing) {
        return scopeMatch.verdict(parsed, refusing).matches();
    }

    /** Only the episodes of IMDb ids have a day that names are compared with (SRCH-20, EPX-06). */
    private static List<LocalDate> airDates(MediaRequest asked, MediaRequest media, MediaMetadata metadata) {
        return asked.id() instanceof ImdbId && media.scope() instanceof Scope.Episode episode
                ? metadata.episodes()
                        .find(episode)
                        .flatMap(IndexedEpisode::aired)
                        .map(AirDate::inNames)
                        .orElse(List.of())
                : List.of();
    }
}
