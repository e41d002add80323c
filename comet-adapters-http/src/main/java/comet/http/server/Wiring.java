package comet.http.server;

import comet.http.HttpPorts;
import comet.http.HttpSettings;
import comet.http.addon.ChillLinkHandler;
import comet.http.addon.Configurations;
import comet.http.addon.ManifestHandler;
import comet.http.addon.Searches;
import comet.http.addon.ServerUrls;
import comet.http.addon.StreamAnswers;
import comet.http.addon.StreamsHandler;
import comet.http.address.ClientAddresses;
import comet.http.address.ServerAddress;
import comet.http.caching.HttpCaching;
import comet.http.config.UserConfigurationMemo;
import comet.http.config.UserConfigurationReader;
import comet.http.configure.AssetHandler;
import comet.http.configure.ConfigureRoutes;
import comet.http.configure.PagePaths;
import comet.http.configure.Pages;
import comet.http.connection.Intake;
import comet.http.connection.MemoryShortage;
import comet.http.connection.UnfinishedBodies;
import comet.http.health.HealthHandler;
import comet.http.health.Readiness;
import comet.http.limit.BoundedWork;
import comet.http.log.AddressLabel;
import comet.http.log.Faults;
import comet.http.page.PageAssets;
import comet.http.play.AccountSyncHandler;
import comet.http.play.PlaybackHandler;
import comet.http.play.StatusVideoHandler;
import comet.http.play.Videos;
import comet.http.presentation.AddonManifest;
import comet.http.presentation.ChillLinkPresenter;
import comet.http.presentation.StreamPresenter;
import comet.http.route.Routes;
import comet.http.video.StatusVideoLibrary;
import comet.http.video.VideoDelivery;

/** Puts the parts of one server together: everything that exists once, on one page. */
final class Wiring {

    private Wiring() {}

    /** What remembers the configurations that viewers send. */
    static UserConfigurationMemo memo(HttpSettings settings, HttpPorts ports) {
        return new UserConfigurationMemo(
                new UserConfigurationReader(settings.offering().streamProxy()), ports.time());
    }

    /** What lets requests in. */
    static Intake intake(HttpSettings settings, HttpPorts ports) {
        ClientAddresses clients = new ClientAddresses(settings.network().trustedPeers());
        return new Intake(new UnfinishedBodies(), clients::limitAddress, new MemoryShortage(), ports.threads());
    }

    static FrontDoor frontDoor(
            HttpSettings settings, HttpPorts ports, UserConfigurationMemo memo, InFlight inFlight, Faults faults) {
        ClientAddresses clients = new ClientAddresses(settings.network().trustedPeers());
        ServerAddress server = new ServerAddress(settings.network().publicBaseUrl(), clients);
        AddressLabel labels = new AddressLabel(settings.logClientAddresses(), ports.time(), ports.random());
        Routes routes = new Routes(server.basePath(), settings.access().token().map(token -> token.text()));
        return new FrontDoor(
                routes,
                handlers(settings, ports, memo, inFlight, clients, server, labels, faults),
                inFlight,
                new ProxyHint(clients, labels, ports.time()),
                faults,
                ports.time());
    }

    private static Handlers handlers(
            HttpSettings settings,
            HttpPorts ports,
            UserConfigurationMemo memo,
            InFlight inFlight,
            ClientAddresses clients,
            ServerAddress server,
            AddressLabel labels,
            Faults faults) {
        HttpSettings.Offering offering = settings.offering();
        BoundedWork work = new BoundedWork(ports.threads());
        Configurations configurations = new Configurations(memo);
        Searches searches = new Searches(ports.streams(), work, offering.searchLimit(), faults);
        ServerUrls urls = new ServerUrls(server, settings.access().prefix());
        HttpCaching caching = new HttpCaching(settings.caching());
        StreamAnswers answers = new StreamAnswers(configurations, searches, urls, clients, caching, faults);
        Videos videos =
                new Videos(new VideoDelivery(new StatusVideoLibrary(settings.statusVideoDirectory(), ports.time())));
        PageAssets assets = new PageAssets();
        PagePaths paths = new PagePaths(server.basePath(), settings.access().prefix());
        ConfigureRoutes configure = new ConfigureRoutes(
                new Pages(assets, look(settings), paths, ports.debrid()),
                new ConfigureRoutes.Access(
                        settings.access().pagePassword(),
                        settings.access().pageSession(),
                        settings.access().loginLimits()),
                new ConfigureRoutes.Surroundings(
                        configurations,
                        server,
                        clients,
                        caching,
                        paths,
                        ports.debrid(),
                        work,
                        labels,
                        faults,
                        ports.time(),
                        ports.random(),
                        ports.pause()));
        return new Handlers(
                new HealthHandler(new Readiness(ports.checks(), work, ports.time()), inFlight::isDraining),
                new ManifestHandler(configurations, new AddonManifest(offering.addon()), urls, caching),
                new StreamsHandler(
                        answers,
                        new StreamPresenter(offering.addon(), offering.presentation()),
                        offering.torrentsDisabled()),
                new ChillLinkHandler(answers, new ChillLinkPresenter(offering.addon(), offering.presentation())),
                new PlaybackHandler(
                        configurations, ports.playback(), work, offering.playbackLimit(), videos, clients, faults),
                new AccountSyncHandler(configurations, ports.librarySync(), videos),
                new StatusVideoHandler(videos),
                configure,
                new AssetHandler(assets),
                paths);
    }

    private static Pages.Look look(HttpSettings settings) {
        HttpSettings.Offering offering = settings.offering();
        HttpSettings.Access access = settings.access();
        return new Pages.Look(
                offering.addon().name(),
                offering.addon().version(),
                settings.customHeaderHtml(),
                offering.streamProxy().enabled(),
                offering.torrentsDisabled(),
                access.token().isPresent() && access.pagePassword().isEmpty());
    }
}
