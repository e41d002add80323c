package comet.app.settings.syntax;

import comet.app.settings.value.DataFile;
import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import comet.app.settings.value.TorznabInstance;
import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import comet.persistence.address.PostgresUrl;
import comet.persistence.address.PostgresUrlReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Types of settings that are addresses. */
public final class AddressTypes {
    private static final String NOT_HTTP = "must be an http or https URL with a host";
    private static final String NOT_PROXY = "must be an http, https, socks5 or socks5h URL with a host";
    private static final String BARE = "without query, fragment and credentials";
    private static final String DISABLED = "disabled";
    private static final String MANIFEST = "/manifest.json";
    private static final String FILE_SCHEME = "file:";
    private static final String SUFFIX = ", each with an optional :live, :background or :both";
    /** A shorter path is the name of a folder rather than a key. */
    private static final int LONGEST_PLACE = 16;

    private AddressTypes() {}

    /** An absolute http or https URL; slashes at its end are removed. */
    public static ValueType<Url> url() {
        return exactUrl().then(Url::withoutTrailingSlashes);
    }

    /** An absolute http or https URL of one thing, kept as it is written. */
    public static ValueType<Url> exactUrl() {
        return url(Url::isHttp, NOT_HTTP).allowing("http or https");
    }

    /** The public base address: neither query nor fragment nor credentials (HTTP-091). */
    public static ValueType<Url> baseUrl() {
        return url(url -> url.isHttp() && url.isBare(), NOT_HTTP + " and " + BARE)
                .then(Url::withoutTrailingSlashes)
                .allowing("http or https, " + BARE);
    }

    public static ValueType<Url> webSocketUrl() {
        return url(Url::isWebSocket, "must be a ws or wss URL with a host").allowing("ws or wss");
    }

    /** WebSocket URLs, repeats dropped. */
    public static ValueType<List<Url>> webSocketUrls() {
        return webSocketUrl().list().then(urls -> urls.stream().distinct().toList());
    }

    /** The address of a provider; the word {@code disabled} switches it off and gives an empty value. */
    public static ValueType<Optional<Url>> providerUrl() {
        ValueType<Url> address = url(Url::isHttp, NOT_HTTP + ", or disabled").then(Url::withoutTrailingSlashes);
        return address.orNothing()
                .writing(url -> url.map(Url::text).orElse(DISABLED))
                .reading(DISABLED, Optional.empty())
                .allowing("http or https, or disabled");
    }

    /** The instances of a source, each with an optional mode suffix (CFG-14). */
    public static ValueType<List<InstanceUrl>> instances() {
        return instance(LONGEST_PLACE).exposing(Exposure.HOST_ONLY).addresses();
    }

    /** Instances given by the address of their manifest; {@code /manifest.json} at its end is removed. */
    public static ValueType<List<InstanceUrl>> manifestInstances() {
        return instance(1).then(AddressTypes::withoutManifest).secret().addresses();
    }

    /** Torznab endpoints, {@code name|url|apikey} each; the mode suffix belongs to the address. */
    public static ValueType<List<TorznabInstance>> torznabInstances() {
        return ValueType.of("list", AddressTypes::readTorznab, TorznabInstance::text)
                .allowing("name|url|apikey, or a JSON array of such; the urls" + SUFFIX)
                .hiding(instance -> instance.apiKey().stream().toList())
                .secret()
                .addresses()
                .named("list");
    }

    /** An outbound proxy, if there is one. */
    public static ValueType<Optional<ProxyUrl>> proxy() {
        return ValueType.of(
                        "secret",
                        text -> Reading.ofOptional(ProxyUrl.parse(text.strip()), NOT_PROXY),
                        (ProxyUrl proxy) -> proxy.url().text())
                .allowing("http, https, socks5, socks5h")
                .hiding(proxy ->
                        proxy.url().userInfo().map(Secret::new).stream().toList())
                .secret()
                .optional();
    }

    /**
     * A database that may be unset.
     *
     * @param placeholder a text of old files that means "not set"
     */
    public static ValueType<Optional<PostgresUrl>> postgres(String placeholder) {
        return postgres().orNothing().reading(placeholder, Optional.empty());
    }

    /** Further databases; empty elements are dropped. */
    public static ValueType<List<PostgresUrl>> postgresList() {
        return postgres().filledList();
    }

