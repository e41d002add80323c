package comet.persistence.release;

import comet.core.basis.Subject;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.torrent.Release;
import comet.persistence.connection.Connections;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Releases in the tables {@code media}, {@code release_link}, {@code torrent} and those they refer to. */
public final class JdbcReleaseStore implements ReleaseStore {

    /** How exactly it is kept when a torrent with an announce URL, or with a set of them, was last written. */
    public static final Duration USED_AT_STEP = Dictionary.USED_AT_STEP;

    /** Longest step in which the time of a link is kept: a search that repeats itself writes nothing. */
    private static final Duration MAX_CONFIRM_STEP = Duration.ofHours(1);

    private final Connections connections;
    private final InstantSource clock;
    private final Duration confirmStep;

    /** @param timeToLive how long releases are kept; negative for ever */
    public JdbcReleaseStore(Connections connections, InstantSource clock, Duration timeToLive) {
        this.connections = connections;
        this.clock = clock;
        Duration half = timeToLive.dividedBy(2);
        confirmStep = timeToLive.isNegative() || half.compareTo(MAX_CONFIRM_STEP) > 0 ? MAX_CONFIRM_STEP : half;
    }

    @Override
    public List<Release> find(MediaId media, Scope scope) throws StoreException {
        return connections.read(
                "reading releases", connection -> ReleaseQuery.of(scope).run(connection, media));
    }

    @Override
    public void save(MediaId media, Collection<ScopedRelease> releases) throws StoreException {
        ReleaseBatch batch = ReleaseBatch.of(releases);
        if (batch.isEmpty()) {
            return;
        }
        connections.write("writing releases", changed(media, releases), connection -> {
            new ReleaseWriter(connection, connections.dialect(), clock.millis(), confirmStep).write(media, batch);
            return batch;
        });
    }

    /** The title, and each torrent, whose facts are shown for every title that it serves. */
    private static Set<Subject> changed(MediaId media, Collection<ScopedRelease> releases) {
        Set<Subject> changed = new HashSet<>();
        changed.add(Subject.title(media));
        releases.forEach(one -> changed.add(Subject.torrent(one.release().infoHash())));
        return changed;
    }
}
