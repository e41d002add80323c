package comet.http.page;

import java.net.URI;

/**
 * What a source of this server asks to be said where people look (RSL-10).
 *
 * @param text one sentence or name, shown as text
 * @param link where it leads, an https address
 */
public record Attribution(String text, String link) {

    /** @throws IllegalArgumentException if there is no text, or the link is not https */
    public Attribution {
        if (text.isBlank() || !"https".equals(URI.create(link).getScheme())) {
            throw new IllegalArgumentException("an attribution has a text and an https link");
        }
    }
}
