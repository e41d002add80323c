package comet.app.doctor;

import comet.app.settings.DebridServiceSettings;
import comet.app.settings.Effect;
import comet.app.settings.MetadataSettings;
import comet.app.settings.NetworkSettings;
import comet.app.settings.NetworkSettings.ProxyEthos;
import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.app.settings.Source;
import comet.app.settings.SourceSettings;
import comet.core.address.HostName;
import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A host that this installation connects to.
 *
 * @param name what it is for a person, at the beginning of a sentence: {@code The source zilean}
 * @param url where it is; only its host and port are used and shown
 * @param remedy what to do when it cannot be reached, in one sentence
 */
record Destination(String name, Url url, String remedy) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int SOCKS_PORT = 1080;

    /** Providers of titles, and what a person must have given for them to be asked. */
    private record Provider(Setting<Optional<Url>> address, Predicate<Settings> asked) {}

    private static final List<Provider> PROVIDERS = List.of(
            new Provider(MetadataSettings.IMDB_SUGGESTION_URL, settings -> true),
            new Provider(MetadataSettings.CINEMETA_URL, settings -> true),
            new Provider(MetadataSettings.KITSU_URL, settings -> true),
            new Provider(MetadataSettings.TVMAZE_URL, settings -> true),
            new Provider(
                    MetadataSettings.TMDB_URL, settings -> settings.isGiven(MetadataSettings.TMDB_READ_ACCESS_TOKEN)),
            new Provider(MetadataSettings.TRAKT_URL, settings -> settings.isGiven(MetadataSettings.TRAKT_CLIENT_ID)),
            new Provider(MetadataSettings.TVDB_URL, settings -> settings.isGiven(MetadataSettings.TVDB_API_KEY)));

    /** All of them: sources that are on, or the proxies in front of them, debrid services, providers of titles. */
    static List<Destination> of(Settings settings) {
        return Stream.of(sources(settings), services(settings), providers(settings))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static Stream<Destination> sources(Settings settings) {
        return SourceSettings.all().stream()
                .filter(source -> source.mode().effect() == Effect.NOW
                        && settings.get(source.mode()).isOn()
                        && source.isComplete(settings))
                .flatMap(source -> source(source, settings).stream());
    }

    private static List<Destination> source(Source source, Settings settings) {
        ProxyEthos ethos = settings.get(NetworkSettings.PROXY_ETHOS);
        Optional<Setting<Optional<ProxyUrl>>> setting = source.proxy()
                .filter(own -> settings.get(own).isPresent())
                .or(() -> Optional.of(NetworkSettings.GLOBAL_PROXY_URL));
        Optional<ProxyUrl> proxy = ethos == ProxyEthos.NEVER ? Optional.empty() : setting.flatMap(settings::get);
        List<Destination> destinations = new ArrayList<>();
        if (!source.places(settings).isEmpty()) {
            proxy.ifPresent(way -> destinations.add(new Destination(
                    "The proxy of " + setting.orElseThrow(),
                    way.url(),
                    "Check " + setting.orElseThrow() + ", or set PROXY_ETHOS=never to do without.")));
        }
        if (proxy.isEmpty() || ethos == ProxyEthos.ON_FAILURE) {
            source.places(settings)
                    .forEach(place -> destinations.add(new Destination(
                            "The source " + source.word(),
                            place.url(),
                            "Check its address among the settings, or set "
                                    + source.mode().name() + "=false.")));
        }
        return destinations;
    }

    private static Stream<Destination> services(Settings settings) {
        List<String> natively = settings.get(DebridServiceSettings.DEBRID_NATIVE_SERVICES);
        Stream<Setting<Url>> used = DebridServiceSettings.addresses().stream()
                .filter(setting -> natively.stream()
                        .anyMatch(
                                word -> setting.name().toLowerCase(Locale.ROOT).startsWith(word)));
        return Stream.concat(
                        used,
                        UselessSettingsCheck.usesStremThru(settings)
                                ? Stream.of(DebridServiceSettings.STREMTHRU_URL)
                                : Stream.empty())
                .map(setting -> new Destination(
                        "The debrid service of " + setting,
                        settings.get(setting),
                        settings.isChangedByOperator(setting)
                                ? "Correct " + setting + ", or remove it to use the service's own address."
                                : "Try again later, and check the network if it stays so."));
    }

    private static Stream<Destination> providers(Settings settings) {
        return PROVIDERS.stream()
                .filter(provider -> !settings.get(MetadataSettings.METADATA_OFFLINE)
                        && provider.asked().test(settings))
                .flatMap(provider -> settings.get(provider.address()).stream()
                        .map(url -> new Destination(
                                "The provider of titles of " + provider.address(),
                                url,
                                "Check " + provider.address() + " and the network, or set it to the word disabled.")));
    }

    HostName host() {
        return url.authority().host();
    }

    int port() {
        return url.port()
                .orElse(
                        switch (url.scheme()) {
                            case "https" -> HTTPS_PORT;
                            case "socks5", "socks5h" -> SOCKS_PORT;
                            default -> HTTP_PORT;
                        });
    }
}
