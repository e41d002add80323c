package comet.app.settings.syntax;

import comet.app.settings.value.HostName;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Rules that the text of a setting must keep. */
public enum TextRule {
    ANY("", ""),
    PRINTABLE_ASCII("must be printable ASCII text", "printable ASCII"),
    HOST("must be an IP address or a host name", "IP address or host name"),
    REPOSITORY("must have the form owner/name", "owner/name"),
    ALIAS("must be 1 to 64 printable characters", "1–64 printable characters"),
    /** One URL path segment that needs no encoding (HTTP-060). */
    PATH_SEGMENT("must be 1 to 128 characters of A-Z a-z 0-9 - _ . ~", "1–128 characters A-Z a-z 0-9 - _ . ~"),
    /** A user and a password, plainly or in Base64 (ST-63). */
    PROXY_AUTH("must be user:password or its Base64 form", "user:password, or its Base64");

    private static final int LONGEST_ALIAS = 64;
    private static final int LONGEST_SEGMENT = 128;

    private final String demand;
    private final String allowed;

    TextRule(String demand, String allowed) {
        this.demand = demand;
        this.allowed = allowed;
    }

    /** In the words of the documentation. */
    public String allowed() {
        return allowed;
    }

    /** In the words of an error: {@code must be …}. */
    public String demand() {
        return demand;
    }

    public boolean accepts(String text) {
        return switch (this) {
            case ANY -> true;
            case PRINTABLE_ASCII -> text.chars().allMatch(c -> c >= ' ' && c < 127);
            case HOST -> HostName.isHost(text);
            case REPOSITORY -> isRepository(text);
            case ALIAS -> text.length() <= LONGEST_ALIAS && text.chars().noneMatch(Character::isISOControl);
            case PATH_SEGMENT -> isPathSegment(text);
            case PROXY_AUTH -> isProxyAuth(text);
        };
    }

    Reading<String> read(String text) {
        return accepts(text) ? Reading.of(text) : Reading.refused(demand);
    }

    private static boolean isRepository(String text) {
        int slash = text.indexOf('/');
        boolean twoParts = slash > 0 && slash == text.lastIndexOf('/') && slash < text.length() - 1;
        return twoParts && text.chars().allMatch(c -> isPlain(c) || "-_./".indexOf(c) >= 0);
    }

    private static boolean isPathSegment(String text) {
        // The two segments that name directories would be resolved away by clients and proxies.
        boolean directory = text.equals(".") || text.equals("..");
        return !directory
                && !text.isEmpty()
                && text.length() <= LONGEST_SEGMENT
                && text.chars().allMatch(c -> isPlain(c) || "-_.~".indexOf(c) >= 0);
    }

    private static boolean isProxyAuth(String text) {
        if (text.indexOf(':') >= 0) {
            return isPair(text);
        }
        try {
            return isPair(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPair(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.length() - 1;
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
