package comet.http.presentation;

import static comet.http.presentation.Shown.ADDON;
import static comet.http.presentation.Shown.URLS;
import static comet.http.presentation.Shown.media;
import static comet.http.presentation.Shown.text;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ApiKey;
import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.port.GenericTrackers;
import comet.core.search.AccountProblem;
import comet.core.search.Offer;
import comet.core.search.SearchOutcome;
import comet.core.testing.Accounts;
import comet.http.config.ConfigReading;
import comet.http.config.ConfigSegment;
import comet.http.config.ConfigurationVectors;
import comet.http.config.ProxyPassword;
import comet.http.config.StreamProxyPolicy;
import comet.http.config.UserConfiguration;
import comet.http.config.UserConfigurationReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

    private final StreamPresenter presenter =
            new StreamPresenter(ADDON, PresentationSettings.DEFAULT, GenericTrackers.NONE);

    @DisplayName("HTTP-169: a notice has a name, a description and a URL, and nothing else")
    @Test
    void givenANotice_whenWritten_thenTheJsonIsThat() {
        StreamList list = presenter.show(new Notice.UnreadableConfiguration(), URLS, StreamView.KODI);

        assertThat(text(list.json())).isEqualTo("""
                        {"streams":[{"name":"[ERROR] Comet","description":"OBSOLETE CONFIGURATION, PLEASE RE-CONFIGURE ON https://addon.example.com","url":"https://addon.example.com/configure"}]}""");
        assertThat(list.hasStreams()).isFalse();
    }

    @DisplayName("HTTP-174: names have the add-on's own name")
    @Test
    void givenAnotherName_whenShown_thenNamesHaveIt() {
        var renamed = new StreamPresenter(
                new AddonIdentity("my.addon", "Mine", "2.1.0", "", Optional.empty()),
                PresentationSettings.DEFAULT,
                GenericTrackers.NONE);

        assertThat(only(renamed.show(new Notice.Busy(), URLS, StreamView.STREMIO))
                        .name())
                .isEqualTo("[🔄] Mine");
        assertThat(only(renamed.show(
                                new Notice.LibrarySync(ServiceId.TORBOX, 0, new ConfigSegment("x")),
                                URLS,
                                StreamView.STREMIO))
                        .name())
                .isEqualTo("[TB🔄] Mine Sync");
    }

    @DisplayName("HTTP-166: the operator's own words where torrents are off; an empty URL is left out")
    @Test
    void givenSettings_whenTorrentsAreOff_thenTheyAreShown() {
        assertThat(torrentsDisabled(Optional.of("https://example.com/why")))
                .as("HTTP-177: it may be a video, so it stays for the player")
                .isEqualTo(StreamEntry.notice("No torrents", "Ask me why.", "https://example.com/why"));
        assertThat(torrentsDisabled(Optional.of(""))).isEqualTo(StreamEntry.notice("No torrents", "Ask me why.", null));
    }

    private static StreamEntry torrentsDisabled(Optional<String> url) {
        var settings = new PresentationSettings(false, new TorrentsDisabledText("No torrents", "Ask me why.", url));
        return only(new StreamPresenter(ADDON, settings, GenericTrackers.NONE)
                .present(new SearchOutcome.TorrentsDisabled(), UserConfiguration.DEFAULT, URLS, StreamView.STREMIO));
    }

    @DisplayName("SRCH-01: every other outcome is one notice")
    @Test
    void givenAnotherOutcome_whenPresented_thenItIsOneNotice() {
        assertThat(names(new SearchOutcome.NotReleased(), UserConfiguration.DEFAULT))
                .containsExactly("[🚫] Comet");
        assertThat(names(new SearchOutcome.MetadataUnavailable(), UserConfiguration.DEFAULT))
                .containsExactly("[⚠️] Comet");
        assertThat(names(new SearchOutcome.Busy(), UserConfiguration.DEFAULT)).containsExactly("[🔄] Comet");
        assertThat(names(new SearchOutcome.TorrentsDisabled(), UserConfiguration.DEFAULT))
                .containsExactly("[INFO] Comet");
    }

    @DisplayName("ASK-45: of a title that is not released yet N3 may stand above what is offered all the same")
    @Test
    void givenWhatIsNotReleased_whenPresented_thenTheNoticeStandsAboveTheStreams() {
        SearchOutcome.Found known =
                Shown.found(media(MediaType.MOVIE, "tt1727587"), List.of(), Shown.offered(new Offer.DirectTorrent()));
        SearchOutcome.Found notReleased = new SearchOutcome.Found(
                known.media(), known.metadata(), known.streams(), known.problems(), known.partial(), true);

        StreamList list = presenter.present(notReleased, UserConfiguration.DEFAULT, URLS, StreamView.STREMIO);

        assertThat(list.entries()).hasSize(2);
        assertThat(list.entries().getFirst().name()).isEqualTo("[🚫] Comet");
        assertThat(list.hasStreams()).isTrue();
        assertThat(presenter
                        .present(known, UserConfiguration.DEFAULT, URLS, StreamView.STREMIO)
                        .entries())
                .hasSize(1);
    }

    @DisplayName("HTTP-170: failed accounts, then the password, then the libraries, then the streams")
    @Test
    void givenEverything_whenPresented_thenTheOrderIsThat() {
        UserConfiguration configuration = withWrongPassword("""
                {"debridServices":[{"service":"torbox","apiKey":"a"},{"service":"realdebrid","apiKey":"b"}],
                 "scrapeDebridAccountTorrents":true,"debridStreamProxyPassword":"wrong"}
                """);
        SearchOutcome.Found found = Shown.found(
                media(MediaType.MOVIE, "tt1727587"),
                List.of(problem(0, ServiceId.TORBOX)),
                Shown.offered(Accounts.offer(1, ServiceId.REALDEBRID, CacheState.CACHED, OptionalInt.empty())));

        StreamList list = presenter.present(found, configuration, URLS, StreamView.STREMIO);

        assertThat(list.entries())
                .extracting(StreamEntry::name)
                .containsExactly(
                        "[❌] torbox", "[⚠️] Comet", "[TB🔄] Comet Sync", "[RD🔄] Comet Sync", "[RD⚡] Comet 1080p");
        assertThat(list.entries().get(3).url()).endsWith("/debrid-sync/1");
        assertThat(list.hasStreams()).isTrue();
    }

    @DisplayName("HTTP-170, HTTP-116: libraries wait until the list is complete; an empty list that is not says so")
    @ParameterizedTest(name = "complete {0}, with an entry {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    true  | true  | [TB🔄] Comet Sync,[RD⚡] Comet 1080p
                    true  | false | [TB🔄] Comet Sync
                    false | true  | [RD⚡] Comet 1080p
                    false | false | [🔄] Comet
                    """)
    void givenAnIncompleteList_whenPresented_thenItSaysLess(boolean complete, boolean entry, String expected) {
        UserConfiguration configuration = ConfigurationVectors.read(
                "{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"a\"}],\"scrapeDebridAccountTorrents\":true}");
        SearchOutcome.Found found = new SearchOutcome.Found(
                media(MediaType.MOVIE, "tt1727587"),
                MediaMetadata.of("Sintel", 2010),
                entry ? List.of(Shown.offered(Shown.cachedFile(0))) : List.of(),
                List.of(),
                !complete);

        assertThat(names(found, configuration)).containsExactly(expected.split(","));
    }

    @DisplayName(
            "SRCH-96, HTTP-170: N9 stands where a list is empty because nothing was broadcast yet, and wins over N5")
    @ParameterizedTest(name = "complete {0}, with an entry {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    true  | true  | [TB🔄] Comet Sync,[RD⚡] Comet 1080p
                    true  | false | [🗓️] Comet,[TB🔄] Comet Sync
                    false | true  | [RD⚡] Comet 1080p
                    false | false | [🗓️] Comet
                    """)
    void givenAnEpisodeToCome_whenPresented_thenAnEmptyListSaysWhenItAirs(
            boolean complete, boolean entry, String expected) {
        UserConfiguration configuration = ConfigurationVectors.read(
                "{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"a\"}],\"scrapeDebridAccountTorrents\":true}");
        SearchOutcome.Found found = new SearchOutcome.Found(
                        media(MediaType.SERIES, "tt9900001:1:2"),
                        MediaMetadata.of("Lantern Street", 2031),
                        entry ? List.of(Shown.offered(Shown.cachedFile(0))) : List.of(),
                        List.of(),
                        !complete)
                .airing(Optional.of(LocalDate.of(2031, 3, 14)));

        assertThat(names(found, configuration)).containsExactly(expected.split(","));
    }

    @DisplayName("HTTP-170: what airs is told behind accounts that cannot be used")
    @Test
    void givenAnEpisodeToComeAndAFailedAccount_whenPresented_thenTheAccountIsFirst() {
        SearchOutcome.Found found = Shown.found(
                        media(MediaType.SERIES, "tt9900001:1:2"), List.of(problem(0, ServiceId.TORBOX)))
                .airing(Optional.of(LocalDate.of(2031, 3, 14)));

        assertThat(names(found, accounts("torbox"))).containsExactly("[❌] torbox", "[🗓️] Comet");
    }

    @DisplayName("N8: the library of an account is not offered where its service is not connected")
    @Test
    void givenAServiceThatIsNotConnected_whenPresented_thenItsLibraryIsNotOffered() {
        UserConfiguration configuration = ConfigurationVectors.read("""
                {"debridServices":[{"service":"torbox","apiKey":"a"},{"service":"offcloud","apiKey":"b"}],
                 "scrapeDebridAccountTorrents":true}
                """);
        SearchOutcome.Found found = Shown.found(
                media(MediaType.MOVIE, "tt1727587"),
                List.of(Accounts.problem(1, ServiceId.OFFCLOUD, DebridFailure.notConnected())));

        assertThat(names(found, configuration)).containsExactly("[❌] offcloud", "[TB🔄] Comet Sync");
    }

    @DisplayName("HTTP-170: at most three notices stand before the first entry, besides those for libraries")
    @Test
    void givenManyProblems_whenPresented_thenThreeAreTold() {
        List<AccountProblem> problems = IntStream.range(0, 5)
                .mapToObj(index -> problem(index, ServiceId.TORBOX))
                .toList();

        assertThat(names(
                        Shown.found(media(MediaType.MOVIE, "tt1727587"), problems),
                        accounts("torbox", "torbox", "torbox", "torbox", "torbox")))
                .containsExactly("[❌] torbox #1", "[❌] torbox #2", "[❌] torbox #3");
    }

    @DisplayName("HTTP-111: notices alone are no streams")
    @Test
    void givenNoticesAlone_whenPresented_thenThereAreNoStreams() {
        SearchOutcome.Found found =
                Shown.found(media(MediaType.MOVIE, "tt1727587"), List.of(problem(0, ServiceId.TORBOX)));

        StreamList list = presenter.present(found, accounts("torbox"), URLS, StreamView.STREMIO);

        assertThat(list.entries()).hasSize(1);
        assertThat(list.hasStreams()).isFalse();
    }

    @DisplayName("HTTP-176: accounts of one service are numbered when there are several")
    @ParameterizedTest(name = "{0}, failing {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    realdebrid                   | 0     | [❌] realdebrid
                    realdebrid realdebrid        | 0     | [❌] realdebrid #1
                    realdebrid realdebrid        | 1     | [❌] realdebrid #2
                    realdebrid realdebrid        | 0 1   | [❌] realdebrid #1,[❌] realdebrid #2
                    realdebrid torbox realdebrid | 1     | [❌] torbox
                    realdebrid torbox realdebrid | 1 2   | [❌] torbox,[❌] realdebrid #2
                    """)
    void givenFailingAccounts_whenPresented_thenTheyAreNumbered(String services, String failing, String expected) {
        String[] all = services.split(" ");
        List<AccountProblem> problems = Arrays.stream(failing.split(" "))
                .map(Integer::valueOf)
                .map(index -> problem(index, ServiceId.parse(all[index]).orElseThrow()))
                .toList();

        assertThat(names(Shown.found(media(MediaType.MOVIE, "tt1727587"), problems), accounts(all)))
                .containsExactly(expected.split(","));
    }

    @DisplayName("UCFG-093: without accounts there is no library")
    @Test
    void givenNoAccounts_whenPresented_thenThereIsNoLibrary() {
        assertThat(names(Shown.found(), ConfigurationVectors.read("{\"scrapeDebridAccountTorrents\":true}")))
                .isEmpty();
    }

    private List<String> names(SearchOutcome outcome, UserConfiguration configuration) {
        return presenter.present(outcome, configuration, URLS, StreamView.STREMIO).entries().stream()
                .map(StreamEntry::name)
                .toList();
    }

    private static AccountProblem problem(int index, ServiceId service) {
        return Accounts.problem(index, service, DebridFailure.of(FailureKind.INVALID_CREDENTIALS));
    }

    private static UserConfiguration accounts(String... services) {
        return ConfigurationVectors.read("{\"debridServices\":["
                + String.join(
                        ",",
                        Arrays.stream(services)
                                .map(service -> "{\"service\":\"" + service + "\",\"apiKey\":\"k\"}")
                                .toList())
                + "]}");
    }

    private static UserConfiguration withWrongPassword(String json) {
        var policy = new StreamProxyPolicy(
                true, Optional.of(new ProxyPassword("right")), ServiceId.REALDEBRID, Optional.of(new ApiKey("k")));
        ConfigReading reading = new UserConfigurationReader(policy).read(ConfigurationVectors.segment(json));
        assertThat(reading).isInstanceOf(ConfigReading.Valid.class);
        return ((ConfigReading.Valid) reading).configuration();
    }

    private static StreamEntry only(StreamList list) {
        assertThat(list.entries()).hasSize(1);
        return list.entries().getFirst();
    }
}
