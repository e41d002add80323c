package comet.core.search;

import static comet.core.testing.Releases.release;
import static comet.core.testing.Releases.sized;
import static comet.core.testing.Releases.withFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import comet.core.availability.AvailabilityRules;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.media.Scope;
import comet.core.port.DemandStore;
import comet.core.ranking.LanguageRules;
import comet.core.ranking.RankingOptions;
import comet.core.ranking.RankingProfile;
import comet.core.release.VideoCodec;
import comet.core.testing.Accounts;
import comet.core.testing.Releases;
import comet.core.testing.ScriptedDebridService;
import comet.core.torrent.Release;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a search ends, and what it offers. */
class StreamSearchTest {

    private static final String FILM = "tt0000101";
    private static final String EPISODE = "tt0000202:1:2";
    private static final Account TORBOX = new Account(ServiceId.TORBOX, new ApiKey("key"));
    private static final Account OFFCLOUD = new Account(ServiceId.OFFCLOUD, new ApiKey("other"));

    private final Searching searching = new Searching();

    @AfterEach
    void end() {
        searching.end();
    }

    private static SearchLimits withoutTorrents() {
        SearchLimits limits = SearchLimits.DEFAULT;
        return new SearchLimits(
                true,
                AvailabilityRules.DEFAULT,
                limits.freshFor(),
                limits.emptyFor(),
                limits.softDeadline(),
                limits.joinTimeout(),
                limits.longestLock(),
                limits.metadataBudget(),
                limits.accountBudget(),
                limits.rules());
    }

    /** A cached torrent through the account at that place. */
    private static Offer offer(int place, Account account) {
        return new Offer.Debrid(new ConfiguredAccount(place, account), Standing.CACHED, Optional.empty());
    }

