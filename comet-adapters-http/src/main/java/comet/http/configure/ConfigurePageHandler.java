package comet.http.configure;

import comet.http.addon.Configurations;
import comet.http.caching.HttpCaching;
import comet.http.login.PageSessions;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.page.LoginPageModel;
import comet.http.route.Route;
import java.util.Optional;

/** The configuration page, or the login page in front of it (HTTP-140 to HTTP-142, HTTP-148). Thread-safe. */
final class ConfigurePageHandler {

    private final Configurations configurations;
    private final Optional<PageSessions> sessions;
    private final Pages pages;
    private final PagePaths paths;
    private final HttpCaching caching;

    /** @param sessions who is signed in; empty when the page has no password */
    ConfigurePageHandler(
            Configurations configurations,
            Optional<PageSessions> sessions,
            Pages pages,
            PagePaths paths,
            HttpCaching caching) {
        this.configurations = configurations;
        this.sessions = sessions;
        this.pages = pages;
        this.paths = paths;
        this.caching = caching;
    }

    /** Answers a request. */
    Answer answer(Route.ConfigurePage route, Call call) {
        if (configurations.read(route.config()).isEmpty()) {
            // HTTP-141, before anybody is asked for a password; HTTP-151: without leaving the prefix.
            return withPolicy(Answer.redirect(303, paths.configure(route.underPrefix())));
        }
        if (sessions.isPresent() && !sessions.get().isSignedIn(call)) {
            return pages.login(200, route.underPrefix(), paths.here(call), LoginPageModel.State.ASK)
                    .with(HttpCaching.PRIVATE_PAGE);
        }
        Answer page = pages.configure(route, sessions.isPresent());
        return sessions.isPresent()
                ? page.with(HttpCaching.PRIVATE_PAGE)
                : caching.openPage(page, route.config().isPresent());
    }

    private Answer withPolicy(Answer redirect) {
        return sessions.isPresent() ? redirect.with(HttpCaching.PRIVATE_PAGE) : redirect;
    }
}
