package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiMarkerTest {

    @ParameterizedTest(name = "{0}, dubbed {1}: {2}")
    @DisplayName("SRCH-58, T-SRCH-27: the mark of several languages comes first, once")
    @CsvSource(textBlock = """
            '',          false, ''
            '',          true,  multi
            fr,          false, fr
            fr,          true,  multi fr
            fr en,       false, multi fr en
            fr en,       true,  multi fr en
            fr multi,    false, multi fr
            multi,       false, multi
            multi,       true,  multi
            multi fr,    false, multi fr
            """)
    void theMarkComesFirst(String languages, boolean dubbed, String expected) {
        ParsedRelease.Builder builder = ParsedRelease.builder("Example")
                .languages(languages.isEmpty() ? List.of() : List.of(languages.split(" ")));
        if (dubbed) {
            builder.flag(ReleaseFlag.DUBBED);
        }

        ParsedRelease marked = MultiMarker.marked(builder.build());

        assertThat(String.join(" ", marked.languages())).isEqualTo(expected);
        assertThat(MultiMarker.marked(marked)).isEqualTo(marked);
    }
}