    /** Places of one data file, tried in order: http, https and {@code file:} URLs, and paths (ANM-19). */
    public static ValueType<List<DataFile>> dataFiles() {
        return ValueType.of("url", AddressTypes::readDataFile, DataFile::text)
                .allowing("http, https or file URLs, or paths")
                .addresses()
                .writing(files ->
                        JsonText.quote(files.stream().map(DataFile::text).toList()));
    }

    /** A default address. For texts in this code only. */
    public static Url constant(String text) {
        return Url.parse(text).orElseThrow(() -> new IllegalArgumentException("a default that is no URL"));
    }

    /** The default instances of a source. For texts in this code only. */
    public static List<InstanceUrl> constantInstance(String text) {
        return List.of(InstanceUrl.of(constant(text)));
    }

    private static ValueType<Url> url(Predicate<Url> valid, String demand) {
        return ValueType.of("url", text -> readUrl(text, valid, demand), Url::text);
    }

    private static Reading<Url> readUrl(String text, Predicate<Url> valid, String demand) {
        return Reading.ofOptional(Url.parse(text.strip()).filter(valid), demand);
    }

    /** Paths that look like more than a place are secrets: people put account keys there. */
    private static ValueType<InstanceUrl> instance(int longestPlace) {
        return ValueType.of("url", AddressTypes::readInstance, InstanceUrl::text)
                .allowing("http or https URLs" + SUFFIX)
                .hiding(instance -> Optional.of(instance.url().rest())
                        .filter(path -> path.length() > longestPlace)
                        .map(path -> List.of(new Secret(path.substring(1))))
                        .orElse(List.of()));
    }

    /** Slashes at the end, then the mode suffix are taken off (CFG-14). */
    private static Reading<InstanceUrl> readInstance(String text) {
        String address = text.strip().replaceFirst("/+$", "");
        int colon = address.lastIndexOf(':');
        Optional<ScraperMode> mode = colon < 0 ? Optional.empty() : ScraperMode.suffix(address.substring(colon + 1));
        return url().read(mode.isPresent() ? address.substring(0, colon) : address)
                .map(url -> new InstanceUrl(url, mode.orElse(ScraperMode.BOTH)));
    }

    private static InstanceUrl withoutManifest(InstanceUrl instance) {
        String path = instance.url().rest();
        int end = path.endsWith(MANIFEST) ? path.length() - MANIFEST.length() : path.length();
        return new InstanceUrl(instance.url().withRest(path.substring(0, end)), instance.mode());
    }

    private static Reading<TorznabInstance> readTorznab(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length < 2 || parts.length > 3 || parts[0].isBlank()) {
            return Reading.refused("must have the form name|url|apikey");
        }
        Optional<Secret> key = Optional.of(parts.length == 3 ? parts[2].strip() : "")
                .filter(word -> !word.isEmpty())
                .map(Secret::new);
        return readInstance(parts[1]).map(instance -> new TorznabInstance(parts[0].strip(), instance, key));
    }

    /** What is written back is its location alone (CFG-37). */
    private static ValueType<PostgresUrl> postgres() {
        return ValueType.of("secret", AddressTypes::readPostgres, PostgresUrl::location)
                .allowing("user:password@host:port/database")
                .hiding(url -> url.password().map(Secret::new).stream().toList())
                .secret();
    }

    private static Reading<PostgresUrl> readPostgres(String text) {
        return switch (PostgresUrlReader.read(text)) {
            case PostgresUrlReader.Result.Read(PostgresUrl url) -> Reading.of(url);
            case PostgresUrlReader.Result.Wrong(String problem) -> Reading.refused(problem);
        };
    }

    private static Reading<DataFile> readDataFile(String text) {
        String address = text.strip();
        if (address.regionMatches(true, 0, FILE_SCHEME, 0, FILE_SCHEME.length())) {
            return TextTypes.readPath(address.substring(FILE_SCHEME.length()).replaceFirst("^//", ""))
                    .map(DataFile.Local::new);
        }
        return address.contains("://")
                ? readUrl(address, Url::isHttp, NOT_HTTP).map(DataFile.Web::new)
                : TextTypes.readPath(address).map(DataFile.Local::new);
    }
}
