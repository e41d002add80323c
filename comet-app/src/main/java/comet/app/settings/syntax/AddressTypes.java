package comet.app.settings.syntax;

import comet.app.settings.value.DataFile;
import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.PostgresUrl;
import comet.app.settings.value.PostgresUrlReader;
import comet.app.settings.value.ProxyUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Url;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Types of settings that are addresses. */
public final class AddressTypes {
    private static final String MANIFEST = "/manifest.json";
    private static final String NOT_HTTP = "must be an http or https URL with a host";
    private static final String DISABLED = "disabled";

    private AddressTypes() {}

    /** An absolute http or https URL; slashes at its end are removed. */
    public static ValueType<Url> url() {
        return ValueType.of("url", AddressTypes::readHttp, Url::text).allowing("http or https");
    }

    /** An absolute http or https URL of one thing, kept as it is written. */
    public static ValueType<Url> exactUrl() {
        return ValueType.of(
                        "url",
                        (String text) ->
                                Reading.ofOptional(Url.parse(text.strip()).filter(Url::isHttp), NOT_HTTP),
                        Url::text)
                .allowing("http or https");
    }

    /** The public base address: neither query nor fragment nor credentials (HTTP-091). */
    public static ValueType<Url> baseUrl() {
        return ValueType.of("url", AddressTypes::readBase, Url::text)
                .allowing("http or https, without query, fragment and credentials");
    }

    /** The address of a provider; the word {@code disabled} switches it off and gives an empty value. */
    public static ValueType<Optional<Url>> providerUrl() {
        return ValueType.of("url", AddressTypes::readProvider, AddressTypes::writeProvider)
                .allowing("http or https, or disabled");
    }

    /** The instances of a scraper, each with an optional mode suffix (CFG-14). */
    public static ValueType<List<InstanceUrl>> instances() {
        return instances(Function.identity());
    }

    /** Instances given by the address of their manifest; {@code /manifest.json} at its end is removed. */
    public static ValueType<List<InstanceUrl>> manifestInstances() {
        return instances(AddressTypes::withoutManifest);
    }

    public static ValueType<Optional<ProxyUrl>> proxy() {
        return ValueType.of(
                        "secret?",
                        (String text) -> Reading.ofOptional(
                                        ProxyUrl.parse(text.strip()),
                                        "must be an http, https, socks5 or socks5h URL with a host")
                                .map(Optional::of),
                        (Optional<ProxyUrl> proxy) ->
                                proxy.isPresent() ? proxy.get().url().text() : "")
                .noneIsUnset()
                .secret()
                .allowing("http, https, socks5, socks5h");
    }

    /**
     * A database that may be unset.
     *
     * @param placeholder a text of old files that means "not set"
     */
    public static ValueType<Optional<PostgresUrl>> postgres(String placeholder) {
        return ValueType.of(
                        "secret",
                        (String text) -> text.strip().equals(placeholder)
                                ? Reading.of(Optional.<PostgresUrl>empty())
                                : readPostgres(text).map(Optional::of),
                        (Optional<PostgresUrl> url) ->
                                url.isPresent() ? url.get().location() : "")
                .secret();
    }

    /** Further databases; empty elements are dropped. */
    public static ValueType<List<PostgresUrl>> postgresList() {
        return ValueType.of(
                        "list",
                        (String text) -> ListSyntax.each(
                                ListSyntax.strings(text).map(AddressTypes::withoutBlanks), AddressTypes::readPostgres),
                        (List<PostgresUrl> urls) -> urls.isEmpty() ? "" : ListTypes.write(urls, PostgresUrl::location))
                .secret();
    }

    public static ValueType<Optional<Url>> webSocketUrl() {
        return ValueType.of("str", AddressTypes::readWebSocket, Url::text)
                .optional()
                .allowing("ws or wss");
    }

    public static ValueType<List<Url>> webSocketUrls() {
        return ListTypes.distinct(ValueType.of(
                        "list",
                        (String text) -> ListSyntax.each(ListSyntax.strings(text), AddressTypes::readWebSocket),
                        (List<Url> urls) -> ListTypes.write(urls, Url::text)))
                .allowing("ws or wss URLs");
    }

    /** Places of one data file, tried in order: http, https and {@code file:} URLs, and paths (ANM-19). */
    public static ValueType<List<DataFile>> dataFiles() {
        return ValueType.of(
                        "urls",
                        (String text) -> ListSyntax.addresses(text, AddressTypes::readDataFile),
                        (List<DataFile> files) -> ListTypes.write(files, AddressTypes::writeDataFile))
                .noneIsUnset()
                .allowing("http, https or file URLs, or paths");
    }

