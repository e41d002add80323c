package comet.scrapers.kit;

import comet.core.port.ReleaseSink;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one search of a source finds. Entries that cannot be used are counted and logged once (SCR-05); what is found of
 * one file of one torrent several times becomes one release that knows what any of them knew (SCR-07). Used for one
 * search; thread-safe.
 */
public final class Findings implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Findings.class.getName());

    private final String source;
    private final ReleaseSink sink;
    private final Map<Key, Release> known = new LinkedHashMap<>();
    private final Map<AnnounceUrls, AnnounceUrls> announced = new HashMap<>();
    private int unusable;

    /** A file of a torrent, or the torrent. */
    private record Key(InfoHash hash, OptionalInt fileIndex) {}

    /**
     * @param source the word of the source
     * @param sink takes what is found
     */
    public Findings(String source, ReleaseSink sink) {
        this.source = source;
        this.sink = sink;
    }

    /**
     * Reads each entry and hands over what became of them. An entry that is {@code null} was nothing that could be read.
     *
     * @param reader what an entry offers; empty when it does not offer a torrent at all
     * @return whether more is wanted
     */
    public <T> boolean offerAll(List<? extends @Nullable T> entries, Function<T, Optional<Candidate>> reader) {
        List<Release> news = new ArrayList<>();
        synchronized (this) {
            Set<Key> told = new LinkedHashSet<>();
            for (T entry : entries) {
                if (entry == null) {
                    unusable++;
                } else {
                    reader.apply(entry).flatMap(this::learn).ifPresent(told::add);
                }
            }
            told.forEach(key -> news.add(Objects.requireNonNull(known.get(key))));
        }
        return sink.offer(news);
    }

    private Optional<Key> learn(Candidate candidate) {
        Optional<Release> release = candidate.sharing(announced).release();
        if (release.isEmpty()) {
            unusable++;
        }
        return release.flatMap(this::learn);
    }

    /** What was learned; empty when nothing. */
    private Optional<Key> learn(Release release) {
        if (known.size() >= ReleaseSink.MAX_RELEASES) {
            return Optional.empty();
        }
        Key key = new Key(release.infoHash(), release.fileIndex());
        Release before = known.get(key);
        Release now = before == null ? release : completed(before, release);
        known.put(key, now);
        return now.equals(before) ? Optional.empty() : Optional.of(key);
    }

    private static Release completed(Release first, Release later) {
        return new Release(
                first.infoHash(),
                first.name(),
                first.size().isPresent() ? first.size() : later.size(),
                first.seeders().isPresent() ? first.seeders() : later.seeders(),
                first.tracker(),
                first.file().isPresent() && later.file().isPresent()
                        ? Optional.of(completed(first.file().get(), later.file().get()))
                        : first.file().or(later::file),
                first.sources().and(later.sources()),
                first.isPrivate() || later.isPrivate());
    }

    private static ReleaseFile completed(ReleaseFile first, ReleaseFile later) {
        return new ReleaseFile(
                first.index(),
                first.name().isEmpty() ? later.name() : first.name(),
                first.size().isPresent() ? first.size() : later.size(),
                first.provisional());
    }

    /** Says how many entries could not be used, if any. */
    @Override
    public synchronized void close() {
        if (unusable > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0}: {1} entries without a usable hash or name were left out",
                    source,
                    Integer.toString(unusable));
        }
    }
}
