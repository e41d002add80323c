package comet.debrid.operation;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;

import comet.core.address.AddressBlock;
import comet.core.address.AddressScope;
import comet.core.address.HostName;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Link;
import comet.core.port.DebridException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the addresses that a service gives for a player. A service on the internet has no business in the networks of
 * its viewers, so an address there is refused as it is written, without asking a name server; one that is in such a
 * network itself, as a gateway of the operator's own may be, sends its viewers there. Immutable.
 */
public final class PlayableLinks {

    /** This machine, the networks of a house or a provider, and what belongs to nobody. */
    private static final List<AddressBlock> NOT_FOR_VIEWERS = Stream.of(
                    AddressScope.LOOPBACK,
                    AddressScope.PRIVATE,
                    AddressBlock.all("0.0.0.0/8", "224.0.0.0/3", "::/128", "ff00::/8"))
            .flatMap(List::stream)
            .toList();

    private static final String LOCALHOST = "localhost";

    /** Endings of names that no public name server knows. */
    private static final List<String> AT_HOME = List.of(".local", ".localhost", ".lan", ".internal", ".home.arpa");

    private final boolean atHome;

    private PlayableLinks(boolean atHome) {
        this.atHome = atHome;
    }

    /** @param baseUrl of the service; what is no address counts as one on the internet */
    public static PlayableLinks of(String baseUrl) {
        Optional<URI> base = Link.parse(baseUrl).map(Link::url);
        return new PlayableLinks(base.filter(PlayableLinks::isAtHome).isPresent());
    }

    /**
     * The link, if it may be handed to a player: absolute, {@code http} or {@code https}, with a host that is not in a
     * private network unless the service is, and without the key of the account, however it is escaped (DBL-01).
     *
     * @param url as the service wrote it; null and empty are no link
     * @throws DebridException {@code PROTOCOL_ERROR} if it may not
     */
    public Link read(@Nullable String url, ApiKey key) throws DebridException {
        Optional<Link> link = url == null ? Optional.empty() : Link.parse(url);
        Predicate<Link> allowed = usable -> atHome || !isAtHome(usable.url());
        return link.filter(allowed)
                .filter(usable -> !shows(usable, key))
                .orElseThrow(() -> new DebridException(DebridFailure.of(PROTOCOL_ERROR)));
    }

    /** A name of one label is known to a house or a set of containers alone. */
    private static boolean isAtHome(URI url) {
        HostName host = new HostName(url.getHost());
        Optional<InetAddress> address = host.literal();
        if (address.isPresent()) {
            return AddressBlock.anyContains(NOT_FOR_VIEWERS, address.get());
        }
        String name = host.text().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return name.equals(LOCALHOST)
                || name.indexOf('.') < 0
                || AT_HOME.stream().anyMatch(name::endsWith);
    }

    private static boolean shows(Link link, ApiKey key) {
        String address = link.url().toString();
        // In a query, a blank may also be written as a plus.
        return Stream.of(
                        address, link.url().getSchemeSpecificPart(), URLDecoder.decode(address, StandardCharsets.UTF_8))
                .anyMatch(text -> text.contains(key.secret()));
    }
}
