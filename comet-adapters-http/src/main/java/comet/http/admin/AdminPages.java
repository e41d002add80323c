package comet.http.admin;

import comet.core.report.RecentSearches;
import comet.http.HttpSettings;
import comet.http.address.ServerAddress;
import comet.http.message.Answer;
import comet.http.message.QueryParameters;
import comet.http.page.DashboardModel;
import comet.http.page.DashboardPage;
import comet.http.page.LoginPage;
import comet.http.page.LoginPageModel;
import comet.http.page.PageAssets;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The operator's pages as answers, with the headers of all pages (NET-08). Thread-safe. */
@Singleton
final class AdminPages {

    private final LoginPage loginPage;
    private final DashboardPage dashboardPage;
    private final String addonName;
    private final String basePath;
    private final RecentSearches searches;

    AdminPages(PageAssets assets, HttpSettings settings, ServerAddress server, RecentSearches searches) {
        this.loginPage = new LoginPage(assets);
        this.dashboardPage = new DashboardPage(assets);
        this.addonName = settings.offering().addon().name();
        this.basePath = server.basePath();
        this.searches = searches;
    }

    String homePath() {
        return basePath + "/admin";
    }

    String dashboardPath() {
        return homePath() + "/dashboard";
    }

    Answer login(int status, LoginPageModel.State state) {
        LoginPageModel model = new LoginPageModel(
                addonName, basePath, LoginPageModel.Purpose.ADMIN, homePath() + "/login", Optional.empty(), state);
        return page(status, loginPage.html(model), loginPage.contentSecurityPolicy());
    }

    /** @param query what its form asks for: type, id and hash, or nothing */
    Answer dashboard(QueryParameters query) {
        String type = query.find("type").orElse("");
        String id = query.find("id").orElse("").strip();
        String hash = query.find("hash").orElse("").strip();
        Optional<ExplainQuestion.Reply> reply = id.isEmpty() && type.isEmpty()
                ? Optional.empty()
                : Optional.of(ExplainQuestion.ask(searches, type, id, hash));
        DashboardModel model = new DashboardModel(
                addonName,
                basePath,
                homePath() + "/logout",
                dashboardPath(),
                new DashboardModel.Asked(type, id, hash),
                reply.map(ExplanationText::lines));
        return page(200, dashboardPage.html(model), dashboardPage.contentSecurityPolicy());
    }

    private static Answer page(int status, byte[] html, String policy) {
        return Answer.of(status, "text/html; charset=utf-8", html)
                .with("Content-Security-Policy", policy)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Frame-Options", "DENY")
                .with("X-Robots-Tag", "noindex");
    }
}
