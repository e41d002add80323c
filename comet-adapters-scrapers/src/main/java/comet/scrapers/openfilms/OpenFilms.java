package comet.scrapers.openfilms;

import com.fasterxml.jackson.databind.ObjectMapper;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The built-in films (setting {@code SCRAPE_OPENFILMS}): their titles as a metadata provider and their torrents as a
 * source. Immutable and thread-safe; makes no network call, so it neither waits nor fails.
 */
public final class OpenFilms implements TorrentScraper, MetadataProvider {

    private static final String NAME = "openfilms";

    /** The label viewers see. */
    private static final String TRACKER = "OpenFilms";

    private final Map<MediaId, OpenFilmsJson.Film> films;
    private final AnnounceUrls trackers;

    private OpenFilms(OpenFilmsJson json) {
        this.films = json.films().stream()
                .collect(Collectors.toUnmodifiableMap(film -> new ImdbId(film.imdb()), film -> film));
        this.trackers = new AnnounceUrls(json.trackers());
    }

    /** Reads the films that come with the product. */
    public static OpenFilms builtIn() {
        try (InputStream json = Objects.requireNonNull(
                OpenFilms.class.getResourceAsStream("open-films.json"), "open-films.json is part of this jar")) {
            return new OpenFilms(new ObjectMapper().readValue(json, OpenFilmsJson.class));
        } catch (IOException e) {
            throw new UncheckedIOException("open-films.json is part of this jar and valid", e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) {
        return film(type, id)
                .map(film -> ProvidedTitle.of(
                        MediaTitle.of(film.title(), film.year()).of(MediaType.MOVIE)));
    }

    // region scrape
    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) {
        film(request.media().type(), request.media().id()).ifPresent(film -> found.offer(release(film)));
        return new SourceEnd.Done();
    }
    // end scrape

    private Optional<OpenFilmsJson.Film> film(MediaType type, MediaId id) {
        return type == MediaType.MOVIE ? Optional.ofNullable(films.get(id)) : Optional.empty();
    }

    // region release
    private Release release(OpenFilmsJson.Film film) {
        return new Release(
                new InfoHash(film.infoHash()),
                film.name(),
                OptionalLong.of(film.torrentSize()),
                OptionalInt.empty(),
                TRACKER,
                Optional.of(new ReleaseFile(
                        OptionalInt.of(film.file().index()),
                        film.file().name(),
                        OptionalLong.of(film.file().size()))),
                trackers);
    }
    // end release
}
