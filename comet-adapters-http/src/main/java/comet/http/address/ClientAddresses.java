package comet.http.address;

import comet.core.address.AddressScope;
import comet.core.address.IpLiteral;
import comet.http.message.Call;
import comet.http.message.RequestHeaders;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose address a request comes from (HTTP-082 to HTTP-089, HTTP-098). Immutable. */
public final class ClientAddresses {

    private enum Shape {
        ONE,
        LIST,
        FORWARDED
    }

    private record Source(String header, Shape shape) {}

    /** HTTP-083 in its order, with HTTP-087 in front. */
    private static final List<Source> SOURCES = List.of(
            new Source("X-AIOStreams-User-IP", Shape.ONE),
            new Source("CF-Connecting-IP", Shape.ONE),
            new Source("True-Client-IP", Shape.ONE),
            new Source("X-Real-IP", Shape.ONE),
            new Source("X-Client-IP", Shape.ONE),
            new Source("DO-Connecting-IP", Shape.ONE),
            new Source("Fastly-Client-IP", Shape.ONE),
            new Source("X-Cluster-Client-IP", Shape.ONE),
            new Source("X-Forwarded-For", Shape.LIST),
            new Source("X-Forwarded", Shape.LIST),
            new Source("Forwarded-For", Shape.LIST),
            new Source("Forwarded", Shape.FORWARDED),
            new Source("X-AppEngine-User-IP", Shape.ONE),
            new Source("CF-Pseudo-IPv4", Shape.ONE));

    private static final List<String> SCHEME_HEADERS =
            List.of("X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port");

    private final TrustedPeers trusted;

    public ClientAddresses(TrustedPeers trusted) {
        this.trusted = trusted;
    }

    /** The public address of the viewer; empty when it is not known (HTTP-086). */
    public Optional<String> clientIp(Call call) {
        return publicAddress(call).map(IpLiteral::text);
    }

    /** How the viewer's address reaches this server, for who wants to know whether it is the right one (ASK-25). */
    public SeenAddress seen(Call call) {
        InetAddress peer = call.peer().getAddress();
        if (ignoresHeaders(call)) {
            return new SeenAddress.BehindUnknownProxy(IpLiteral.text(peer), AddressScope.isPublic(peer));
        }
        Optional<InetAddress> found = publicAddress(call);
        if (found.isPresent()) {
            return new SeenAddress.Public(IpLiteral.text(found.get()), found.get() instanceof Inet6Address);
        }
        InetAddress nearest = peerAddress(call);
        boolean toldByProxy = !nearest.equals(peer);
        return ServerAddress.isAskedForInPublic(call) && !toldByProxy
                ? new SeenAddress.Hidden(IpLiteral.text(nearest))
                : new SeenAddress.SameNetwork(IpLiteral.text(nearest));
    }

    /**
     * Whom a limit counts that nobody may get around (HTTP-098): from the other end of the connection through
     * {@code X-Forwarded-For} from the right, the first address that is no proxy. Of the proxies that nobody named, one
     * is looked through: what is behind it may have written everything to the left of itself. Headers that hold a single
     * address are not looked at, since a proxy that does not know them passes on what a client wrote there.
     */
    public LimitAddress limitAddress(Call call) {
        List<String> entries = call.headers()
                .list("X-Forwarded-For")
                .map(list -> List.of(list.split(",", -1)))
                .orElse(List.of());
        InetAddress address = call.peer().getAddress();
        boolean oneWasNear = false;
        for (int i = entries.size() - 1; i >= 0; i--) {
            boolean named = trusted.named().test(address);
            if (!named && (oneWasNear || !trusted.near().test(address))) {
                break;
            }
            oneWasNear |= !named;
            Optional<InetAddress> next = IpLiteral.parse(withoutPort(entries.get(i)));
            if (next.isEmpty()) {
                break;
            }
            address = next.get();
        }
        return new LimitAddress(address);
    }

    /** Whether the request came with forwarding headers from a peer that is not believed (HTTP-089). */
    public boolean ignoresHeaders(Call call) {
        return !isBelieved(call) && isForwarded(call);
    }

    /** Whether the request came with forwarding headers, believed or not. */
    public boolean isForwarded(Call call) {
        return Stream.concat(SOURCES.stream().map(Source::header), SCHEME_HEADERS.stream())
                .anyMatch(call.headers()::contains);
    }

    /** Whether forwarding headers count, coming from the other end of this connection (HTTP-089). */
    public boolean isBelieved(Call call) {
        return trusted.believed().test(call.peer().getAddress());
    }

    private Optional<InetAddress> publicAddress(Call call) {
        if (isBelieved(call)) {
            for (Source source : SOURCES) {
                Optional<InetAddress> found = candidates(source, call.headers())
                        .flatMap(text -> IpLiteral.parse(text).stream())
                        .filter(AddressScope::isPublic)
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of(peerAddress(call)).filter(AddressScope::isPublic);
    }

    /** HTTP-082: the left-most entry of {@code X-Forwarded-For}, else the other end of the connection. */
    private InetAddress peerAddress(Call call) {
        InetAddress peer = call.peer().getAddress();
        if (!isBelieved(call)) {
            return peer;
        }
        return call.headers()
                .list("X-Forwarded-For")
                .map(list -> list.split(",", 2)[0])
                .map(ClientAddresses::withoutPort)
                .flatMap(IpLiteral::parse)
                .orElse(peer);
    }

    private static Stream<String> candidates(Source source, RequestHeaders headers) {
        return switch (source.shape()) {
            case ONE -> headers.first(source.header()).stream();
            case LIST ->
                headers.list(source.header()).stream()
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .map(ClientAddresses::withoutPort);
            case FORWARDED ->
                headers.list(source.header()).stream()
                        .flatMap(list -> Arrays.stream(list.split("[,;]")))
                        .map(String::strip)
                        .filter(pair -> pair.regionMatches(true, 0, "for=", 0, 4))
                        .map(pair -> withoutPort(pair.substring(4)));
        };
    }

    /** Takes quotes, brackets and a port away: {@code "[2001:db8::1]:443"}, {@code 192.0.2.1:1234} (HTTP-088). */
    private static String withoutPort(String entry) {
        String text = entry.strip();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? "" : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        // Exactly one colon: a port. More: an IPv6 address.
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
