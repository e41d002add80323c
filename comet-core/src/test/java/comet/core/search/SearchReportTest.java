package comet.core.search;

import static comet.core.testing.Releases.hash;
import static comet.core.testing.Releases.release;
import static comet.core.testing.Releases.restricted;
import static comet.core.testing.Releases.sized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import comet.core.availability.AvailabilityRules;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;
import comet.core.media.Scope;
import comet.core.port.ScrapeContext;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.ranking.RankingOptions;
import comet.core.ranking.RankingProfile;
import comet.core.report.AccountEnd;
import comet.core.report.Rule;
import comet.core.report.SearchReport;
import comet.core.report.SearchReport.Part;
import comet.core.report.SourceReport;
import comet.core.report.TitleReport;
import comet.core.testing.Accounts;
import comet.core.testing.Releases;
import comet.core.testing.ScriptedDebridService;
import comet.core.testing.UnreachableDatabase;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every search makes a report: what it asked, what it removed and why, and what failed. */
class SearchReportTest {

    private static final String FILM = "tt0000101";
    private static final String EPISODE = "tt0000202:1:2";
    private static final Account TORBOX = new Account(ServiceId.TORBOX, new ApiKey("SECRETKEY"));

    private final Searching searching = new Searching();

    @AfterEach
    void end() {
        searching.end();
    }

    private SearchReport reportOf(String id) throws InterruptedException {
        return searching.found(id, SearchPreferences.DEFAULT).report();
    }

    private static SourceReport source(SearchReport report, String name) {
        return report.asked().stream()
                .filter(source -> source.source().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SearchPreferences preferences(int perResolution, OptionalLong maxSize, RankingProfile profile) {
        return new SearchPreferences(List.of(), true, perResolution, maxSize, false, false, false, false, profile);
    }

    @Test
    @DisplayName("each source: what it was asked, how long it took, how much it offered and was kept, how it ended")
    void sourcesAreReported() throws Exception {
        searching.alpha.answering((request, deadline) -> {
            searching.time.advance(Duration.ofMillis(250));
            return List.of(
                    release(1, "Example.Show.S01E02.1080p"),
                    release(2, "Example.Show.S01E05.1080p"),
                    release(3, "Other.Show.S01E02.1080p"));
        });
        searching.beta.failing(SourceException.Failure.REFUSED);

        SearchReport report = reportOf(EPISODE);

        SourceReport alpha = source(report, "alpha");
        assertThat(alpha.asked()).containsExactly(EPISODE, "Example Show");
        assertThat(alpha.took()).isEqualTo(Duration.ofMillis(250));
        assertThat(alpha.offered()).isEqualTo(3);
        assertThat(alpha.kept()).isEqualTo(2);
        assertThat(alpha.end()).contains(new SourceEnd.Done());
        assertThat(alpha.label()).isEqualTo("alpha");
        assertThat(source(report, "beta").end()).contains(new SourceEnd.Failed(SourceException.Failure.REFUSED));
        assertThat(report.part()).isEqualTo(Part.ANSWER);
        assertThat(report.media()).isEqualTo("series/" + EPISODE);
        assertThat(report.context()).isEqualTo(ScrapeContext.LIVE);
    }

    @Test
    @DisplayName("each rule: how many it removed; for one torrent the rule that decided; none for what is shown")
    void rulesAreReported() throws Exception {
        searching.filter(new FilterRules(true, false));
        searching.alpha.finding(
                release(1, "Example.Show.1999.1080p.WEB-DL"),
                release(2, "Example.Show.1999.1080p.sample.mkv"),
                release(3, "Example.Show.1999.XXX.1080p.WEB-DL"),
                release(4, "Other.Film.1999.1080p"),
                release(5, "Other.Film.1999.720p"),
                release(6, "Example.Show.1977.1080p"),
                release(7, "Example.Show.S01E02.1080p"),
                sized(release(8, "Example.Show.1999.2160p.WEB-DL"), 1001),
                release(9, "Example.Show.1999.CAM.x264"),
                release(10, "Example.Show.1999.1080p.WEB-DL.more"));
        searching.beta.finding(release(1, "Example.Show.1999.1080p.WEB-DL.too"), release(4, "Example.Show.1999.480p"));
        SearchPreferences limited = preferences(1, OptionalLong.of(1000), RankingProfile.DEFAULT);

        SearchReport report = searching.found(FILM, limited).report();

        Map<Integer, Rule> deciding = Map.of(
                2, Rule.SAMPLE,
                3, Rule.ADULT,
                5, Rule.OTHER_TITLE,
                6, Rule.OTHER_YEAR,
                7, Rule.OTHER_PART,
                8, Rule.TOO_LARGE,
                9, Rule.TRASH);
        deciding.forEach((number, rule) ->
                assertThat(report.decidingRule(hash(number))).as(rule.name()).contains(rule));
        assertThat(report.decidingRule(hash(4)))
                .as("shown under its other name")
                .isEmpty();
        assertThat(report.decidingRule(hash(11))).as("never offered").isEmpty();
        assertThat(List.of(report.decidingRule(hash(1)), report.decidingRule(hash(10))))
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Rule.RESOLUTION_LIMIT));
        assertThat(report.removedBy(Rule.OTHER_TITLE)).isEqualTo(2);
        assertThat(report.removedBy(Rule.SAME_TORRENT)).isEqualTo(1);
        assertThat(report.removedBy(Rule.RESOLUTION_LIMIT)).isEqualTo(1);
        assertThat(report.removedBy(Rule.LANGUAGE)).isZero();
        assertThat(report.shown()).hasSize(2).contains(hash(4));
    }

