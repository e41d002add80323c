package comet.scrapers.kit;

import comet.core.torrent.Release;
import java.util.regex.Pattern;

/** What a service says of its own failure, made fit for a log: one line, short, without addresses and keys. */
public final class ForeignText {

    private static final int MAX_LENGTH = 200;

    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}://\\S+");
    private static final Pattern HOST = Pattern.compile(
            "\\[[0-9A-Fa-f:.%]+](?::\\d+)?|(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}|[\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?\\S*");
    private static final Pattern KEY = Pattern.compile(
            "(?i)(api_?key|passkey|token|password|key|auth\\w*)([\"']?\\s*[=:]\\s*)\\S+|[A-Za-z0-9_-]{20,}");

    private ForeignText() {}

    /** Addresses and what looks like a key become {@code …}. */
    public static String forLog(String text) {
        String line = Release.cleaned(text);
        line = URL.matcher(line).replaceAll("…");
        line = KEY.matcher(line).replaceAll("…");
        line = HOST.matcher(line).replaceAll("…");
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }
}
