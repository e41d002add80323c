package comet.core.embed;

import comet.core.availability.AccountCheck;
import comet.core.availability.AvailabilityCheck;
import comet.core.availability.CheckPorts;
import comet.core.debrid.RefusedShapes;
import comet.core.knowledge.KnowledgeEvents;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.media.MediaRequest;
import comet.core.playback.PlaybackOutcome;
import comet.core.playback.PlaybackRequest;
import comet.core.playback.PlaybackResolver;
import comet.core.playback.PlaybackStores;
import comet.core.playback.PlayedPart;
import comet.core.port.AccountLibraries;
import comet.core.port.Stores;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import comet.core.search.TitleLookup;
import comet.core.title.TitleProviders;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Searching and playing for a program of one's own:
 *
 * <pre>{@code
 * try (StreamEngine engine =
 *         StreamEngine.builder().titles(provider).source(scraper).build()) {
 *     SearchOutcome outcome = engine.search(film);
 * }
 * }</pre>
 *
 * <p>Thread-safe: make one and share it. Calls block and suit virtual threads. It remembers what it learned for as long
 * as its {@link Stores} do, so that two searches for the same ask the sources once.
 *
 * <p>Account libraries are not read: offers of an account are what its service says of torrents that sources know.
 */
public final class StreamEngine implements AutoCloseable {

    /** In which what goes on behind answers may end by itself. */
    private static final Duration LAST_WORK = Duration.ofSeconds(2);

    /** In which what was learned last is stored when it ends. */
    private static final Duration LAST_STORING = Duration.ofSeconds(5);

    private final StreamSearch search;
    private final PlaybackResolver playback;
    private final TorrentKnowledge knowledge;
    private final Optional<ExecutorService> ownThreads;
    private final AtomicBoolean closed = new AtomicBoolean();

    StreamEngine(Parts parts) {
        Stores stores = parts.stores();
        this.ownThreads = parts.givenThreads.isPresent()
                ? Optional.empty()
                : Optional.of(Executors.newVirtualThreadPerTaskExecutor());
        ExecutorService threads = parts.givenThreads.or(() -> ownThreads).orElseThrow();
        TitleLookup titles = new TitleLookup(
                TitleProviders.all(parts.titles),
                stores.metadata(),
                stores.locks(),
                parts.lookingUp,
                threads,
                parts.clock,
                parts.pause,
                parts.reports);
        this.knowledge = knowledge(parts, stores, threads);
        this.search = search(parts, stores, titles, threads);
        this.playback = playback(parts, stores, titles, threads);
    }

    /** A builder with every default. */
    public static EngineBuilder builder() {
        return EngineBuilder.EMPTY;
    }

    /** Searches for a viewer without accounts and without wishes. */
    public SearchOutcome search(MediaRequest media) throws InterruptedException {
        return search(new StreamRequest(media, SearchPreferences.DEFAULT, Optional.empty()));
    }

    /**
     * Searches. Failures of sources, services and stores cost their own part of the answer and are in its report.
     *
     * @throws InterruptedException if interrupted: then nobody waits for the answer any more
     * @throws IllegalStateException after {@link #close}
     */
    public SearchOutcome search(StreamRequest request) throws InterruptedException {
        checkOpen();
        return search.search(request);
    }

    /**
     * Makes a link to an offered stream. A link is a secret: whoever has it can watch on the viewer's account.
     *
     * @param request what was searched for
     * @param found the answer to it
     * @param stream one of its streams
     * @throws InterruptedException if interrupted; what the service has begun goes on
     * @throws IllegalArgumentException if it is offered from its peers, for which there is no link
     * @throws IllegalStateException after {@link #close}, or for a fault of ours, which is its cause
     */
    public PlaybackOutcome play(StreamRequest request, SearchOutcome.Found found, OfferedStream stream)
            throws InterruptedException {
        return switch (stream.offer()) {
            case Offer.Debrid debrid -> play(playback(request, found, stream, debrid));
            case Offer.DirectTorrent direct ->
                throw new IllegalArgumentException("a direct torrent is played from its peers, not by a link");
        };
    }

    /**
     * Makes a link.
     *
     * @throws InterruptedException if interrupted; what the service has begun goes on
     * @throws IllegalStateException after {@link #close}, or for a fault of ours, which is its cause
     */
    public PlaybackOutcome play(PlaybackRequest request) throws InterruptedException {
        checkOpen();
        return playback.resolve(request);
    }

    /**
     * Ends it, in a few seconds at most: if the threads are its own, what is under way has a moment to end and is then
     * interrupted; and what was learned last is stored. Closing twice does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            if (ownThreads.isPresent()) {
                end(ownThreads.get());
            }
            knowledge.drain(LAST_STORING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        boolean ended = false;
        try {
            ended = threads.awaitTermination(LAST_WORK.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!ended) {
                threads.shutdownNow();
            }
        }
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the engine is closed");
        }
    }

    private static PlaybackRequest playback(
            StreamRequest request, SearchOutcome.Found found, OfferedStream stream, Offer.Debrid offer) {
        MediaRequest media = found.media();
        return new PlaybackRequest(
                offer.account().account(),
                stream.release().infoHash(),
                offer.playedIndex(),
                media.scope().season(),
                media.scope().episode(),
                stream.release().name(),
                found.metadata().title(),
                Optional.of(media.id()),
                Optional.of(media.type()),
                request.clientAddress(),
                request.preferences().cachedOnly());
    }

    private static TorrentKnowledge knowledge(Parts parts, Stores stores, ExecutorService threads) {
        return new TorrentKnowledge(
                stores.evidence(),
                stores.installationSecret(),
                parts.parser,
                parts.lifetimes,
                RefusedShapes.NONE,
                threads,
                parts.clock,
                parts.pause,
                KnowledgeEvents.NONE);
    }

    private StreamSearch search(Parts parts, Stores stores, TitleLookup titles, ExecutorService threads) {
        CheckPorts asked = new CheckPorts(parts.services, knowledge, AccountLibraries.NONE, parts.hints, parts.parser);
        AccountCheck accounts = new AvailabilityCheck(asked, parts.searching.availability(), threads, parts.clock);
        StreamSearch.Ports ports = new StreamSearch.Ports(
                titles,
                parts.facts,
                parts.sources,
                stores.releases(),
                stores.demand(),
                stores.locks(),
                accounts,
                parts.ranker,
                parts.parser,
                parts.reports);
        return new StreamSearch(ports, parts.searching, threads, parts.clock, parts.pause);
    }

    private PlaybackResolver playback(Parts parts, Stores stores, TitleLookup titles, ExecutorService threads) {
        PlayedPart part = new PlayedPart(parts.facts.numbering(), parts.facts.episodes(), (type, id) -> {
            TitleLookup.Stored stored = titles.storedForPlayback(type, id);
            return new PlayedPart.KnownTitle(stored.aliases(), stored.year());
        });
        Optional<PlaybackStores> remembered = Optional.of(new PlaybackStores(
                stores.links(),
                stores.knownTorrents(),
                stores.privateTorrents(),
                stores.locks(),
                stores.installationSecret()));
        PlaybackResolver.Ports ports =
                new PlaybackResolver.Ports(parts.services, part, () -> remembered, new LearnedExperience(knowledge));
        return new PlaybackResolver(ports, parts.playing, threads, parts.clock, parts.pause, parts.random);
    }
}
