package comet.http.presentation;

import static comet.http.presentation.Shown.ADDON;
import static comet.http.presentation.Shown.URLS;
import static comet.http.presentation.Shown.cachedFile;
import static comet.http.presentation.Shown.found;
import static comet.http.presentation.Shown.offered;
import static comet.http.presentation.Shown.text;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaType;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.VideoCodec;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.testing.Accounts;
import comet.http.config.ConfigurationVectors;
import comet.http.config.UserConfiguration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChillLinkPresenterTest {

    private static final UserConfiguration REALDEBRID =
            ConfigurationVectors.read("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"k\"}]}");
    private static final String SEGMENT =
            "eyJkZWJyaWRTZXJ2aWNlcyI6W3sic2VydmljZSI6InJlYWxkZWJyaWQiLCJhcGlLZXkiOiJrIn1dfQ==";

    private final ChillLinkPresenter presenter = new ChillLinkPresenter(ADDON, PresentationSettings.DEFAULT);

    @DisplayName("HTTP-204: a playable stream is a source, to the letter")
    @Test
    void givenACachedStream_whenWritten_thenTheJsonIsThat() {
        ParsedRelease parsed = ParsedRelease.builder(Shown.TITLE)
                .resolution("1080p")
                .quality(Quality.WEBDL)
                .codec(VideoCodec.AVC)
                .group("DEMO")
                .build();

        SourceList list =
                presenter.present(found(new OfferedStream(Shown.release(), parsed, cachedFile(0))), REALDEBRID, URLS);

        assertThat(text(list.json())).isEqualTo("""
                        {"sources":[{"id":"comet|realdebrid|0123456789abcdef0123456789abcdef01234567","title":"Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv","url":"https://addon.example.com/%s/playback/0123456789abcdef0123456789abcdef01234567/0/0/n/n?torrent_name=Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv&name=Sintel&media_id=tt1727587&media_type=movie","metadata":["⚡ Instant","📹 avc","⭐ WEB-DL","🏷️ DEMO","👤 15","💾 1.0 GB","🔎 Nyaa"]}]}""".formatted(SEGMENT));
        assertThat(list.hasStreams()).isTrue();
    }

    @DisplayName("PRES-121: ids are those of torrents, for single episodes too")
    @Test
    void givenASingleEpisode_whenShown_thenTheIdIsOfTheTorrent() {
        ParsedRelease parsed = ParsedRelease.builder("Pioneer.One.S01E02")
                .seasons(List.of(1))
                .episodes(List.of(2))
                .build();
        SearchOutcome.Found found = Shown.found(
                Shown.media(MediaType.SERIES, "tt1748166:1:2"),
                List.of(),
                new OfferedStream(Shown.release(), parsed, cachedFile(0)));

        assertThat(presenter
                        .present(found, REALDEBRID, URLS)
                        .sources()
                        .getFirst()
                        .id())
                .isEqualTo("comet|realdebrid|0123456789abcdef0123456789abcdef01234567");
    }

    @DisplayName("HTTP-205: notices are sources of one line; direct torrents are left out")
    @Test
    void givenNoticesAndTorrents_whenShown_thenOnlyNoticesAre() {
        SearchOutcome.Found found = Shown.found(
                Shown.media(MediaType.MOVIE, "tt1727587"),
                List.of(Accounts.problem(0, ServiceId.REALDEBRID, DebridFailure.of(FailureKind.SUBSCRIPTION_EXPIRED))),
                offered(new Offer.DirectTorrent()));

        SourceList list = presenter.present(found, REALDEBRID, URLS);

        assertThat(text(list.json())).isEqualTo("""
                        {"sources":[{"id":"comet.fast","title":"realdebrid: No active subscription. Please renew your debrid account.","url":"https://addon.example.com/configure","metadata":[]}]}""");
        assertThat(list.hasStreams()).isFalse();
    }

    @DisplayName("HTTP-205: other outcomes are one source")
    @Test
    void givenAnotherOutcome_whenShown_thenItIsOneSource() {
        assertThat(presenter.present(new SearchOutcome.Busy(), REALDEBRID, URLS).sources())
                .containsExactly(SourceList.Source.notice(
                        "Scraping in progress, please try again in a few seconds...",
                        "https://addon.example.com/status-video/SCRAPING_IN_PROGRESS.mp4"));
        assertThat(presenter.show(new Notice.UnexpectedFailure(), URLS).sources())
                .extracting(SourceList.Source::title)
                .containsExactly("Something went wrong. Please try again.");
    }

    @DisplayName("HTTP-202: an unreadable configuration, and one without an account")
    @Test
    void givenNothingToSearchWith_whenShown_thenOneSourceSaysSo() {
        assertThat(presenter.show(new Notice.UnreadableConfiguration(), URLS).sources())
                .containsExactly(SourceList.Source.notice(
                        "Configuration is invalid. Please reconfigure Comet.", "https://addon.example.com/configure"));
        assertThat(presenter.accountNeeded(UserConfiguration.DEFAULT, URLS).sources())
                .containsExactly(SourceList.Source.notice(
                        "You need to configure a debrid service to use Comet in Chillio.",
                        "https://addon.example.com/configure"));
        assertThat(text(SourceList.EMPTY.json())).isEqualTo("{\"sources\":[]}");
    }

    @DisplayName("HTTP-166: a notice without a URL has none here either")
    @Test
    void givenNoUrl_whenWritten_thenTheMemberIsAbsent() {
        var settings = new PresentationSettings(false, new TorrentsDisabledText("n", "d", Optional.of("")));

        assertThat(text(new ChillLinkPresenter(ADDON, settings)
                        .present(new SearchOutcome.TorrentsDisabled(), UserConfiguration.DEFAULT, URLS)
                        .json()))
                .isEqualTo("{\"sources\":[{\"id\":\"comet.fast\",\"title\":\"d\",\"metadata\":[]}]}");
    }
}
