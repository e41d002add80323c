package comet.scrapers.animetosho;

import comet.core.torrent.InfoHash;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.SizeText;
import comet.scrapers.kit.feed.Enclosure;
import comet.scrapers.kit.feed.FeedItem;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;

/**
 * What AnimeTosho's items offer. Those of its plain feed have neither hash nor size as such: the hash is part of the path
 * of the {@code .torrent} that is kept there, the size a text in the description. What has no hash at all is on Usenet
 * only (ATO-02).
 */
final class Offers {

    private static final String LABEL = "AnimeTosho";
    private static final String SIZE_MARK = "Total Size:";

    private Offers() {}

    static Optional<Candidate> of(FeedItem item) {
        Optional<InfoHash> hash = item.infoHash().or(() -> inPath(item));
        OptionalLong size = item.size().isPresent() ? item.size() : described(item);
        return hash.map(known -> item.candidate(hash, size).label(LABEL, Optional.empty()));
    }

    private static Optional<InfoHash> inPath(FeedItem item) {
        return item.enclosures().stream()
                .filter(Enclosure::isTorrent)
                .flatMap(enclosure -> Arrays.stream(enclosure.url().split("/")))
                .filter(segment -> segment.length() == 2 * InfoHash.LENGTH)
                .flatMap(segment -> InfoHash.parse(segment).stream())
                .findFirst();
    }

    private static OptionalLong described(FeedItem item) {
        String text = item.element("description")
                .map(html -> Jsoup.parse(html).text())
                .orElse("");
        int mark = text.indexOf(SIZE_MARK);
        return mark < 0 ? OptionalLong.empty() : SizeText.leading(text.substring(mark + SIZE_MARK.length()));
    }
}
