package comet.debrid.scripted;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.playback.PlaybackRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;

/**
 * A service that answers as a {@link Sample} says, on a real socket, while time is virtual.
 *
 * <pre>{@code
 * try (ScriptedService service = ScriptedService.start(sample)) {
 *     service.requireConversation(new Examplebox(service.setting("EXAMPLEBOX_URL"), service.resources()));
 * }
 * }</pre>
 */
public final class ScriptedService implements AutoCloseable {

    /** What a viewer waits for (DBW-01). */
    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final Sample sample;
    private final VirtualTime time;
    private final TestResources resources;
    private final Script script;
    private final MockWebServer server = new MockWebServer();

    private ScriptedService(Sample sample) {
        this.sample = sample;
        this.time = new VirtualTime(sample.start());
        this.resources = new TestResources(time);
        this.script = new Script(sample.exchanges(), time);
        server.setDispatcher(script);
    }

    /** Starts to listen. */
    public static ScriptedService start(Sample sample) throws IOException {
        ScriptedService service = new ScriptedService(sample);
        service.server.start();
        return service;
    }

    /** A setting of the sample, with the address of this server in it. */
    public String setting(String name) {
        String base = server.url("").toString();
        return requireNonNull(sample.settings().get(name), "the sample sets no " + name)
                .replace("${BASE}", base.substring(0, base.length() - 1));
    }

    /** What the adapter is made with. */
    public CallResources resources() {
        return resources.calls();
    }

    /**
     * Asks the adapter for what the sample asks for, and fails unless it sent exactly the requests of the sample, in
     * their order and after their waits, came to the expected outcome, and logged no key (DBV-04).
     */
    public void requireConversation(DebridService service) throws InterruptedException {
        try (CapturedLog log = CapturedLog.start()) {
            Outcome outcome = play(service);
            script.requireCompleted();
            outcome.requireAsExpected(sample.expect());
            if (!sample.apiKey().isEmpty() && log.text().contains(sample.apiKey())) {
                throw new AssertionError("the key was logged (DBP-06)");
            }
        }
    }

    private Outcome play(DebridService service) throws InterruptedException {
        Deadline deadline = Deadline.after(LIMIT, time);
        ApiKey key = new ApiKey(sample.apiKey());
        try {
            return switch (sample.call().operation()) {
                case "verifyAccount" -> {
                    service.verify(key, sample.clientAddress(), deadline);
                    yield new Outcome.Verified();
                }
                case "checkCached" ->
                    new Outcome.Checked(
                            states(service.availability(key, hashes(), scope(), sample.clientAddress(), deadline)));
                case "resolve" -> new Outcome.Playable(service.link(request(new Account(service.id(), key)), deadline));
                default ->
                    throw new IllegalArgumentException(
                            "the port has no operation for " + sample.call().operation());
            };
        } catch (DebridException e) {
            return new Outcome.Failed(e.failure());
        }
    }

    private static Map<InfoHash, CacheState> states(Map<InfoHash, Availability> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().state()));
    }

    private Set<InfoHash> hashes() {
        return requireNonNull(sample.call().input().hashes()).stream()
                .map(InfoHash::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Scope scope() {
        Sample.InputJson input = sample.call().input();
        OptionalInt season = optional(input.season());
        OptionalInt episode = optional(input.episode());
        if ("movie".equals(input.mediaType())) {
            return Scope.MOVIE;
        }
        if (season.isEmpty()) {
            return Scope.SERIES;
        }
        return episode.isPresent()
                ? new Scope.Episode(season.getAsInt(), episode.getAsInt())
                : new Scope.Season(season.getAsInt());
    }

    private PlaybackRequest request(Account account) {
        Sample.InputJson input = sample.call().input();
        Optional<MediaId> media = Optional.of(new ImdbId(requireNonNull(input.mediaId())));
        return new PlaybackRequest(
                account,
                new InfoHash(requireNonNull(input.hash())),
                optional(input.fileIndex()),
                optional(input.season()),
                optional(input.episode()),
                requireNonNullElse(input.torrentName(), ""),
                requireNonNullElse(input.title(), ""),
                media,
                Optional.of(input.episode() == null ? MediaType.MOVIE : MediaType.SERIES),
                sample.clientAddress(),
                input.cachedOnly());
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Override
    public void close() {
        server.close();
        resources.close();
    }
}
