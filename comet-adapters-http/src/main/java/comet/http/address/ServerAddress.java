package comet.http.address;

import comet.core.address.AddressScope;
import comet.core.address.HostName;
import comet.core.address.IpLiteral;
import comet.http.message.Call;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Under which address the one who asks knows this server (HTTP-080, HTTP-081, HTTP-090, ASK-38). Immutable. */
public final class ServerAddress {

    /** What a proxy may say, and what it means for an address that a player opens. */
    private static final Map<String, String> SCHEMES =
            Map.of("http", "http", "https", "https", "ws", "http", "wss", "https");

    /** Looser than a host we would connect to: it is only repeated to the client that wrote it. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(:[0-9]{1,5})?");

    private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/?#@]+?)(:[0-9]{1,5})?(/.*)?");

    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    /** Names that no public name server knows: RFC 6761, RFC 6762, RFC 8375, and what routers call their networks. */
    private static final Pattern OWN_NETWORK = Pattern.compile(
            "(?i)\\.(localhost|local|lan|home|home\\.arpa|internal|intranet|private|corp|box|test)\\.?$");

    private final Optional<String> publicBaseUrl;
    private final ClientAddresses clients;

    /** @param publicBaseUrl the setting: absolute, without a slash at its end (HTTP-091); empty when not set */
    public ServerAddress(Optional<String> publicBaseUrl, ClientAddresses clients) {
        this.publicBaseUrl = publicBaseUrl;
        this.clients = clients;
    }

    /** Whether a {@code Host} header can be part of an address; what cannot be is a broken request. */
    public static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /**
     * Whether the one who asks knows this server by a name or number that the whole internet may know, rather than by one
     * of its own network. A guess: a name can be known in one network alone.
     */
    static boolean isAskedForInPublic(Call call) {
        String host = call.headers().first("Host").filter(ServerAddress::isHost).orElse("");
        String name = PORT.matcher(host).replaceFirst("").replaceAll("[\\[\\]]", "");
        return IpLiteral.parse(name)
                .map(AddressScope::isPublic)
                .orElseGet(
                        () -> name.contains(".") && !OWN_NETWORK.matcher(name).find());
    }

    /** Start of every address that is given out: {@code https://addon.example.com}, without a slash at its end. */
    public String publicBase(Call call) {
        return publicBaseUrl.orElseGet(() -> requestOrigin(call));
    }

    /** {@code PUBLIC_BASE_URL}, if it is set. */
    public Optional<String> publicBaseUrl() {
        return publicBaseUrl;
    }

    /** The path part of the public base URL: empty, or {@code /…} without a slash at its end (HTTP-091). */
    public String basePath() {
        return publicBaseUrl
                .map(url -> URI.create(url).getRawPath())
                .filter(path -> !path.equals("/"))
                .orElse("");
    }

    /** Scheme and host as the client used them (HTTP-080). */
    public String requestOrigin(Call call) {
        String host = call.headers().first("Host").filter(ServerAddress::isHost).orElseGet(() -> hostOf(call.local()));
        return scheme(call) + "://" + host;
    }

    /**
     * Where a cookie of this server counts (HTTP-099): at the public base URL, if there is one, whatever the connection
     * says; else everywhere, over https if the client used that, as far as a trusted proxy says so.
     */
    public CookieScope cookieScope(Call call) {
        boolean secure = publicBaseUrl
                .map(url -> url.startsWith("https:"))
                .orElseGet(() -> scheme(call).equals("https"));
        String path = basePath();
        return new CookieScope(secure, path.isEmpty() ? "/" : path);
    }

    /** Whether an {@code Origin} is this server's own: that of the request or that of the public base URL. */
    public boolean isOwnOrigin(String origin, Call call) {
        Optional<String> asked = normalOrigin(origin);
        return asked.isPresent()
                && (asked.equals(normalOrigin(requestOrigin(call)))
                        || asked.equals(publicBaseUrl.flatMap(ServerAddress::normalOrigin)));
    }

    private String scheme(Call call) {
        String own = call.secure() ? "https" : "http";
        if (!clients.isBelieved(call)) {
            return own;
        }
        // A chain of proxies writes a list; the first is what the client used.
        return call.headers()
                .list("X-Forwarded-Proto")
                .map(list -> list.split(",", 2)[0].strip().toLowerCase(Locale.ROOT))
                .flatMap(scheme -> Optional.ofNullable(SCHEMES.get(scheme)))
                .orElse(own);
    }

    private static Optional<String> normalOrigin(String address) {
        Matcher parts = ORIGIN.matcher(address.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String standardPort = parts.group(1).equals("https") ? ":443" : ":80";
        String port = parts.group(3) == null ? standardPort : parts.group(3);
        return Optional.of(parts.group(1) + "://" + parts.group(2) + port);
    }

    private static String hostOf(InetSocketAddress local) {
        return new HostName(IpLiteral.text(local.getAddress())).inUrl() + ":" + local.getPort();
    }
}