    @Test
    @DisplayName(
            "DB-08: a pack that nobody vouches for is removed by that rule; what is stored is judged like what is found")
    void packsAndStoredReleases() throws Exception {
        searching.store(EPISODE, new Scope.Season(1), release(1, "Example.Show.S01.1080p"));
        searching.store(EPISODE, new Scope.Season(1), release(2, "Example.Show.S01E03E04.1080p"));
        searching.searched(EPISODE, false);

        SearchReport report = reportOf(EPISODE);

        assertThat(report.decidingRule(hash(1))).contains(Rule.EPISODE_NOT_PROVED);
        assertThat(report.decidingRule(hash(2))).contains(Rule.OTHER_PART);
        assertThat(report.round()).isEmpty();
        assertThat(report.asked()).isEmpty();
    }

    @Test
    @DisplayName("a profile that removes nothing but ranks too low is reported as such")
    void rankedTooLow() throws Exception {
        searching.alpha.finding(release(1, "Example.Show.1999.1080p.WEB-DL"));
        RankingProfile strict = RankingProfile.DEFAULT.withOptions(RankingOptions.DEFAULT.withMinimumRank(1_000_000));

        SearchReport report = searching
                .found(FILM, preferences(0, OptionalLong.empty(), strict))
                .report();

        assertThat(report.decidingRule(hash(1))).contains(Rule.RANK);
    }

    @Test
    @DisplayName("the log, metrics and whoever else listens hear of each answer and of each round of sources once")
    void listenersHearOfEachOnce() throws Exception {
        searching.alpha.finding(release(1, "Example.Show.S01E02.1080p"));

        SearchReport answer = reportOf(EPISODE);
        SearchReport again = reportOf(EPISODE);

        assertThat(searching.reports.of(Part.ANSWER)).containsExactly(answer, again);
        assertThat(searching.reports.of(Part.ROUND))
                .singleElement()
                .satisfies(round -> assertThat(round.sources()).hasSize(2));
        assertThat(answer.sources()).isEmpty();
        assertThat(answer.round()).isPresent();
    }

