package comet.http;

import comet.core.port.GenericTrackers;
import comet.http.address.ClientAddresses;
import comet.http.address.ServerAddress;
import comet.http.caching.HttpCaching;
import comet.http.config.UserConfigurationMemo;
import comet.http.config.UserConfigurationReader;
import comet.http.limit.BoundedWork;
import comet.http.log.AddressLabel;
import comet.http.log.Faults;
import comet.http.login.OwnForms;
import comet.http.page.PageAssets;
import comet.http.presentation.AddonManifest;
import comet.http.presentation.ChillLinkPresenter;
import comet.http.presentation.StreamPresenter;
import comet.http.route.Route;
import comet.http.route.RouteSource;
import comet.http.route.RouteTable;
import comet.http.video.StatusVideoLibrary;
import comet.http.video.VideoDelivery;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/**
 * What several handlers share, and the parts of the settings. These are plain classes that take plain values and know no
 * container; handlers, and what belongs to one package, are beans by their own constructors.
 */
@Factory
final class SharedBeans {

    private final HttpSettings settings;

    SharedBeans(HttpSettings settings) {
        this.settings = settings;
    }

    @Singleton
    HttpSettings.Network network() {
        return settings.network();
    }

    @Singleton
    HttpSettings.Access access() {
        return settings.access();
    }

    @Singleton
    HttpSettings.Offering offering() {
        return settings.offering();
    }

    @Singleton
    RouteTable routes(Collection<RouteSource> sources, ServerAddress server) {
        List<Route> routes =
                sources.stream().flatMap(source -> source.routes().stream()).toList();
        return new RouteTable(server.basePath(), settings.access().token().map(ApiToken::text), routes);
    }

    @Singleton
    ClientAddresses clientAddresses() {
        return new ClientAddresses(settings.network().trustedPeers());
    }

    @Singleton
    ServerAddress serverAddress(ClientAddresses clients) {
        return new ServerAddress(settings.network().publicBaseUrl(), clients);
    }

    @Singleton
    UserConfigurationMemo configurationMemo(InstantSource time) {
        return new UserConfigurationMemo(
                new UserConfigurationReader(
                        settings.offering().streamProxy(), settings.offering().relays()),
                time);
    }

    @Singleton
    HttpCaching caching() {
        return new HttpCaching(settings.caching());
    }

    @Singleton
    BoundedWork boundedWork(@Named("requests") ExecutorService threads) {
        return new BoundedWork(threads);
    }

    @Singleton
    Faults faults() {
        return new Faults();
    }

    @Singleton
    AddressLabel addressLabel(InstantSource time, RandomGenerator random) {
        return new AddressLabel(settings.logClientAddresses(), time, random);
    }

    @Singleton
    OwnForms ownForms(ServerAddress server) {
        return new OwnForms(server);
    }

    @Singleton
    PageAssets pageAssets() {
        return new PageAssets();
    }

    @Singleton
    AddonManifest manifest() {
        return new AddonManifest(settings.offering().addon());
    }

    @Singleton
    StreamPresenter streamPresenter(GenericTrackers trackers) {
        return new StreamPresenter(
                settings.offering().addon(), settings.offering().presentation(), trackers);
    }

    @Singleton
    ChillLinkPresenter chillLinkPresenter() {
        return new ChillLinkPresenter(
                settings.offering().addon(), settings.offering().presentation());
    }

    @Singleton
    VideoDelivery videoDelivery(InstantSource time) {
        return new VideoDelivery(new StatusVideoLibrary(settings.statusVideoDirectory(), time));
    }
}
