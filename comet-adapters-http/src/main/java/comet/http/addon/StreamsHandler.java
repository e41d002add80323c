package comet.http.addon;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.search.SearchOutcome;
import comet.http.HttpSettings;
import comet.http.addon.StreamAnswers.Step;
import comet.http.config.UserConfiguration;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.QueryParameters;
import comet.http.metrics.StreamMeters;
import comet.http.presentation.AnswerList;
import comet.http.presentation.Notice;
import comet.http.presentation.StreamList;
import comet.http.presentation.StreamPresenter;
import comet.http.presentation.StreamView;
import comet.http.presentation.UrlBase;
import comet.http.route.PathVariable;
import comet.http.route.Route;
import comet.http.route.RouteMatch;
import comet.http.route.RouteSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Lists of streams for Stremio and Kodi (section 9). Thread-safe. */
@Singleton
final class StreamsHandler implements RouteSource {

    // region variables
    private static final PathVariable MEDIA_TYPE =
            PathVariable.named("media_type").shownIf("movie|series|anime|other|channel|tv");
    private static final PathVariable MEDIA_ID =
            PathVariable.named("media_id").shownIf("(tt|kitsu:|tmdb:|imdb:|mal:)[0-9:]{1,24}");
    // end variables

    private final StreamAnswers answers;
    private final StreamPresenter presenter;

    /** Whether this server offers no direct torrents (HTTP-173). */
    private final boolean torrentsDisabled;

    StreamsHandler(StreamAnswers answers, StreamPresenter presenter, HttpSettings.Offering offering) {
        this.answers = answers;
        this.presenter = presenter;
        this.torrentsDisabled = offering.torrentsDisabled();
    }

    // region routes
    @Override
    public List<Route> routes() {
        return List.of(Route.get("/stream/{media_type}/{media_id}.json", MEDIA_TYPE, MEDIA_ID)
                .withOptionalConfiguration()
                .sharedAcrossOrigins()
                .answeredBy(this::answer));
    }
    // end routes

    /** Answers a request, in the order of HTTP-160 to HTTP-162. */
    private Answer answer(RouteMatch match, Call call) throws InterruptedException {
        Optional<MediaType> type = MediaType.parse(match.value(MEDIA_TYPE));
        String id = match.value(MEDIA_ID);
        if (type.isEmpty() || id.contains("tmdb:")) {
            return answers.answer(match.configuration(), call, StreamList.EMPTY);
        }
        QueryParameters query = call.query();
        StreamView view = new StreamView(query.isTrue("kodi"), query.isTrue("chilllink"));
        return answers.answer(match.configuration(), call, new Viewer(type.get(), id, view));
    }

    /** One who asks. */
    private final class Viewer implements StreamAnswers.Client {
        private final MediaType type;
        private final String id;
        private final StreamView view;

        Viewer(MediaType type, String id, StreamView view) {
            this.type = type;
            this.id = id;
            this.view = view;
        }

        @Override
        public StreamMeters.Client counted() {
            if (view.kodi()) {
                return StreamMeters.Client.KODI;
            }
            return view.chillLink() ? StreamMeters.Client.CHILLLINK : StreamMeters.Client.STREMIO;
        }

        @Override
        public String kind() {
            return view.kodi()
                    ? (view.chillLink() ? "kodi with data" : "kodi")
                    : (view.chillLink() ? "data" : "stremio");
        }

        @Override
        public Step next(UserConfiguration configuration, UrlBase urls) {
            if (configuration.search().offersNothing()) {
                return new Step.Told(presenter.told(configuration, urls, view));
            }
            if (torrentsDisabled && configuration.search().torrentsOnly()) {
                return new Step.Known(new SearchOutcome.TorrentsDisabled());
            }
            Optional<MediaRequest> media = MediaRequest.parse(type, id);
            return media.isPresent()
                    ? new Step.Search(media.get(), torrentsDisabled ? configuration.withoutTorrents() : configuration)
                    : new Step.Told(StreamList.EMPTY);
        }

        @Override
        public AnswerList show(Notice notice, UrlBase urls) {
            return presenter.show(notice, urls, view);
        }

        @Override
        public AnswerList present(SearchOutcome outcome, UserConfiguration configuration, UrlBase urls) {
            return presenter.present(outcome, configuration, urls, view);
        }
    }
}
