package comet.app.settings.value;

import java.util.Optional;

/**
 * An outbound proxy. {@link #toString} shows scheme, host and port only.
 *
 * @param url scheme {@code http}, {@code https}, {@code socks5} or {@code socks5h}; its path means nothing
 */
public record ProxyUrl(Url url) {

    public ProxyUrl {
        if (!isProxyScheme(url.scheme())) {
            throw new IllegalArgumentException("not a scheme of proxies: " + url.scheme());
        }
    }

    public static Optional<ProxyUrl> parse(String text) {
        return Url.parse(text).filter(url -> isProxyScheme(url.scheme())).map(ProxyUrl::new);
    }

    /** Whether the proxy resolves host names: only {@code socks5} leaves that to us. */
    public boolean resolvesNames() {
        return !url.scheme().equals("socks5");
    }

    @Override
    public String toString() {
        return url.scheme() + "://" + url.hostAndPort();
    }

    private static boolean isProxyScheme(String scheme) {
        return switch (scheme) {
            case "http", "https", "socks5", "socks5h" -> true;
            default -> false;
        };
    }
}
