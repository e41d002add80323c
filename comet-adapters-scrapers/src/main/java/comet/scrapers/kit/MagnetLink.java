package comet.scrapers.kit;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
    private static final Pattern NUMBERED = Pattern.compile("\\.\\d{1,4}");

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
            if (hash.isEmpty() && isNamed(parameter, equals, "xt")) {
                hash = btih(decoded(parameter.substring(equals + 1)));
            } else if (isNamed(parameter, equals, "tr")) {
                trackers.add(decoded(parameter.substring(equals + 1)));
            }
        }
        return Optional.of(new MagnetLink(hash, new AnnounceUrls(trackers)));
    }

    /** Whether what stands before the sign is that name, alone or with a dot and a number: there may be several. */
    private static boolean isNamed(String parameter, int equals, String name) {
        return parameter.regionMatches(true, 0, name, 0, name.length())
                && (equals == name.length()
                        || (equals > 0
                                && NUMBERED.matcher(parameter.substring(name.length(), equals))
                                        .matches()));
    }

    private static Optional<InfoHash> btih(String topic) {
        return topic.regionMatches(true, 0, BTIH, 0, BTIH.length())
                ? InfoHash.parse(topic.substring(BTIH.length()))
                : Optional.empty();
    }

    /** Percent signs alone are decoded: a {@code +} is a plus here. What is wrongly encoded stays as it is written. */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