    @Test
    @DisplayName("a search that runs behind an answer makes a report of its own at its end")
    void behindAnAnswer() throws Exception {
        searching.store(EPISODE, new Scope.Episode(1, 2), release(1, "Example.Show.S01E02.1080p"));
        searching.searched(EPISODE, false);
        searching.time.advance(Duration.ofDays(8));

        SearchReport answer = reportOf(EPISODE);

        assertThat(answer.round()).isEmpty();
        assertThat(searching.reports.of(Part.ROUND)).singleElement().satisfies(round -> {
            assertThat(round.context()).isEqualTo(ScrapeContext.BACKGROUND);
            assertThat(round.sources()).extracting(SourceReport::source).containsExactlyInAnyOrder("alpha", "beta");
        });
    }

    @Test
    @DisplayName("an answer that is due before a source has ended says so: that source has no end yet")
    void aSourceThatHasNotEnded() throws Exception {
        searching.alpha.handingOver(release(1, "Example.Show.S01E02.1080p")).held();
        SearchLimits old = searching.limits;
        searching.limits = new SearchLimits(
                false,
                AvailabilityRules.DEFAULT,
                old.freshFor(),
                old.emptyFor(),
                Optional.of(Duration.ofMillis(1)),
                old.joinTimeout(),
                old.longestLock(),
                old.metadataBudget(),
                old.accountBudget(),
                old.rules());
        StreamSearch search = searching.instance();
        StreamRequest request = Searching.request(EPISODE, SearchPreferences.DEFAULT);
        search.search(request);
        searching.alpha.awaitAsked();

        SearchReport early = search.search(request).report();

        assertThat(source(early, "alpha").end()).isEmpty();
        assertThat(source(early, "alpha").offered()).isEqualTo(1);
        searching.alpha.letGo();
        searching.threads.awaitIdle();
        assertThat(source(searching.reports.of(Part.ROUND).get(0), "alpha").end())
                .contains(new SourceEnd.Done());
    }

    @Test
    @DisplayName("a search whose viewer leaves makes a report as well, of what it did until then")
    void aViewerWhoLeaves() throws Exception {
        searching.alpha.held();
        StreamSearch search = searching.instance();
        Future<SearchOutcome> viewer =
                searching.threads.submit(() -> search.search(Searching.request(EPISODE, SearchPreferences.DEFAULT)));
        searching.alpha.awaitAsked();

        viewer.cancel(true);
        searching.threads.awaitIdle();

        assertThat(searching.reports.of(Part.ANSWER))
                .singleElement()
                .satisfies(report -> assertThat(report.shown()).isEmpty());
        assertThat(searching.reports.of(Part.ROUND))
                .singleElement()
                .satisfies(round -> assertThat(source(round, "alpha").end()).isEmpty());
    }

