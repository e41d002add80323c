package comet.core.debrid;

import static comet.core.debrid.ServiceId.ALLDEBRID;
import static comet.core.debrid.ServiceId.REALDEBRID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedShapesTest {

    private static final RefusedShapes SHAPES =
            new RefusedShapes(Map.of(REALDEBRID, List.of("web-dl", "dvdrip", "bluray.x264")));

    @DisplayName("DBC-10: case does not matter, separators do, a shape may be inside a word")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            Harbour.Lights.S01E02.1080p.WEB-DL.x265,   true
            Harbour Lights 2024 [web-dl 1080p],        true
            Lantern.Street.2023.PreDVDRip.x265,        true
            Sintel.2010.1080p.BluRay.X264-EXAMPLE,     true
            Harbour.Lights.S01E02.1080p.WEB.DL.x265,   false
            Harbour.Lights.S01E02.1080p.WEBDL.x265,    false
            Sintel.2010.1080p.BluRay-x264-EXAMPLE,     false
            Sintel.2010.1080p.BluRay.x265,             false
            """)
    void aNameHasAShapeOrNot(String name, boolean refused) {
        assertThat(SHAPES.refuse(REALDEBRID, name)).isEqualTo(refused);
    }

    @DisplayName("DBC-10: what one service refuses is nothing another does")
    @Test
    void shapesAreOneServices() {
        assertThat(SHAPES.refuse(ALLDEBRID, "Lantern.Street.2023.DVDRip.x265")).isFalse();
    }

    @DisplayName("A shape that no lower-cased name could have is a mistake")
    @ParameterizedTest
    @ValueSource(strings = {"WEB-DL", " "})
    void shapesAreLowerCase(String shape) {
        assertThatThrownBy(() -> new RefusedShapes(Map.of(REALDEBRID, List.of(shape))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