    /** A default address. For texts in this code only. */
    public static Url constant(String text) {
        return Url.parse(text).orElseThrow(() -> new IllegalArgumentException("a default that is no URL"));
    }

    /** The default instances of a scraper. For texts in this code only. */
    public static List<InstanceUrl> constantInstance(String text) {
        return List.of(InstanceUrl.of(constant(text)));
    }

    /** One {@code urls} element: slashes at the end, then the mode suffix are taken off. */
    static Reading<InstanceUrl> readInstance(String text, Function<Url, Url> change) {
        String address = withoutTrailingSlashes(text.strip());
        int colon = address.lastIndexOf(':');
        ScraperMode mode = switch (address.substring(colon + 1).toLowerCase(Locale.ROOT)) {
            case "live" -> ScraperMode.LIVE;
            case "background" -> ScraperMode.BACKGROUND;
            case "both" -> ScraperMode.BOTH;
            default -> ScraperMode.OFF;
        };
        boolean suffixed = colon >= 0 && mode.isOn();
        return readHttp(suffixed ? address.substring(0, colon) : address)
                .map(url -> new InstanceUrl(change.apply(url), suffixed ? mode : ScraperMode.BOTH));
    }

    private static ValueType<List<InstanceUrl>> instances(Function<Url, Url> change) {
        return ValueType.of(
                        "urls",
                        (String text) -> ListSyntax.addresses(text, element -> readInstance(element, change)),
                        AddressTypes::writeInstances)
                .noneIsUnset()
                .exposing(Exposure.HOST_ONLY)
                .allowing("http or https URLs, each with an optional :live, :background or :both");
    }

    private static Reading<Url> readHttp(String text) {
        return Reading.ofOptional(
                Url.parse(text.strip()).filter(Url::isHttp).map(Url::withoutTrailingSlashes), NOT_HTTP);
    }

    private static Reading<Url> readBase(String text) {
        return Reading.ofOptional(
                Url.parse(text.strip())
                        .filter(url -> url.isHttp()
                                && !url.hasQueryOrFragment()
                                && url.userInfo().isEmpty())
                        .map(Url::withoutTrailingSlashes),
                "must be an http or https URL with a host and without query, fragment and credentials");
    }

    private static Reading<Optional<Url>> readProvider(String text) {
        if (text.strip().equalsIgnoreCase(DISABLED)) {
            return Reading.of(Optional.empty());
        }
        Optional<Url> url = Url.parse(text.strip()).filter(Url::isHttp).map(Url::withoutTrailingSlashes);
        return Reading.ofOptional(url, NOT_HTTP + ", or disabled").map(Optional::of);
    }

    private static String writeProvider(Optional<Url> url) {
        return url.isPresent() ? url.get().text() : DISABLED;
    }

    private static Reading<Url> readWebSocket(String text) {
        return Reading.ofOptional(
                Url.parse(text.strip()).filter(Url::isWebSocket), "must be a ws or wss URL with a host");
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
        if (address.regionMatches(true, 0, "file:", 0, 5)) {
            String path = address.substring(5);
            return TextTypes.readPath(path.startsWith("//") ? path.substring(2) : path)
                    .map(DataFile.Local::new);
        }
        return address.contains("://")
                ? Reading.ofOptional(Url.parse(address).filter(Url::isHttp).map(DataFile.Web::new), NOT_HTTP)
                : TextTypes.readPath(address).map(DataFile.Local::new);
    }

    private static String writeDataFile(DataFile file) {
        return switch (file) {
            case DataFile.Web(Url url) -> url.text();
            case DataFile.Local(Path path) -> path.toString();
        };
    }

    private static String writeInstances(List<InstanceUrl> instances) {
        if (instances.isEmpty()) {
            return "";
        }
        String only = instances.get(0).url().text();
        return instances.size() == 1 && instances.get(0).mode() == ScraperMode.BOTH
                ? only
                : ListTypes.write(instances, AddressTypes::writeInstance);
    }

    private static String writeInstance(InstanceUrl instance) {
        return instance.mode() == ScraperMode.BOTH
                ? instance.url().text()
                : instance.url().text() + ":" + instance.mode().word();
    }

    private static Url withoutManifest(Url url) {
        String rest = url.rest();
        return rest.endsWith(MANIFEST)
                ? new Url(
                        url.scheme(),
                        url.userInfo(),
                        url.host(),
                        url.port(),
                        rest.substring(0, rest.length() - MANIFEST.length()))
                : url;
    }

    private static String withoutTrailingSlashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
