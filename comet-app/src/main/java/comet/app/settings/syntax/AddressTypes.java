package comet.app.settings.syntax;

import comet.app.settings.value.DataFile;
import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.PostgresUrl;
import comet.app.settings.value.ProxyUrl;
import comet.app.settings.value.Secret;
import comet.app.settings.value.Url;
import java.util.List;
import java.util.Optional;

/** Types of settings that are addresses. */
public final class AddressTypes {
    static final String NOT_HTTP = "must be an http or https URL with a host";

    private AddressTypes() {}

    /** An absolute http or https URL; slashes at its end are removed. */
    public static ValueType<Url> url() {
        return ValueType.of("url", new OneUrl(OneUrl.Kind.SERVER));
    }

    /** An absolute http or https URL of one thing, kept as it is written. */
    public static ValueType<Url> exactUrl() {
        return ValueType.of("url", new OneUrl(OneUrl.Kind.EXACT));
    }

    /** The public base address: neither query nor fragment nor credentials (HTTP-091). */
    public static ValueType<Url> baseUrl() {
        return ValueType.of("url", new OneUrl(OneUrl.Kind.BASE));
    }

    public static ValueType<Url> webSocketUrl() {
        return ValueType.of("url", new OneUrl(OneUrl.Kind.WEB_SOCKET));
    }

    /** WebSocket URLs, repeats dropped. */
    public static ValueType<List<Url>> webSocketUrls() {
        return ValueType.of("list", new WebSocketUrls());
    }

    /** The address of a provider; the word {@code disabled} switches it off and gives an empty value. */
    public static ValueType<Optional<Url>> providerUrl() {
        return ValueType.of("url", new ProviderUrl());
    }

    /** The instances of a scraper, each with an optional mode suffix (CFG-14). */
    public static ValueType<List<InstanceUrl>> instances() {
        return ValueType.of("urls", new Instances(false)).noneIsUnset().exposing(Exposure.HOST_ONLY);
    }

    /** Instances given by the address of their manifest; {@code /manifest.json} at its end is removed. */
    public static ValueType<List<InstanceUrl>> manifestInstances() {
        return ValueType.of("urls", new Instances(true)).noneIsUnset().exposing(Exposure.HOST_ONLY);
    }

    public static ValueType<Optional<ProxyUrl>> proxy() {
        return ValueType.of("secret?", new Proxy()).noneIsUnset().secret();
    }

    /**
     * A database that may be unset.
     *
     * @param placeholder a text of old files that means "not set"
     */
    public static ValueType<Optional<PostgresUrl>> postgres(String placeholder) {
        return ValueType.of("secret", new Databases.One(placeholder)).secret();
    }

    /** Further databases; empty elements are dropped. */
    public static ValueType<List<PostgresUrl>> postgresList() {
        return ValueType.of("list", new Databases.Several()).secret();
    }

    /** Places of one data file, tried in order: http, https and {@code file:} URLs, and paths (ANM-19). */
    public static ValueType<List<DataFile>> dataFiles() {
        return ValueType.of("urls", new DataFiles()).noneIsUnset();
    }

    /** A default address. For texts in this code only. */
    public static Url constant(String text) {
        Optional<Url> url = Url.parse(text);
        if (url.isEmpty()) {
            throw new IllegalArgumentException("a default that is no URL");
        }
        return url.get();
    }

    /** The default instances of a scraper. For texts in this code only. */
    public static List<InstanceUrl> constantInstance(String text) {
        return List.of(InstanceUrl.of(constant(text)));
    }

    static Reading<Url> readHttp(String text) {
        return Reading.ofOptional(
                Url.parse(text.strip()).filter(Url::isHttp).map(Url::withoutTrailingSlashes), NOT_HTTP);
    }

    private record OneUrl(Kind kind) implements Syntax<Url> {
        enum Kind {
            SERVER,
            EXACT,
            BASE,
            WEB_SOCKET
        }

        @Override
        public Reading<Url> read(String text) {
            return switch (kind) {
                case SERVER -> readHttp(text);
                case EXACT -> Reading.ofOptional(Url.parse(text.strip()).filter(Url::isHttp), NOT_HTTP);
                case BASE ->
                    Reading.ofOptional(
                            Url.parse(text.strip()).filter(OneUrl::isBase).map(Url::withoutTrailingSlashes),
                            "must be an http or https URL with a host and without query, fragment and credentials");
                case WEB_SOCKET -> readWebSocket(text);
            };
        }

        @Override
        public String write(Url url) {
            return url.text();
        }

        @Override
        public String allowed() {
            return switch (kind) {
                case SERVER, EXACT -> "http or https";
                case BASE -> "http or https, without query, fragment and credentials";
                case WEB_SOCKET -> "ws or wss";
            };
        }

        static Reading<Url> readWebSocket(String text) {
            return Reading.ofOptional(
                    Url.parse(text.strip()).filter(Url::isWebSocket), "must be a ws or wss URL with a host");
        }

        private static boolean isBase(Url url) {
            return url.isHttp() && !url.hasQueryOrFragment() && url.userInfo().isEmpty();
        }
    }

    private record WebSocketUrls() implements Syntax<List<Url>> {
        @Override
        public Reading<List<Url>> read(String text) {
            return ListSyntax.each(ListSyntax.strings(text), OneUrl::readWebSocket)
                    .map(urls -> urls.stream().distinct().toList());
        }

        @Override
        public String write(List<Url> urls) {
            return JsonText.quote(urls.stream().map(Url::text).toList());
        }

        @Override
        public String allowed() {
            return "ws or wss URLs";
        }
    }

    private record ProviderUrl() implements Syntax<Optional<Url>> {
        private static final String DISABLED = "disabled";

        @Override
        public Reading<Optional<Url>> read(String text) {
            if (text.strip().equalsIgnoreCase(DISABLED)) {
                return Reading.of(Optional.empty());
            }
            Optional<Url> url = Url.parse(text.strip()).filter(Url::isHttp).map(Url::withoutTrailingSlashes);
            return Reading.ofOptional(url, NOT_HTTP + ", or disabled").map(Optional::of);
        }

        @Override
        public String write(Optional<Url> url) {
            return url.isPresent() ? url.get().text() : DISABLED;
        }

        @Override
        public String allowed() {
            return "http or https, or disabled";
        }
    }

    private record Proxy() implements Syntax<Optional<ProxyUrl>> {
        @Override
        public Reading<Optional<ProxyUrl>> read(String text) {
            return Reading.ofOptional(
                            ProxyUrl.parse(text.strip()), "must be an http, https, socks5 or socks5h URL with a host")
                    .map(Optional::of);
        }

        @Override
        public String write(Optional<ProxyUrl> proxy) {
            return proxy.isPresent() ? proxy.get().url().text() : "";
        }

        @Override
        public List<Secret> secrets(Optional<ProxyUrl> proxy) {
            return proxy.flatMap(address -> address.url().userInfo()).stream().toList();
        }

        @Override
        public String allowed() {
            return "http, https, socks5, socks5h";
        }
    }
}
