package comet.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {

    @Test
    @DisplayName("HTTP-103: the tag of a body")
    void tag() {
        assertThat(EntityTag.of("{\"streams\":[]}".getBytes(StandardCharsets.UTF_8))
                        .header())
                .isEqualTo("W/\"39971103a7c679bd\"");
    }

    @DisplayName("HTTP-104: If-None-Match against the current tag")
    @ParameterizedTest(name = "[{0}] against {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `W/"x"`             | x   | true
        `"x"`               | x   | true
        ` "x" `             | x   | true
        `"a", W/"x"`        | x   | true
        `"a"\t,\t"x"`       | x   | true
        `"a","b","x"`       | x   | true
        `*`                 | x   | true
        ` * `               | x   | true
        `"a,x"`             | x   | false
        `"a,x"`             | a,x | true
        `"x",`              | x   | false
        `,"x"`              | x   | false
        `"a",,"x"`          | x   | false
        `"x" "a"`           | x   | false
        `*, "x"`            | x   | false
        `"x" garbage`       | x   | false
        `W/x`               | x   | false
        `w/"x"`             | x   | false
        `W/ x`              | x   | false
        `"x`                | x   | false
        `W/`                | x   | false
        `""`                | x   | false
        ``                  | x   | false
        """)
    void ifNoneMatch(String header, String current, boolean matches) {
        assertThat(new EntityTag(current).isMatchedBy(header)).isEqualTo(matches);
    }
}
