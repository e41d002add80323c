package comet.http.presentation;

import static comet.http.presentation.Shown.ADDON;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.GenericTrackers;
import comet.http.config.ConfigSegment;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each notice says, and where it leads, in each kind of client. */
class NoticeClientsTest {

    private static final UrlBase PRIVATE = new UrlBase("https://addon.example.com", "/s/k3y");
    private static final String CONFIGURE = "https://addon.example.com/configure";
    private static final String VIDEO = "https://addon.example.com/s/k3y/status-video/";
    private static final ConfigSegment SEGMENT = new ConfigSegment("a/b=");
    private static final StreamView FOR_CHILLIO = new StreamView(false, true);

    private final StreamPresenter presenter =
            new StreamPresenter(ADDON, PresentationSettings.DEFAULT, GenericTrackers.NONE);
    private final ChillLinkPresenter chillLink = new ChillLinkPresenter(ADDON, PresentationSettings.DEFAULT);

    /**
     * One row of the table.
     *
     * @param kodiName for Kodi; {@code name} is for everybody else
     * @param lines what Stremio shows
     * @param words what Kodi shows, and ChillLink in one line
     * @param page whether it leads to a page rather than to something that plays
     */
    record Row(Notice notice, String name, String kodiName, String lines, String words, boolean page, String link) {
        @Override
        public String toString() {
            return notice.toString();
        }
    }

    static Stream<Row> notices() {
        return Stream.of(
                new Row(
                        new Notice.SettingsIgnored(List.of("maxSize", "debridServices[1].apiKey"), SEGMENT),
                        "[⚠️] Comet",
                        "[WARN] Comet",
                        "Settings ignored: maxSize,\ndebridServices[1].apiKey.\nOpen to mend them.",
                        "Settings ignored: maxSize, debridServices[1].apiKey.\nOpen to mend them.",
                        true,
                        "https://addon.example.com/s/k3y/a%2Fb=/configure"),
                new Row(
                        new Notice.TorrentsDisabled(),
                        "[INFO] Comet",
                        "[INFO] Comet",
                        "Direct torrent playback is\ndisabled on this server.",
                        "Direct torrent playback is disabled on this server.",
                        true,
                        CONFIGURE),
                new Row(
                        new Notice.NotReleased(),
                        "[🚫] Comet",
                        "[BLOCKED] Comet",
                        "Content not\ndigitally released yet.",
                        "Content not digitally released yet.",
                        false,
                        VIDEO + "CONTENT_NOT_RELEASED.mp4"),
                new Row(
                        new Notice.MetadataUnavailable(),
                        "[⚠️] Comet",
                        "[WARN] Comet",
                        "Unable to get metadata.",
                        "Unable to get metadata.",
                        false,
                        VIDEO + "METADATA_UNAVAILABLE.mp4"),
                new Row(
                        new Notice.Busy(),
                        "[🔄] Comet",
                        "[INFO] Comet",
                        "Scraping in progress, please\ntry again in a few\nseconds...",
                        "Scraping in progress, please try again in a few seconds...",
                        false,
                        VIDEO + "SCRAPING_IN_PROGRESS.mp4"),
                failed(
                        ServiceId.REALDEBRID,
                        OptionalInt.empty(),
                        DebridFailure.of(FailureKind.INVALID_CREDENTIALS),
                        "Real-Debrid: wrong API key.\nOpen to mend it.",
                        "realdebrid: Invalid API key.\nPlease check your configuration."),
                failed(
                        ServiceId.DEBRIDLINK,
                        OptionalInt.empty(),
                        DebridFailure.of(FailureKind.SUBSCRIPTION_EXPIRED),
                        "Debrid-Link: not premium.\nRenew your debrid account.",
                        "debridlink: No active subscription.\nPlease renew your debrid account."),
                failed(
                        ServiceId.TORBOX,
                        OptionalInt.of(2),
                        DebridFailure.of(FailureKind.NETWORK_TIMEOUT),
                        "TorBox: check failed.\nnetwork timeout",
                        "torbox: Failed to check account status.\nnetwork timeout"),
                failed(
                        ServiceId.OFFCLOUD,
                        OptionalInt.empty(),
                        DebridFailure.notConnected(),
                        "Offcloud: not available on\nthis server yet.",
                        "offcloud: not available on this server yet.\nPlease choose another service."),
                new Row(
                        new Notice.ProxyPasswordRefused(),
                        "[⚠️] Comet",
                        "[WARN] Comet",
                        "Debrid Stream Proxy Password\nincorrect.\nStreams will not be proxied.",
                        "Debrid Stream Proxy Password incorrect.\nStreams will not be proxied.",
                        true,
                        CONFIGURE),
                new Row(
                        new Notice.NotRelayed(),
                        "[⚠️] Comet",
                        "[WARN] Comet",
                        "Stream proxy: not available\non this server yet.\nStreams will not be proxied.",
                        "Stream proxy: not available on this server yet.\nStreams will not be proxied.",
                        true,
                        CONFIGURE),
                new Row(
                        new Notice.LibrarySync(ServiceId.REALDEBRID, 1, SEGMENT),
                        "[RD🔄] Comet Sync",
                        "[RD] Comet Sync",
                        "Sync debrid account library now.\nSelect this stream, then\nretry this title in a few\nseconds.",
                        "Sync debrid account library now.\nSelect this stream, then retry this title in a few seconds.",
                        false,
                        "https://addon.example.com/s/k3y/a%2Fb=/debrid-sync/1"),
                new Row(
                        new Notice.NotAired(LocalDate.of(2031, 3, 14)),
                        "[🗓️] Comet",
                        "[INFO] Comet",
                        "Airs on 2031-03-14.",
                        "Airs on 2031-03-14.",
                        false,
                        VIDEO + "CONTENT_NOT_RELEASED.mp4"),
                new Row(
                        new Notice.UnexpectedFailure(),
                        "[⚠️] Comet",
                        "[WARN] Comet",
                        "Something went wrong. Please\ntry again.",
                        "Something went wrong. Please try again.",
                        false,
                        VIDEO + "INTERNAL_SERVER_ERROR.mp4"));
    }

