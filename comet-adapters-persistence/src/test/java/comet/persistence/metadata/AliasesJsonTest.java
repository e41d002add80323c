package comet.persistence.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AliasesJsonTest {

    @Test
    @DisplayName("Equal aliases are equal texts")
    void equalAliasesAreEqualTexts() {
        assertThat(AliasesJson.write(Map.of("it", List.of("Due"), "fr", List.of("Un", "\"Deux\""))))
                .isEqualTo("{\"fr\":[\"Un\",\"\\\"Deux\\\"\"],\"it\":[\"Due\"]}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"", "null", "[]", "{\"ez\":\"text\"}", "{\"ez\":[1]}", "{\"ez\":[\"a\"", "{\"ez\":[[\"a\"]]}"})
    @DisplayName("What somebody else wrote is refused, if it is something else")
    void somethingElseIsRefused(String text) {
        assertThatThrownBy(() -> AliasesJson.read(text)).isInstanceOf(SQLException.class);
    }
}
