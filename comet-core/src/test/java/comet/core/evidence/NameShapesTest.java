package comet.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DBC-10: which parts of names are counted, and when a service is held to refuse them. */
class NameShapesTest {

    private static final NameShapes SHAPES =
            new NameShapes(new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("web-dl", "bluray.x264", "cam"))));

    @DisplayName("the word for the source, alone and next to one for the codec, with the separators as written")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Harbour.Lights.2024.1080p.WEB-DL.H.264-GRP    | web-dl, web-dl.h.264
            Harbour.Lights.2024.1080p.WEB.h264-GRP        | web, web.h264
            Harbour Lights 2024 1080p WEB H265            | web, web h265
            Harbour.Lights.2024.WEBRip.x265               | webrip, webrip.x265
            Harbour.Lights.2024.WEB-Rip.x265              | web-rip, web-rip.x265
            Harbour.Lights.2024.1080p.BluRay.x264-GRP     | bluray, bluray.x264
            Harbour.Lights.2024.1080p.BluRay-x264         | bluray, bluray-x264
            Harbour.Lights.2024.BDRip.XviD                | bdrip, bdrip.xvid
            Harbour.Lights.S01E01.HDTV.x264               | hdtv, hdtv.x264
            Harbour.Lights.2024.BluRay.DTS.x264           | bluray, bluray.dts
            Harbour.Lights.2024.1080p.x265                | ''
            Cobwebs.2024.1080p                            | ''
            """)
    void shapes(String name, String shapes) {
        List<String> expected = Arrays.stream(shapes.split(", "))
                .filter(shape -> !shape.isEmpty())
                .toList();

        assertThat(SHAPES.of(ServiceId.ALLDEBRID, name)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("a text that is known from the start is counted wherever it stands in the name")
    void startingShapes() {
        assertThat(SHAPES.of(ServiceId.REALDEBRID, "Harbour.Lights.HDCAMRIP")).contains("cam");
    }

    @DisplayName("refused in 80 % of 20 trials; known from the start, until trials say otherwise")
    @ParameterizedTest(name = "{0} refused, {1} served: {2}; known from the start: {3}")
    @CsvSource({
        "0,  0,  false, true",
        "3,  0,  false, true",
        "19, 0,  false, true",
        "20, 0,  true,  true",
        "16, 4,  true,  true",
        "15, 5,  false, false",
        "0,  4,  false, true",
        "0,  5,  false, false",
        "80, 20, true,  true",
        "79, 21, false, false"
    })
    void whenAShapeIsRefused(int refused, int served, boolean isRefused, boolean isRefusedFromTheStart) {
        NameTrials trials = new NameTrials(refused, served);

        assertThat(trials.isRefused(false)).isEqualTo(isRefused);
        assertThat(trials.isRefused(true)).isEqualTo(isRefusedFromTheStart);
    }

    @DisplayName("a name is refused where one of its shapes is, at that service alone")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "Harbour.Lights.2024.1080p.WEB-DL.H.264, REALDEBRID, true",
        "Harbour.Lights.2024.1080p.WEB-DL.H.264, ALLDEBRID,  false",
        "Harbour.Lights.2024.1080p.BluRay.x265,  REALDEBRID, false",
        "Harbour.Lights.2024.HDTV.XviD,          REALDEBRID, true"
    })
    void aNameIsRefused(String name, ServiceId service, boolean refused) {
        Map<String, NameTrials> seen =
                service == ServiceId.REALDEBRID ? Map.of("hdtv.xvid", new NameTrials(20, 1)) : Map.of();

        assertThat(SHAPES.refuses(service, name, seen)).isEqualTo(refused);
    }
}