    private static Row failed(
            ServiceId service, OptionalInt number, DebridFailure failure, String lines, String words) {
        String name = service.key() + (number.isPresent() ? " #" + number.getAsInt() : "");
        Notice notice = new Notice.AccountFailed(service, number, failure);
        return new Row(notice, "[❌] " + name, "[ERROR] " + name, lines, words, true, CONFIGURE);
    }

    @DisplayName("HTTP-177, HTTP-178, UCFG-114, SRCH-96: in Stremio, lines it shows whole, and pages open as pages")
    @ParameterizedTest(name = "{0}")
    @MethodSource("notices")
    void givenStremio_whenShown_thenTheEntryIsThat(Row row) {
        assertThat(only(presenter.show(row.notice(), PRIVATE, StreamView.STREMIO)))
                .isEqualTo(
                        row.page()
                                ? StreamEntry.noticeWithPage(row.name(), row.lines(), row.link())
                                : StreamEntry.notice(row.name(), row.lines(), row.link()));
    }

    @DisplayName("HTTP-165, HTTP-168, HTTP-172, HTTP-044: in Kodi, the words as they are, and always a URL")
    @ParameterizedTest(name = "{0}")
    @MethodSource("notices")
    void givenKodi_whenShown_thenTheEntryIsThat(Row row) {
        assertThat(only(presenter.show(row.notice(), PRIVATE, StreamView.KODI)))
                .isEqualTo(StreamEntry.notice(row.kodiName(), row.words(), row.link()));
    }

