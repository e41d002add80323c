package comet.debrid;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.RefusedShapes;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.alldebrid.AllDebrid;
import comet.debrid.call.CallResources;
import comet.debrid.realdebrid.RealDebrid;
import comet.debrid.scripted.TestResources;
import comet.debrid.torbox.TorBox;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many viewers share one key (ASK-26): the service, which counts every call, never has to refuse one. */
class PublishedLimitsTest {

    private static final Instant START = Instant.parse("2025-03-01T12:00:00Z");

    /** What a service publishes: so many calls in that time. */
    record Limit(int calls, Duration period) {}

    /** A service that publishes its limits, and the adapter to it. */
    record Published(String name, Factory factory, List<Limit> limits) {

        interface Factory {
            DebridService make(String baseUrl, CallResources resources);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final ReleaseParser PARSER = new ReleaseNameParser();

    static Stream<Published> published() {
        return Stream.of(
                new Published(
                        "realdebrid",
                        (url, resources) -> new RealDebrid(url, resources, PARSER, RefusedShapes.NONE),
                        List.of(new Limit(250, Duration.ofMinutes(1)))),
                new Published(
                        "alldebrid",
                        (url, resources) -> new AllDebrid(url, PARSER, resources),
                        List.of(new Limit(12, Duration.ofSeconds(1)), new Limit(600, Duration.ofMinutes(1)))),
                new Published(
                        "torbox",
                        (url, resources) -> new TorBox(url, PARSER, resources),
                        List.of(new Limit(300, Duration.ofMinutes(1)))));
    }

    /** Counts as the service would, and says that nobody has paid, which is no reason to stop asking. */
    private static final class CountingService extends Dispatcher {
        private final VirtualTime time;
        private final List<Limit> limits;
        private final List<Instant> calls = new ArrayList<>();
        private int refused;

        private CountingService(VirtualTime time, List<Limit> limits) {
            this.time = time;
            this.limits = limits;
        }

        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            Instant now = time.instant();
            calls.add(now);
            boolean tooMany = limits.stream()
                    .anyMatch(limit -> calls.stream()
                                    .filter(call -> call.isAfter(now.minus(limit.period())))
                                    .count()
                            > limit.calls());
            refused += tooMany ? 1 : 0;
            return new MockResponse.Builder().code(tooMany ? 429 : 402).build();
        }
    }

    private static LinkRequest play(Account account, int number) {
        return new LinkRequest(
                account,
                TorrentSource.of(new InfoHash("%040x".formatted(number))),
                new RequestedMedia(
                        Optional.of(MediaType.MOVIE),
                        Optional.empty(),
                        Optional.of("Sintel"),
                        Map.of(),
                        EpisodeCoordinates.NONE,
                        EpisodeFacts.UNKNOWN),
                new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty()),
                KnownBefore.NOTHING,
                Optional.empty(),
                false);
    }

    private static DebridFailure failureOf(DebridService service, LinkRequest request, Deadline deadline)
            throws InterruptedException {
        try {
            service.link(request, deadline);
            throw new AssertionError("it played");
        } catch (DebridException e) {
            return e.failure();
        }
    }

    private static Map<FailureKind, Integer> played(Published published, Duration between) throws Exception {
        VirtualTime time = new VirtualTime(START);
        CountingService counting = new CountingService(time, published.limits());
        Map<FailureKind, Integer> ends = new EnumMap<>(FailureKind.class);
        try (MockWebServer server = PromptSockets.server();
                TestResources resources = new TestResources(time)) {
            server.setDispatcher(counting);
            server.start();
            DebridService service = published.factory().make(server.url("/base").toString(), resources.calls());
            Account account = new Account(service.services().iterator().next(), new ApiKey("SHAREDKEY0000000001"));
            for (int viewer = 0; viewer < 200; viewer++) {
                DebridFailure failure =
                        failureOf(service, play(account, viewer), Deadline.after(Duration.ofSeconds(25), time));
                ends.merge(failure.kind(), 1, Integer::sum);
                time.advance(between);
            }
        }
        assertThat(counting.refused).as("calls the service refused").isZero();
        assertThat(counting.calls).hasSizeGreaterThanOrEqualTo(200);
        return ends;
    }

    @DisplayName("ASK-26, DBT-07: 200 viewers of one key in a minute are under the service's limit: no 429")
    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void givenViewersInAMinute_whenTheyPlay_thenNoneIsRefused(Published published) throws Exception {
        assertThat(played(published, Duration.ofMillis(300))).containsExactly(Map.entry(FailureKind.NOT_PREMIUM, 200));
    }

    @DisplayName("ASK-26, DBT-07: nor when all of them press play at the same moment")
    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void givenViewersAtOnce_whenTheyPlay_thenNoneIsRefused(Published published) throws Exception {
        assertThat(played(published, Duration.ZERO)).containsExactly(Map.entry(FailureKind.NOT_PREMIUM, 200));
    }

    @DisplayName("ASK-26, DBT-06: after a 429 with 30 seconds no call is made in 30 seconds, whoever asks")
    @ParameterizedTest(name = "viewer {0} is refused")
    @ValueSource(ints = {1, 3})
    void givenALimit_whenOthersPlay_thenTheServiceIsLeftAlone(int refused) throws Exception {
        VirtualTime time = new VirtualTime(START);
        List<Instant> calls = new ArrayList<>();
        try (MockWebServer server = PromptSockets.server();
                TestResources resources = new TestResources(time)) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public synchronized MockResponse dispatch(RecordedRequest request) {
                    calls.add(time.instant());
                    return calls.size() == refused
                            ? new MockResponse.Builder()
                                    .code(429)
                                    .setHeader("Retry-After", "30")
                                    .build()
                            : new MockResponse.Builder().code(402).build();
                }
            });
            server.start();
            DebridService service = new TorBox(server.url("/base").toString(), PARSER, resources.calls());
            Account account = new Account(service.services().iterator().next(), new ApiKey("SHAREDKEY0000000001"));
            for (int viewer = 0; viewer < 200; viewer++) {
                failureOf(service, play(account, viewer), Deadline.after(Duration.ofSeconds(25), time));
                time.advance(Duration.ofMillis(300));
            }
        }

        Instant limited = calls.get(refused - 1);
        assertThat(calls.get(refused)).isAfterOrEqualTo(limited.plusSeconds(30));
        assertThat(calls).hasSizeGreaterThan(refused + 50);
    }
}
