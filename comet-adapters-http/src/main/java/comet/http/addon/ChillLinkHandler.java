package comet.http.addon;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.search.SearchOutcome;
import comet.http.addon.StreamAnswers.Step;
import comet.http.config.UserConfiguration;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.InvalidInput;
import comet.http.message.QueryParameters;
import comet.http.metrics.StreamMeters;
import comet.http.presentation.AnswerList;
import comet.http.presentation.ChillLinkPresenter;
import comet.http.presentation.Notice;
import comet.http.presentation.SourceList;
import comet.http.presentation.UrlBase;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists of streams for ChillLink clients (HTTP-201 to HTTP-206). Thread-safe. */
@Singleton
final class ChillLinkHandler implements RouteSource {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");

    private final StreamAnswers answers;
    private final ChillLinkPresenter presenter;

    ChillLinkHandler(StreamAnswers answers, ChillLinkPresenter presenter) {
        this.answers = answers;
        this.presenter = presenter;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/streams")
                .withOptionalConfiguration()
                .sharedAcrossOrigins()
                .answeredBy(this::answer));
    }

    /** Answers a request, in the order of HTTP-202. */
    private Answer answer(RouteMatch match, Call call) throws InterruptedException {
        QueryParameters query = call.query();
        for (String required : new String[] {"imdbID", "type"}) {
            if (query.find(required).isEmpty()) {
                return InvalidInput.missing("query", required);
            }
        }
        for (String number : new String[] {"season", "episode"}) {
            if (query.find(number)
                    .filter(text -> !WHOLE_NUMBER.matcher(text).matches())
                    .isPresent()) {
                return InvalidInput.notANumber("query", number);
            }
        }
        return answers.answer(match.configuration(), call, new Viewer(query));
    }

    /** One who asks. */
    private final class Viewer implements StreamAnswers.Client {
        private final QueryParameters query;

        Viewer(QueryParameters query) {
            this.query = query;
        }

        @Override
        public StreamMeters.Client counted() {
            return StreamMeters.Client.CHILLLINK;
        }

        @Override
        public String kind() {
            return "chilllink";
        }

        @Override
        public Step next(UserConfiguration configuration, UrlBase urls) {
            if (configuration.search().torrentsOnly()) {
                return new Step.Told(presenter.accountNeeded(configuration, urls));
            }
            Optional<MediaRequest> media = MediaType.parse(query.find("type").orElse(""))
                    .flatMap(type -> MediaRequest.parse(type, mediaId(type, query)));
            // HTTP-206: these clients cannot play torrents.
            return media.isPresent()
                    ? new Step.Search(media.get(), configuration.withoutTorrents())
                    : new Step.Told(SourceList.EMPTY);
        }

        @Override
        public AnswerList show(Notice notice, UrlBase urls) {
            return presenter.show(notice, urls);
        }

        @Override
        public AnswerList present(SearchOutcome outcome, UserConfiguration configuration, UrlBase urls) {
            return presenter.present(outcome, configuration, urls);
        }
    }

    /** HTTP-203: an episode without a season is ignored. */
    private static String mediaId(MediaType type, QueryParameters query) {
        String id = query.find("imdbID").orElse("");
        Optional<String> season = query.find("season");
        return switch (type) {
            case MOVIE -> id;
            case SERIES ->
                season.isEmpty()
                        ? id
                        : id
                                + ":"
                                + number(season.get())
                                + query.find("episode")
                                        .map(episode -> ":" + number(episode))
                                        .orElse("");
        };
    }

    /** Numbers have one spelling in a media id, whatever the query has. */
    private static String number(String text) {
        return Long.toString(Long.parseLong(text));
    }
}
