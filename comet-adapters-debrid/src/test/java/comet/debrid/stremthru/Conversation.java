package comet.debrid.stremthru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import comet.debrid.words.Step;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A fresh adapter for one store, and a gateway that answers it with what was prepared. */
final class Conversation implements AutoCloseable {

    static final String KEY = "login:PREPAREDKEY001";
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final InfoHash HASH = new InfoHash("1111aaaa2222bbbb3333cccc4444dddd5555eeee");

    /** A torrent with one film, ready. */
    static final String READY_FILM = """
            {"data": {"id": "E1", "hash": "1111AAAA2222BBBB3333CCCC4444DDDD5555EEEE", "name": "Sintel.2010.1080p",
             "size": 2147483648, "status": "downloaded", "added_at": "2026-03-01T12:00:00Z",
             "files": [{"index": 0, "link": "stremthru://store/x/handle", "path": "/Sintel.2010.1080p.mkv",
             "name": "Sintel.2010.1080p.mkv", "size": 2147483648}]}}""";

    private final PreparedService service;
    private final StremThru gateway;
    private final Account account;

    private Conversation(ServiceId store, PreparedService service) {
        this.service = service;
        this.gateway = Adapters.at(service.url(), store, service.resources());
        this.account = new Account(store, new ApiKey(KEY));
    }

    static Conversation with(ServiceId store) throws IOException {
        return new Conversation(store, PreparedService.start(NOW));
    }

    Conversation answers(String body) {
        service.answers(body);
        return this;
    }

    Conversation answers(int status, String body) {
        service.answers(status, body);
        return this;
    }

    Conversation answers(int status, String body, String header, String value) {
        service.answers(status, body, header, value);
        return this;
    }

    /** Prepares the answers to what is asked before that step. */
    Conversation leadingTo(Step step) {
        return step == Step.LINK ? answers(201, READY_FILM) : this;
    }

    /** Makes the adapter ask at that step. */
    void ask(Step step) throws DebridException, InterruptedException {
        switch (step) {
            case VERIFY -> gateway.verify(account, Optional.empty(), service.deadline());
            case CHECK -> gateway.availability(check(HASH), service.deadline());
            case ADD, SELECT, LINK -> play(film());
            case LIST -> gateway.library(page(500, 0), service.deadline());
            case LOOK -> gateway.files(entry("E1"), service.deadline());
            case REMOVE -> gateway.remove(entry("E1"), service.deadline());
        }
    }

    /** Makes the adapter ask at that step, which has to fail. */
    DebridException failsAt(Step step) {
        DebridException failure = catchThrowableOfType(DebridException.class, () -> ask(step));
        assertThat(failure).as("the failure at %s", step).isNotNull();
        return failure;
    }

    /** Makes it ask, and closes the conversation. */
    void succeedsAt(Step step, int status, String body) throws DebridException, InterruptedException {
        try (this) {
            leadingTo(step).answers(status, body);
            ask(step);
        }
    }

    AvailabilityRequest check(InfoHash... hashes) {
        return check(DebridServiceContract.FILM, hashes);
    }

    AvailabilityRequest check(RequestedMedia media, InfoHash... hashes) {
        return new AvailabilityRequest(account, List.of(hashes), media, Optional.empty());
    }

    LinkRequest film() {
        return film(KnownBefore.NOTHING);
    }

    LinkRequest film(KnownBefore known) {
        return new LinkRequest(
                account,
                TorrentSource.of(HASH),
                DebridServiceContract.FILM,
                new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty()),
                known,
                Optional.empty(),
                false);
    }

    MadeLink play(LinkRequest request) throws DebridException, InterruptedException {
        return gateway.link(request, service.deadline());
    }

    LibraryRequest page(int limit, int offset) {
        return new LibraryRequest(account, limit, offset, Optional.empty());
    }

    EntryRequest entry(String id) {
        return new EntryRequest(account, new EntryId(id), Optional.empty());
    }

    StremThru gateway() {
        return gateway;
    }

    Account account() {
        return account;
    }

    PreparedService service() {
        return service;
    }

    Deadline deadline() {
        return service.deadline();
    }

    /** Everything asked so far: method, path, query and body, each decoded. */
    List<String> asked() {
        return service.asked();
    }

    @Override
    public void close() {
        service.close();
    }
}
