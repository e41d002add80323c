package comet.debrid.operation.resolve;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentFile;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A service of which each test says how it answers, and one resolver for it. */
final class Play implements AutoCloseable {

    static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    static final Account ACCOUNT = new Account(ServiceId.REALDEBRID, new ApiKey("PLAYKEY0001"));
    static final Link LINK = new Link(URI.create("https://cdn.example.com/sintel.mkv"));
    static final Instant START = Instant.parse("2025-03-01T12:00:00Z");
    static final Duration LIMIT = Duration.ofSeconds(25);

    final VirtualTime time = new VirtualTime(START);
    final TestResources resources = new TestResources(time);
    final List<EntryId> removed = Collections.synchronizedList(new ArrayList<>());
    final Resolver resolver;

    Play() {
        this(Refusals.TRUSTED);
    }

    Play(Refusals refusals) {
        this(refusals, (entry, deadline) -> {});
    }

    /** @param after what happens to a removal after it was noted */
    Play(Refusals refusals, Removal after) {
        this.resolver = new Resolver(
                "https://api.locker.example/",
                resources.calls(),
                (entry, deadline) -> {
                    removed.add(entry.id());
                    after.remove(entry, deadline);
                },
                refusals);
    }

    /** How a playback ended. */
    record End(Optional<MadeLink> made, Optional<DebridFailure> failure, Learned learned) {
        FailureKind kind() {
            return failure.orElseThrow().kind();
        }
    }

    End go(Way way) throws InterruptedException {
        return go(request(), way);
    }

    End go(LinkRequest request, Way way) throws InterruptedException {
        try {
            MadeLink made = resolver.resolve(request, Deadline.after(LIMIT, time), way);
            return new End(Optional.of(made), Optional.empty(), made.learned());
        } catch (DebridException e) {
            return new End(Optional.empty(), Optional.of(e.failure()), e.learned());
        }
    }

    static LinkRequest request() {
        return request(HASH, false);
    }

    static LinkRequest request(InfoHash hash, boolean cachedOnly) {
        return request(TorrentSource.of(hash), KnownBefore.NOTHING, cachedOnly);
    }

    static LinkRequest request(TorrentSource torrent, KnownBefore known, boolean cachedOnly) {
        return new LinkRequest(
                ACCOUNT,
                torrent,
                new RequestedMedia(
                        Optional.of(MediaType.MOVIE),
                        Optional.empty(),
                        Optional.of("Sintel"),
                        Map.of(),
                        EpisodeCoordinates.NONE,
                        EpisodeFacts.UNKNOWN),
                new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty()),
                known,
                Optional.empty(),
                cachedOnly);
    }

    static TorrentSource torrent(boolean isPrivate, Optional<TorrentFile> file) {
        return new TorrentSource(new MagnetUri(HASH, AnnounceUrls.NONE), Optional.empty(), isPrivate, file);
    }

    static MadeLink made(Resolve resolve) {
        return resolve.made(LINK, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Added made(String id) {
        return Added.made(new EntryId(id));
    }

    static LibraryItem item(String id, TorrentState state, int ageInSeconds) {
        return new LibraryItem(
                new EntryId(id),
                Optional.of(HASH),
                "Sintel",
                OptionalLong.empty(),
                state,
                Optional.of(START.minusSeconds(ageInSeconds)));
    }

    static DebridException failing(FailureKind kind) {
        return new DebridException(DebridFailure.of(kind));
    }

    @Override
    public void close() {
        resources.close();
    }
}
