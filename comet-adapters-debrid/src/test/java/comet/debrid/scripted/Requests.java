package comet.debrid.scripted;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServiceId;
import comet.core.debrid.Store;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a sample asks for, as the port says it: every input of every operation has its place in a request. */
final class Requests {

    private final Sample sample;
    private final Sample.InputJson input;
    private final Account account;

    Requests(Sample sample, DebridService service) {
        this.sample = sample;
        this.input = sample.call().input();
        Optional<String> store = Optional.ofNullable(input.store());
        this.account = new Account(
                store.flatMap(ServiceId::parse)
                        .orElseGet(() -> service.services().iterator().next()),
                new ApiKey(sample.apiKey()),
                store.map(Store::new));
    }

    Account account() {
        return account;
    }

    AvailabilityRequest availability() {
        List<InfoHash> hashes =
                requireNonNull(input.hashes()).stream().map(InfoHash::new).toList();
        return new AvailabilityRequest(account, hashes, media(), sample.clientAddress());
    }

    LinkRequest link() {
        List<String> sources = requireNonNullElse(input.sources(), List.of());
        return new LinkRequest(
                account,
                new TorrentSource(
                        MagnetUri.of(new InfoHash(requireNonNull(input.hash())), sources), Optional.empty(), false, Optional.empty()),
                media(),
                new AskedFile(requireNonNull(input.torrentName()), optional(input.fileIndex()), Optional.empty()),
                KnownBefore.NOTHING,
                sample.clientAddress(),
                input.cachedOnly());
    }

    LibraryRequest library() {
        return new LibraryRequest(
                account, requireNonNull(input.limit()), requireNonNull(input.offset()), sample.clientAddress());
    }

    EntryRequest entry() {
        return new EntryRequest(account, new EntryId(requireNonNull(input.id())), sample.clientAddress());
    }

    private RequestedMedia media() {
        return new RequestedMedia(
                type(),
                Optional.ofNullable(input.mediaId()).map(Requests::mediaId),
                Optional.ofNullable(input.title()),
                requireNonNullElse(input.aliases(), Map.of()),
                EpisodeCoordinates.mapped(optional(input.season()), optional(input.episode())),
                new EpisodeFacts(
                        Optional.ofNullable(input.airDate()).map(LocalDate::parse).stream()
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    /** A sample that names no kind is about a series if it has a season (PLAY-21). */
    private Optional<MediaType> type() {
        return Optional.ofNullable(input.mediaType())
                .map(word -> MediaType.parse(word).orElseThrow())
                .or(() -> Optional.of(input.season() == null ? MediaType.MOVIE : MediaType.SERIES));
    }

    private static MediaId mediaId(String text) {
        Optional<MediaId> imdb = ImdbId.parse(text).map(id -> id);
        return imdb.or(() -> KitsuId.parse(text).map(id -> id)).orElseThrow();
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
