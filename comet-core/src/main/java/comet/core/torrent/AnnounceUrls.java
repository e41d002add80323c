package comet.core.torrent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    private static final List<String> SCHEMES = List.of("udp://", "http://", "https://", "ws://", "wss://");

    private static final String ENDS_OF_AUTHORITY = "/?#";
    private static final int MAX_PORT_DIGITS = 5;
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    /** SCR-06 asks for no more than a host; {@link java.net.URI} knows no underscore and no letter outside ASCII. */
    private static final Pattern HOST =
            Pattern.compile("(?:[^@\\s]*@)?(?:\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]\\s]+)(?::\\d{1,5})?");

    private static final String TRACKER_MARK = "tracker:";
    private static final String DHT_MARK = "dht:";

    /** None known. */
    public static final AnnounceUrls NONE = new AnnounceUrls(List.of());

    /** Keeps what is an announce URL, with or without {@code tracker:} in front, and drops the rest. */
    public AnnounceUrls {
        List<String> kept = new ArrayList<>(Math.min(urls.size(), MAX));
        for (String url : urls) {
            String bare = bare(url);
            if (kept.size() < MAX && isAnnounceUrl(bare) && !kept.contains(bare)) {
                kept.add(bare);
            }
        }
        urls = List.copyOf(kept);
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return urls.isEmpty();
    }

    /** These, then those of the other that are new; the same object when none is. */
    public AnnounceUrls and(AnnounceUrls other) {
        if (urls.containsAll(other.urls)) {
            return this;
        }
        if (isEmpty()) {
            return other;
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

    /** Scheme and authority; the rest is not looked at (SCR-06): real announce URLs have blanks in their query. */
    private static boolean isAnnounceUrl(String url) {
        int authority = url.length() > MAX_LENGTH ? 0 : lengthOfScheme(url);
        if (authority == 0) {
            return false;
        }
        int end = authority;
        while (end < url.length() && ENDS_OF_AUTHORITY.indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return isHost(url, authority, end) && isOneLine(url, end);
    }

    private static int lengthOfScheme(String url) {
        for (String scheme : SCHEMES) {
            if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }

    /** Nearly all are a plain name and a port. There are thousands in one search; only the others need the pattern. */
    private static boolean isHost(String url, int from, int to) {
        int end = from;
        while (end < to && isOfPlainName(url.charAt(end))) {
            end++;
        }
        return (end > from && isPortOrNothing(url, end, to))
                || HOST.matcher(url).region(from, to).matches();
    }

    private static boolean isOfPlainName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    private static boolean isPortOrNothing(String url, int from, int to) {
        int digits = to - from - 1;
        if (digits < 0) {
            return true;
        }
        boolean port = url.charAt(from) == ':' && digits > 0 && digits <= MAX_PORT_DIGITS;
        for (int i = from + 1; port && i < to; i++) {
            port = url.charAt(i) >= '0' && url.charAt(i) <= '9';
        }
        return port;
    }

    private static boolean isOneLine(String url, int authorityEnd) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (Character.isISOControl(c) || (i >= authorityEnd && (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return urls.size() + " announce URLs";
    }
}
