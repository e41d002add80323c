package comet.scrapers.nyaa;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.outside.Answer;
import comet.scrapers.kit.MagnetLink;
import comet.scrapers.kit.SizeText;
import comet.scrapers.kit.feed.FeedItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One page of results.
 *
 * @param releases those of its rows that have a hash and a title
 * @param lastNumber the highest number among its links to other pages; 1 if there are none (NYA-08)
 */
record ResultPage(List<Release> releases, int lastNumber) {

    private static final String LABEL = "Nyaa";

    /** The link to the comments of a torrent has a fragment too (NYA-03). */
    private static final Pattern VIEW = Pattern.compile("(?:https?://[^/]+)?/view/\\d+");

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /** Seeders, leechers and downloads are the last columns (NYA-06). */
    private static final int COUNTS = 3;

    private static final String NO_RESULTS = "no results found";

    /** @throws SourceException {@code UNREADABLE} if it is no page of results, not even an empty one */
    static ResultPage read(Answer answer) throws SourceException {
        Document page = answer.html();
        List<Element> rows = page.select("tr:has(a[href^=magnet:])");
        boolean isResults = !rows.isEmpty()
                || page.selectFirst("table.torrent-list") != null
                || page.text().toLowerCase(java.util.Locale.ROOT).contains(NO_RESULTS);
        if (!isResults) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return new ResultPage(rows.stream().flatMap(row -> release(row).stream()).toList(), lastNumber(page));
    }

    private static int lastNumber(Document page) {
        return page.select("ul.pagination a").stream()
                .map(link -> link.ownText().strip())
                .filter(text -> COUNT.matcher(text).matches())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
    }

    private static Optional<Release> release(Element row) {
        Optional<MagnetLink> magnet = row.select("a[href^=magnet:]").stream()
                .flatMap(link -> MagnetLink.parse(link.attr("href")).stream())
                .filter(link -> link.infoHash().isPresent())
                .findFirst();
        Optional<String> name = row.select("a[href]").stream()
                .filter(link -> VIEW.matcher(link.attr("href")).matches())
                .map(link -> Release.cleaned(link.hasAttr("title") ? link.attr("title") : link.text()))
                .filter(text -> !text.isEmpty())
                .findFirst();
        return magnet.flatMap(link -> link.infoHash().flatMap(hash -> name.map(title -> new Release(
                hash, title, size(row), seeders(row), LABEL, Optional.empty(), link.sources()))));
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
        List<String> counts = cells(row).filter(text -> COUNT.matcher(text).matches()).toList();
        return counts.size() < COUNTS
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(counts.get(counts.size() - COUNTS)));
    }

    /** A release of the feed, whose sizes are texts (NYA-D4). */
    static Optional<Release> release(FeedItem item) {
        OptionalLong size = item.element("size").map(SizeText::whole).orElse(OptionalLong.empty());
        Optional<InfoHash> hash = item.infoHash();
        return hash.flatMap(known -> item.release(known, size, LABEL));
    }
}
