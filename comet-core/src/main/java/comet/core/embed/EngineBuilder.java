package comet.core.embed;

import comet.core.evidence.Lifetimes;
import comet.core.playback.PlaybackResolver;
import comet.core.port.DebridServices;
import comet.core.port.HintSource;
import comet.core.port.MetadataProvider;
import comet.core.port.Pause;
import comet.core.port.ScrapeContext;
import comet.core.port.Stores;
import comet.core.port.TorrentScraper;
import comet.core.ranking.Ranker;
import comet.core.release.ReleaseParser;
import comet.core.report.SearchReports;
import comet.core.search.PartFacts;
import comet.core.search.ScrapeSource;
import comet.core.search.SearchLimits;
import comet.core.search.TitleLookup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * What a {@link StreamEngine} is made of. Somebody who knows titles and a source of releases are needed; everything else
 * has a default. Immutable: every method answers with another builder, so that one may be shared and built from twice.
 */
public final class EngineBuilder {

    /** How long one source may take for a search, unless it says otherwise. */
    private static final Duration SOURCE_BUDGET = Duration.ofSeconds(30);

    static final EngineBuilder EMPTY = new EngineBuilder(parts -> {});

    private final Consumer<Parts> choices;

    private EngineBuilder(Consumer<Parts> choices) {
        this.choices = choices;
    }

    private EngineBuilder and(Consumer<Parts> choice) {
        return new EngineBuilder(choices.andThen(choice));
    }

    /** One more who knows how titles are called, asked after those before it. Names are unique. */
    public EngineBuilder titles(MetadataProvider provider) {
        return and(parts -> parts.titles.add(provider));
    }

    /** One more source, asked for everything that is searched for, for at most 30 seconds. */
    public EngineBuilder source(TorrentScraper scraper) {
        return source(new ScrapeSource(scraper, Set.of(ScrapeContext.LIVE), SOURCE_BUDGET, SOURCE_BUDGET));
    }

    /** One more source, with its own budget, or with several instances, or for anime alone. */
    public EngineBuilder source(ScrapeSource source) {
        return and(parts -> parts.sources.add(source));
    }

    /** The debrid services; none unless they are given, and then torrents are offered from their peers alone. */
    public EngineBuilder debrid(DebridServices services) {
        return and(parts -> parts.services = services);
    }

    /** One more who says what debrid services have at hand that cannot be asked themselves (DBC-09). */
    public EngineBuilder hints(HintSource source) {
        return and(parts -> parts.hints.add(source));
    }

    /**
     * What is remembered in. Unless they are given, in the memory of the engine, up to some hundred MiB. Whoever gives
     * them closes them, after the engine.
     */
    public EngineBuilder stores(Stores stores) {
        return and(parts -> parts.givenStores = Optional.of(stores));
    }

    /** What else is known of titles: episodes, numbers in other catalogues, dates; nothing unless it is given. */
    public EngineBuilder facts(PartFacts facts) {
        return and(parts -> parts.facts = facts);
    }

    /** How long sources and accounts are waited for, and how long a search counts; {@link SearchLimits#DEFAULT}. */
    public EngineBuilder searching(SearchLimits limits) {
        return and(parts -> parts.searching = limits);
    }

    /** How long titles count and are waited for; {@link TitleLookup.Limits#DEFAULT}. */
    public EngineBuilder lookingUp(TitleLookup.Limits limits) {
        return and(parts -> parts.lookingUp = limits);
    }

    /** How long making a link may take, and what becomes of what is not cached; {@link PlaybackResolver.Terms#DEFAULT}. */
    public EngineBuilder playing(PlaybackResolver.Terms terms) {
        return and(parts -> parts.playing = terms);
    }

    /** How long what services said is believed; {@link Lifetimes#DEFAULT}. */
    public EngineBuilder believing(Lifetimes lifetimes) {
        return and(parts -> parts.lifetimes = lifetimes);
    }

    /** What viewers want, in which order; as their profiles say unless it is given. */
    public EngineBuilder ranker(Ranker ranker) {
        return and(parts -> parts.ranker = ranker);
    }

    /** Reads names of releases; the parser of the core with a memory of 10,000 names unless it is given. */
    public EngineBuilder parser(ReleaseParser parser) {
        return and(parts -> parts.parser = parser);
    }

    /** Hears what searches did; nobody unless it is given. */
    public EngineBuilder reports(SearchReports reports) {
        return and(parts -> parts.reports = reports);
    }

    /** The clock of everything; that of the system unless it is given. */
    public EngineBuilder clock(InstantSource clock) {
        return and(parts -> parts.clock = clock);
    }

    /** How the engine waits for others who use the same stores; {@link Thread#sleep(Duration)} unless it is given. */
    public EngineBuilder pause(Pause pause) {
        return and(parts -> parts.pause = pause);
    }

    /**
     * Runs what happens side by side: calls that block and wait for each other, so it starts every task at once. Virtual
     * threads of the engine's own unless it is given; then its owner closes it, after the engine.
     */
    public EngineBuilder threads(ExecutorService threads) {
        return and(parts -> parts.givenThreads = Optional.of(threads));
    }

    /**
     * An engine, with stores and threads of its own where none were given.
     *
     * @throws IllegalStateException if there is nobody who knows titles, or no source
     */
    public StreamEngine build() {
        Parts parts = new Parts();
        choices.accept(parts);
        if (parts.titles.isEmpty()) {
            throw new IllegalStateException("a search needs somebody who knows titles");
        }
        if (parts.sources.isEmpty()) {
            throw new IllegalStateException("a search needs a source");
        }
        return new StreamEngine(parts);
    }
}