    @DisplayName("HTTP-205, HTTP-178: in ChillLink, the words as they are in one line, and always a URL")
    @ParameterizedTest(name = "{0}")
    @MethodSource("notices")
    void givenChillLink_whenShown_thenTheSourceIsThat(Row row) {
        assertThat(chillLink.show(row.notice(), PRIVATE).sources())
                .containsExactly(SourceList.Source.notice(row.words().replace('\n', ' '), row.link()));
        assertThat(only(presenter.show(row.notice(), PRIVATE, FOR_CHILLIO)))
                .as("HTTP-177: nor does a list for it open pages as Stremio does")
                .isEqualTo(StreamEntry.notice(row.name(), row.words(), row.link()));
    }

    @DisplayName("N1, HTTP-177, HTTP-178: a configuration that cannot be read")
    @Test
    void givenAnUnreadableConfiguration_whenShown_thenEachClientIsToldInItsWay() {
        Notice unreadable = new Notice.UnreadableConfiguration();
        String words = "OBSOLETE CONFIGURATION, PLEASE RE-CONFIGURE ON https://addon.example.com";

        assertThat(only(presenter.show(unreadable, PRIVATE, StreamView.STREMIO)))
                .isEqualTo(StreamEntry.noticeWithPage(
                        "[❌] Comet",
                        "⚠️ OBSOLETE CONFIGURATION,\nPLEASE RE-CONFIGURE ON\nhttps://addon.example.com ⚠️",
                        CONFIGURE));
        assertThat(only(presenter.show(unreadable, PRIVATE, FOR_CHILLIO)))
                .isEqualTo(StreamEntry.notice("[❌] Comet", "⚠️ " + words + " ⚠️", CONFIGURE));
        assertThat(only(presenter.show(unreadable, PRIVATE, StreamView.KODI)))
                .isEqualTo(StreamEntry.notice("[ERROR] Comet", words, CONFIGURE));
    }

    @DisplayName("HTTP-177: the JSON has the page as externalUrl and no url, or the other way round")
    @Test
    void givenANoticeWithAPage_whenWritten_thenItHasOneOfTheTwo() {
        var notice = new Notice.ProxyPasswordRefused();

        assertThat(Shown.text(
                        presenter.show(notice, PRIVATE, StreamView.STREMIO).json()))
                .isEqualTo("""
                        {"streams":[{"name":"[⚠️] Comet","description":"Debrid Stream Proxy Password\\nincorrect.\\nStreams will not be proxied.","externalUrl":"https://addon.example.com/configure"}]}""");
        assertThat(Shown.text(presenter.show(notice, PRIVATE, StreamView.KODI).json()))
                .isEqualTo("""
                        {"streams":[{"name":"[WARN] Comet","description":"Debrid Stream Proxy Password incorrect.\\nStreams will not be proxied.","url":"https://addon.example.com/configure"}]}""");
    }

    @DisplayName("UCFG-114: the names of five fields at most, never a value")
    @Test
    void givenManyFields_whenShown_thenFiveAreNamed() {
        List<String> fields =
                IntStream.range(0, 7).mapToObj(i -> "debridServices[" + i + "]").toList();

        assertThat(only(presenter.show(new Notice.SettingsIgnored(fields, SEGMENT), PRIVATE, StreamView.KODI))
                        .description())
                .isEqualTo("Settings ignored: debridServices[0], debridServices[1], debridServices[2],"
                        + " debridServices[3], debridServices[4], ….\nOpen to mend them.");
    }

    @DisplayName("DBA-05: three texts for all kinds of failure")
    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void givenAFailure_whenShown_thenOneOfThreeTextsIsShown(FailureKind kind) {
        var notice = new Notice.AccountFailed(ServiceId.PIKPAK, OptionalInt.empty(), DebridFailure.of(kind));
        String reason = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        List<String> expected = switch (kind.name()) {
            case "INVALID_CREDENTIALS", "ACCOUNT_BLOCKED" ->
                List.of("wrong API key.\nOpen to mend it.", "Invalid API key.\nPlease check your configuration.");
            case "NOT_PREMIUM", "SUBSCRIPTION_EXPIRED", "PLAN_RESTRICTED" ->
                List.of(
                        "not premium.\nRenew your debrid account.",
                        "No active subscription.\nPlease renew your debrid account.");
            default -> List.of("check failed.\n" + reason, "Failed to check account status.\n" + reason);
        };

        assertThat(only(presenter.show(notice, PRIVATE, StreamView.STREMIO)).description())
                .isEqualTo("PikPak: " + expected.getFirst());
        assertThat(only(presenter.show(notice, PRIVATE, StreamView.KODI)).description())
                .isEqualTo("pikpak: " + expected.getLast());
    }

