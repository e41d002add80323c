package comet.core.memory;

import static java.util.Objects.requireNonNull;

import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.KnownTorrents;
import comet.core.port.ReleaseStore;
import comet.core.port.ScopedRelease;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The releases of the titles that were searched for last, and what is known of their torrents. When there are too many
 * titles, the tenth of them that was not asked for longest makes room. Thread-safe.
 */
public final class InMemoryReleaseStore implements ReleaseStore {

    /** Titles that are kept unless somebody says otherwise. With 300 releases each, they take some 300 MiB at most. */
    public static final int USUAL_TITLES = 1_000;

    private final InstantSource clock;
    private final int most;
    private final Map<InfoHash, Release> torrents = new HashMap<>();
    private final Map<FileKey, ReleaseFile> files = new HashMap<>();

    /** The one that was not asked for longest comes first. */
    private final Map<MediaId, Map<LinkKey, Link>> titles = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Keeps {@link #USUAL_TITLES}.
     *
     * @param clock says how recent a link is (SRCH-28)
     */
    public InMemoryReleaseStore(InstantSource clock) {
        this(clock, USUAL_TITLES);
    }

    /**
     * @param clock says how recent a link is (SRCH-28)
     * @param most titles that are kept; at least 1
     * @throws IllegalArgumentException if nothing would be kept
     */
    public InMemoryReleaseStore(InstantSource clock, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a store of releases keeps a title at least");
        }
        this.clock = clock;
        this.most = most;
    }

    @Override
    public synchronized List<Release> find(MediaId media, Scope scope) {
        Map<LinkKey, Link> links = titles.getOrDefault(media, Map.of());
        Map<InfoHash, LinkKey> best = links.keySet().stream()
                .filter(key -> serves(key, scope))
                .collect(Collectors.toMap(
                        key -> key.hash,
                        key -> key,
                        BinaryOperator.minBy(preference(scope, links)),
                        LinkedHashMap::new));
        return best.values().stream()
                .map(key -> release(key.hash, requireNonNull(links.get(key))))
                .toList();
    }

    /** The same torrents by their hashes alone. */
    public KnownTorrents knownTorrents() {
        return this::torrent;
    }

    @Override
    public synchronized void save(MediaId media, Collection<ScopedRelease> releases) {
        if (releases.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<LinkKey, Link> links = titles.computeIfAbsent(media, any -> new LinkedHashMap<>());
        for (ScopedRelease scoped : releases) {
            Release release = scoped.release();
            torrents.merge(release.infoHash(), release, InMemoryReleaseStore::merged);
            release.file()
                    .ifPresent(file -> file.ownIndex()
                            .ifPresent(index -> files.merge(
                                    new FileKey(release.infoHash(), index), file, InMemoryReleaseStore::merged)));
            Optional<ReleaseFile> loose = release.file()
                    .filter(file -> file.ownIndex().isEmpty())
                    .map(file -> new ReleaseFile(OptionalInt.empty(), file.name(), file.size()));
            LinkKey key = new LinkKey(
                    scoped.scope().season().orElse(-1), scoped.scope().episode().orElse(-1), release.infoHash());
            links.merge(key, new Link(release.ownFileIndex(), loose, now), InMemoryReleaseStore::merged);
        }
        if (titles.size() > most) {
            makeRoom();
        }
    }

    private void makeRoom() {
        Iterator<MediaId> oldest = titles.keySet().iterator();
        int kept = most - most / 10;
        while (titles.size() > kept) {
            oldest.next();
            oldest.remove();
        }
        Set<InfoHash> linked = new HashSet<>();
        titles.values().forEach(links -> links.keySet().forEach(key -> linked.add(key.hash)));
        torrents.keySet().retainAll(linked);
        files.keySet().removeIf(key -> !linked.contains(key.hash));
    }

    private synchronized Optional<KnownTorrents.KnownTorrent> torrent(InfoHash hash) {
        return Optional.ofNullable(torrents.get(hash))
                .map(torrent -> new KnownTorrents.KnownTorrent(
                        torrent.name(), torrent.isPrivate(), torrent.sources(), files(hash), lastTitle(hash)));
    }

    private List<ReleaseFile> files(InfoHash hash) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().hash.equals(hash))
                .sorted(Comparator.comparingInt(file -> file.getKey().index))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Optional<MediaId> lastTitle(InfoHash hash) {
        Optional<MediaId> last = Optional.empty();
        Instant latest = Instant.MIN;
        for (Map.Entry<MediaId, Map<LinkKey, Link>> title : titles.entrySet()) {
            for (Map.Entry<LinkKey, Link> link : title.getValue().entrySet()) {
                if (link.getKey().hash.equals(hash)
                        && !link.getValue().confirmedAt.isBefore(latest)) {
                    latest = link.getValue().confirmedAt;
                    last = Optional.of(title.getKey());
                }
            }
        }
        return last;
    }

