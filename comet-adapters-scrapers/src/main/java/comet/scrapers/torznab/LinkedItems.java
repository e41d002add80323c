package comet.scrapers.torznab;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.torrent.Release;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.feed.FeedItem;
import comet.scrapers.kit.torrentfile.FileCandidates;
import comet.scrapers.kit.torrentfile.LinkTarget;
import comet.scrapers.kit.torrentfile.Offered;
import comet.scrapers.kit.torrentfile.TorrentLinks;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Items whose hash is behind a link alone. Used for one search; thread-safe. */
final class LinkedItems {

    /** Links followed in one search: each is a call to the indexer, and counts as a download at some. */
    private static final int MAX_LINKS = 100;

    private final TorrentLinks links;
    private final FileCandidates files;
    private final Inquiry inquiry;
    private final String label;
    private final ReleaseSink found;
    private final Set<String> followed = ConcurrentHashMap.newKeySet();

    LinkedItems(TorrentLinks links, FileCandidates files, Inquiry inquiry, String label, ReleaseSink found) {
        this.links = links;
        this.files = files;
        this.inquiry = inquiry;
        this.label = label;
        this.found = found;
    }

    static boolean isOne(FeedItem item) {
        return item.infoHash().isEmpty() && item.torrentLink().isPresent();
    }

    /** Follows their links, each once a search, and hands over what they lead to; says whether more is wanted. */
    boolean take(List<FeedItem> items, Deadline deadline) throws InterruptedException {
        AtomicBoolean wanted = new AtomicBoolean(true);
        List<FeedItem> news = items.stream()
                .filter(item -> followed.size() < MAX_LINKS
                        && followed.add(item.torrentLink().orElseThrow()))
                .toList();
        inquiry.sideBySide(news, item -> {
            List<Release> releases = links.follow(item.torrentLink().orElseThrow(), deadline)
                    .map(target -> releases(target, item))
                    .orElse(List.of());
            if (!releases.isEmpty() && !found.offer(releases)) {
                wanted.set(false);
            }
        });
        return wanted.get();
    }

    private List<Release> releases(LinkTarget target, FeedItem item) {
        Offered offered = new Offered(item.title(), item.size(), item.seeders(), label, item.isPrivate());
        return switch (target) {
            case LinkTarget.Torrent torrent -> files.of(torrent.content(), offered);
            case LinkTarget.Magnet magnet ->
                offered.withoutFile(magnet.infoHash(), magnet.sources()).stream()
                        .toList();
        };
    }
}
