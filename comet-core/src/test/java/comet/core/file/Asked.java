package comet.core.file;

import comet.core.debrid.AskedFile;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServiceId;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeCoordinates.Mapped;
import comet.core.media.EpisodeFacts;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.testing.Accounts;
import comet.core.torrent.InfoHash;
import comet.core.torrent.ReleaseFile;
import comet.core.torrent.TorrentSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What a viewer asks for, in the words of a test. Immutable. */
record Asked(
        RequestedMedia media, String torrent, OptionalInt index, Optional<ReleaseFile> inTorrent, KnownBefore known) {

    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");

    static Asked film(String title) {
        return of(MediaType.MOVIE, new ImdbId("tt9900001"), title, OptionalInt.empty(), OptionalInt.empty());
    }

    static Asked episode(String title, int season, int episode) {
        return of(MediaType.SERIES, new ImdbId("tt9900002"), title, OptionalInt.of(season), OptionalInt.of(episode));
    }

    static Asked season(String title, int season) {
        return of(MediaType.SERIES, new ImdbId("tt9900002"), title, OptionalInt.of(season), OptionalInt.empty());
    }

    static Asked series(String title) {
        return of(MediaType.SERIES, new ImdbId("tt9900002"), title, OptionalInt.empty(), OptionalInt.empty());
    }

    /** An episode of a Kitsu entry that no mapping knows. */
    static Asked kitsu(String title, int episode) {
        Asked entry = of(
                MediaType.SERIES,
                KitsuId.parse("900003").orElseThrow(),
                title,
                OptionalInt.empty(),
                OptionalInt.empty());
        return entry.by(new EpisodeCoordinates(
                EpisodeCoordinates.NONE.mapped(), OptionalInt.empty(), OptionalInt.of(episode), Set.of()));
    }

    private static Asked of(MediaType type, MediaId id, String title, OptionalInt season, OptionalInt episode) {
        RequestedMedia media = new RequestedMedia(
                Optional.of(type),
                Optional.of(id),
                Optional.of(title),
                Map.of(),
                EpisodeCoordinates.mapped(season, episode),
                EpisodeFacts.UNKNOWN);
        return new Asked(media, title, OptionalInt.empty(), Optional.empty(), KnownBefore.NOTHING);
    }

    private Asked of(RequestedMedia other) {
        return new Asked(other, torrent, index, inTorrent, known);
    }

    private Asked by(EpisodeCoordinates numbers) {
        return of(media.by(numbers));
    }

    private Asked with(EpisodeFacts facts) {
        return of(new RequestedMedia(
                media.type(), media.id(), media.title(), media.aliases(), media.year(), media.coordinates(), facts));
    }

    /** By a title of a Kitsu entry. */
    Asked ofKitsu() {
        return of(new RequestedMedia(
                media.type(),
                KitsuId.parse("900003").map(id -> id),
                media.title(),
                media.aliases(),
                media.year(),
                media.coordinates(),
                media.episode()));
    }

    Asked counted(int absolute) {
        EpisodeCoordinates numbers = media.coordinates();
        return by(new EpisodeCoordinates(
                numbers.mapped(), OptionalInt.of(absolute), numbers.nativeEpisode(), numbers.ownTitles()));
    }

    Asked natively(int number, String... ownTitles) {
        EpisodeCoordinates numbers = media.coordinates();
        return by(new EpisodeCoordinates(
                numbers.mapped(), numbers.absolute(), OptionalInt.of(number), Set.of(ownTitles)));
    }

    Asked mapped(int season, int episode) {
        EpisodeCoordinates numbers = media.coordinates();
        return by(new EpisodeCoordinates(
                new Mapped(OptionalInt.of(season), OptionalInt.of(episode)),
                numbers.absolute(),
                numbers.nativeEpisode(),
                numbers.ownTitles()));
    }

    Asked only() {
        return with(media.episode().only(true));
    }

    Asked aired(LocalDate... days) {
        EpisodeFacts facts = media.episode();
        return with(new EpisodeFacts(
                List.of(days), facts.name(), facts.runtime(), facts.usualRuntime(), facts.otherNames()));
    }

    Asked called(String name, String... others) {
        return called(name, List.of(others));
    }

    Asked called(String name, List<String> others) {
        EpisodeFacts facts = media.episode();
        return with(
                new EpisodeFacts(facts.airDates(), Optional.of(name), facts.runtime(), facts.usualRuntime(), others));
    }

    Asked lasting(int minutes, int usualMinutes) {
        EpisodeFacts facts = media.episode();
        return with(new EpisodeFacts(
                facts.airDates(),
                facts.name(),
                Optional.of(Duration.ofMinutes(minutes)),
                Optional.of(Duration.ofMinutes(usualMinutes)),
                facts.otherNames()));
    }

    Asked alsoCalled(String... titles) {
        return of(new RequestedMedia(
                media.type(),
                media.id(),
                media.title(),
                Map.of("ez", List.of(titles)),
                media.year(),
                media.coordinates(),
                media.episode()));
    }

    Asked from(int year) {
        return of(new RequestedMedia(
                media.type(),
                media.id(),
                media.title(),
                media.aliases(),
                OptionalInt.of(year),
                media.coordinates(),
                media.episode()));
    }

    /** Of the torrent of that name. */
    Asked in(String name) {
        return new Asked(media, name, index, inTorrent, known);
    }

    /** With that number in the address. */
    Asked numbered(int number) {
        return new Asked(media, torrent, OptionalInt.of(number), inTorrent, known);
    }

    /** The torrent's own list has this file under the number. */
    Asked whereTheTorrentHas(String name) {
        return new Asked(media, torrent, index, Optional.of(new ReleaseFile(index, name, OptionalLong.empty())), known);
    }

    /** The service's list of files is remembered. */
    Asked remembering(CompleteFileList files) {
        Evidence evidence =
                Evidence.cached(ServiceId.TORBOX, HASH, EvidenceKind.RESOLVED, Optional.of(files), Instant.EPOCH);
        return new Asked(media, torrent, index, inTorrent, new KnownBefore(List.of(), List.of(evidence)));
    }

    LinkRequest request() {
        return new LinkRequest(
                Accounts.account(ServiceId.TORBOX, "key"),
                TorrentSource.of(HASH),
                media,
                new AskedFile(torrent, index, inTorrent),
                known,
                Optional.empty(),
                false);
    }
}
