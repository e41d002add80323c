package comet.titles.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Groups of aliases")
class AliasGroupsTest {

    @ParameterizedTest(name = "country {0}, language {0}: {1}, {2}, {3}")
    @DisplayName("ALI-01, section 8.1: which code leads to which group")
    @CsvSource(nullValues = "-", textBlock = """
            FR,      fr, lang:fr, original:fr
            ja,      ja, lang:ja, original:ja
            ' de ',  de, lang:de, original:de
            Europe,  ez, -,       original
            f1,      ez, -,       original
            ÄÖ,      ez, -,       original
            '',      ez, -,       original
            -,       ez, -,       original
            """)
    void codes(@Nullable String code, String country, @Nullable String language, String original) {
        assertThat(groupsOf(new AliasGroups().country(code, "T"))).containsExactly(country);
        assertThat(groupsOf(new AliasGroups().language(code, "T")))
                .isEqualTo(language == null ? List.of() : List.of(language));
        assertThat(groupsOf(new AliasGroups().original(code, "T"))).containsExactly(original);
    }

    @Test
    @DisplayName("ALI-01, ALI-02: titles are trimmed, once in a group, in order; empty ones are dropped, case stays")
    void titles() {
        AliasGroups groups = new AliasGroups()
                .country("us", " Sintel ")
                .country("us", "Sintel")
                .country("us", "SINTEL")
                .unplaced("Sintel")
                .unplaced(" ")
                .country("fr", null)
                .language("nl", "Sintel");

        assertThat(groups.aliases().byScope().toString())
                .isEqualTo("{us=[Sintel, SINTEL], ez=[Sintel], lang:nl=[Sintel]}");
    }

    private static List<String> groupsOf(AliasGroups groups) {
        return List.copyOf(groups.aliases().byScope().keySet());
    }
}