    /** Offers one service, which says the same of every torrent. */
    private ScriptedDebridService torbox(CacheCheck cacheCheck, CacheState state) {
        ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, cacheCheck)
                .knowing(hash -> Accounts.availability(state, OptionalInt.empty()));
        searching.services = id -> id == ServiceId.TORBOX ? Optional.of(torbox) : Optional.empty();
        return torbox;
    }

    @Test
    @DisplayName("T-SRCH-05: torrents are off and there is no account: disabled, and nobody is asked for the title")
    void torrentsAreDisabled() throws Exception {
        searching.limits = withoutTorrents();

        assertThat(searching.search(FILM)).isInstanceOf(SearchOutcome.TorrentsDisabled.class);
        assertThat(searching.titleLookups).hasValue(0);
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("DB-15, HTTP-173: torrents are off and there is an account: no direct torrents")
    void torrentsAreDisabledForAccountsToo() throws Exception {
        searching.limits = withoutTorrents();
        torbox(CacheCheck.WITH_FILES, CacheState.CACHED);
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));

        assertThat(searching
                        .found(FILM, Searching.accounts(true, false, TORBOX))
                        .streams())
                .extracting(OfferedStream::offer)
                .hasOnlyElementsOfType(Offer.Debrid.class)
                .hasSize(1);
    }

    @Test
    @DisplayName("SRCH-01: nobody knows the title: metadata unavailable, and no source is asked")
    void theTitleIsUnknown() throws Exception {
        searching.title = Optional.empty();

        assertThat(searching.search(FILM)).isInstanceOf(SearchOutcome.MetadataUnavailable.class);
        assertThat(searching.rounds()).isZero();
    }

    @Test
    @DisplayName("An episode of a film: nothing is listed, no source is asked, nothing is noted")
    void anEpisodeOfAFilm() throws Exception {
        MediaMetadata known = MediaMetadata.of("Sintel", 2010);
        searching.title = Optional.of(new MediaMetadata(known.main().of(MediaType.MOVIE), known.others()));
        searching.demand = mock(DemandStore.class);
        searching.alpha.finding(release(1, "Sintel.2010.S01E02.1080p"));

        assertThat(searching.shown(EPISODE)).isEmpty();
        assertThat(searching.rounds()).isZero();
        verifyNoInteractions(searching.demand);
    }

    @Test
    @DisplayName("SRCH-03: the answer says what was asked for, how it is called, and what there is, best first")
    void whatThereIs() throws Exception {
        searching.alpha.finding(
                release(1, "Example.Show.1999.720p.BluRay.x264-GRP"), release(2, "Other.Film.1999.2160p"));
        searching.beta.finding(release(3, "Example.Show.1999.2160p.WEB-DL"), release(4, "Example.Show.1977.1080p"));

        SearchOutcome.Found found = searching.found(FILM, SearchPreferences.DEFAULT);

        assertThat(found.media().text()).isEqualTo(FILM);
        assertThat(found.metadata()).isEqualTo(searching.title.orElseThrow());
        assertThat(found.partial()).isFalse();
        assertThat(found.problems()).isEmpty();
        assertThat(Searching.names(found))
                .containsExactly("Example.Show.1999.2160p.WEB-DL", "Example.Show.1999.720p.BluRay.x264-GRP");
        assertThat(found.streams()).extracting(OfferedStream::offer).containsOnly(new Offer.DirectTorrent());
        assertThat(found.streams().get(1).parsed().codec()).contains(VideoCodec.AVC);
    }

    @Test
    @DisplayName("PRES-010: an account is offered what its service knows")
    void anAccountIsOffered() throws Exception {
        torbox(CacheCheck.WITH_FILES, CacheState.CACHED);
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));

        assertThat(searching
                        .found(FILM, Searching.accounts(true, false, TORBOX))
                        .streams())
                .extracting(OfferedStream::offer)
                .containsExactly(offer(0, TORBOX), new Offer.DirectTorrent());
    }

    @Test
    @DisplayName("DBC-06: a service is told what is asked for: title, aliases, kind, id and the numbers searched for")
    void aServiceIsToldWhatIsAskedFor() throws Exception {
        ScriptedDebridService torbox = torbox(CacheCheck.WITH_FILES, CacheState.CACHED);
        searching.alpha.finding(release(1, "Example.Show.S01E02.1080p"));

        searching.found(EPISODE, Searching.accounts(true, false, TORBOX));

        AvailabilityRequest asked = torbox.checked().getFirst();
        assertThat(asked.account()).isEqualTo(TORBOX);
        assertThat(asked.hashes()).containsExactly(Releases.hash(1));
        assertThat(asked.media())
                .isEqualTo(RequestedMedia.of(
                        MediaRequest.parse(MediaType.SERIES, EPISODE).orElseThrow(), searching.title.orElseThrow()));
        assertThat(asked.media().coordinates().mapped())
                .isEqualTo(new EpisodeCoordinates.Mapped(OptionalInt.of(1), OptionalInt.of(2)));
    }

    @Test
    @DisplayName("HTTP-176: an account of a service that is not offered here is a problem; the other one is not")
    void aServiceThatIsNotOffered() throws Exception {
        torbox(CacheCheck.WITH_FILES, CacheState.CACHED);
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));

        SearchOutcome.Found found = searching.found(FILM, Searching.accounts(false, false, OFFCLOUD, TORBOX));

        assertThat(found.problems())
                .containsExactly(new AccountProblem(new ConfiguredAccount(0, OFFCLOUD), DebridFailure.notConnected()));
        assertThat(found.streams()).extracting(OfferedStream::offer).containsExactly(offer(1, TORBOX));
    }

    @Test
    @DisplayName("DB-12: of equals the one that is cached comes first")
    void cachedComesFirst() throws Exception {
        ScriptedDebridService torbox = torbox(CacheCheck.WITH_FILES, CacheState.NOT_CACHED);
        Release cached = release(2, "Example.Show.1999.1080p.b");
        torbox.knowing(hash -> Accounts.availability(
                hash.equals(cached.infoHash()) ? CacheState.CACHED : CacheState.NOT_CACHED, OptionalInt.empty()));
        searching.alpha.finding(release(1, "Example.Show.1999.1080p.a"), cached);

        assertThat(Searching.names(searching.found(FILM, Searching.accounts(true, false, TORBOX))))
                .startsWith(cached.name());
    }

    @ParameterizedTest(name = "{0} {1} for torrents {2}, cached only {3}: shown {4}")
    @DisplayName("SRCH-94: who is shown a season pack for an episode: whoever has an account, in every mode")
    @CsvSource(textBlock = """
            WITH_FILES, CACHED,     true,  false, true
            WITH_FILES, CACHED,     false, false, true
            WITH_FILES, CACHED,     false, true,  true
            WITH_FILES, NOT_CACHED, true,  false, true
            WITH_FILES, NOT_CACHED, false, true,  false
            HASH_ONLY,  CACHED,     true,  false, true
            HASH_ONLY,  CACHED,     true,  true,  true
            HASH_ONLY,  CACHED,     false, false, true
            HASH_ONLY,  CACHED,     false, true,  true
            NONE,       UNKNOWN,    false, true,  true
            NONE,       UNKNOWN,    true,  true,  true
            """)
    void whoIsShownAPack(CacheCheck cacheCheck, CacheState state, boolean torrents, boolean cachedOnly, boolean shown)
            throws Exception {
        torbox(cacheCheck, state);
        searching.alpha.finding(release(1, "Example.Show.S01.1080p"));

        assertThat(searching
                        .found(EPISODE, Searching.accounts(torrents, cachedOnly, TORBOX))
                        .streams()
                        .isEmpty())
                .isNotEqualTo(shown);
    }

    @Test
    @DisplayName("DB-08: a pack that a service vouches for is offered by that service alone")
    void packIsNoDirectTorrent() throws Exception {
        torbox(CacheCheck.WITH_FILES, CacheState.CACHED);
        searching.alpha.finding(release(1, "Example.Show.S01.1080p"), release(2, "Example.Show.S01E02.1080p"));

        assertThat(searching.found(EPISODE, Searching.accounts(true, false, TORBOX)).streams().stream()
                        .filter(stream -> stream.offer() instanceof Offer.DirectTorrent)
                        .map(stream -> stream.release().title()))
                .containsExactly("Example.Show.S01E02.1080p");
    }

    @Test
    @DisplayName("SRCH-21: without an account nobody can vouch for a pack; an episode that is named needs nobody")
    void packsWithoutAccounts() throws Exception {
        searching.alpha.finding(
                release(1, "Example.Show.S01.2160p"),
                release(2, "Example.Show.S01E02.1080p"),
                release(3, "Example.Show.S01E01E02.720p"),
                withFile(release(4, "Example.Show.S01E02.480p.mkv"), 7));

        assertThat(searching.shown(EPISODE))
                .containsExactly(
                        "Example.Show.S01E02.1080p", "Example.Show.S01E01E02.720p", "Example.Show.S01E02.480p.mkv");
    }

    @Test
    @DisplayName(
            "SRCH-20, SRCH-94: numbers without season serve an episode of a Kitsu title; a pack is no direct torrent")
    void kitsuEpisodes() throws Exception {
        searching.alpha.finding(
                release(1, "Example.Show.S01.2160p"),
                release(2, "[Group] Example Show - 02 [1080p]"),
                release(3, "[Group] Example Show - 03 [1080p]"));

        assertThat(searching.shown("kitsu:900:2")).containsExactly("[Group] Example Show - 02 [1080p]");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("T-SRCH-36, SRCH-86: for a season or series packs come first, then several episodes, then single ones")
    @CsvSource({"tt0000202", "tt0000202:1"})
    void packsComeFirst(String id) throws Exception {
        searching.alpha.finding(
                release(1, "Example.Show.S01E02.2160p"),
                release(2, "Example.Show.S01E01E02.1080p"),
                release(3, "Example.Show.S01.480p"),
                release(4, "Example.Show.S01.720p"));

        assertThat(searching.shown(id))
                .containsExactly(
                        "Example.Show.S01.720p",
                        "Example.Show.S01.480p",
                        "Example.Show.S01E01E02.1080p",
                        "Example.Show.S01E02.2160p");
    }

    @Test
    @DisplayName("SRCH-22: what was once found for a season serves it although its name does not say so")
    void rememberedForASeason() throws Exception {
        searching.store("kitsu:900", new Scope.Episode(1, 2), release(1, "[Group] Example Show - 02 [1080p]"));
        searching.searched("kitsu:900", false);

        assertThat(searching.shown("kitsu:900")).containsExactly("[Group] Example Show - 02 [1080p]");
    }

    @Test
    @DisplayName("SRCH-29: what is stored but does not serve the request is not shown")
    void storedForSomethingElse() throws Exception {
        searching.store(EPISODE, new Scope.Season(1), release(1, "Example.Show.S02E02.1080p"));
        searching.store(EPISODE, new Scope.Season(1), release(2, "Example.Show.S01E01E03.1080p"));

        assertThat(searching.shown(EPISODE)).isEmpty();
    }

    @Test
    @DisplayName("T-SRCH-35, UCFG-021: what is known to be larger than the limit is dropped, unknown sizes stay")
    void largeReleasesAreDropped() throws Exception {
        searching.alpha.finding(
                sized(release(1, "Example.Show.1999.1080p.fits"), 1_500_000_000),
                sized(release(2, "Example.Show.1999.1080p.large"), 1_500_000_001),
                release(3, "Example.Show.1999.1080p.unknown"));
        SearchPreferences limited = new SearchPreferences(
                List.of(), true, 0, OptionalLong.of(1_500_000_000), false, false, false, false, RankingProfile.DEFAULT);

        assertThat(Searching.names(searching.found(FILM, limited)))
                .containsExactly("Example.Show.1999.1080p.fits", "Example.Show.1999.1080p.unknown");
    }

    @Test
    @DisplayName("DB-16: samples are not shown")
    void samplesAreNotShown() throws Exception {
        searching.alpha.finding(release(1, "Example.Show.1999.1080p.sample.mkv"));

        assertThat(searching.shown(FILM)).isEmpty();
    }

    @Test
    @DisplayName("SCR-D02: one torrent from two sources is one entry")
    void oneTorrentIsOneEntry() throws Exception {
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));
        searching.beta.finding(withFile(release(1, "Example.Show.1999.1080p.mkv"), 3));

        SearchOutcome.Found found = searching.found(FILM, SearchPreferences.DEFAULT);

        assertThat(found.streams()).hasSize(1);
        assertThat(found.streams().get(0).release().fileIndex()).hasValue(3);
    }

    @Test
    @DisplayName("UCFG-054: preferences always offer something, and limits are not negative")
    void preferencesAreChecked() {
        assertThatThrownBy(() -> Searching.accounts(false, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SearchPreferences(
                        List.of(), true, -1, OptionalLong.empty(), false, false, false, false, RankingProfile.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SearchPreferences(
                        List.of(), true, 0, OptionalLong.of(-1), false, false, false, false, RankingProfile.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a source has positive budgets")
    void sourcesAreChecked() {
        assertThatThrownBy(() -> new ScrapeSource(searching.alpha, Set.of(), Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "operator {0}, viewer {1}: {2}")
    @DisplayName("SRCH-50: adult releases are dropped when operator and viewer want it; stored ones stay")
    @CsvSource({"true, true, 0", "true, false, 1", "false, true, 1", "false, false, 1"})
    void adultReleasesAreDropped(boolean operator, boolean viewer, int stored) throws Exception {
        searching.filter(new FilterRules(operator, false));
        searching.alpha.finding(release(1, "Example.Show.1999.XXX.1080p.WEB-DL"));
        SearchPreferences preferences = withProfile(RankingProfile.DEFAULT.withOptions(
                RankingOptions.DEFAULT.withRemoveTrash(viewer).withRemoveAdult(false)));

        assertThat(searching.found(FILM, preferences).streams()).hasSize(stored);
        assertThat(searching.releases.find(
                        Searching.request(FILM, preferences).media().id(), Scope.MOVIE))
                .hasSize(stored);
    }

    @Test
    @DisplayName("SRCH-57, SRCH-58: languages are inferred and marked before ranking, on stored releases as well")
    void languagesAreInferred() throws Exception {
        searching.title = Optional.of(new MediaMetadata(
                "Example Show",
                OptionalInt.of(1999),
                OptionalInt.empty(),
                Map.of("lang:it", List.of("Lo Spettacolo"))));
        searching.filter(new FilterRules(false, true));
        searching.alpha.finding(
                release(1, "Lo.Spettacolo.1999.1080p.WEB-DL"),
                release(2, "Lo.Spettacolo.1999.FRENCH.1080p.WEB-DL"),
                release(3, "Example.Show.1999.1080p.WEB-DL"));
        SearchPreferences italian = withProfile(RankingProfile.DEFAULT.withLanguages(
                new LanguageRules(List.of("it"), List.of(), List.of(), List.of(), false, false)));

        for (int round = 0; round < 2; round++) {
            assertThat(searching.found(FILM, italian).streams())
                    .extracting(stream -> stream.parsed().languages())
                    .containsExactlyInAnyOrder(List.of("it"), List.of("multi", "fr", "it"));
        }
        assertThat(searching.rounds()).isEqualTo(1);
    }

    private static SearchPreferences withProfile(RankingProfile profile) {
        return new SearchPreferences(List.of(), true, 0, OptionalLong.empty(), false, false, false, false, profile);
    }

    @Test
    @DisplayName("SRCH-94: a pack whose complete list of files lacks the episode is not listed, whoever told the list")
    void packsWithoutTheEpisode() throws Exception {
        CompleteFileList others = new CompleteFileList(List.of(
                new ServedFile(OptionalInt.of(0), "Example.Show.S01E01.mkv", OptionalLong.empty(), FileNumbers.NONE)));
        ScriptedDebridService torbox = torbox(CacheCheck.WITH_FILES, CacheState.NOT_CACHED);
        torbox.knowing(hash -> hash.equals(Releases.hash(1))
                ? new Availability(
                        CacheState.NOT_CACHED,
                        List.of(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.of(Evidence.cached(
                                ServiceId.TORBOX,
                                hash,
                                EvidenceKind.CHECK,
                                Optional.of(others),
                                searching.time.instant())))
                : Availability.of(CacheState.NOT_CACHED));
        searching.alpha.finding(release(1, "Example.Show.S01.1080p"), release(2, "Example.Show.S01.720p"));

        assertThat(Searching.names(searching.found(EPISODE, Searching.accounts(true, false, TORBOX))))
                .containsExactly("Example.Show.S01.720p");
    }

    @Test
    @DisplayName("SRCH-94: a range of episodes is listed for accounts, and is no direct torrent")
    void ranges() throws Exception {
        torbox(CacheCheck.HASH_ONLY, CacheState.NOT_CACHED);
        searching.alpha.finding(
                release(1, "Example.Show.S01E01-E08.1080p"), release(2, "Example.Show.S01E03-E08.1080p"));

        assertThat(searching
                        .found(EPISODE, Searching.accounts(true, false, TORBOX))
                        .streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.offer()).isInstanceOf(Offer.Debrid.class));
        assertThat(searching.shown(EPISODE)).isEmpty();
    }

    @Test
    @DisplayName("SCR-03, SRCH-85: the size of a pack says nothing of its episode; that of a known file does")
    void sizesOfPacks() throws Exception {
        torbox(CacheCheck.HASH_ONLY, CacheState.CACHED);
        searching.alpha.finding(
                sized(release(1, "Example.Show.S01.1080p"), 40_000_000_000L),
                sized(release(2, "Example.Show.S01E02.1080p"), 40_000_000_000L));
        SearchPreferences limited = new SearchPreferences(
                List.of(TORBOX),
                false,
                0,
                OptionalLong.of(5_000_000_000L),
                false,
                false,
                false,
                false,
                RankingProfile.DEFAULT);

        assertThat(Searching.names(searching.found(EPISODE, limited))).containsExactly("Example.Show.S01.1080p");
    }
}
