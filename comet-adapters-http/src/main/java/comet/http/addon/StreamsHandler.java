package comet.http.addon;

import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.search.SearchOutcome;
import comet.http.address.ClientAddresses;
import comet.http.caching.CachePolicy;
import comet.http.caching.HttpCaching;
import comet.http.config.UserConfiguration;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.message.QueryParameters;
import comet.http.presentation.Notice;
import comet.http.presentation.StreamList;
import comet.http.presentation.StreamPresenter;
import comet.http.presentation.StreamView;
import comet.http.presentation.UrlBase;
import comet.http.route.Route;
import java.util.Optional;

/** Lists of streams for Stremio and Kodi (section 9). Thread-safe. */
public final class StreamsHandler {

    private final Configurations configurations;
    private final Searches searches;
    private final StreamPresenter presenter;
    private final ServerUrls urls;
    private final ClientAddresses clients;
    private final HttpCaching caching;
    private final boolean torrentsDisabled;

    /** @param torrentsDisabled whether this server offers no direct torrents (HTTP-173) */
    public StreamsHandler(
            Configurations configurations,
            Searches searches,
            StreamPresenter presenter,
            ServerUrls urls,
            ClientAddresses clients,
            HttpCaching caching,
            boolean torrentsDisabled) {
        this.configurations = configurations;
        this.searches = searches;
        this.presenter = presenter;
        this.urls = urls;
        this.clients = clients;
        this.caching = caching;
        this.torrentsDisabled = torrentsDisabled;
    }

    private record Shown(StreamList list, CachePolicy policy) {
        static final Shown NOTHING = new Shown(StreamList.EMPTY, CachePolicy.EMPTY);
    }

    /** Answers a request. */
    public Answer answer(Route.Streams route, Call call) throws InterruptedException {
        QueryParameters query = call.query();
        StreamView view = new StreamView(query.isTrue("kodi"), query.isTrue("chilllink"));
        Shown shown = shown(route, call, view);
        return caching.content(
                Answer.json(200, shown.list().json()),
                shown.policy(),
                route.config().isPresent(),
                call);
    }

    /** The outcomes in the order of HTTP-160 to HTTP-162. */
    private Shown shown(Route.Streams route, Call call, StreamView view) throws InterruptedException {
        Optional<MediaType> type = MediaType.parse(route.type());
        if (type.isEmpty() || route.id().contains("tmdb:")) {
            return Shown.NOTHING;
        }
        UrlBase base = urls.of(call);
        Optional<UserConfiguration> configuration = configurations.read(route.config());
        if (configuration.isEmpty()) {
            return new Shown(presenter.show(new Notice.UnreadableConfiguration(), base, view), CachePolicy.EMPTY);
        }
        if (torrentsDisabled && configuration.get().search().torrentsOnly()) {
            return outcome(new SearchOutcome.TorrentsDisabled(), configuration.get(), base, view);
        }
        Optional<MediaRequest> media = MediaRequest.parse(type.get(), route.id());
        if (media.isEmpty()) {
            return Shown.NOTHING;
        }
        UserConfiguration offered = torrentsDisabled ? configuration.get().withoutTorrents() : configuration.get();
        Optional<SearchOutcome> outcome = searches.search(media.get(), offered, clients.clientIp(call));
        return outcome.isPresent()
                ? outcome(outcome.get(), offered, base, view)
                : new Shown(presenter.show(new Notice.UnexpectedFailure(), base, view), CachePolicy.ERROR);
    }

    private Shown outcome(SearchOutcome outcome, UserConfiguration configuration, UrlBase base, StreamView view) {
        StreamList list = presenter.present(outcome, configuration, base, view);
        return new Shown(list, Searches.policy(outcome, configuration, list.hasStreams()));
    }
}
