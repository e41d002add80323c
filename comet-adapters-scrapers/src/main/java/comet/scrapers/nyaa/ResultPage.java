package comet.scrapers.nyaa;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.Answer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One page of results.
 *
 * @param rows those of its table that stand for torrents
 * @param lastNumber the highest number among its links to other pages; 1 if there are none (NYA-08)
 */
record ResultPage(List<Element> rows, int lastNumber) {

    private static final String ROWS = "table.torrent-list tr:has(td)";

    /** For mirrors that name their table otherwise. */
    private static final String ROWS_WITH_MAGNETS = "tr:has(a[href^=magnet:])";

    private static final String NO_RESULTS = "no results found";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** @throws SourceException {@code UNREADABLE} if it is no page of results, not even an empty one */
    static ResultPage read(Answer answer) throws SourceException {
        Document page = answer.html();
        List<Element> rows = page.select(ROWS);
        if (rows.isEmpty()) {
            rows = page.select(ROWS_WITH_MAGNETS);
        }
        boolean isEmpty = page.selectFirst("table.torrent-list") != null
                || page.text().toLowerCase(Locale.ROOT).contains(NO_RESULTS);
        if (rows.isEmpty() && !isEmpty) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return new ResultPage(List.copyOf(rows), lastNumber(page));
    }

    private static int lastNumber(Document page) {
        return page.select("ul.pagination a").stream()
                .map(link -> link.ownText().strip())
                .filter(text -> NUMBER.matcher(text).matches())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
    }
}
