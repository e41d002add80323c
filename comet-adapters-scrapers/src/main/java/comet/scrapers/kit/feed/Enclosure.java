package comet.scrapers.kit.feed;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * What an item encloses. Its address may hold the pass key of a member: the text form does not show it.
 *
 * @param url as written, blanks around it removed
 * @param type without parameters, lower case; empty if none is named
 * @param length as written, which may be that of the {@code .torrent} instead of the content; empty if it is 0 or less
 */
public record Enclosure(String url, String type, OptionalLong length) {

    private static final String TORRENT = "application/x-bittorrent";

    static Enclosure of(String url, String type, String length) {
        int parameters = type.indexOf(';');
        String bare = parameters < 0 ? type : type.substring(0, parameters);
        return new Enclosure(url.strip(), bare.strip().toLowerCase(Locale.ROOT), WireNumbers.positive(length));
    }

    /** Whether it leads to a torrent; what is of another type is never followed. */
    public boolean isTorrent() {
        return type.equals(TORRENT);
    }

    @Override
    public String toString() {
        return "enclosure of type " + type;
    }
}
