package comet.http.configure;

import comet.core.debrid.ServiceId;
import comet.core.port.DebridServices;
import comet.http.HttpSettings;
import comet.http.message.Answer;
import comet.http.page.Attributions;
import comet.http.page.ConfigurePage;
import comet.http.page.ConfigurePageModel;
import comet.http.page.LoginPage;
import comet.http.page.LoginPageModel;
import comet.http.page.PageAssets;
import comet.http.route.RouteMatch;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages as answers, with the headers that keep them to themselves (HTTP-152, NET-08). Thread-safe. */
@Singleton
final class Pages {

    /** The routes of Kodi pairing do not exist yet. */
    private static final boolean KODI_PAIRING = false;

    private final ConfigurePage configurePage;
    private final LoginPage loginPage;
    private final Look look;
    private final PagePaths paths;
    private final DebridServices debrid;

    /**
     * What the operator decided about the pages.
     *
     * @param site what they say about the server
     * @param streamProxy what a proxy password does
     * @param torrentsDisabled whether direct torrents are off
     * @param tokenIsTheOnlyLock whether nothing but the token protects the server, so that only who has it may see it
     *     (HTTP-063)
     */
    private record Look(
            ConfigurePageModel.Site site,
            ConfigurePageModel.StreamProxy streamProxy,
            boolean torrentsDisabled,
            boolean tokenIsTheOnlyLock) {

        static Look of(HttpSettings settings, Attributions attributions) {
            HttpSettings.Offering offering = settings.offering();
            HttpSettings.Access access = settings.access();
            return new Look(
                    new ConfigurePageModel.Site(
                            offering.addon().name(),
                            offering.addon().version(),
                            settings.customHeaderHtml(),
                            attributions),
                    streamProxy(offering),
                    offering.torrentsDisabled(),
                    access.token().isPresent() && access.pagePassword().isEmpty());
        }

        private static ConfigurePageModel.StreamProxy streamProxy(HttpSettings.Offering offering) {
            if (!offering.streamProxy().enabled()) {
                return ConfigurePageModel.StreamProxy.OFF;
            }
            return offering.relays()
                    ? ConfigurePageModel.StreamProxy.RELAYING
                    : ConfigurePageModel.StreamProxy.WITHOUT_RELAY;
        }
    }

    /**
     * @param debrid the services whose keys can be checked (PAGE-075)
     * @param attributions what the footer says (RSL-10)
     */
    Pages(PageAssets assets, HttpSettings settings, PagePaths paths, DebridServices debrid, Attributions attributions) {
        this.configurePage = new ConfigurePage(assets);
        this.loginPage = new LoginPage(assets);
        this.look = Look.of(settings, attributions);
        this.paths = paths;
        this.debrid = debrid;
    }

    /**
     * The configuration page. It reads its settings from its own address.
     *
     * @param match how the person came: search engines have no use for an address with a configuration
     * @param inSession whether the person has signed in, so can sign out (HTTP-153)
     */
    Answer configure(RouteMatch match, boolean inSession) {
        boolean installable = match.underPrefix() || !look.tokenIsTheOnlyLock();
        ConfigurePageModel model = new ConfigurePageModel(
                look.site(),
                new ConfigurePageModel.Address(paths.publicBaseUrl(), installable ? paths.prefix() : "", installable),
                new ConfigurePageModel.Offer(
                        look.streamProxy(), look.torrentsDisabled(), KODI_PAIRING, connectedServices()),
                inSession
                        ? Optional.of(new ConfigurePageModel.Session(paths.logout(match.underPrefix())))
                        : Optional.empty());
        return page(
                200,
                configurePage.html(model),
                configurePage.contentSecurityPolicy(model),
                match.configuration().isPresent());
    }

    private Set<ServiceId> connectedServices() {
        return Arrays.stream(ServiceId.values())
                .filter(id -> debrid.find(id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The login page.
     *
     * @param underPrefix whether its form stays below the private address (HTTP-151)
     * @param next where to go afterwards, any text
     */
    Answer login(int status, boolean underPrefix, String next, LoginPageModel.State state) {
        LoginPageModel model =
                new LoginPageModel(look.site().addonName(), paths.basePath(), paths.login(underPrefix), next, state);
        return page(status, loginPage.html(model), loginPage.contentSecurityPolicy(), true);
    }

    private static Answer page(int status, byte[] html, String policy, boolean personal) {
        Answer answer = Answer.of(status, "text/html; charset=utf-8", html)
                .with("Content-Security-Policy", policy)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Frame-Options", "DENY");
        return personal ? answer.with("X-Robots-Tag", "noindex") : answer;
    }
}
