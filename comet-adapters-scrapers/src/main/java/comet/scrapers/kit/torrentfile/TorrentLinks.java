package comet.scrapers.kit.torrentfile;

import comet.core.port.Deadline;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceException;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.TorrentFile;
import comet.outside.Answer;
import comet.outside.Outside;
import comet.outside.OutsideCall;
import comet.outside.Redirects;
import comet.scrapers.kit.MagnetLink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Follows the links to torrents that one source gives (TOR-20 to TOR-24). A link that leads nowhere is no failure: the
 * result it stands in may have a hash all the same. Thread-safe.
 */
public final class TorrentLinks {

    private static final int MAX_HOPS = 5;
    private static final int OK = 200;

    /** A magnet in a body is not longer. */
    private static final int MAX_MAGNET = 64 << 10;

    private final Outside downloads;
    private final Duration answerTime;
    private final TorrentMemory memory;
    private final KeptTorrents kept;

    /**
     * The links of one source.
     *
     * @param downloads calls for links alone, which are counted apart from searches (SCR-D22), without a breaker: links
     *     lead anywhere
     * @param answerTime how long one hop may take, its turn not counted
     */
    public TorrentLinks(Outside downloads, Duration answerTime, TorrentMemory memory, KeptTorrents kept) {
        this.downloads = downloads;
        this.answerTime = answerTime;
        this.memory = memory;
        this.kept = kept;
    }

    /** What is remembered of a torrent, so that no link need be followed (TOR-24). */
    public Optional<TorrentContent> known(InfoHash hash) {
        return memory.of(hash);
    }

    /** The torrents whose file for what is searched is stored, so that no link need be followed (TOR-23). */
    public Map<InfoHash, Release> stored(ScrapeRequest request) throws InterruptedException {
        return kept.filesFor(request);
    }

    /**
     * Follows a link, which may be a magnet itself.
     *
     * @return empty if it leads to nothing that can be used
     * @throws InterruptedException if interrupted; the call is broken off
     */
    public Optional<LinkTarget> follow(String link, Deadline deadline) throws InterruptedException {
        if (MagnetLink.isOne(link)) {
            return magnet(link);
        }
        Optional<LinkTarget> remembered = memory.behind(link);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<LinkTarget> target = fetched(link, deadline);
        target.ifPresent(found -> memory.remember(link, found));
        return target;
    }

    private Optional<LinkTarget> fetched(String link, Deadline deadline) throws InterruptedException {
        Optional<OutsideCall.Builder> next = OutsideCall.get(link);
        for (int hops = 0; next.isPresent() && hops <= MAX_HOPS; hops++) {
            OutsideCall call = next.get()
                    .redirects(Redirects.KEEP)
                    .upTo(TorrentFile.MAX_BYTES)
                    .within(answerTime)
                    .build();
            Answer answer;
            try {
                answer = downloads.send(call, deadline);
            } catch (SourceException e) {
                return Optional.empty();
            }
            if (answer.status() == OK) {
                return body(answer);
            }
            Optional<String> location = answer.header("Location");
            if (location.filter(MagnetLink::isOne).isPresent()) {
                return location.flatMap(TorrentLinks::magnet);
            }
            next = location.flatMap(call::to);
        }
        return Optional.empty();
    }

    private Optional<LinkTarget> body(Answer answer) {
        byte[] body = answer.bytes();
        if (body.length <= MAX_MAGNET) {
            String text = new String(body, StandardCharsets.UTF_8);
            if (MagnetLink.isOne(text)) {
                return magnet(text);
            }
        }
        try {
            TorrentContent content = TorrentContent.read(body);
            if (content.isPrivate()) {
                kept.keepPrivate(content.infoHash(), new TorrentFile(body));
            }
            return Optional.of(new LinkTarget.Torrent(content));
        } catch (UnusableTorrentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LinkTarget> magnet(String text) {
        return MagnetLink.parse(text)
                .flatMap(magnet -> magnet.infoHash().map(hash -> new LinkTarget.Magnet(hash, magnet.sources())));
    }
}
