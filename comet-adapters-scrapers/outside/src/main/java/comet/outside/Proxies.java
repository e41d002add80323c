package comet.outside;

import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/** Clients that go through a proxy, or surely through none. */
final class Proxies {

    private Proxies() {}

    static OkHttpClient without(OkHttpClient http) {
        return http.newBuilder().proxy(Proxy.NO_PROXY).build();
    }

    static OkHttpClient through(ProxyUrl proxy, OkHttpClient http) {
        Url url = proxy.url();
        boolean socks = url.scheme().startsWith("socks");
        int usual = socks ? 1080 : url.scheme().equals("https") ? 443 : 80;
        Proxy.Type type = socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
        OkHttpClient.Builder builder = http.newBuilder()
                .proxy(new Proxy(type, new InetSocketAddress(url.host(), url.port().orElse(usual))));
        if (!socks) {
            builder.proxyAuthenticator(authenticator(url.userInfo()));
        }
        return builder.build();
    }

    private static Authenticator authenticator(Optional<String> userInfo) {
        if (userInfo.isEmpty()) {
            return Authenticator.NONE;
        }
        int colon = userInfo.get().indexOf(':');
        String user = colon < 0 ? userInfo.get() : userInfo.get().substring(0, colon);
        String password = colon < 0 ? "" : userInfo.get().substring(colon + 1);
        String credentials = Credentials.basic(decoded(user), decoded(password));
        return (route, response) -> response.request().header("Proxy-Authorization") != null
                ? null
                : response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", credentials)
                        .build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
