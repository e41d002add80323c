package comet.http.config;

import static comet.http.config.ConfigurationVectors.read;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.ranking.LanguageRules;
import comet.core.ranking.ResolutionSwitch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatAndFilterTest {

    @DisplayName("UCFG-070 to UCFG-072: result formats")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "-", textBlock = """
                    ["all"]                          | TITLE VIDEO AUDIO QUALITY GROUP SEEDERS SIZE TRACKER LANGUAGES
                    ["size","all"]                   | TITLE VIDEO AUDIO QUALITY GROUP SEEDERS SIZE TRACKER LANGUAGES
                    ["size","title","size"]          | TITLE SIZE
                    ["video_info","audio_info"]      | VIDEO AUDIO
                    ["quality_info","release_group"] | QUALITY GROUP
                    ["seeders","tracker","languages"]| SEEDERS TRACKER LANGUAGES
                    ["bogus","ALL","Title"]          | -
                    []                               | -
                    """)
    void givenAResultFormat_whenRead_thenItShowsThat(String list, @Nullable String expected) {
        Set<ResultComponent> components = expected == null
                ? Set.of()
                : Arrays.stream(expected.split(" "))
                        .map(ResultComponent::valueOf)
                        .collect(Collectors.toSet());

        assertThat(read("{\"resultFormat\":" + list + "}").resultFormat().components())
                .isEqualTo(components);
    }

    @DisplayName("UCFG-080: in language lists what is no list is empty and what is no text is skipped")
    @Test
    void givenOddLanguages_whenRead_thenNothingIsRefused() {
        assertThat(languages("{\"languages\":{\"required\":\"en\",\"allowed\":{},\"exclude\":[\"ru\",1,null,[\"x\"]],"
                        + "\"preferred\":null}}"))
                .isEqualTo(new LanguageRules(List.of(), List.of(), List.of("ru"), List.of(), true, false));
    }

    @DisplayName("UCFG-086: language options that are no booleans are false, null is absent")
    @ParameterizedTest(name = "{0}: English {1}, unknown {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    null,   true,  false
                    true,   true,  true
                    false,  false, false
                    1,      false, false
                    "true", false, false
                    []    , false, false
                    """)
    void givenALanguageOption_whenRead_thenItMeansThat(String value, boolean english, boolean unknown) {
        LanguageRules rules = languages("{\"options\":{\"allow_english_in_languages\":" + value
                + ",\"remove_unknown_languages\":" + value + "}}");

        assertThat(rules.allowEnglish()).isEqualTo(english);
        assertThat(rules.removeUnknown()).isEqualTo(unknown);
    }

    @DisplayName("UCFG-083, UCFG-084: only false switches a resolution off")
    @Test
    void givenResolutions_whenRead_thenOnlyFalseCounts() {
        Set<ResolutionSwitch> hidden =
                read("{\"resolutions\":{\"r2160p\":false,\"r1440p\":0,\"r1080p\":\"false\",\"r720p\":null,"
                                + "\"r576p\":true,\"unknown\":false,\"r4320p\":false,\"480p\":false}}")
                        .search()
                        .profile()
                        .hiddenResolutions();

        assertThat(hidden).containsExactlyInAnyOrder(ResolutionSwitch.R2160P, ResolutionSwitch.UNKNOWN);
    }

    @DisplayName("UCFG-085: only a JSON number is a rank threshold")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    -500,   -500
                    0,      0
                    12.5,   12.5
                    true,   -10000000000
                    "5",    -10000000000
                    null,   -10000000000
                    1e400,  -10000000000
                    -1e400, -10000000000
                    """)
    void givenARankThreshold_whenRead_thenItIsThat(String value, double expected) {
        assertThat(read("{\"options\":{\"remove_ranks_under\":" + value + "}}")
                        .search()
                        .profile()
                        .options()
                        .minimumRank())
                .isEqualTo(expected);
    }

    private static LanguageRules languages(String json) {
        return read(json).search().profile().languages();
    }
}
