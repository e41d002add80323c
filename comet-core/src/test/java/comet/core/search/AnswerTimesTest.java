package comet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.ServiceId;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeIndex;
import comet.core.port.Deadline;
import comet.core.port.ReleaseGate;
import comet.core.testing.Accounts;
import comet.core.testing.Releases;
import comet.core.testing.ScriptedDebridService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One deadline for all steps of an answer. */
class AnswerTimesTest {

    private static final Instant ARRIVAL = Instant.parse("2026-03-01T12:00:00Z");
    private static final String EPISODE = "tt0000202:1:2";

    private final Searching searching = new Searching();

    @AfterEach
    void end() {
        searching.end();
    }

    private static SearchLimits limits(Optional<Duration> softDeadline) {
        SearchLimits limits = SearchLimits.DEFAULT;
        return new SearchLimits(
                limits.torrentsDisabled(),
                limits.availability(),
                limits.freshFor(),
                limits.emptyFor(),
                softDeadline,
                limits.joinTimeout(),
                limits.longestLock(),
                limits.metadataBudget(),
                limits.accountBudget(),
                limits.rules());
    }

    private static Deadline after(double seconds) {
        return new Deadline(ARRIVAL.plusMillis(Math.round(seconds * 1000)));
    }

    @ParameterizedTest(name = "due after {0} s: titles {1}, sources {2}, before accounts {3}, accounts {4} to {5}")
    @DisplayName("DB-14: titles, sources and accounts end by the one deadline; accounts have the last 2.5 s of it")
    @CsvSource(textBlock = """
            12, 10, 12, 9.5, 10, 12
            30, 10, 30, 27.5, 10, 14
            4,  4,  4,  2,   4,  4
            ,   10, ,   ,    10, 14
            """)
    void theSteps(
            @Nullable Integer seconds,
            double titles,
            @Nullable Double sources,
            @Nullable Double beforeAccounts,
            double accounts,
            double accountsLater) {
        AnswerTimes times =
                new AnswerTimes(ARRIVAL, limits(Optional.ofNullable(seconds).map(Duration::ofSeconds)));

        assertThat(times.titles()).isEqualTo(after(titles));
        assertThat(times.sources(false)).isEqualTo(Optional.ofNullable(sources).map(AnswerTimesTest::after));
        assertThat(times.sources(true))
                .isEqualTo(Optional.ofNullable(beforeAccounts).map(AnswerTimesTest::after));
        assertThat(times.accounts(InstantSource.fixed(ARRIVAL))).isEqualTo(after(accounts));
        assertThat(times.accounts(InstantSource.fixed(ARRIVAL.plusSeconds(4)))).isEqualTo(after(accountsLater));
    }

    @Test
    @DisplayName(
            "DB-14, MDA-06: titles and the release filter have one deadline, episodes as long as aliases, accounts what is left")
    void everybodyHasTheSameDeadline() throws Exception {
        Deadline titles = Deadline.after(Duration.ofSeconds(10), searching.time);
        Deadline answer = Deadline.after(Duration.ofSeconds(12), searching.time);
        Deadline aliases = Deadline.after(Duration.ofSeconds(4), searching.time);
        List<Deadline> told = new CopyOnWriteArrayList<>();
        List<Deadline> toldEpisodes = new CopyOnWriteArrayList<>();
        searching.titles = (id, deadline) -> {
            told.add(deadline);
            return searching.title;
        };
        searching.facts = new PartFacts(
                (request, metadata) -> AnimeFacts.none(request),
                (series, scope, deadline) -> {
                    toldEpisodes.add(deadline);
                    return EpisodeIndex.NONE;
                },
                new SearchTitles(true, true, List.of()),
                new ReleaseFilter(ReleaseFilter.Mode.NOTICE, (request, deadline) -> {
                    told.add(deadline);
                    return new ReleaseGate.Verdict.Unknown();
                }));
        ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES)
                .knowing(hash -> Accounts.availability(CacheState.CACHED, OptionalInt.empty()));
        searching.services = id -> Optional.of(torbox);
        searching.alpha.answering((request, deadline) -> {
            searching.time.advance(Duration.ofSeconds(5));
            return List.of(Releases.release(1, "Example.Show.S01E02.1080p"));
        });

        searching.found(EPISODE, Searching.accounts(true, false, new Account(ServiceId.TORBOX, new ApiKey("key"))));

        // Title and aliases are asked each by itself.
        assertThat(told).hasSize(3).containsOnly(titles);
        assertThat(toldEpisodes).containsExactly(aliases);
        assertThat(torbox.deadlines()).containsExactly(answer);
    }

    @Test
    @DisplayName("MDA-02: episodes that nobody tells in time end no search")
    void lateEpisodes() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        searching.facts = new PartFacts(
                (request, metadata) -> AnimeFacts.none(request),
                (series, scope, deadline) -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                    return EpisodeIndex.NONE;
                },
                new SearchTitles(true, true, List.of()),
                ReleaseFilter.OFF);
        AtomicBoolean told = new AtomicBoolean();
        searching.titles = (id, deadline) -> {
            if (!told.getAndSet(true)) {
                // Little is left of the time for titles: enough for the answer that is on its way.
                searching.time.advance(Duration.ofSeconds(9));
            }
            return searching.title;
        };
        searching.alpha.finding(Releases.release(1, "Example.Show.S01E02.1080p"));

        assertThat(searching.shown(EPISODE)).containsExactly("Example.Show.S01E02.1080p");
        interrupted.await();
    }

    @Test
    @DisplayName("MDA-02: episodes whose look-up breaks end no search; the report says so")
    void brokenEpisodes() throws Exception {
        searching.facts = new PartFacts(
                (request, metadata) -> AnimeFacts.none(request),
                (series, scope, deadline) -> {
                    throw new IllegalStateException("a fault of ours");
                },
                new SearchTitles(true, true, List.of()),
                ReleaseFilter.OFF);
        searching.alpha.finding(Releases.release(1, "Example.Show.S01E02.1080p"));

        SearchOutcome.Found found = searching.found(EPISODE, SearchPreferences.DEFAULT);

        assertThat(found.streams()).hasSize(1);
        assertThat(found.report().faults()).hasSize(1);
    }
}
