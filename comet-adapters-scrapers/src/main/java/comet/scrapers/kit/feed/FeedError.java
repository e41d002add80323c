package comet.scrapers.kit.feed;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.Release;
import comet.outside.WireXml;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The document with which an indexer refuses, whatever the HTTP status: its root is {@code error}, its number is
 * {@code code}, else {@code error}.
 */
final class FeedError {

    private static final Logger LOG = System.getLogger(FeedError.class.getName());

    private static final int FIRST_OF_FAULTS = 900;
    private static final int MAX_SHOWN = 200;

    /** Words that may be addresses or keys: with digits, equals signs or slashes in them, or very long ones. */
    private static final Pattern SUSPECT = Pattern.compile("\\S*[\\d=/]\\S*|\\S{21,}");

    private FeedError() {}

    /** @throws SourceException if the element that begins here is such a document */
    static void refuseIn(WireXml xml) throws SourceException {
        if (!xml.name().equals("error")) {
            return;
        }
        OptionalInt code = WireNumbers.count(
                xml.attribute("code").or(() -> xml.attribute("error")).orElse(""));
        String description = xml.attribute("description").orElse("");
        LOG.log(Level.WARNING, () -> "an indexer answered error " + code.orElse(0) + ": " + shown(description));
        throw new SourceException(failure(code.orElse(0)));
    }

    private static Failure failure(int code) {
        return switch (code) {
            case 429, 500, 501 -> Failure.LIMITED;
            default -> code >= FIRST_OF_FAULTS ? Failure.FAULTY : Failure.REFUSED;
        };
    }

    private static String shown(String description) {
        String masked = SUSPECT.matcher(Release.cleaned(description)).replaceAll("***");
        return masked.length() <= MAX_SHOWN ? masked : masked.substring(0, MAX_SHOWN);
    }
}
