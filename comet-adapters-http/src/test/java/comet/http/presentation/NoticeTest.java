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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTest {

    private static final UrlBase PRIVATE = new UrlBase("https://addon.example.com", "/s/k3y");

    private final StreamPresenter presenter =
            new StreamPresenter(ADDON, PresentationSettings.DEFAULT, GenericTrackers.NONE);

    @DisplayName("HTTP-165, HTTP-168, HTTP-172, HTTP-044: what each notice says, and where it leads")
    @ParameterizedTest(name = "{0}")
    @MethodSource("notices")
    void givenANotice_whenShown_thenItSaysThat(
            Notice notice, String name, String kodiName, String description, String kodiDescription, String url) {
        assertThat(only(presenter.show(notice, PRIVATE, StreamView.STREMIO)))
                .isEqualTo(StreamEntry.notice(name, description, url));
        assertThat(only(presenter.show(notice, PRIVATE, StreamView.KODI)))
                .isEqualTo(StreamEntry.notice(kodiName, kodiDescription, url));
    }

    static Stream<Arguments> notices() {
        String obsolete = "OBSOLETE CONFIGURATION, PLEASE RE-CONFIGURE ON https://addon.example.com";
        String configure = "https://addon.example.com/configure";
        String video = "https://addon.example.com/s/k3y/status-video/";
        return Stream.of(
                Arguments.of(
                        new Notice.UnreadableConfiguration(),
                        "[❌] Comet",
                        "[ERROR] Comet",
                        "⚠️ " + obsolete + " ⚠️",
                        obsolete,
                        configure),
                same(
                        new Notice.TorrentsDisabled(),
                        "[INFO] Comet",
                        "[INFO] Comet",
                        "Direct torrent playback is disabled on this server.",
                        configure),
                same(
                        new Notice.NotReleased(),
                        "[🚫] Comet",
                        "[BLOCKED] Comet",
                        "Content not digitally released yet.",
                        video + "CONTENT_NOT_RELEASED.mp4"),
                same(
                        new Notice.MetadataUnavailable(),
                        "[⚠️] Comet",
                        "[WARN] Comet",
                        "Unable to get metadata.",
                        video + "METADATA_UNAVAILABLE.mp4"),
                same(
                        new Notice.Busy(),
                        "[🔄] Comet",
                        "[INFO] Comet",
                        "Scraping in progress, please try again in a few seconds...",
                        video + "SCRAPING_IN_PROGRESS.mp4"),
                same(
                        new Notice.AccountFailed(
                                ServiceId.REALDEBRID,
                                OptionalInt.empty(),
                                DebridFailure.of(FailureKind.INVALID_CREDENTIALS)),
                        "[❌] realdebrid",
                        "[ERROR] realdebrid",
                        "realdebrid: Invalid API key.\nPlease check your configuration.",
                        configure),
                same(
                        new Notice.AccountFailed(
                                ServiceId.TORBOX, OptionalInt.of(2), DebridFailure.of(FailureKind.NETWORK_TIMEOUT)),
                        "[❌] torbox #2",
                        "[ERROR] torbox #2",
                        "torbox: Failed to check account status.\nnetwork timeout",
                        configure),
                same(
                        new Notice.ProxyPasswordRefused(),
                        "[⚠️] Comet",
                        "[WARN] Comet",
                        "Debrid Stream Proxy Password incorrect.\nStreams will not be proxied.",
                        configure),
                same(
                        new Notice.LibrarySync(ServiceId.REALDEBRID, 1, new ConfigSegment("a/b=")),
                        "[RD🔄] Comet Sync",
                        "[RD] Comet Sync",
                        "Sync debrid account library now.\nSelect this stream, then retry this title in a few seconds.",
                        "https://addon.example.com/s/k3y/a%2Fb=/debrid-sync/1"),
                same(
                        new Notice.UnexpectedFailure(),
                        "[⚠️] Comet",
                        "[WARN] Comet",
                        "Something went wrong. Please try again.",
                        video + "INTERNAL_SERVER_ERROR.mp4"));
    }

    private static Arguments same(Notice notice, String name, String kodiName, String description, String url) {
        return Arguments.of(notice, name, kodiName, description, description, url);
    }

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
                .isEqualTo(StreamEntry.notice("No torrents", "Ask me why.", "https://example.com/why"));
        assertThat(torrentsDisabled(Optional.of(""))).isEqualTo(StreamEntry.notice("No torrents", "Ask me why.", null));
    }

    private static StreamEntry torrentsDisabled(Optional<String> url) {
        var settings = new PresentationSettings(false, new TorrentsDisabledText("No torrents", "Ask me why.", url));
        return only(new StreamPresenter(ADDON, settings, GenericTrackers.NONE)
                .present(new SearchOutcome.TorrentsDisabled(), UserConfiguration.DEFAULT, URLS, StreamView.STREMIO));
    }

    @DisplayName("DBA-05: three texts for all kinds of failure")
    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void givenAFailure_whenShown_thenOneOfThreeTextsIsShown(FailureKind kind) {
        var notice = new Notice.AccountFailed(ServiceId.PIKPAK, OptionalInt.empty(), DebridFailure.of(kind));
        String reason = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String expected = switch (kind.name()) {
            case "INVALID_CREDENTIALS", "ACCOUNT_BLOCKED" -> "Invalid API key.\nPlease check your configuration.";
            case "NOT_PREMIUM", "SUBSCRIPTION_EXPIRED", "PLAN_RESTRICTED" ->
                "No active subscription.\nPlease renew your debrid account.";
            default -> "Failed to check account status.\n" + reason;
        };

        assertThat(only(presenter.show(notice, URLS, StreamView.STREMIO)).description())
                .isEqualTo("pikpak: " + expected);
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
