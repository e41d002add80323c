package comet.app.settings.syntax;

import comet.app.settings.value.DataFile;
import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.ProxyUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import comet.app.settings.value.TorznabInstance;
import comet.core.address.Url;
import comet.persistence.address.PostgresUrl;
import comet.persistence.address.PostgresUrlReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Types of settings that are addresses. */
public final class AddressTypes {
    private static final String NOT_HTTP = "must be an http or https URL with a host";
    private static final String DISABLED = "disabled";
    private static final String MANIFEST = "/manifest.json";
    private static final String FILE_SCHEME = "file:";
    private static final String DATABASE = "user:password@host:port/database";
    private static final String INSTANCES = "http or https URLs, each with an optional :live, :background or :both";
    /** A shorter path is the name of a folder rather than a key. */
    private static final int LONGEST_PLACE = 16;

    private AddressTypes() {}

    /** An absolute http or https URL; slashes at its end are removed. */
    public static ValueType<Url> url() {
        return oneUrl(AddressTypes::readHttp).allowing("http or https");
    }

    /** An absolute http or https URL of one thing, kept as it is written. */
    public static ValueType<Url> exactUrl() {
        return oneUrl(text -> readUrl(text, Url::isHttp, NOT_HTTP)).allowing("http or https");
    }

    /** The public base address: neither query nor fragment nor credentials (HTTP-091). */
    public static ValueType<Url> baseUrl() {
        return oneUrl(text -> readUrl(
                                text,
                                url -> url.isHttp()
                                        && !url.hasQueryOrFragment()
                                        && url.userInfo().isEmpty(),
                                NOT_HTTP + " and without query, fragment and credentials")
                        .map(Url::withoutTrailingSlashes))
                .allowing("http or https, without query, fragment and credentials");
    }

    public static ValueType<Url> webSocketUrl() {
        return oneUrl(AddressTypes::readWebSocket).allowing("ws or wss");
    }

    /** WebSocket URLs, repeats dropped. */
    public static ValueType<List<Url>> webSocketUrls() {
        return ValueType.of(
                        "list",
                        text -> ListSyntax.each(ListSyntax.strings(text), AddressTypes::readWebSocket)
                                .map(urls -> urls.stream().distinct().toList()),
                        (List<Url> urls) ->
                                JsonText.quote(urls.stream().map(Url::text).toList()))
                .allowing("ws or wss URLs")
                .nothingIs(List.of());
    }

    /** The address of a provider; the word {@code disabled} switches it off and gives an empty value. */
    public static ValueType<Optional<Url>> providerUrl() {
        return ValueType.of(
                        "url",
                        text -> text.strip().equalsIgnoreCase(DISABLED)
                                ? Reading.of(Optional.<Url>empty())
                                : readUrl(text, Url::isHttp, NOT_HTTP + ", or disabled")
                                        .map(url -> Optional.of(url.withoutTrailingSlashes())),
                        url -> url.map(Url::text).orElse(DISABLED))
                .allowing("http or https, or disabled");
    }

    /** The instances of a source, each with an optional mode suffix (CFG-14). */
    public static ValueType<List<InstanceUrl>> instances() {
        return instances(AddressTypes::readInstance, LONGEST_PLACE).exposing(Exposure.HOST_ONLY);
    }

    /** Instances given by the address of their manifest; {@code /manifest.json} at its end is removed. */
    public static ValueType<List<InstanceUrl>> manifestInstances() {
        return instances(text -> readInstance(text).map(AddressTypes::withoutManifest), 1)
                .secret();
    }

    /** Torznab endpoints, {@code name|url|apikey} each; the mode suffix belongs to the address. */
    public static ValueType<List<TorznabInstance>> torznabInstances() {
        return ValueType.of(
                        "list",
                        text -> text.strip().startsWith("[")
                                ? ListSyntax.each(ListSyntax.array(text.strip()), AddressTypes::readTorznab)
                                : readTorznab(text).map(List::of),
                        AddressTypes::torznabText)
                .allowing("name|url|apikey, or a JSON array of such; the url with an optional :live, :background or"
                        + " :both")
                .hiding(all ->
                        all.stream().flatMap(one -> one.apiKey().stream()).toList())
                .nothingIs(List.of())
                .noneIsUnset()
                .secret();
    }

    public static ValueType<Optional<ProxyUrl>> proxy() {
        return ValueType.of(
                        "secret?",
                        text -> Reading.ofOptional(
                                        ProxyUrl.parse(text.strip()),
                                        "must be an http, https, socks5 or socks5h URL with a host")
                                .map(Optional::of),
                        (Optional<ProxyUrl> proxy) ->
                                proxy.map(address -> address.url().text()).orElse(""))
                .allowing("http, https, socks5, socks5h")
                .hiding(proxy -> proxy.flatMap(address -> address.url().userInfo()).map(Secret::new).stream()
                        .toList())
                .nothingIs(Optional.empty())
                .noneIsUnset()
                .secret();
    }

    /**
     * A database that may be unset. What is written back is its location alone (CFG-37).
     *
     * @param placeholder a text of old files that means "not set"
     */
    public static ValueType<Optional<PostgresUrl>> postgres(String placeholder) {
        return ValueType.of(
                        "secret",
                        text -> text.strip().equals(placeholder)
                                ? Reading.of(Optional.<PostgresUrl>empty())
                                : readPostgres(text).map(Optional::of),
                        url -> url.map(PostgresUrl::location).orElse(""))
                .allowing(DATABASE)
                .hiding(url -> url.flatMap(PostgresUrl::password).map(Secret::new).stream()
                        .toList())
                .nothingIs(Optional.empty())
                .secret();
    }

