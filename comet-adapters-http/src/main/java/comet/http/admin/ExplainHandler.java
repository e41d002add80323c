package comet.http.admin;

import comet.core.report.RecentSearches;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.route.PathVariable;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code GET /admin/api/explain/{type}/{id}}, with {@code ?hash=} about one torrent (ASK-37). Thread-safe. */
@Singleton
final class ExplainHandler implements RouteSource {

    private static final PathVariable TYPE = PathVariable.named("media_type").shownIf("movie|series");
    private static final PathVariable ID = PathVariable.named("media_id").shownIf("(tt|kitsu:)[0-9:]{1,24}");

    private final AdminLock lock;
    private final RecentSearches searches;

    ExplainHandler(AdminLock lock, RecentSearches searches) {
        this.lock = lock;
        this.searches = searches;
    }

    @Override
    public List<Route> routes() {
        return lock.lock()
                .map(closed -> List.of(Route.get("/admin/api/explain/{media_type}/{media_id}", TYPE, ID)
                        .atRoot()
                        .answeredBy(this::answer)))
                .orElse(List.of());
    }

    private Answer answer(RouteMatch match, Call call) {
        if (!lock.isSignedIn(call)) {
            return AdminLock.authenticationRequired();
        }
        String hash = call.query().find("hash").orElse("");
        return AdminLock.noStore(
                switch (ExplainQuestion.ask(searches, match.value(TYPE), match.value(ID), hash)) {
                    case ExplainQuestion.Reply.Told told -> Answer.json(200, ExplanationJson.write(told));
                    case ExplainQuestion.Reply.NothingKnown nothing -> Answer.error(404, ExplanationText.NOTHING_KNOWN);
                    case ExplainQuestion.Reply.NotUnderstood(String problem) -> Answer.error(422, problem);
                });
    }
}
