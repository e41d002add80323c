package comet.http.configure;

import comet.core.port.DebridServices;
import comet.core.port.Pause;
import comet.http.addon.Configurations;
import comet.http.address.ClientAddresses;
import comet.http.address.ServerAddress;
import comet.http.caching.HttpCaching;
import comet.http.limit.BoundedWork;
import comet.http.limit.RateLimiter;
import comet.http.log.AddressLabel;
import comet.http.log.Faults;
import comet.http.login.LoginLimiter;
import comet.http.login.LoginLimits;
import comet.http.login.OwnForms;
import comet.http.login.PagePassword;
import comet.http.login.PageSessions;
import comet.http.message.Answer;
import comet.http.message.BodyRefusedException;
import comet.http.message.Call;
import comet.http.route.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** All routes of the configuration page. Thread-safe. */
public final class ConfigureRoutes {

    private static final int ACCOUNT_CHECKS_A_MINUTE = 20;

    private final ConfigurePageHandler page;
    private final LoginHandler login;
    private final AccountCheckHandler accountCheck;

    /**
     * Who may see the page.
     *
     * @param password of the page; empty when it is open
     * @param session how long signing in lasts
     * @param limits how often the password may be guessed
     */
    public record Access(Optional<PagePassword> password, Duration session, LoginLimits limits) {}

    /** What the handlers share with the rest of the server. */
    public record Surroundings(
            Configurations configurations,
            ServerAddress server,
            ClientAddresses clients,
            HttpCaching caching,
            PagePaths paths,
            DebridServices debrid,
            BoundedWork work,
            AddressLabel labels,
            Faults faults,
            InstantSource time,
            RandomGenerator random,
            Pause pause) {}

    public ConfigureRoutes(Pages pages, Access access, Surroundings around) {
        Optional<LoginHandler.Protection> protection = access.password()
                .map(password -> new LoginHandler.Protection(
                        password,
                        new PageSessions(password, access.session(), around.time(), around.random()),
                        new LoginLimiter(access.limits(), around.time())));
        Optional<PageSessions> sessions = protection.map(LoginHandler.Protection::sessions);
        OwnForms forms = new OwnForms(around.server());
        this.page =
                new ConfigurePageHandler(around.configurations(), sessions, pages, around.paths(), around.caching());
        this.login = new LoginHandler(
                protection,
                forms,
                around.paths(),
                around.server(),
                around.clients(),
                around.labels(),
                pages,
                around.pause());
        this.accountCheck = new AccountCheckHandler(
                around.debrid(),
                sessions,
                forms,
                new RateLimiter(ACCOUNT_CHECKS_A_MINUTE, around.time()),
                around.clients(),
                around.work(),
                around.time(),
                around.faults());
    }

    /** The page. */
    public Answer page(Route.ConfigurePage route, Call call) {
        return page.answer(route, call);
    }

    /** The login form. */
    public Answer login(Route.Login route, Call call) throws BodyRefusedException, InterruptedException {
        return login.login(route, call);
    }

    /** The logout form. */
    public Answer logout(Route.Logout route, Call call) throws BodyRefusedException, InterruptedException {
        return login.logout(route, call);
    }

    /** The key check. */
    public Answer accountCheck(Call call) throws BodyRefusedException, InterruptedException {
        return accountCheck.answer(call);
    }
}