    @DisplayName(
            "HTTP-178: no line of any notice is longer than Stremio shows, but for the phrase that others look for")
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyNotice")
    void givenAnyNotice_whenShownInStremio_thenItsLinesAreShort(String name, Notice notice) {
        for (String base : List.of("http://a.de", "https://comet.a-rather-long-name.example.org:8443/behind/a/path")) {
            String shown = only(presenter.show(notice, new UrlBase(base, ""), StreamView.STREMIO))
                    .description();

            assertThat(shown.lines()
                            .filter(line -> !line.equals("Sync debrid account library now."))
                            .filter(line -> line.codePointCount(0, line.length()) > 28))
                    .as(shown)
                    .isEmpty();
        }
    }

    static Stream<Arguments> everyNotice() {
        Stream<Notice> failures = Arrays.stream(ServiceId.values())
                .flatMap(service -> Stream.concat(
                                Arrays.stream(FailureKind.values()).map(DebridFailure::of),
                                Stream.of(DebridFailure.notConnected()))
                        .map(failure -> new Notice.AccountFailed(service, OptionalInt.of(12), failure)));
        Stream<Notice> fields = Stream.of(
                        "debridServices[63].service", "scrapeDebridAccountTorrents", "maxResultsPerResolution")
                .map(field -> new Notice.SettingsIgnored(List.of(field, field), SEGMENT));
        return Stream.of(
                        Stream.of(new Notice.UnreadableConfiguration()),
                        notices().map(Row::notice),
                        failures,
                        fields)
                .flatMap(all -> all)
                .map(notice -> Arguments.of(notice.getClass().getSimpleName(), notice));
    }

    @DisplayName(
            "HTTP-166, HTTP-178: the operator's own words are broken too; a word of his that is too long stays whole")
    @Test
    void givenWordsOfTheOperator_whenShownInStremio_thenTheyAreBrokenAtBlanks() {
        var text = new TorrentsDisabledText(
                "No torrents",
                "Ask me why on https://forum.example.com/torrents-are-off\nor bring a key.",
                Optional.empty());
        var renamed = new StreamPresenter(ADDON, new PresentationSettings(false, text), GenericTrackers.NONE);

        assertThat(only(renamed.show(new Notice.TorrentsDisabled(), PRIVATE, StreamView.STREMIO)))
                .isEqualTo(StreamEntry.noticeWithPage(
                        "No torrents",
                        "Ask me why on\nhttps://forum.example.com/torrents-are-off\nor bring a key.",
                        CONFIGURE));
    }

    @DisplayName("HTTP-091: with a path in the public base URL, whatever a notice leads to is below it")
    @ParameterizedTest(name = "{0}")
    @MethodSource("notices")
    void givenAPathInThePublicBaseUrl_whenShown_thenLinksAreBelowIt(Row row) {
        UrlBase below = new UrlBase("https://example.com/comet", "/s/k3y");
        String link = row.link().replace("https://addon.example.com", "https://example.com/comet");

        StreamEntry entry = only(presenter.show(row.notice(), below, StreamView.STREMIO));

        assertThat(row.page() ? entry.externalUrl() : entry.url()).isEqualTo(link);
        assertThat(only(presenter.show(row.notice(), below, StreamView.KODI)).url())
                .isEqualTo(link);
        assertThat(chillLink.show(row.notice(), below).sources().getFirst().url())
                .isEqualTo(link);
    }

    private static StreamEntry only(StreamList list) {
        assertThat(list.entries()).hasSize(1);
        return list.entries().getFirst();
    }
}
