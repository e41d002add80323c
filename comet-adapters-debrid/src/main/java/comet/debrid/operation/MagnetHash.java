package comet.debrid.operation;

import comet.core.torrent.InfoHash;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds which torrent an entry is by the magnet that a service shows with it. */
public final class MagnetHash {

    /** Hash in hex or base32; colons may be escaped. */
    private static final Pattern TOPIC = Pattern.compile(
            "[?&]xt(?:\\.\\d+)?=urn(?::|%3a)btih(?::|%3a)([0-9a-z]{32,40})(?:&|$)", Pattern.CASE_INSENSITIVE);

    private static final String MAGNET = "magnet:?";

    /** Longer than any real one: hundreds of trackers. */
    private static final int MAX_LENGTH = 64 << 10;

    private MagnetHash() {}

    /**
     * The hash in a magnet.
     *
     * @param text as the service wrote it; null, and what is no magnet of a torrent, has none
     */
    public static Optional<InfoHash> find(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH || !text.regionMatches(true, 0, MAGNET, 0, MAGNET.length())) {
            return Optional.empty();
        }
        Matcher topic = TOPIC.matcher(text);
        return topic.find() ? InfoHash.parse(topic.group(1)) : Optional.empty();
    }
}
