package comet.scrapers.kit.torrentfile;

import comet.core.matching.TitleMatcher;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.ReleaseSink;
import comet.core.port.ScopedRelease;
import comet.core.port.ScrapeRequest;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import comet.core.torrent.Release;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The releases that a torrent makes for one search: one for each file that matters (TOR-35). Thread-safe. */
public final class FileCandidates {

    private static final int HALF = 2;

    private final MediaType type;
    private final ReleaseParser parser;
    private final TitleMatcher matcher;
    private final boolean titleHasSample;

    /** Only the numbers of IMDb episodes are those that release names use. */
    private final boolean countsByCatalogue;

    public FileCandidates(ScrapeRequest request, ReleaseParser parser) {
        this.type = request.media().type();
        this.parser = parser;
        this.matcher = new TitleMatcher(request.metadata(), type, parser);
        this.titleHasSample = matcher.hasWord("sample");
        this.countsByCatalogue = request.imdbId().isPresent();
    }

    /**
     * The releases of a torrent. Its own description is believed more than the source: size and sources are those of it.
     *
     * @return none if it has no video, even if the source said its hash
     */
    public List<Release> of(TorrentContent torrent, Offered offered) {
        List<ContentFile> kept = (titleHasSample ? torrent.videos() : torrent.kept())
                .stream().limit(ReleaseSink.MAX_RELEASES).toList();
        if (kept.size() <= 1) {
            return releases(kept, torrent, offered);
        }
        List<ContentFile> candidates = switch (type) {
            case MOVIE -> ofMovie(kept);
            case SERIES -> ofSeries(kept);
        };
        // Files that say nothing of themselves leave the torrent to be judged by its own name.
        return candidates.isEmpty()
                ? release(Optional.empty(), torrent, offered).stream().toList()
                : releases(candidates, torrent, offered);
    }

    /** The films in a collection whose names say that they are the one; else what is large enough to be it (TOR-D7). */
    private List<ContentFile> ofMovie(List<ContentFile> kept) {
        List<ContentFile> named = kept.stream().filter(this::isTheMovie).toList();
        if (!named.isEmpty()) {
            return named;
        }
        long largest = kept.stream().mapToLong(ContentFile::size).max().orElse(0);
        return kept.stream()
                .filter(file -> file.size() >= largest - largest / HALF)
                .toList();
    }

    private boolean isTheMovie(ContentFile file) {
        ParsedRelease parsed = parser.parse(file.name());
        return parsed.episodes().isEmpty() && matcher.matches(parsed);
    }

    /** What names neither season nor episode nor date is an extra (TOR-D8). */
    private List<ContentFile> ofSeries(List<ContentFile> kept) {
        return kept.stream().filter(this::isNumbered).toList();
    }

    private boolean isNumbered(ContentFile file) {
        ParsedRelease parsed = parser.parse(file.name());
        return !parsed.seasons().isEmpty()
                || !parsed.episodes().isEmpty()
                || parsed.date().isPresent();
    }

    private static List<Release> releases(List<ContentFile> files, TorrentContent torrent, Offered offered) {
        return files.stream()
                .flatMap(file -> release(Optional.of(file), torrent, offered).stream())
                .toList();
    }

    /**
     * The rows to store of a torrent: its releases that have a file, each with the part of the title it serves (TOR-43).
     *
     * @param searched the season that was searched for: of files that name none, unless their numbers may count through
     *     all seasons (SRCH-61)
     */
    public List<ScopedRelease> rows(TorrentContent torrent, Offered offered, OptionalInt searched) {
        return of(torrent, offered).stream()
                .filter(release -> release.file().isPresent())
                .flatMap(release -> scopes(release, searched).map(scope -> new ScopedRelease(scope, release)))
                .toList();
    }

    private Stream<Scope> scopes(Release release, OptionalInt searched) {
        return switch (type) {
            case MOVIE -> Stream.of(Scope.MOVIE);
            case SERIES -> {
                ParsedRelease file = parser.parse(release.title());
                yield seasons(file, release, searched).stream().map(season -> scope(season, file));
            }
        };
    }

    private List<Integer> seasons(ParsedRelease file, Release release, OptionalInt searched) {
        if (!file.seasons().isEmpty()) {
            return file.seasons();
        }
        List<Integer> ofPack = parser.parse(release.name()).seasons();
        if (ofPack.size() == 1) {
            return ofPack;
        }
        return countsByCatalogue ? List.of() : searched.stream().boxed().toList();
    }

    private static Scope scope(int season, ParsedRelease file) {
        return file.episodes().size() == 1
                ? new Scope.Episode(season, file.episodes().getFirst())
                : new Scope.Season(season);
    }

    private static Optional<Release> release(Optional<ContentFile> file, TorrentContent torrent, Offered offered) {
        OptionalLong size = torrent.size().isPresent() ? torrent.size() : offered.size();
        return Stream.concat(Stream.of(offered.title(), torrent.name()), file.map(ContentFile::name).stream())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> new Release(
                        torrent.infoHash(),
                        name,
                        size,
                        offered.seeders(),
                        offered.tracker(),
                        file.map(ContentFile::inRelease),
                        torrent.sources(),
                        offered.isPrivate() || torrent.isPrivate()));
    }
}
