package comet.core.torrent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the peers of a torrent are announced: bare {@code udp}, {@code http}, {@code https}, {@code ws} or {@code wss}
 * URLs with a host, each once, at most {@value #MAX} (SCR-06). The URLs of private trackers hold passkeys, so the text
 * form of this object shows none.
 *
 * @param urls cleaned, in the order given
 */
public record AnnounceUrls(List<String> urls) {

    /** Most URLs kept for one torrent (DB-05, SCR-06). */
    public static final int MAX = 50;

    /** A longer text is no announce URL. */
    private static final int MAX_LENGTH = 2048;

    private static final Set<String> SCHEMES = Set.of("udp", "http", "https", "ws", "wss");

    /** Scheme and authority; the rest is not looked at (SCR-06): real announce URLs have blanks in their query. */
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]+)(?:[/?#].*)?");

    /** SCR-06 asks for no more than a host; {@link java.net.URI} knows no underscore and no letter outside ASCII. */
    private static final Pattern HOST =
            Pattern.compile("(?:[^@\\s]*@)?(?:\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]\\s]+)(?::\\d{1,5})?");

    private static final String TRACKER_MARK = "tracker:";
    private static final String DHT_MARK = "dht:";

    /** None known. */
    public static final AnnounceUrls NONE = new AnnounceUrls(List.of());

    /** Keeps what is an announce URL, with or without {@code tracker:} in front, and drops the rest. */
    public AnnounceUrls {
        Set<String> kept = new LinkedHashSet<>();
        for (String url : urls) {
            String bare = bare(url);
            if (kept.size() < MAX && isAnnounceUrl(bare)) {
                kept.add(bare);
            }
        }
        urls = List.copyOf(kept);
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return urls.isEmpty();
    }

    /** These, then those of the other that are new. */
    public AnnounceUrls and(AnnounceUrls other) {
        if (other.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(urls);
        all.addAll(other.urls);
        return new AnnounceUrls(all);
    }

    /** The form Stremio understands, as {@link #stremioSources(List, InfoHash)}; these URLs are not checked again. */
    public List<String> stremioSources(InfoHash hash) {
        if (isEmpty()) {
            return List.of();
        }
        List<String> sources = new ArrayList<>(urls.size() + 1);
        for (String url : urls) {
            sources.add(TRACKER_MARK + url);
        }
        sources.add(DHT_MARK + hash.hex());
        return List.copyOf(sources);
    }

    /**
     * The form Stremio understands (PRES-051): {@code dht:} items stay, announce URLs become {@code tracker:<url>}, the
     * rest and repetitions are dropped; {@code dht:<hash>} is added when something is left and no such item is there.
     */
    public static List<String> stremioSources(List<String> raw, InfoHash hash) {
        Set<String> sources = new LinkedHashSet<>();
        boolean dht = false;
        for (String item : raw) {
            String trimmed = item.strip();
            String bare = bare(item);
            if (trimmed.startsWith(DHT_MARK)) {
                dht = true;
                sources.add(trimmed);
            } else if (isAnnounceUrl(bare)) {
                sources.add(TRACKER_MARK + bare);
            }
        }
        if (!sources.isEmpty() && !dht) {
            sources.add(DHT_MARK + hash.hex());
        }
        return List.copyOf(sources);
    }

    private static String bare(String url) {
        String trimmed = url.strip();
        return trimmed.regionMatches(true, 0, TRACKER_MARK, 0, TRACKER_MARK.length())
                ? trimmed.substring(TRACKER_MARK.length()).strip()
                : trimmed;
    }

    private static boolean isAnnounceUrl(String url) {
        if (url.length() > MAX_LENGTH) {
            return false;
        }
        Matcher parts = SHAPE.matcher(url);
        return parts.matches()
                && SCHEMES.contains(parts.group(1).toLowerCase(Locale.ROOT))
                && HOST.matcher(parts.group(2)).matches()
                && url.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return urls.size() + " announce URLs";
    }
}
