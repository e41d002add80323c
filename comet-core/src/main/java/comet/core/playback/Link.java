package comet.core.playback;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An address that plays. A secret: whoever has it can watch on the viewer's account, so its text form shows the host
 * alone.
 *
 * @param url absolute, {@code http} or {@code https}, with a host (PLAY-13)
 */
public record Link(URI url) {

    /** Longer addresses are no links. */
    private static final int MAX_LENGTH = 16_384;

    /** @throws IllegalArgumentException if the address is not absolute, or not http(s), or has no host */
    public Link {
        if (!isUsable(url)) {
            throw new IllegalArgumentException("a link is an absolute http or https address with a host");
        }
    }

    /** Reads an address that a service gave; empty when it is not usable (PLAY-13). */
    public static Optional<Link> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text);
            return isUsable(url) ? Optional.of(new Link(url)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getPort() <= 65_535;
    }

    @Override
    public String toString() {
        return url.getScheme() + "://" + url.getHost() + "/***";
    }
}
