package comet.http.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.CacheState;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.release.DynamicRange;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.VideoCodec;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BingeGroupTest {

    private static final String OF_TORRENT = "comet|torbox|0123456789abcdef0123456789abcdef01234567";
    private static final MediaRequest EPISODE = Shown.media(MediaType.SERIES, "tt1748166:1:2");
    private static final Offer TORBOX = Shown.debrid(ServiceId.TORBOX, CacheState.CACHED);

    @DisplayName("PRES-052: look-alikes of a single episode share a group")
    @Test
    void givenASingleEpisode_whenGrouped_thenByItsLooks() {
        ParsedRelease parsed = episode(List.of(1), List.of(2))
                .resolution("2160p")
                .quality(Quality.BLURAY_REMUX)
                .hdr(List.of(DynamicRange.DOLBY_VISION, DynamicRange.HDR10_PLUS))
                .codec(VideoCodec.HEVC)
                .group("VO|DO")
                .build();

        assertThat(group(parsed, TORBOX, EPISODE)).isEqualTo("comet|torbox|2160p|bluray remux|dv+hdr10+|hevc|vo do");
        assertThat(group(parsed, new Offer.DirectTorrent(), EPISODE))
                .isEqualTo("comet|torrent|2160p|bluray remux|dv+hdr10+|hevc|vo do");
    }

    @DisplayName("PRES-052: what the name does not tell is empty")
    @Test
    void givenAPlainEpisode_whenGrouped_thenPartsAreEmpty() {
        assertThat(group(episode(List.of(1), List.of(2)).build(), TORBOX, EPISODE))
                .isEqualTo("comet|torbox|unknown||||");
    }

    @DisplayName("PRES-052: packs and films stay with their torrent")
    @ParameterizedTest(name = "{0} {1}, seasons {2}, episodes {3} → alone: {4}")
    @CsvSource(textBlock = """
                    series, tt1748166:1:2, 1,   2,     false
                    series, tt1748166:1:2, 1,   2 3,   false
                    series, kitsu:152:2,   1,   2,     false
                    series, tt1748166:1:2, 1,   2 3 4, true
                    series, tt1748166:1:2, 1,   ,      true
                    series, tt1748166:1:2, 1 2, 2,     true
                    series, tt1748166:1:2, ,    2,     true
                    series, tt1748166:1,   1,   2,     true
                    series, tt1748166,     1,   2,     true
                    movie,  tt1727587,     1,   2,     true
                    """)
    void givenARequest_whenGrouped_thenItDependsOnBoth(
            String type, String id, @Nullable String seasons, @Nullable String episodes, boolean alone) {
        MediaRequest media = Shown.media(MediaType.parse(type).orElseThrow(), id);
        String group = group(episode(numbers(seasons), numbers(episodes)).build(), TORBOX, media);

        assertThat(group.equals(OF_TORRENT)).isEqualTo(alone);
    }

    @DisplayName("HTTP-204: the other form is always that of the torrent")
    @Test
    void givenASingleEpisode_whenIdentified_thenByItsTorrent() {
        OfferedStream stream = new OfferedStream(
                Shown.release(), episode(List.of(1), List.of(2)).build(), TORBOX);

        assertThat(BingeGroup.ofTorrent(stream)).isEqualTo(OF_TORRENT);
    }

    @DisplayName("PRES-052: a file of a pack goes on in its pack, whatever its own name is")
    @Test
    void givenAFileOfAPack_whenGrouped_thenByItsTorrent() {
        MediaRequest media = Shown.media(MediaType.SERIES, "tt1748166:1:2");
        ParsedRelease parsed = episode(List.of(1), List.of(2)).build();

        assertThat(BingeGroup.of(new OfferedStream(Shown.release(), parsed, TORBOX, true), media))
                .isEqualTo(OF_TORRENT);
    }

    private static ParsedRelease.Builder episode(List<Integer> seasons, List<Integer> episodes) {
        return ParsedRelease.builder("Pioneer.One").seasons(seasons).episodes(episodes);
    }

    private static List<Integer> numbers(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static String group(ParsedRelease parsed, Offer offer, MediaRequest media) {
        return BingeGroup.of(new OfferedStream(Shown.release(), parsed, offer), media);
    }
}
