package comet.scrapers.kit.feed;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds for tests. */
public final class FeedXml {

    private FeedXml() {}

    /** A feed of these items. */
    public static String of(String items) {
        return "<rss version=\"2.0\" xmlns:torznab=\"http://torznab.com/schemas/2015/feed\""
                + " xmlns:newznab=\"http://www.newznab.com/DTD/2010/feeds/attributes/\"><channel>"
                + items + "</channel></rss>";
    }

    /** So many items with hashes of their own, counted from a number. */
    public static String items(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(FeedXml::item).collect(Collectors.joining());
    }

    /** An item with a hash. */
    public static String item(int number) {
        return "<item><title>Release " + number + "</title><torznab:attr name=\"infohash\" value=\""
                + String.format(java.util.Locale.ROOT, "%040x", number) + "\"/></item>";
    }

    /** How many results there are on all pages. */
    public static String total(int total) {
        return "<newznab:response offset=\"0\" total=\"" + total + "\"/>";
    }
}
