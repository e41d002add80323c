package comet.http.configure;

import comet.core.port.Pause;
import comet.http.address.ClientAddresses;
import comet.http.address.LimitAddress;
import comet.http.address.ServerAddress;
import comet.http.caching.HttpCaching;
import comet.http.log.AddressLabel;
import comet.http.login.Judgement;
import comet.http.login.NextPage;
import comet.http.login.OwnForms;
import comet.http.login.PageSessions;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.FormFields;
import comet.http.message.InvalidInput;
import comet.http.message.QueryParameters;
import comet.http.metrics.LoginMeters;
import comet.http.page.LoginPageModel;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Signing in to the configuration page and out of it (HTTP-143 to HTTP-153, ADM-07 to ADM-09). Thread-safe. */
@Singleton
final class LoginHandler implements RouteSource {

    private static final Logger LOG = System.getLogger("comet.http.login");

    /** A wrong password costs its sender this much time (ADM-08). */
    private static final Duration FAILURE_TAKES = Duration.ofMillis(250);

    private final PageLock lock;
    private final OwnForms forms;
    private final PagePaths paths;
    private final ServerAddress server;
    private final ClientAddresses clients;
    private final AddressLabel labels;
    private final Pages pages;
    private final Pause pause;
    private final LoginMeters meters;

    LoginHandler(
            PageLock lock,
            OwnForms forms,
            PagePaths paths,
            ServerAddress server,
            ClientAddresses clients,
            AddressLabel labels,
            Pages pages,
            Pause pause,
            LoginMeters meters) {
        this.lock = lock;
        this.forms = forms;
        this.paths = paths;
        this.server = server;
        this.clients = clients;
        this.labels = labels;
        this.pages = pages;
        this.pause = pause;
        this.meters = meters;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/configure/login").atRootAndUnderPrefix().answeredBy(this::login),
                Route.post("/configure/logout").atRootAndUnderPrefix().answeredBy(this::logout));
    }

    /** Answers the login form. */
    private Answer login(RouteMatch match, Call call) throws InterruptedException {
        QueryParameters form = FormFields.parse(
                call.headers().first("Content-Type").orElse(""), call.body().read());
        String next = NextPage.of(form.find("next").orElse(""), paths.configure(match.underPrefix()));
        if (lock.parts().isEmpty()) {
            return Answer.redirect(303, next);
        }
        return attempt(lock.parts().get(), match, form.find("password"), next, call)
                .with(HttpCaching.PRIVATE_PAGE);
    }

    /** Answers the logout form (HTTP-153). */
    private Answer logout(RouteMatch match, Call call) {
        if (forms.sender(call) == OwnForms.Sender.FOREIGN) {
            return crossSite();
        }
        return Answer.redirect(303, paths.configure(match.underPrefix()))
                .with("Set-Cookie", PageSessions.end(server.cookieScope(call)))
                .with(HttpCaching.PRIVATE_PAGE);
    }

    private Answer attempt(PageLock.Parts login, RouteMatch match, Optional<String> password, String next, Call call)
            throws InterruptedException {
        if (!isOwnForm(login, call)) {
            return crossSite();
        }
        if (password.isEmpty()) {
            return InvalidInput.missing("body", "password");
        }
        LimitAddress address = clients.limitAddress(call);
        Judgement judgement =
                login.limiter().judge(address, () -> login.password().matches(password.get()));
        meters.attempted(LoginMeters.Surface.CONFIGURE, LoginMeters.Result.of(judgement));
        return switch (judgement) {
            case Judgement.Right right ->
                Answer.redirect(303, next).with("Set-Cookie", login.sessions().begin(server.cookieScope(call)));
            case Judgement.NotLookedAt(Duration held) -> tooMany(match, next, held);
            case Judgement.Wrong(Duration held) -> {
                LOG.log(Level.WARNING, "wrong page password from {0}", labels.of(address.text()));
                pause.pause(FAILURE_TAKES);
                yield held.isZero()
                        ? pages.login(401, match.underPrefix(), next, LoginPageModel.State.WRONG_PASSWORD)
                        : tooMany(match, next, held);
            }
        };
    }

    private Answer tooMany(RouteMatch match, String next, Duration held) {
        return pages.login(429, match.underPrefix(), next, LoginPageModel.State.TOO_MANY_ATTEMPTS)
                .with("Retry-After", Long.toString(Math.max(1, held.toSeconds())));
    }

    /** ADM-09; a tool that is no browser shows a session and says that it means it. */
    private boolean isOwnForm(PageLock.Parts login, Call call) {
        return switch (forms.sender(call)) {
            case OURS -> true;
            case FOREIGN -> false;
            case UNKNOWN ->
                login.sessions().isSignedIn(call)
                        && call.headers()
                                .first("X-Requested-With")
                                .filter("comet"::equals)
                                .isPresent();
        };
    }

    static Answer crossSite() {
        return Answer.error(403, "Cross-site request refused");
    }
}
