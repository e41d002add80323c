package comet.scrapers.kit;

import java.util.Map;

/**
 * What a browser on a desktop sends when somebody opens a page: for services behind filters that judge it (SCR-55,
 * SCR-D28). Instead of the headers that other services get; a filter that judges the TLS handshake too still tells us
 * from a browser.
 */
public final class BrowserHeaders {

    /** Of the same release everywhere, as filters compare them. */
    private static final String MAJOR = "142";

    /** Those of Chrome on Windows. The encodings it accepts are left to the HTTP client, which must decode them. */
    public static final Map<String, String> CHROME = Map.ofEntries(
            Map.entry(
                    "User-Agent",
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + MAJOR
                            + ".0.0.0 Safari/537.36"),
            Map.entry(
                    "Accept",
                    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8"),
            Map.entry("Accept-Language", "en-US,en;q=0.9"),
            Map.entry(
                    "sec-ch-ua",
                    "\"Chromium\";v=\"" + MAJOR + "\", \"Google Chrome\";v=\"" + MAJOR
                            + "\", \"Not_A Brand\";v=\"99\""),
            Map.entry("sec-ch-ua-mobile", "?0"),
            Map.entry("sec-ch-ua-platform", "\"Windows\""),
            Map.entry("Sec-Fetch-Dest", "document"),
            Map.entry("Sec-Fetch-Mode", "navigate"),
            Map.entry("Sec-Fetch-Site", "none"),
            Map.entry("Sec-Fetch-User", "?1"),
            Map.entry("Upgrade-Insecure-Requests", "1"));

    private BrowserHeaders() {}
}
