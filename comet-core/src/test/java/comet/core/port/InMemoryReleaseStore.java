package comet.core.port;

import static java.util.Objects.requireNonNull;

import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Releases for the life of the object. Thread-safe. */
public final class InMemoryReleaseStore implements ReleaseStore {
    private final InstantSource clock;
    private final Map<InfoHash, Release> torrents = new HashMap<>();
    private final Map<FileKey, ReleaseFile> files = new HashMap<>();
    private final Map<LinkKey, Link> links = new LinkedHashMap<>();

    /** @param clock says how recent a link is (SRCH-28) */
    public InMemoryReleaseStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<Release> find(MediaId media, Scope scope) {
        Map<InfoHash, LinkKey> best = links.keySet().stream()
                .filter(key -> key.media.equals(media) && serves(key, scope))
                .collect(Collectors.toMap(
                        key -> key.hash, key -> key, BinaryOperator.minBy(preference(scope)), LinkedHashMap::new));
        return best.values().stream().map(this::release).toList();
    }

    @Override
    public synchronized void save(MediaId media, Collection<ScopedRelease> releases) {
        Instant now = clock.instant();
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
                    media,
                    scoped.scope().season().orElse(-1),
                    scoped.scope().episode().orElse(-1),
                    release.infoHash());
            links.merge(key, new Link(release.ownFileIndex(), loose, now), InMemoryReleaseStore::merged);
        }
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
    private Comparator<LinkKey> preference(Scope scope) {
        int wanted = scope.episode().orElse(-1);
        return Comparator.comparing((LinkKey key) -> key.episode != wanted)
                .thenComparing(key -> link(key).index.isEmpty())
                .thenComparing(
                        key -> file(key).map(ReleaseFile::name).orElse("").isEmpty())
                .thenComparing(key -> link(key).confirmedAt, Comparator.reverseOrder())
                .thenComparingInt(key -> key.season)
                .thenComparingInt(key -> key.episode);
    }

    private Release release(LinkKey key) {
        Release torrent = requireNonNull(torrents.get(key.hash));
        return new Release(
                torrent.infoHash(),
                torrent.name(),
                torrent.size(),
                torrent.seeders(),
                torrent.tracker(),
                file(key),
                torrent.sources(),
                torrent.isPrivate());
    }

    private Link link(LinkKey key) {
        return requireNonNull(links.get(key));
    }

    private Optional<ReleaseFile> file(LinkKey key) {
        Link link = link(key);
        ReleaseFile loose = link.loose.orElse(new ReleaseFile(OptionalInt.empty(), "", OptionalLong.empty()));
        ReleaseFile file = link.index.isEmpty()
                ? loose
                : merged(loose, requireNonNull(files.get(new FileKey(key.hash, link.index.getAsInt()))));
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
    private record LinkKey(MediaId media, int season, int episode, InfoHash hash) {}

    /** @param loose what is known of the file as long as its index is not */
    private record Link(OptionalInt index, Optional<ReleaseFile> loose, Instant confirmedAt) {}
}
