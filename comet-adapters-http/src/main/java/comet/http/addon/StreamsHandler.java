package comet.http.addon;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.search.SearchOutcome;
import comet.http.addon.StreamAnswers.Step;
import comet.http.config.UserConfiguration;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.QueryParameters;
import comet.http.presentation.AnswerList;
import comet.http.presentation.Notice;
import comet.http.presentation.StreamList;
import comet.http.presentation.StreamPresenter;
import comet.http.presentation.StreamView;
import comet.http.presentation.UrlBase;
import comet.http.route.Route;
import java.util.Optional;

/** Lists of streams for Stremio and Kodi (section 9). Thread-safe. */
public final class StreamsHandler {

    private final StreamAnswers answers;
    private final StreamPresenter presenter;
    private final boolean torrentsDisabled;

    /** @param torrentsDisabled whether this server offers no direct torrents (HTTP-173) */
    public StreamsHandler(StreamAnswers answers, StreamPresenter presenter, boolean torrentsDisabled) {
        this.answers = answers;
        this.presenter = presenter;
        this.torrentsDisabled = torrentsDisabled;
    }

    /** Answers a request, in the order of HTTP-160 to HTTP-162. */
    public Answer answer(Route.Streams route, Call call) throws InterruptedException {
        Optional<MediaType> type = MediaType.parse(route.type());
        if (type.isEmpty() || route.id().contains("tmdb:")) {
            return answers.answer(route.config(), call, StreamList.EMPTY);
        }
        QueryParameters query = call.query();
        StreamView view = new StreamView(query.isTrue("kodi"), query.isTrue("chilllink"));
        return answers.answer(route.config(), call, new Viewer(type.get(), route.id(), view));
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
        public Step next(UserConfiguration configuration, UrlBase urls) {
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
