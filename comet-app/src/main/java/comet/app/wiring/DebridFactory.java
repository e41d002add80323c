package comet.app.wiring;

import comet.app.settings.DebridServiceSettings;
import comet.app.settings.DebridServiceSettings.DebridHints;
import comet.app.settings.Secret;
import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.core.address.Url;
import comet.core.availability.AskedHints;
import comet.core.basis.Changes;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.core.port.Pause;
import comet.core.port.SessionStore;
import comet.core.release.ReleaseParser;
import comet.debrid.InstalledServices;
import comet.debrid.alldebrid.AllDebrid;
import comet.debrid.call.CallResources;
import comet.debrid.debrider.Debrider;
import comet.debrid.debridlink.DebridLink;
import comet.debrid.easydebrid.EasyDebrid;
import comet.debrid.offcloud.Offcloud;
import comet.debrid.pikpak.ClientKind;
import comet.debrid.pikpak.ClientProfile;
import comet.debrid.pikpak.PikPak;
import comet.debrid.pikpak.PikPakSettings;
import comet.debrid.premiumize.Premiumize;
import comet.debrid.realdebrid.RealDebrid;
import comet.debrid.stremthru.Gateway;
import comet.debrid.stremthru.ProxyCredential;
import comet.debrid.stremthru.StremThru;
import comet.debrid.stremthru.StremThruHints;
import comet.debrid.torbox.TorBox;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/** What {@code comet-adapters-debrid} offers: each service is one bean method. */
@Factory
final class DebridFactory {

    private final Settings settings;
    private final ReleaseParser parser;

    DebridFactory(Settings settings, ReleaseParser parser) {
        this.settings = settings;
        this.parser = parser;
    }

    /**
     * The debrid services of this installation: those that the operator has handled natively, by the bean that each of
     * them is, and all others through his StremThru server (DBP-02, DBP-03).
     */
    @Singleton
    DebridServices services(List<DebridService> beans, CallResources resources, Changes changes) {
        Set<ServiceId> natively = natively();
        List<DebridService> installed = new ArrayList<>();
        beans.stream().filter(bean -> natively.containsAll(bean.services())).forEach(installed::add);
        Set<ServiceId> others = EnumSet.complementOf(EnumSet.copyOf(natively));
        if (!others.isEmpty()) {
            installed.add(stremThru(others, resources));
        }
        return new InstalledServices(installed.stream()
                .map(service -> new WatchedAccounts(service, changes))
                .toList());
    }

    private Set<ServiceId> natively() {
        Set<ServiceId> natively = EnumSet.noneOf(ServiceId.class);
        settings.get(DebridServiceSettings.DEBRID_NATIVE_SERVICES)
                .forEach(word -> natively.add(ServiceId.parse(word).orElseThrow()));
        return natively;
    }

    /**
     * Who is asked what services have cached that cannot say so themselves: the StremThru server, if it is the operator's
     * own choice and not that of this program (DBC-09).
     */
    @Singleton
    HintSources hints(CallResources resources, InstantSource time) {
        boolean isChosen = settings.isGiven(DebridServiceSettings.STREMTHRU_URL);
        boolean isWanted = settings.get(DebridServiceSettings.DEBRID_HINTS) == DebridHints.AUTO;
        return new HintSources(
                isChosen && isWanted
                        ? List.of(new AskedHints(new StremThruHints(gateway(), natively(), parser, resources), time))
                        : List.of());
    }

    @Singleton
    DebridService realDebrid(CallResources resources) {
        return new RealDebrid(
                address(DebridServiceSettings.REALDEBRID_URL),
                resources,
                parser,
                settings.get(DebridServiceSettings.DEBRID_REFUSED_SHAPES));
    }

    /** By its own type too, so that what it counts can be read (AD-03). */
    @Singleton
    AllDebrid allDebrid(CallResources resources) {
        return new AllDebrid(address(DebridServiceSettings.ALLDEBRID_URL), parser, resources);
    }

    @Singleton
    DebridService premiumize(CallResources resources) {
        return new Premiumize(address(DebridServiceSettings.PREMIUMIZE_URL), parser, resources);
    }

    @Singleton
    DebridService torBox(CallResources resources) {
        return new TorBox(address(DebridServiceSettings.TORBOX_URL), parser, resources);
    }

    @Singleton
    DebridService debridLink(CallResources resources) {
        return new DebridLink(
                address(DebridServiceSettings.DEBRIDLINK_URL),
                settings.get(DebridServiceSettings.DEBRIDLINK_PROBE_TOP_N),
                parser,
                resources);
    }

    @Singleton
    DebridService debrider(CallResources resources) {
        return new Debrider(address(DebridServiceSettings.DEBRIDER_URL), parser, resources);
    }

    @Singleton
    DebridService easyDebrid(CallResources resources) {
        return new EasyDebrid(address(DebridServiceSettings.EASYDEBRID_URL), parser, resources);
    }

    @Singleton
    DebridService offcloud(CallResources resources) {
        return new Offcloud(address(DebridServiceSettings.OFFCLOUD_URL), parser, resources);
    }

    @Singleton
    DebridService pikPak(OpeningDatabase opening, BeanProvider<SessionStore> sessions, CallResources resources) {
        ClientKind client = switch (settings.get(DebridServiceSettings.PIKPAK_CLIENT)) {
            case ANDROID -> ClientKind.ANDROID;
            case WEB -> ClientKind.WEB;
        };
        PikPakSettings pikPak = new PikPakSettings(
                address(DebridServiceSettings.PIKPAK_USER_URL),
                address(DebridServiceSettings.PIKPAK_DRIVE_URL),
                settings.get(DebridServiceSettings.PIKPAK_ALLOW_FREE),
                client,
                new ClientProfile(
                        settings.get(DebridServiceSettings.PIKPAK_CLIENT_ID),
                        settings.get(DebridServiceSettings.PIKPAK_CLIENT_SECRET),
                        settings.get(DebridServiceSettings.PIKPAK_CLIENT_VERSION),
                        settings.get(DebridServiceSettings.PIKPAK_PACKAGE_NAME),
                        settings.get(DebridServiceSettings.PIKPAK_SDK_VERSION),
                        settings.get(DebridServiceSettings.PIKPAK_CAPTCHA_SALTS)));
        SessionStore later = new LaterSessions(() -> opening.isOpen() ? Optional.of(sessions.get()) : Optional.empty());
        return new PikPak(pikPak, later, parser, resources);
    }

    private DebridService stremThru(Set<ServiceId> services, CallResources resources) {
        return new StremThru(
                gateway(),
                services,
                settings.get(DebridServiceSettings.PIKPAK_ALLOW_FREE),
                settings.get(DebridServiceSettings.DEBRID_REFUSED_SHAPES),
                parser,
                resources);
    }

    private Gateway gateway() {
        Optional<ProxyCredential> credential = settings.get(DebridServiceSettings.STREMTHRU_PROXY_AUTH)
                .map(Secret::reveal)
                .flatMap(ProxyCredential::parse);
        return new Gateway(address(DebridServiceSettings.STREMTHRU_URL), credential);
    }

    private String address(Setting<Url> setting) {
        return settings.get(setting).text();
    }

    /** What the calls of all services share. Made when the first service is. */
    @Singleton
    CallResources callResources(
            OkHttpClient http,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause,
            RandomGenerator random) {
        return new CallResources(
                http,
                threads,
                time,
                pause,
                random,
                settings.get(DebridServiceSettings.DEBRID_USER_AGENT),
                settings.get(DebridServiceSettings.DEBRID_HTTP_TIMEOUT));
    }
}
