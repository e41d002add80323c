package comet.http.presentation;

import static comet.http.presentation.Shown.ADDON;
import static comet.http.presentation.Shown.URLS;
import static comet.http.presentation.Shown.media;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.port.GenericTrackers;
import comet.core.search.AccountProblem;
import comet.core.search.SearchOutcome;
import comet.core.testing.Accounts;
import comet.http.config.ConfigurationVectors;
import comet.http.config.UserConfiguration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown to a viewer some of whose settings cannot be read (UCFG-114). */
class IgnoredSettingsTest {

    private static final UserConfiguration PARTLY = ConfigurationVectors.read("""
            {"cachedOnly":"s3cr3t","debridServices":[{"service":"seedr","apiKey":"s3cr3t"},
             {"service":"torbox","apiKey":"k"},{"service":"torbox","apiKey":"l"}],"scrapeDebridAccountTorrents":true}
            """);
    private static final UserConfiguration NOTHING_LEFT =
            ConfigurationVectors.read("{\"debridServices\":[{\"service\":\"seedr\",\"apiKey\":\"s3cr3t\"}]}");

    private static final String IGNORED = "[⚠️] Comet";

    private final StreamPresenter presenter =
            new StreamPresenter(ADDON, PresentationSettings.DEFAULT, GenericTrackers.NONE);
    private final ChillLinkPresenter chillLink = new ChillLinkPresenter(ADDON, PresentationSettings.DEFAULT);

    private List<StreamEntry> shown(SearchOutcome outcome) {
        return presenter.present(outcome, PARTLY, URLS, StreamView.STREMIO).entries();
    }

    @Test
    @DisplayName("UCFG-114, HTTP-170: the list begins with one notice, which leads to the page with this configuration")
    void first() {
        SearchOutcome.Found found = Shown.found(
                media(MediaType.MOVIE, "tt1727587"),
                List.of(Accounts.problem(1, ServiceId.TORBOX, DebridFailure.of(FailureKind.INVALID_CREDENTIALS))),
                Shown.offered(Accounts.offer(2, ServiceId.TORBOX, CacheState.CACHED, OptionalInt.empty())));

        List<StreamEntry> entries = shown(found);

        assertThat(entries)
                .extracting(StreamEntry::name)
                .containsExactly(
                        IGNORED, "[❌] torbox #1", "[TB🔄] Comet Sync", "[TB🔄] Comet Sync", "[TB⚡] Comet 1080p");
        assertThat(entries.getFirst().description())
                .isEqualTo("Settings ignored:\ncachedOnly,\ndebridServices[0].service.\nOpen to mend them.");
        assertThat(entries.getFirst().externalUrl())
                .isEqualTo(URLS.configurePage(PARTLY.segment().orElseThrow()));
        assertThat(entries.get(2).url()).as("positions do not move").endsWith("/debrid-sync/1");
    }

    @DisplayName("UCFG-114: it is the first whatever becomes of the search")
    @ParameterizedTest(name = "{0}")
    @MethodSource("outcomes")
    void whateverComes(SearchOutcome outcome) {
        assertThat(shown(outcome))
                .hasSize(2)
                .first()
                .extracting(StreamEntry::name)
                .isEqualTo(IGNORED);
        assertThat(chillLink.present(outcome, PARTLY, URLS).sources())
                .hasSize(2)
                .first()
                .extracting(SourceList.Source::title)
                .isEqualTo("Settings ignored: cachedOnly, debridServices[0].service. Open to mend them.");
    }

    static Stream<SearchOutcome> outcomes() {
        return Stream.of(
                new SearchOutcome.NotReleased(),
                new SearchOutcome.MetadataUnavailable(),
                new SearchOutcome.Busy(),
                new SearchOutcome.TorrentsDisabled());
    }

    @Test
    @DisplayName("HTTP-170: it is one of the three before the first entry")
    void oneOfThree() {
        List<AccountProblem> problems = IntStream.rangeClosed(1, 2)
                .mapToObj(place ->
                        Accounts.problem(place, ServiceId.TORBOX, DebridFailure.of(FailureKind.INVALID_CREDENTIALS)))
                .toList();
        SearchOutcome.Found found = new SearchOutcome.Found(
                media(MediaType.MOVIE, "tt1727587"), MediaMetadata.of("Sintel", 2010), List.of(), problems, true);

        assertThat(shown(found))
                .extracting(StreamEntry::name)
                .containsExactly(IGNORED, "[❌] torbox #1", "[❌] torbox #2");
    }

    @Test
    @DisplayName("UCFG-114: where no entry of accounts is left, the list is the notice alone, in each client")
    void alone() {
        assertThat(presenter.told(NOTHING_LEFT, URLS, StreamView.STREMIO).entries())
                .containsExactly(StreamEntry.noticeWithPage(
                        IGNORED,
                        "Settings ignored:\ndebridServices[0].service.\nOpen to mend them.",
                        URLS.configurePage(NOTHING_LEFT.segment().orElseThrow())));
        assertThat(presenter.told(NOTHING_LEFT, URLS, StreamView.KODI).entries())
                .containsExactly(StreamEntry.notice(
                        "[WARN] Comet",
                        "Settings ignored: debridServices[0].service.\nOpen to mend them.",
                        URLS.configurePage(NOTHING_LEFT.segment().orElseThrow())));
        assertThat(presenter.told(NOTHING_LEFT, URLS, StreamView.STREMIO).hasStreams())
                .isFalse();
        assertThat(chillLink.accountNeeded(NOTHING_LEFT, URLS).sources())
                .extracting(SourceList.Source::title)
                .containsExactly("Settings ignored: debridServices[0].service. Open to mend them.");
    }

    @Test
    @DisplayName("UCFG-114, HTTP-202: one who never had an account is still told that one is needed in Chillio")
    void withoutAccounts() {
        UserConfiguration torrents = ConfigurationVectors.read("{\"maxSize\":\"s3cr3t\"}");

        assertThat(chillLink.accountNeeded(torrents, URLS).sources())
                .extracting(SourceList.Source::title)
                .containsExactly(
                        "Settings ignored: maxSize. Open to mend them.",
                        "You need to configure a debrid service to use Comet in Chillio.");
    }

    @Test
    @DisplayName("UCFG-114: no value is shown")
    void noValue() {
        assertThat(Shown.text(presenter
                        .present(Shown.found(), PARTLY, URLS, StreamView.KODI)
                        .json()))
                .doesNotContain("s3cr3t");
    }
}
