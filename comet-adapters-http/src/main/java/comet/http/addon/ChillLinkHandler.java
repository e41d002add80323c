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
import comet.http.message.InvalidInput;
import comet.http.message.QueryParameters;
import comet.http.presentation.ChillLinkPresenter;
import comet.http.presentation.Notice;
import comet.http.presentation.SourceList;
import comet.http.presentation.UrlBase;
import comet.http.route.Route;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists of streams for ChillLink clients (HTTP-201 to HTTP-206). Thread-safe. */
public final class ChillLinkHandler {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");

    private final Configurations configurations;
    private final Searches searches;
    private final ChillLinkPresenter presenter;
    private final ServerUrls urls;
    private final ClientAddresses clients;
    private final HttpCaching caching;

    public ChillLinkHandler(
            Configurations configurations,
            Searches searches,
            ChillLinkPresenter presenter,
            ServerUrls urls,
            ClientAddresses clients,
            HttpCaching caching) {
        this.configurations = configurations;
        this.searches = searches;
        this.presenter = presenter;
        this.urls = urls;
        this.clients = clients;
        this.caching = caching;
    }

    private record Shown(SourceList list, CachePolicy policy) {
        static final Shown NOTHING = new Shown(SourceList.EMPTY, CachePolicy.EMPTY);
    }

    /** Answers a request, in the order of HTTP-202. */
    public Answer answer(Route.ChillStreams route, Call call) throws InterruptedException {
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
        Shown shown = shown(route, query, call);
        return caching.content(
                Answer.json(200, shown.list().json()),
                shown.policy(),
                route.config().isPresent(),
                call);
    }

    private Shown shown(Route.ChillStreams route, QueryParameters query, Call call) throws InterruptedException {
        UrlBase base = urls.of(call);
        Optional<UserConfiguration> configuration = configurations.read(route.config());
        if (configuration.isEmpty()) {
            return new Shown(presenter.show(new Notice.UnreadableConfiguration(), base), CachePolicy.EMPTY);
        }
        if (configuration.get().search().torrentsOnly()) {
            return new Shown(presenter.accountNeeded(base), CachePolicy.EMPTY);
        }
        Optional<MediaRequest> media = MediaType.parse(query.find("type").orElse(""))
                .flatMap(type -> MediaRequest.parse(type, mediaId(type, query)));
        if (media.isEmpty()) {
            return Shown.NOTHING;
        }
        // HTTP-206: these clients cannot play torrents.
        UserConfiguration offered = configuration.get().withoutTorrents();
        Optional<SearchOutcome> outcome = searches.search(media.get(), offered, clients.clientIp(call));
        if (outcome.isEmpty()) {
            return new Shown(presenter.show(new Notice.UnexpectedFailure(), base), CachePolicy.ERROR);
        }
        SourceList list = presenter.present(outcome.get(), offered, base);
        return new Shown(list, Searches.policy(outcome.get(), offered, list.hasStreams()));
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
