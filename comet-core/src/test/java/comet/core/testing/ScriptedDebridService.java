package comet.core.testing;

import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.media.Scope;
import comet.core.playback.Link;
import comet.core.playback.PlaybackRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A debrid service that says what a test wants. Verifies every key, has nothing at hand and makes no link until told
 * otherwise; remembers what it was asked. Thread-safe.
 */
public final class ScriptedDebridService implements DebridService {

    /** What happens when the service is asked. */
    @FunctionalInterface
    public interface Step {

        /** Does what the service does before it answers: fail, wait, break. */
        void happen() throws DebridException, InterruptedException;
    }

    /** How a link is made. */
    @FunctionalInterface
    public interface LinkStep {

        /** The link, or why there is none. */
        Link link(PlaybackRequest request, Deadline deadline) throws DebridException, InterruptedException;
    }

    private static final Step NOTHING = () -> {};

    private final ServiceId id;
    private final CacheCheck cacheCheck;
    private final Map<String, Step> verifying = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Step checking = NOTHING;
    private volatile Function<InfoHash, Availability> known =
            hash -> new Availability(CacheState.NOT_CACHED, Availability.UNKNOWN.fileIndex());
    private volatile LinkStep linking = (request, deadline) -> {
        throw new DebridException(DebridFailure.of(FailureKind.NOT_READY));
    };

    /** @param cacheCheck what it can say about its cache */
    public ScriptedDebridService(ServiceId id, CacheCheck cacheCheck) {
        this.id = id;
        this.cacheCheck = cacheCheck;
    }

    /** What happens when the key is verified. */
    public ScriptedDebridService verifying(String key, Step step) {
        verifying.put(key, step);
        return this;
    }

    /** What happens when it is asked what it has at hand. */
    public ScriptedDebridService checking(Step step) {
        checking = step;
        return this;
    }

    /** What it knows of each torrent. */
    public ScriptedDebridService knowing(Function<InfoHash, Availability> availability) {
        known = availability;
        return this;
    }

    /** How it makes links. */
    public ScriptedDebridService linking(LinkStep step) {
        linking = step;
        return this;
    }

    /** What it was asked, in order: {@code verify <key>}, {@code availability <key>}, {@code link}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** A step that fails. */
    public static Step failing(FailureKind kind) {
        return () -> {
            throw new DebridException(DebridFailure.of(kind));
        };
    }

    @Override
    public ServiceId id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(cacheCheck, 100, false, false, true, false);
    }

    @Override
    public void verify(ApiKey key, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        calls.add("verify " + key.secret());
        verifying.getOrDefault(key.secret(), NOTHING).happen();
    }

    @Override
    public Map<InfoHash, Availability> availability(
            ApiKey key, Set<InfoHash> hashes, Scope scope, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        calls.add("availability " + key.secret());
        checking.happen();
        return hashes.stream().collect(Collectors.toUnmodifiableMap(hash -> hash, known));
    }

    @Override
    public Link link(PlaybackRequest request, Deadline deadline) throws DebridException, InterruptedException {
        calls.add("link");
        return linking.link(request, deadline);
    }
}