    /** SRCH-26. */
    private static boolean serves(LinkKey key, Scope scope) {
        return switch (scope) {
            case Scope.Movie() -> key.season < 0 && key.episode < 0;
            case Scope.Series() -> true;
            case Scope.Season(int number) -> key.season == number;
            case Scope.Episode(int season, int number) ->
                key.season == season && (key.episode < 0 || key.episode == number);
        };
    }

    /** SRCH-28. */
    private Comparator<LinkKey> preference(Scope scope, Map<LinkKey, Link> links) {
        int wanted = scope.episode().orElse(-1);
        return Comparator.comparing((LinkKey key) -> key.episode != wanted)
                .thenComparing(key -> link(links, key).index.isEmpty())
                .thenComparing(key -> file(key.hash, link(links, key))
                        .map(ReleaseFile::name)
                        .orElse("")
                        .isEmpty())
                .thenComparing(key -> link(links, key).confirmedAt, Comparator.reverseOrder())
                .thenComparingInt(key -> key.season)
                .thenComparingInt(key -> key.episode);
    }

    private static Link link(Map<LinkKey, Link> links, LinkKey key) {
        return requireNonNull(links.get(key));
    }

    private Release release(InfoHash hash, Link link) {
        Release torrent = requireNonNull(torrents.get(hash));
        return new Release(
                torrent.infoHash(),
                torrent.name(),
                torrent.size(),
                torrent.seeders(),
                torrent.tracker(),
                file(hash, link),
                torrent.sources(),
                torrent.isPrivate());
    }

    private Optional<ReleaseFile> file(InfoHash hash, Link link) {
        ReleaseFile loose = link.loose.orElse(new ReleaseFile(OptionalInt.empty(), "", OptionalLong.empty()));
        ReleaseFile file = link.index.isEmpty()
                ? loose
                : merged(loose, requireNonNull(files.get(new FileKey(hash, link.index.getAsInt()))));
        boolean nothingKnown =
                file.index().isEmpty() && file.name().isEmpty() && file.size().isEmpty();
        return nothingKnown ? Optional.empty() : Optional.of(file);
    }

    /** DB-05. */
    private static Release merged(Release old, Release latest) {
        return new Release(
                old.infoHash(),
                latest.name().length() > old.name().length() ? latest.name() : old.name(),
                latest.size().isPresent() ? latest.size() : old.size(),
                latest.seeders().isPresent() ? latest.seeders() : old.seeders(),
                latest.tracker().isEmpty() ? old.tracker() : latest.tracker(),
                Optional.empty(),
                old.sources().and(latest.sources()),
                old.isPrivate() || latest.isPrivate());
    }

    private static ReleaseFile merged(ReleaseFile old, ReleaseFile latest) {
        return new ReleaseFile(
                latest.index().isPresent() ? latest.index() : old.index(),
                latest.name().isEmpty() ? old.name() : latest.name(),
                latest.size().isPresent() ? latest.size() : old.size());
    }

    private static Link merged(Link old, Link latest) {
        Optional<ReleaseFile> loose = latest.loose
                .map(file -> old.loose.map(known -> merged(known, file)).orElse(file))
                .or(() -> old.loose);
        return new Link(latest.index.isPresent() ? latest.index : old.index, loose, latest.confirmedAt);
    }

    private record FileKey(InfoHash hash, int index) {}

    /** -1 stands for an absent season or episode. */
    private record LinkKey(int season, int episode, InfoHash hash) {}

    /** @param loose what is known of the file as long as its index is not */
    private record Link(OptionalInt index, Optional<ReleaseFile> loose, Instant confirmedAt) {}
}