    @Test
    @DisplayName("each account's service: how asking it ended")
    void accountsAreReported() throws Exception {
        Account broken = new Account(ServiceId.PREMIUMIZE, new ApiKey("SECRETKEY"));
        Account missing = new Account(ServiceId.OFFCLOUD, new ApiKey("SECRETKEY"));
        ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES)
                .knowing(hash -> Accounts.availability(CacheState.CACHED, OptionalInt.empty()));
        ScriptedDebridService premiumize = new ScriptedDebridService(ServiceId.PREMIUMIZE, CacheCheck.WITH_FILES)
                .knowing(hash -> {
                    throw new IllegalStateException("SECRETKEY");
                });
        searching.services = id -> switch (id.key()) {
            case "torbox" -> Optional.of(torbox);
            case "premiumize" -> Optional.of(premiumize);
            default -> Optional.empty();
        };
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));

        SearchReport report = searching
                .found(FILM, Searching.accounts(true, false, TORBOX, broken, missing))
                .report();

        assertThat(report.accounts()).hasSize(3);
        assertThat(report.accounts().get(ServiceId.TORBOX)).isEqualTo(new AccountEnd.Answered());
        assertThat(report.accounts().get(ServiceId.PREMIUMIZE)).isInstanceOf(AccountEnd.Broke.class);
        assertThat(report.accounts().get(ServiceId.OFFCLOUD))
                .isEqualTo(new AccountEnd.Unusable(DebridFailure.notConnected()));
        assertThat(report.toString()).doesNotContain("SECRETKEY");
    }

    @Test
    @DisplayName("UCFG-090: with cached ones only, what is not cached is removed because nothing offers it")
    void cachedOnly() throws Exception {
        ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES)
                .knowing(hash -> Accounts.availability(CacheState.NOT_CACHED, OptionalInt.empty()));
        searching.services = id -> Optional.of(torbox);
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));

        SearchReport report =
                searching.found(FILM, Searching.accounts(false, true, TORBOX)).report();

        assertThat(report.decidingRule(hash(1))).contains(Rule.NOT_OFFERED);
    }

    @Test
    @DisplayName("SCR-D06: a private torrent is offered through accounts only, and no report shows its announce URLs")
    void privateTorrents() throws Exception {
        ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES)
                .knowing(hash -> Accounts.availability(CacheState.CACHED, OptionalInt.empty()));
        searching.services = id -> Optional.of(torbox);
        searching.alpha.finding(restricted(Releases.announced(
                release(1, "Example.Show.1999.1080p"),
                new AnnounceUrls(List.of("https://tracker.example.org/SECRETPASSKEY/announce")))));

        SearchOutcome.Found withAccount = searching.found(FILM, Searching.accounts(true, false, TORBOX));
        SearchOutcome.Found again = searching.found(FILM, Searching.accounts(true, false, TORBOX));
        SearchOutcome.Found without = searching.found(FILM, SearchPreferences.DEFAULT);

        assertThat(again.streams()).isEqualTo(withAccount.streams());
        assertThat(withAccount.streams())
                .extracting(OfferedStream::offer)
                .hasSize(1)
                .hasOnlyElementsOfType(Offer.Debrid.class);
        assertThat(without.streams()).isEmpty();
        assertThat(without.report().decidingRule(hash(1))).contains(Rule.NOT_OFFERED);
        assertThat(searching.reports.all().toString()).doesNotContain("SECRETPASSKEY");
    }

    @Test
    @DisplayName("stores that failed are in the report of the search that met them, in words without addresses")
    void storesAreReported() throws Exception {
        UnreachableDatabase away = new UnreachableDatabase();
        searching.releases = away;
        searching.demand = away;

        SearchReport report = reportOf(EPISODE);

        assertThat(report.storesFailed())
                .containsExactly("reading releases failed (IOException)", "noting demand failed (IOException)");
        assertThat(searching.reports.of(Part.ROUND).get(0).storesFailed())
                .contains("reading demand failed (IOException)");
    }

    @Test
    @DisplayName("providers of titles are reported for each half; none is, when all was stored")
    void titlesAreReported() throws Exception {
        SearchReport report = reportOf(FILM);

        assertThat(report.titles())
                .extracting(TitleReport::provider, TitleReport::half, TitleReport::knew)
                .containsExactlyInAnyOrder(
                        tuple("titles", TitleReport.Half.TITLE, true),
                        tuple("titles", TitleReport.Half.ALIASES, false));
    }

    @Test
    @DisplayName("nobody was asked anything: an outcome that needs no search has an empty report")
    void nothingWasDone() {
        assertThat(new SearchOutcome.Busy().report()).isEqualTo(SearchReport.NONE);
        assertThat(SearchReport.NONE.shown()).isEqualTo(Set.of());
    }

    @Test
    @DisplayName("no more than 10,000 decisions are remembered; the counts are whole")
    void decisionsAreBounded() throws Exception {
        searching.alpha.answering((request, deadline) -> others(1));
        searching.beta.answering((request, deadline) -> others(10_001));

        SearchReport report = reportOf(FILM);

        assertThat(report.removedBy(Rule.OTHER_TITLE)).isEqualTo(20_000);
        assertThat(report.round().orElseThrow().removals().decisions()).hasSize(10_000);
    }

    private static List<Release> others(int from) {
        return IntStream.range(from, from + 10_000)
                .mapToObj(i -> release(i, "Other.Film.1999.1080p"))
                .toList();
    }
}
