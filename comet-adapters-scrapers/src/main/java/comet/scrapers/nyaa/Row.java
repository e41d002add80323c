package comet.scrapers.nyaa;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.MagnetLink;
import comet.scrapers.kit.SizeText;
import comet.scrapers.kit.feed.FeedItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a row of a page, or an item of the feed, offers (NYA-02 to NYA-07). */
final class Row {

    private static final String LABEL = "Nyaa";

    /** The link to the comments has a fragment too (NYA-03). */
    private static final Pattern VIEW = Pattern.compile("(?:https?://[^/]+)?/view/\\d+");

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /** Seeders, leechers and downloads are the last columns (NYA-06). */
    private static final int COUNTS = 3;

    private Row() {}

    static Optional<Candidate> offered(Element row) {
        Optional<MagnetLink> magnet = row.select("a[href^=magnet:]").stream()
                .flatMap(link -> MagnetLink.parse(link.attr("href")).stream())
                .filter(link -> link.infoHash().isPresent())
                .findFirst();
        @Nullable
        String hash = magnet.flatMap(MagnetLink::infoHash).map(InfoHash::hex).orElse(null);
        return Optional.of(new Candidate(hash, title(row))
                .torrentSize(size(row))
                .seeders(seeders(row))
                .label(LABEL, Optional.empty())
                .sources(magnet.map(MagnetLink::sources).orElse(AnnounceUrls.NONE)));
    }

    private static String title(Element row) {
        return row.select("a[href]").stream()
                .filter(link -> VIEW.matcher(link.attr("href")).matches())
                .map(link -> link.hasAttr("title") ? link.attr("title") : link.text())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> cells(Element row) {
        return row.select("> td").stream().map(cell -> cell.text().strip());
    }

    private static OptionalLong size(Element row) {
        return cells(row)
                .map(SizeText::whole)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static OptionalInt seeders(Element row) {
        List<String> counts =
                cells(row).filter(text -> COUNT.matcher(text).matches()).toList();
        return counts.size() < COUNTS
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(counts.get(counts.size() - COUNTS)));
    }

    /** The sizes of the feed are texts, too (NYA-D4). */
    static Optional<Candidate> offered(FeedItem item) {
        OptionalLong size = item.element("size").map(SizeText::whole).orElse(OptionalLong.empty());
        return Optional.of(item.candidate(item.infoHash(), size).label(LABEL, Optional.empty()));
    }
}
