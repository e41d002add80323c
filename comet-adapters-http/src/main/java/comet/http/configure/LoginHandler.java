package comet.http.configure;

import comet.http.address.ServerAddress;
import comet.http.caching.HttpCaching;
import comet.http.login.Attempts;
import comet.http.login.Door;
import comet.http.login.NextPage;
import comet.http.login.OwnForms;
import comet.http.login.PageSessions;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.FormFields;
import comet.http.message.InvalidInput;
import comet.http.message.QueryParameters;
import comet.http.page.LoginPageModel;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Signing in to the configuration page and out of it (HTTP-143 to HTTP-153, ADM-07 to ADM-09). Thread-safe. */
@Singleton
final class LoginHandler implements RouteSource {

    private final PageLock lock;
    private final OwnForms forms;
    private final PagePaths paths;
    private final ServerAddress server;
    private final Pages pages;
    private final Attempts attempts;

    LoginHandler(PageLock lock, OwnForms forms, PagePaths paths, ServerAddress server, Pages pages, Attempts attempts) {
        this.lock = lock;
        this.forms = forms;
        this.paths = paths;
        this.server = server;
        this.pages = pages;
        this.attempts = attempts;
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
        if (lock.lock().isEmpty()) {
            return Answer.redirect(303, next);
        }
        return answer(attempts.attempt(lock.lock().get(), form.find("password"), call), match, next)
                .with(HttpCaching.PRIVATE_PAGE);
    }

    private Answer answer(Attempts.Outcome outcome, RouteMatch match, String next) {
        return switch (outcome) {
            case Attempts.Outcome.Foreign foreign -> crossSite();
            case Attempts.Outcome.Incomplete incomplete -> InvalidInput.missing("body", "password");
            case Attempts.Outcome.Entered(String cookie) ->
                Answer.redirect(303, next).with("Set-Cookie", cookie);
            case Attempts.Outcome.Wrong wrong ->
                pages.login(401, match.underPrefix(), next, LoginPageModel.State.WRONG_PASSWORD);
            case Attempts.Outcome.Held(Duration held) ->
                pages.login(429, match.underPrefix(), next, LoginPageModel.State.TOO_MANY_ATTEMPTS)
                        .with("Retry-After", Long.toString(Math.max(1, held.toSeconds())));
        };
    }

    /** Answers the logout form (HTTP-153). */
    private Answer logout(RouteMatch match, Call call) {
        if (forms.sender(call) == OwnForms.Sender.FOREIGN) {
            return crossSite();
        }
        lock.lock().ifPresent(closed -> closed.sessions().end(call));
        Answer away = Answer.redirect(303, paths.configure(match.underPrefix()));
        for (String cookie : PageSessions.end(Door.CONFIGURE, server.cookieScope(call))) {
            away = away.with("Set-Cookie", cookie);
        }
        return away.with(HttpCaching.PRIVATE_PAGE);
    }

    static Answer crossSite() {
        return Answer.error(403, "Cross-site request refused");
    }
}
