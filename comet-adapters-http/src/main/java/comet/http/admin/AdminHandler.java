package comet.http.admin;

import comet.http.address.ServerAddress;
import comet.http.login.Attempts;
import comet.http.login.Door;
import comet.http.login.Lock;
import comet.http.login.OwnForms;
import comet.http.login.PageSessions;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.FormFields;
import comet.http.message.InvalidInput;
import comet.http.page.LoginPageModel;
import comet.http.route.Route;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Signing in to the operator's pages and out of them, and the first of them (ADM-01 to ADM-13). Thread-safe. */
@Singleton
final class AdminHandler implements RouteSource {

    private final AdminLock lock;
    private final OwnForms forms;
    private final ServerAddress server;
    private final AdminPages pages;
    private final Attempts attempts;

    AdminHandler(AdminLock lock, OwnForms forms, ServerAddress server, AdminPages pages, Attempts attempts) {
        this.lock = lock;
        this.forms = forms;
        this.server = server;
        this.pages = pages;
        this.attempts = attempts;
    }

    @Override
    public List<Route> routes() {
        return lock.lock()
                .map(closed -> List.of(
                        Route.get("/admin").atRoot().answeredBy((match, call) -> AdminLock.noStore(home(call))),
                        Route.get("/admin/dashboard")
                                .atRoot()
                                .answeredBy((match, call) -> AdminLock.noStore(dashboard(call))),
                        Route.post("/admin/login")
                                .atRoot()
                                .answeredBy((match, call) -> AdminLock.noStore(login(closed, call))),
                        Route.post("/admin/logout")
                                .atRoot()
                                .answeredBy((match, call) -> AdminLock.noStore(logout(closed, call)))))
                .orElse(List.of());
    }

    private Answer home(Call call) {
        return lock.isSignedIn(call)
                ? Answer.redirect(307, pages.dashboardPath())
                : pages.login(200, LoginPageModel.State.ASK);
    }

    private Answer dashboard(Call call) {
        return lock.isSignedIn(call) ? pages.dashboard(call.query()) : Answer.redirect(303, pages.homePath());
    }

    private Answer login(Lock closed, Call call) throws InterruptedException {
        var password = FormFields.parse(
                        call.headers().first("Content-Type").orElse(""),
                        call.body().read())
                .find("password");
        return switch (attempts.attempt(closed, password, call)) {
            case Attempts.Outcome.Foreign foreign -> crossSite();
            case Attempts.Outcome.Incomplete incomplete -> InvalidInput.missing("body", "password");
            case Attempts.Outcome.Entered(String cookie) ->
                Answer.redirect(303, pages.dashboardPath()).with("Set-Cookie", cookie);
            case Attempts.Outcome.Wrong wrong -> pages.login(401, LoginPageModel.State.WRONG_PASSWORD);
            case Attempts.Outcome.Held(Duration held) ->
                pages.login(429, LoginPageModel.State.TOO_MANY_ATTEMPTS)
                        .with("Retry-After", Long.toString(Math.max(1, held.toSeconds())));
        };
    }

    private Answer logout(Lock closed, Call call) {
        if (forms.sender(call) == OwnForms.Sender.FOREIGN) {
            return crossSite();
        }
        closed.sessions().end(call);
        Answer away = Answer.redirect(303, pages.homePath());
        for (String cookie : PageSessions.end(Door.ADMIN, server.cookieScope(call))) {
            away = away.with("Set-Cookie", cookie);
        }
        return away;
    }

    private static Answer crossSite() {
        return Answer.error(403, "Cross-site request refused");
    }
}
