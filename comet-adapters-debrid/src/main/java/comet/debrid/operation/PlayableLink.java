package comet.debrid.operation;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Link;
import comet.core.port.DebridException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the address that a service gave for a player. */
public final class PlayableLink {

    private PlayableLink() {}

    /**
     * The link, if it may be handed to a player: absolute, {@code http} or {@code https}, with a host, and without the
     * key of the account, however it is escaped (DBL-01).
     *
     * @param url as the service wrote it; null and empty are no link
     * @throws DebridException {@code PROTOCOL_ERROR} if it may not
     */
    public static Link read(@Nullable String url, ApiKey key) throws DebridException {
        Optional<Link> link = url == null ? Optional.empty() : Link.parse(url);
        return link.filter(usable -> !shows(usable, key))
                .orElseThrow(() -> new DebridException(DebridFailure.of(PROTOCOL_ERROR)));
    }

    private static boolean shows(Link link, ApiKey key) {
        String address = link.url().toString();
        // In a query, a blank may also be written as a plus.
        return Stream.of(
                        address, link.url().getSchemeSpecificPart(), URLDecoder.decode(address, StandardCharsets.UTF_8))
                .anyMatch(text -> text.contains(key.secret()));
    }
}
