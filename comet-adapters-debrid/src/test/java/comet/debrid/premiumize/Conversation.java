package comet.debrid.premiumize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;

/** What the tests of a playback share: a service told what to answer, and the playback of a film that is asked of it. */
abstract class Conversation {

    static final InfoHash HASH = new InfoHash("2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e");
    static final Account ACCOUNT_OF_VIEWER = new Account(ServiceId.PREMIUMIZE, new ApiKey("pmtestkey0000001"));

    static final String CHECK_CALL = "POST /cache/check";
    static final String DIRECT_CALL = "POST /transfer/directdl";
    static final String LIST_CALL = "GET /transfer/list";
    static final String CREATE_CALL = "POST /transfer/create";
    static final String DELETE_CALL = "POST /transfer/delete";
    static final String ITEM_CALL = "GET /item/details";
    static final String FOLDER_CALL = "GET /folder/list";

    static final String CACHED = "{\"status\": \"success\", \"response\": [true]}";
    static final String NOT_CACHED = "{\"status\": \"success\", \"response\": [false]}";
    static final String CREATED = "{\"status\": \"success\", \"id\": \"pmT-new_1\", \"name\": \"Sintel\"}";
    static final String SUCCESS = "{\"status\": \"success\"}";

    final PreparedService premiumize;
    final DebridService adapter;
    TorrentSource torrent = new TorrentSource(
            MagnetUri.of(HASH, List.of("udp://tracker.example.org:1337/announce")),
            Optional.empty(),
            false,
            Optional.empty());
    KnownBefore known = KnownBefore.NOTHING;
    EpisodeCoordinates episode = EpisodeCoordinates.NONE;
    boolean cachedOnly;

    Conversation() throws IOException {
        premiumize = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"));
        adapter = new Premiumize(premiumize.url(), new ReleaseNameParser(), premiumize.resources());
    }

    @AfterEach
    void close() {
        premiumize.close();
    }

    LinkRequest request() {
        RequestedMedia media = new RequestedMedia(
                Optional.of(episode.isEpisode() ? MediaType.SERIES : MediaType.MOVIE),
                Optional.empty(),
                Optional.of("Sintel"),
                Map.of(),
                episode,
                EpisodeFacts.UNKNOWN);
        AskedFile file = new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty());
        return new LinkRequest(ACCOUNT_OF_VIEWER, torrent, media, file, known, Optional.empty(), cachedOnly);
    }

    MadeLink play() throws DebridException, InterruptedException {
        MadeLink made = adapter.link(request(), premiumize.deadline());
        premiumize.requireCompleted();
        return made;
    }

    DebridException fail(FailureKind kind) {
        DebridException failure =
                catchThrowableOfType(DebridException.class, () -> adapter.link(request(), premiumize.deadline()));
        premiumize.requireCompleted();
        assertThat(failure.failure().kind()).isEqualTo(kind);
        return failure;
    }

    static List<EvidenceKind> kinds(Learned learned) {
        return learned.evidence().stream().map(Evidence::kind).toList();
    }

    static String error(String message) {
        return "{\"status\": \"error\", \"message\": \"" + message + "\"}";
    }

    /** As the service writes them: no hash, and an address that says nothing. */
    static String transfer(String id, String status, String folder, String file) {
        return "{\"id\": \"" + id + "\", \"name\": \"Sintel 2010\", \"message\": \"\", \"status\": \"" + status
                + "\", \"progress\": 0, \"src\": \"https://www.premiumize.example/api/job/src?id=" + id
                + "\", \"folder_id\": \"" + folder + "\", \"file_id\": \"" + file + "\"}";
    }

    static String list(String... transfers) {
        return "{\"status\": \"success\", \"transfers\": [" + String.join(",", transfers) + "]}";
    }

    static String shown(String transfer) {
        return transfer.replaceFirst("https://[^\"]*", "magnet:?xt=urn:btih:" + HASH.hex());
    }

    static String item(String name, String link) {
        return "{\"id\": \"i\", \"name\": \"" + name + "\", \"size\": \"2147483648\", \"type\": \"file\", \"link\": \""
                + link + "\"}";
    }

    static String folder(String... items) {
        return "{\"status\": \"success\", \"content\": [" + String.join(",", items) + "]}";
    }

    static String file(String path, String members) {
        return "{\"path\": \"" + path + "\", \"size\": 2147483648, " + members + "}";
    }

    static String direct(String... files) {
        return "{\"status\": \"success\", \"content\": [" + String.join(",", files) + "]}";
    }

    static final String LINK = "https://dl1.example.org/dl/TOKEN/Sintel.mkv";
    static final String LINKED = "\"link\": \"" + LINK + "\", \"stream_link\": \"https://dl1.example.org/st/1\"";

    static AccountEntry found(String id) {
        return new AccountEntry(new EntryId(id), AccountEntry.Origin.FOUND, true);
    }

    static KnownBefore knowing(String id) {
        LibraryItem item = new LibraryItem(
                new EntryId(id),
                Optional.of(HASH),
                "Sintel",
                OptionalLong.empty(),
                TorrentState.DOWNLOADING,
                Optional.empty());
        return new KnownBefore(List.of(item), List.of());
    }

    KnownBefore knowing(EvidenceKind kind, boolean cached, Duration ago) {
        Instant at = premiumize.time().instant().minus(ago);
        Evidence evidence = cached
                ? Evidence.cached(ServiceId.PREMIUMIZE, HASH, kind, Optional.empty(), at)
                : Evidence.notCached(ServiceId.PREMIUMIZE, HASH, kind, at);
        List<Evidence> all = new ArrayList<>(known.evidence());
        all.add(evidence);
        return new KnownBefore(List.of(), all);
    }

    /** A transfer that was made here just now. */
    EntryId transferJustMade() {
        premiumize.expects(CHECK_CALL, NOT_CACHED).expects(LIST_CALL, list()).expects(CREATE_CALL, CREATED);
        Learned learned = fail(FailureKind.NOT_READY).learned();
        return learned.entry().orElseThrow().id();
    }

    /** A transfer that was made here two hours ago. */
    EntryId transferMade() {
        EntryId id = transferJustMade();
        premiumize.time().advance(Duration.ofHours(2));
        return id;
    }
}
