package comet.debrid.scripted;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.call.CallResources;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every adapter keeps, whatever its service (DBV-02 to DBV-04, DBP-02, DBP-04). The test of an adapter implements
 * this, or {@link DebridServiceContract} where it has samples, and says how the adapter is made; the tests come with it.
 */
public interface AnswersContract {

    /** The key all calls are made with; no answer may show it. */
    ApiKey KEY = new ApiKey("CONTRACTKEY00000000001");

    /** A film that nobody named. */
    RequestedMedia FILM = new RequestedMedia(
            Optional.of(MediaType.MOVIE),
            Optional.empty(),
            Optional.of("Sintel"),
            Map.of(),
            EpisodeCoordinates.NONE,
            EpisodeFacts.UNKNOWN);

    /** Makes the adapter. */
    DebridService adapter(String baseUrl, CallResources resources);

    /** What the key is where it needs a form of its own; no answer may show it. */
    default ApiKey key() {
        return KEY;
    }

    /** The operations of the port. */
    enum Operation {
        VERIFY,
        AVAILABILITY,
        LINK,
        LIBRARY,
        REMOVE;

        void call(DebridService service, Account account, Deadline deadline)
                throws DebridException, InterruptedException {
            InfoHash hash = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
            switch (this) {
                case VERIFY -> service.verify(account, Optional.empty(), deadline);
                case AVAILABILITY ->
                    service.availability(
                            new AvailabilityRequest(account, List.of(hash), FILM, Optional.empty()), deadline);
                case LINK ->
                    service.link(
                            new LinkRequest(
                                    account,
                                    TorrentSource.of(hash),
                                    FILM,
                                    new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty()),
                                    KnownBefore.NOTHING,
                                    Optional.empty(),
                                    false),
                            deadline);
                case LIBRARY -> service.library(new LibraryRequest(account, 500, 0, Optional.empty()), deadline);
                case REMOVE -> service.remove(new EntryRequest(account, new EntryId("17"), Optional.empty()), deadline);
            }
        }
    }

    /**
     * Whether the service may answer that, although most could not: the list of an account that has nothing is {@code []}
     * at some.
     */
    default boolean isAnswer(Operation operation, String body) {
        return false;
    }

    /** What an HTTP status means without an error object, if the service's own table says something else than most. */
    default FailureKind kindOf(int status, FailureKind common) {
        return common;
    }

    /** How a call failed, and what it sent. */
    record Failed(DebridFailure failure, int requests) {}

    /** Where a call fails. */
    String NOBODY_LISTENS = "http://127.0.0.1:1/";

    /** More than any operation needs. */
    Duration PLENTY = Duration.ofSeconds(25);

    /**
     * The operations that ask the service: a cache check may be answered from evidence instead (DBC-05), and a service
     * without a library neither lists nor removes.
     */
    private List<Operation> operations() {
        try (TestResources resources = new TestResources(new VirtualTime(Instant.EPOCH))) {
            DebridService service = adapter("http://127.0.0.1/", resources.calls());
            Capabilities can = service.capabilities(account(service, key()));
            List<Operation> operations = new ArrayList<>(List.of(Operation.VERIFY, Operation.LINK));
            if (can.cacheCheck() != CacheCheck.NONE) {
                operations.add(Operation.AVAILABILITY);
            }
            if (can.hasLibrary()) {
                operations.addAll(List.of(Operation.LIBRARY, Operation.REMOVE));
            }
            return operations;
        }
    }

    private static Account account(DebridService service, ApiKey key) {
        return new Account(service.services().iterator().next(), key);
    }

    @DisplayName("without a library there is nothing in the account, nothing to remove, and nothing is sent")
    @Test
    default void givenNoLibrary_whenListed_thenItIsEmpty() throws Exception {
        if (operations().contains(Operation.LIBRARY)) {
            return;
        }
        VirtualTime time = new VirtualTime(Instant.EPOCH);
        try (TestResources resources = new TestResources(time)) {
            DebridService service = adapter(NOBODY_LISTENS, resources.calls());
            Account account = account(service, key());
            Deadline deadline = Deadline.after(PLENTY, time);

            LibraryPage page = service.library(new LibraryRequest(account, 500, 0, Optional.empty()), deadline);
            service.remove(new EntryRequest(account, new EntryId("17"), Optional.empty()), deadline);

            assertThat(page).isEqualTo(new LibraryPage(List.of(), OptionalInt.of(0)));
        }
    }

    @DisplayName("DBV-02: an answer that makes no sense is a PROTOCOL_ERROR wherever something is asked for")
    @ParameterizedTest(name = "HTTP {0}: {1}")
    @CsvSource(textBlock = """
            200, '{"trunca'
            200, <html><body>Welcome</body></html>
            200, ''
            200, '[]'
            200, '[17]'
            200, 'null'
            302, ''
            """)
    default void givenAnAnswerWithoutSense_whenRead_thenItIsAProtocolError(int status, String body) throws Exception {
        for (Operation operation : operations()) {
            if (operation == Operation.REMOVE || isAnswer(operation, body)) {
                continue; // an order may be content with the status
            }
            assertThat(failureOf(operation, status, body).kind())
                    .as("%s", operation)
                    .isEqualTo(status == 200 && body.isEmpty() ? emptyAnswer() : PROTOCOL_ERROR);
        }
    }

    /** What an answer without a body means where something is asked for; a service may be known for them (AD-03). */
    default FailureKind emptyAnswer() {
        return PROTOCOL_ERROR;
    }

    @DisplayName("DBE-04: without an error object the HTTP status decides, in every operation")
    @ParameterizedTest(name = "HTTP {0}")
    @CsvSource({
        "401, INVALID_CREDENTIALS",
        "402, NOT_PREMIUM",
        "403, ACCOUNT_BLOCKED",
        "429, RATE_LIMITED",
        "451, LEGAL_BLOCK",
        "500, SERVER_ERROR"
    })
    default void givenABareStatus_whenRead_thenItDecides(int status, FailureKind kind) throws Exception {
        for (Operation operation : operations()) {
            assertThat(failureOf(operation, status, "<html>Sorry</html>").kind())
                    .as("%s", operation)
                    .isEqualTo(kindOf(status, kind));
        }
    }

    @DisplayName("DBV-03: no answer in time is a NETWORK_TIMEOUT")
    @Test
    default void givenNoAnswer_whenTimeIsUp_thenItIsATimeout() throws Exception {
        MockResponse never = new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
        for (Operation operation : operations()) {
            // Real time, which passes while the virtual clock stands.
            Failed failed = call(operation, key(), never, Duration.ofMillis(300));

            assertThat(failed.failure().kind()).as("%s", operation).isEqualTo(NETWORK_TIMEOUT);
        }
    }

    @DisplayName("DBP-04: without a key nothing is sent")
    @Test
    default void givenNoKey_whenCalled_thenNothingIsSent() throws Exception {
        for (Operation operation : operations()) {
            Failed failed = call(operation, new ApiKey(" "), answering(429, ""), PLENTY);

            assertThat(failed.failure().kind()).as("%s", operation).isEqualTo(INVALID_CREDENTIALS);
            assertThat(failed.requests()).as("%s", operation).isZero();
        }
    }

    /** How an operation of a fresh adapter fails whose service gives always the same answer. */
    default DebridFailure failureOf(Operation operation, int status, String body)
            throws IOException, InterruptedException {
        return call(operation, key(), answering(status, body), PLENTY).failure();
    }

    private static MockResponse answering(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Location", "/elsewhere")
                .body(body)
                .build();
    }

    private Failed call(Operation operation, ApiKey key, MockResponse always, Duration limit)
            throws IOException, InterruptedException {
        VirtualTime time = new VirtualTime(Instant.parse("2025-03-01T12:00:00Z"));
        try (MockWebServer server = PromptSockets.server();
                TestResources resources = new TestResources(time);
                CapturedLog log = CapturedLog.start()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return always;
                }
            });
            server.start();
            DebridService service = adapter(server.url("/base").toString(), resources.calls());
            try {
                operation.call(service, account(service, key), Deadline.after(limit, time));
            } catch (DebridException e) {
                assertThat(CapturedLog.stackTrace(e) + e.failure() + log.text())
                        .as("what is shown of a failure (DBP-06)")
                        .doesNotContain(key().secret());
                return new Failed(e.failure(), server.getRequestCount());
            }
            throw new AssertionError(operation + " succeeded");
        }
    }
}
