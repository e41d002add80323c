package comet.scrapers.kit.torrentfile;

import comet.core.torrent.InfoHash;
import comet.scrapers.kit.RecentlyUsed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The torrents that were read lately, by the link they were behind and by their hash, because the same link comes with
 * every episode of a show (TOR-24). Links hold keys: only their digest is remembered. One for all sources; thread-safe.
 */
public final class TorrentMemory {

    private static final int ENTRIES = 5_000;
    private static final Duration LIFETIME = Duration.ofHours(6);

    /** Some 40 MB at the very worst; 5,000 usual torrents take a tenth of that. */
    private static final long MAX_CHARACTERS = 16L << 20;

    /** Characters that a file weighs beside those of its name. */
    private static final int FILE_OVERHEAD = 48;

    /** What is behind a link: a magnet, or the hash of a torrent. */
    private sealed interface Behind {
        record AMagnet(LinkTarget.Magnet magnet) implements Behind {}

        record ATorrent(InfoHash hash) implements Behind {}
    }

    private final RecentlyUsed<String, Behind> links;
    private final RecentlyUsed<InfoHash, TorrentContent> torrents;

    public TorrentMemory(InstantSource time) {
        RecentlyUsed.Limits limits = new RecentlyUsed.Limits(ENTRIES, MAX_CHARACTERS, LIFETIME);
        this.links = new RecentlyUsed<>(limits, TorrentMemory::weight, time);
        this.torrents = new RecentlyUsed<>(limits, TorrentMemory::weight, time);
    }

    private static long weight(Behind behind) {
        return switch (behind) {
            case Behind.AMagnet(LinkTarget.Magnet magnet) ->
                magnet.sources().urls().stream().mapToLong(String::length).sum();
            case Behind.ATorrent torrent -> 0;
        };
    }

    private static long weight(TorrentContent torrent) {
        long files = torrent.videos().stream()
                .mapToLong(file -> (long) file.name().length() + FILE_OVERHEAD)
                .sum();
        return files
                + torrent.sources().urls().stream().mapToLong(String::length).sum();
    }

    /** What is remembered of a torrent. */
    public Optional<TorrentContent> of(InfoHash hash) {
        return torrents.get(hash);
    }

    Optional<LinkTarget> behind(String link) {
        Optional<Behind> behind = links.get(digest(link));
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        return switch (behind.get()) {
            case Behind.AMagnet(LinkTarget.Magnet magnet) -> Optional.of(magnet);
            case Behind.ATorrent(InfoHash hash) -> torrents.get(hash).map(LinkTarget.Torrent::new);
        };
    }

    void remember(String link, LinkTarget target) {
        switch (target) {
            case LinkTarget.Magnet magnet -> links.put(digest(link), new Behind.AMagnet(magnet));
            case LinkTarget.Torrent(TorrentContent content) -> {
                torrents.put(content.infoHash(), content);
                links.put(digest(link), new Behind.ATorrent(content.infoHash()));
            }
        }
    }

    private static String digest(String link) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(link.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
