package comet.outside;

import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import comet.outside.Socks5Sockets.Login;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/** Clients that go through a proxy, or surely through none (SCR-51 to SCR-53). */
final class Proxies {

    private static final int SOCKS_PORT = 1080;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    private Proxies() {}

    static OkHttpClient without(OkHttpClient http) {
        return http.newBuilder().proxy(Proxy.NO_PROXY).build();
    }

    /** The pool is one of its own: a connection that goes another way is another connection. */
    static OkHttpClient through(ProxyUrl proxy, OkHttpClient http) {
        Url url = proxy.url();
        OkHttpClient.Builder builder = http.newBuilder().connectionPool(new ConnectionPool());
        return url.scheme().startsWith("socks") ? throughSocks(proxy, url, builder) : throughHttp(url, builder);
    }

    private static OkHttpClient throughHttp(Url url, OkHttpClient.Builder builder) {
        int port = url.port().orElse(url.scheme().equals("https") ? HTTPS_PORT : HTTP_PORT);
        // Looked up by us for each new connection, not once for ever (SCR-53).
        builder.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(url.host(), port)));
        login(url).ifPresent(login -> builder.proxyAuthenticator(authenticator(login)));
        return builder.build();
    }

    private static OkHttpClient throughSocks(ProxyUrl proxy, Url url, OkHttpClient.Builder builder) {
        builder.proxy(Proxy.NO_PROXY)
                .socketFactory(new Socks5Sockets(
                        url.host(), url.port().orElse(SOCKS_PORT), login(url), proxy.resolvesNames()));
        if (proxy.resolvesNames()) {
            // An address that is never dialled: the name travels with it to the proxy.
            builder.dns(name -> List.of(InetAddress.getByAddress(name, new byte[4])));
        }
        return builder.build();
    }

    private static Authenticator authenticator(Login login) {
        String credentials = Credentials.basic(login.user(), login.password());
        // OkHttp asks before the first request, too; a second time means that the credentials were refused.
        return (route, response) -> response.request().header(PROXY_AUTHORIZATION) != null
                ? null
                : response.request()
                        .newBuilder()
                        .header(PROXY_AUTHORIZATION, credentials)
                        .build();
    }

    private static Optional<Login> login(Url url) {
        return url.userInfo().map(text -> {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Login(decoded(text), "")
                    : new Login(decoded(text.substring(0, colon)), decoded(text.substring(colon + 1)));
        });
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
