package comet.http.addon;

import comet.core.media.MediaRequest;
import comet.core.search.SearchOutcome;
import comet.core.torrent.AnnounceUrls;
import comet.http.HttpSettings;
import comet.http.address.ClientAddresses;
import comet.http.caching.CachePolicy;
import comet.http.caching.HttpCaching;
import comet.http.config.ConfigSegment;
import comet.http.config.UserConfiguration;
import comet.http.log.Faults;
import comet.http.message.Answer;
import comet.http.message.Call;
import comet.http.metrics.StreamMeters;
import comet.http.presentation.AnswerList;
import comet.http.presentation.Notice;
import comet.http.presentation.UrlBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What all who ask for streams have in common: whose configuration it is, the search, how long the answer may be kept,
 * and an answer even when something of ours breaks (HTTP-044). Thread-safe.
 */
@Singleton
final class StreamAnswers {

    private final Configurations configurations;
    private final Searches searches;
    private final ServerUrls urls;
    private final ClientAddresses clients;
    private final HttpCaching caching;
    private final Faults faults;
    private final StreamMeters meters;
    private final ReadyAnswers ready;
    private final String addon;

    StreamAnswers(
            Configurations configurations,
            Searches searches,
            ServerUrls urls,
            ClientAddresses clients,
            HttpCaching caching,
            Faults faults,
            StreamMeters meters,
            ReadyAnswers ready,
            HttpSettings.Offering offering) {
        this.configurations = configurations;
        this.searches = searches;
        this.urls = urls;
        this.clients = clients;
        this.caching = caching;
        this.faults = faults;
        this.meters = meters;
        this.ready = ready;
        this.addon = offering.addon().name();
    }

    /** What one kind of client is told, and in which words. */
    interface Client {

        /** As which kind it is counted. */
        StreamMeters.Client counted();

        /** What kind it is: two of one kind are told the same. */
        String kind();

        /** What to do for a viewer whose configuration can be read. */
        Step next(UserConfiguration configuration, UrlBase urls);

        /** A notice alone. */
        AnswerList show(Notice notice, UrlBase urls);

        /** What was found. */
        AnswerList present(SearchOutcome outcome, UserConfiguration configuration, UrlBase urls);
    }

    /** What follows from a configuration. */
    sealed interface Step {

        /** Nobody needs to be asked: the outcome is known. */
        record Known(SearchOutcome outcome) implements Step {}

        /** Nobody needs to be asked: this is shown, and soon asked again. */
        record Told(AnswerList list) implements Step {}

        /**
         * Search.
         *
         * @param offered the configuration, perhaps without direct torrents
         */
        record Search(MediaRequest media, UserConfiguration offered) implements Step {}
    }

    /** Who is still asked while a list is shown that is not complete (HTTP-116). */
    private static final String INCOMPLETE = "X-Comet-Incomplete";

    private record Shown(ReadyBytes bytes, CachePolicy policy, Optional<String> incomplete, OptionalInt stored) {
        Shown(AnswerList list, CachePolicy policy) {
            this(ReadyBytes.of(list), policy, Optional.empty(), OptionalInt.empty());
        }
    }

    /** Answers a request that needs the viewer's configuration. */
    Answer answer(Optional<ConfigSegment> segment, Call call, Client client) throws InterruptedException {
        UrlBase base = urls.of(call);
        try {
            return sent(shown(segment, call, client, base), segment, call);
        } catch (RuntimeException e) {
            faults.report("a request for streams", e);
            return sent(failed(client, base), segment, call);
        }
    }

    /** Answers a request that is the same for everybody, whatever the configuration. */
    Answer answer(Optional<ConfigSegment> segment, Call call, AnswerList list) {
        return sent(new Shown(list, CachePolicy.EMPTY), segment, call);
    }

    private Answer sent(Shown shown, Optional<ConfigSegment> segment, Call call) {
        Answer answer = Answer.json(200, shown.bytes().body());
        Answer marked =
                shown.incomplete().map(asked -> answer.with(INCOMPLETE, asked)).orElse(answer);
        return caching.content(marked, shown.bytes()::tag, shown.policy(), segment.isPresent(), call);
    }

    private Shown shown(Optional<ConfigSegment> segment, Call call, Client client, UrlBase base)
            throws InterruptedException {
        Optional<UserConfiguration> configuration = configurations.read(segment);
        if (configuration.isEmpty()) {
            return new Shown(client.show(new Notice.UnreadableConfiguration(), base), CachePolicy.EMPTY);
        }
        return switch (client.next(configuration.get(), base)) {
            case Step.Told(var list) -> new Shown(list, CachePolicy.EMPTY);
            case Step.Known(var outcome) -> outcome(outcome, configuration.get(), client, base);
            case Step.Search(var media, var offered) -> {
                AnswerKey key = new AnswerKey(media, base, client.kind(), addon, AnswerKey.Viewer.of(offered));
                Optional<ReadyAnswers.Kept> kept = ready.find(key);
                Shown shown = kept.isPresent() ? served(kept.get()) : searched(key, offered, call, client);
                meters.answered(
                        media.type(),
                        client.counted(),
                        shown.stored(),
                        shown.bytes().streams());
                yield shown;
            }
        };
    }

    private Shown served(ReadyAnswers.Kept kept) {
        kept.found().ifPresent(searches::served);
        return new Shown(kept.bytes(), kept.policy(), Optional.empty(), kept.stored());
    }

    private Shown searched(AnswerKey key, UserConfiguration offered, Call call, Client client)
            throws InterruptedException {
        AnnounceUrls trackers = ready.trackers();
        Optional<SearchOutcome> outcome = searches.search(key.media(), offered, clients.clientIp(call));
        if (outcome.isEmpty()) {
            return failed(client, key.urls());
        }
        Shown shown = outcome(outcome.get(), offered, client, key.urls());
        if (shown.incomplete().isEmpty()) {
            int segment = offered.segment().map(own -> own.text().length()).orElse(0);
            ready.keep(key, shown.bytes(), shown.policy(), outcome.get(), trackers, segment);
        }
        return shown;
    }

    private static Shown outcome(SearchOutcome outcome, UserConfiguration configuration, Client client, UrlBase base) {
        AnswerList list = client.present(outcome, configuration, base);
        return new Shown(
                ReadyBytes.of(list),
                Searches.policy(outcome, configuration, list.hasStreams()),
                Searches.incomplete(outcome),
                outcome.report().stored());
    }

    private static Shown failed(Client client, UrlBase base) {
        return new Shown(client.show(new Notice.UnexpectedFailure(), base), CachePolicy.ERROR);
    }
}
