package comet.scrapers.kit;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A magnet as a source writes it (TOR-10). Its announce URLs may hold the pass key of a member: the text form shows none.
 *
 * @param infoHash the hash of version 1; empty if there is none that can be read, as in a magnet of version 2 alone (TOR-02)
 * @param sources where its peers are announced; read even without a hash
 */
public record MagnetLink(Optional<InfoHash> infoHash, AnnounceUrls sources) {

    private static final String BEGIN = "magnet:?";
    private static final String BTIH = "urn:btih:";
    private static final Pattern TOPIC = Pattern.compile("xt(?:\\.\\d{1,4})?");
    private static final Pattern TRACKER = Pattern.compile("tr(?:\\.\\d{1,4})?");

    /** Longer than any real one: hundreds of trackers. */
    private static final int MAX_LENGTH = 64 << 10;

    /** Whether that text means to be a magnet. */
    public static boolean isOne(String text) {
        String word = text.strip();
        return word.regionMatches(true, 0, BEGIN, 0, BEGIN.length());
    }

    /** Reads a magnet; empty if it is none. Ampersands in it that were escaped must have been decoded by the caller. */
    public static Optional<MagnetLink> parse(String text) {
        if (!isOne(text) || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<InfoHash> hash = Optional.empty();
        List<String> trackers = new ArrayList<>();
        for (String parameter : text.strip().substring(BEGIN.length()).split("&")) {
            int equals = parameter.indexOf('=');
            if (equals < 0) {
                continue;
            }
            String name = parameter.substring(0, equals).toLowerCase(Locale.ROOT);
            String value = decoded(parameter.substring(equals + 1));
            if (hash.isEmpty() && TOPIC.matcher(name).matches()) {
                hash = btih(value);
            } else if (TRACKER.matcher(name).matches()) {
                trackers.add(value);
            }
        }
        return Optional.of(new MagnetLink(hash, new AnnounceUrls(trackers)));
    }

    private static Optional<InfoHash> btih(String topic) {
        return topic.regionMatches(true, 0, BTIH, 0, BTIH.length())
                ? InfoHash.parse(topic.substring(BTIH.length()))
                : Optional.empty();
    }

    /** Percent signs alone are decoded: a {@code +} is a plus here. What is wrongly encoded stays as it is written. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