    /** Further databases; empty elements are dropped. */
    public static ValueType<List<PostgresUrl>> postgresList() {
        return ValueType.of(
                        "list",
                        text -> ListSyntax.each(
                                ListSyntax.strings(text).map(AddressTypes::withoutBlanks), AddressTypes::readPostgres),
                        (List<PostgresUrl> urls) ->
                                several(urls.stream().map(PostgresUrl::location).toList()))
                .allowing(DATABASE)
                .hiding(urls -> urls.stream()
                        .flatMap(url -> url.password().map(Secret::new).stream())
                        .toList())
                .nothingIs(List.of())
                .secret();
    }

    /** Places of one data file, tried in order: http, https and {@code file:} URLs, and paths (ANM-19). */
    public static ValueType<List<DataFile>> dataFiles() {
        return ValueType.of(
                        "urls",
                        text -> ListSyntax.addresses(text, AddressTypes::readDataFile),
                        (List<DataFile> files) -> JsonText.quote(
                                files.stream().map(DataFile::text).toList()))
                .allowing("http, https or file URLs, or paths")
                .noneIsUnset();
    }

    /** A default address. For texts in this code only. */
    public static Url constant(String text) {
        return Url.parse(text).orElseThrow(() -> new IllegalArgumentException("a default that is no URL"));
    }

    /** The default instances of a source. For texts in this code only. */
    public static List<InstanceUrl> constantInstance(String text) {
        return List.of(InstanceUrl.of(constant(text)));
    }

    private static ValueType<Url> oneUrl(Function<String, Reading<Url>> reader) {
        return ValueType.of("url", reader, Url::text);
    }

    /** Paths that look like more than a place are secrets: people put account keys there. */
    private static ValueType<List<InstanceUrl>> instances(
            Function<String, Reading<InstanceUrl>> reader, int longestPlace) {
        return ValueType.of(
                        "urls",
                        text -> ListSyntax.addresses(text, reader),
                        (List<InstanceUrl> all) ->
                                several(all.stream().map(InstanceUrl::text).toList()))
                .allowing(INSTANCES)
                .hiding(all -> all.stream()
                        .map(instance -> instance.url().rest())
                        .filter(path -> path.length() > longestPlace)
                        .map(path -> new Secret(path.substring(1)))
                        .toList())
                .nothingIs(List.of())
                .noneIsUnset();
    }

    private static Reading<Url> readUrl(String text, Predicate<Url> valid, String demand) {
        return Reading.ofOptional(Url.parse(text.strip()).filter(valid), demand);
    }

    private static Reading<Url> readHttp(String text) {
        return readUrl(text, Url::isHttp, NOT_HTTP).map(Url::withoutTrailingSlashes);
    }

    private static Reading<Url> readWebSocket(String text) {
        return readUrl(text, Url::isWebSocket, "must be a ws or wss URL with a host");
    }

    /** Slashes at the end, then the mode suffix are taken off (CFG-14). */
    private static Reading<InstanceUrl> readInstance(String text) {
        String address = text.strip().replaceFirst("/+$", "");
        int colon = address.lastIndexOf(':');
        Optional<ScraperMode> mode = colon < 0 ? Optional.empty() : ScraperMode.suffix(address.substring(colon + 1));
        return readHttp(mode.isPresent() ? address.substring(0, colon) : address)
                .map(url -> new InstanceUrl(url, mode.orElse(ScraperMode.BOTH)));
    }

    private static InstanceUrl withoutManifest(InstanceUrl instance) {
        String path = instance.url().rest();
        return path.endsWith(MANIFEST)
                ? new InstanceUrl(
                        instance.url().withRest(path.substring(0, path.length() - MANIFEST.length())), instance.mode())
                : instance;
    }

    private static Reading<TorznabInstance> readTorznab(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length < 2 || parts.length > 3 || parts[0].isBlank()) {
            return Reading.refused("must have the form name|url|apikey");
        }
        Optional<Secret> key =
                parts.length == 3 && !parts[2].isBlank() ? Optional.of(new Secret(parts[2].strip())) : Optional.empty();
        return readInstance(parts[1]).map(instance -> new TorznabInstance(parts[0].strip(), instance, key));
    }

    private static String torznabText(List<TorznabInstance> instances) {
        return several(instances.stream().map(TorznabInstance::text).toList());
    }

    private static Reading<PostgresUrl> readPostgres(String text) {
        return switch (PostgresUrlReader.read(text)) {
            case PostgresUrlReader.Result.Read(PostgresUrl url) -> Reading.of(url);
            case PostgresUrlReader.Result.Wrong(String problem) -> Reading.refused(problem);
        };
    }

    private static List<String> withoutBlanks(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private static Reading<DataFile> readDataFile(String text) {
        String address = text.strip();
        if (address.regionMatches(true, 0, FILE_SCHEME, 0, FILE_SCHEME.length())) {
            String path = address.substring(FILE_SCHEME.length());
            return TextTypes.readPath(path.startsWith("//") ? path.substring(2) : path)
                    .map(DataFile.Local::new);
        }
        return address.contains("://")
                ? readUrl(address, Url::isHttp, NOT_HTTP).map(DataFile.Web::new)
                : TextTypes.readPath(address).map(DataFile.Local::new);
    }

    /** Nothing, one text, or a JSON array. */
    private static String several(List<String> texts) {
        return texts.isEmpty() ? "" : texts.size() == 1 ? texts.get(0) : JsonText.quote(texts);
    }
}
