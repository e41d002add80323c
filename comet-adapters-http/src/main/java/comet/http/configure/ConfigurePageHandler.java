package comet.http.configure;

import comet.http.addon.Configurations;
import comet.http.caching.HttpCaching;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.page.LoginPageModel;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.util.List;

/** The configuration page, or the login page in front of it (HTTP-140 to HTTP-142, HTTP-148). Thread-safe. */
@Singleton
final class ConfigurePageHandler implements RouteSource {

    /** Leaves a word for the page, which tells it once; for ten minutes, because a login may come first. */
    private static final String UNREADABLE = "configure_unreadable=1; Max-Age=600; SameSite=Lax; Path=";

    private final Configurations configurations;
    private final PageLock lock;
    private final Pages pages;
    private final PagePaths paths;
    private final HttpCaching caching;

    ConfigurePageHandler(
            Configurations configurations, PageLock lock, Pages pages, PagePaths paths, HttpCaching caching) {
        this.configurations = configurations;
        this.lock = lock;
        this.pages = pages;
        this.paths = paths;
        this.caching = caching;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/").answeredBy((match, call) -> Answer.redirect(307, paths.home())),
                Route.get("/configure")
                        .atRootAndUnderPrefix()
                        .withOptionalConfiguration()
                        .answeredBy(this::answer));
    }

    private Answer answer(RouteMatch match, Call call) {
        if (configurations.read(match.configuration()).isEmpty()) {
            // HTTP-141, before anybody is asked for a password; HTTP-151: without leaving the prefix.
            String plain = paths.configure(match.underPrefix());
            return withPolicy(Answer.redirect(303, plain).with("Set-Cookie", UNREADABLE + plain));
        }
        if (lock.isClosedTo(call)) {
            return pages.login(200, match.underPrefix(), paths.here(call), LoginPageModel.State.ASK)
                    .with(HttpCaching.PRIVATE_PAGE);
        }
        Answer page = pages.configure(match, lock.exists());
        return lock.exists()
                ? page.with(HttpCaching.PRIVATE_PAGE)
                : caching.openPage(page, match.configuration().isPresent());
    }

    private Answer withPolicy(Answer redirect) {
        return lock.exists() ? redirect.with(HttpCaching.PRIVATE_PAGE) : redirect;
    }
}
