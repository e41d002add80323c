package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.GenericTrackers;
import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.BitDepth;
import comet.core.release.DynamicRange;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.VideoCodec;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.http.config.ConfigurationVectors;
import comet.http.config.ResultComponent;
import comet.http.presentation.AddonIdentity;
import comet.http.presentation.PresentationSettings;
import comet.http.presentation.StreamPresenter;
import comet.http.presentation.StreamView;
import comet.http.presentation.UrlBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PreviewTest extends BrowserTest {

    private static final String NAME = "Sintel.2010.2160p.BluRay.REMUX.DV.HDR10.HEVC.TrueHD.7.1.Atmos-EXGRP.mkv";

    private static final OfferedStream SAMPLE = new OfferedStream(
            new Release(
                    new InfoHash("0123456789abcdef0123456789abcdef01234567"),
                    NAME,
                    OptionalLong.of(48_318_382_080L),
                    OptionalInt.of(42),
                    "Open Films",
                    Optional.empty(),
                    AnnounceUrls.NONE),
            ParsedRelease.builder(NAME)
                    .resolution("2160p")
                    .quality(Quality.BLURAY_REMUX)
                    .codec(VideoCodec.HEVC)
                    .hdr(List.of(DynamicRange.DOLBY_VISION, DynamicRange.HDR))
                    .bitDepth(BitDepth.BIT_10)
                    .audio(List.of(AudioCodec.TRUEHD, AudioCodec.ATMOS))
                    .channels(List.of(AudioChannels.SURROUND_7_1))
                    .group("EXGRP")
                    .languages(List.of("en"))
                    .build(),
            new Offer.DirectTorrent());

    private final StreamPresenter presenter = new StreamPresenter(
            new AddonIdentity("x", "Comet", "2.0.0", "x", Optional.empty()),
            PresentationSettings.DEFAULT,
            GenericTrackers.NONE);

    @Test
    @DisplayName("PAGE-026: the preview shows name and description of the sample as a client gets them")
    void theFirstPreview() throws Exception {
        Page page = visit(Models.plain(), "/configure");

        Map<?, ?> stream = presented("[\"all\"]");
        assertThat(page.locator("#preview-name").textContent()).isEqualTo(stream.get("name"));
        assertThat(page.locator("#preview").textContent()).isEqualTo(stream.get("description"));
    }

    @Test
    @DisplayName("PAGE-027: every one of the 512 selections is laid out as the server does it")
    void everySelection() throws Exception {
        List<List<String>> selections = selections();
        Page page = visit(Models.plain(), "/configure");

        List<?> previews = (List<?>) page.evaluate(
                "async ({ preview, selections }) => selections.map((await import(preview)).sampleDescription)",
                Map.of("preview", module("preview"), "selections", selections));

        assertThat(previews).hasSize(512);
        for (int i = 0; i < previews.size(); i++) {
            String format = new JsonMapper().writeValueAsString(selections.get(i));
            assertThat(previews.get(i)).as(format).isEqualTo(presented(format).get("description"));
        }
    }

    private static List<List<String>> selections() {
        List<List<String>> selections = new ArrayList<>(List.of(List.of()));
        for (ResultComponent component : ResultComponent.values()) {
            for (List<String> selection : List.copyOf(selections)) {
                List<String> longer = new ArrayList<>(selection);
                longer.add(component.key());
                selections.add(longer);
            }
        }
        return selections;
    }

    private Map<?, ?> presented(String resultFormat) throws Exception {
        var found = new SearchOutcome.Found(
                MediaRequest.parse(MediaType.MOVIE, "tt1727587").orElseThrow(),
                MediaMetadata.of("Sintel", 2010),
                List.of(SAMPLE),
                List.of(),
                false);
        byte[] json = presenter
                .present(
                        found,
                        ConfigurationVectors.read("{\"resultFormat\":" + resultFormat + "}"),
                        new UrlBase("https://addon.example.com", ""),
                        StreamView.STREMIO)
                .json();
        List<?> streams = (List<?>) Objects.requireNonNull(
                new JsonMapper().readValue(json, Map.class).get("streams"));
        return (Map<?, ?>) streams.getFirst();
    }
}
