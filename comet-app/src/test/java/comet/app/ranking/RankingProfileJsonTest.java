package comet.app.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.ranking.AttributeRanks;
import comet.core.ranking.CustomRank;
import comet.core.ranking.LanguageRules;
import comet.core.ranking.RankedAttribute;
import comet.core.ranking.RankingOptions;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.ResolutionSwitch;
import comet.core.ranking.TitlePattern;
import comet.core.ranking.TitlePatterns;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RANK-01: the JSON form of a ranking profile")
class RankingProfileJsonTest {

    /** Differs from the default in every part. */
    private static RankingProfile unusual() {
        return new RankingProfile(
                "evening",
                false,
                new TitlePatterns(
                        TitlePattern.all("require", List.of("/REMUX/")),
                        TitlePattern.all("exclude", List.of("x26[45]", "a\"b\\\\c")),
                        TitlePattern.all("preferred", List.of("größe"))),
                Set.of(ResolutionSwitch.R480P, ResolutionSwitch.UNKNOWN),
                new LanguageRules(List.of("multi"), List.of("fr"), List.of("all"), List.of("it", "de"), false, true),
                new RankingOptions(0.5, false, -12.5, false, false, false),
                AttributeRanks.STRICT
                        .with(RankedAttribute.WEBDL, new CustomRank(false, true, -20_000))
                        .with(RankedAttribute.BIT_DEPTH, new CustomRank(false, true, 7)));
    }

    static List<RankingProfile> profiles() {
        return List.of(RankingProfile.DEFAULT, RankingProfile.STRICT, unusual());
    }

    private static RankingProfile read(String json) throws InvalidProfileException {
        return RankingProfileJson.read(json, RankingProfile.DEFAULT);
    }

    private static List<String> problems(String json) {
        return catchThrowableOfType(InvalidProfileException.class, () -> read(json))
                .problems();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("What is written is read as the same profile, whatever the reader starts from")
    void roundTrip(RankingProfile profile) throws InvalidProfileException {
        for (RankingProfile start : profiles()) {
            assertThat(RankingProfileJson.read(WholeProfile.json(profile), start))
                    .isEqualTo(profile);
        }
    }

    @Test
    @DisplayName("What a file leaves out is as in the profile it starts from")
    void absentParts() throws InvalidProfileException {
        assertThat(RankingProfileJson.read("{}", RankingProfile.STRICT)).isEqualTo(RankingProfile.STRICT);
        assertThat(read("{\"options\":{\"remove_all_trash\":false}}"))
                .isEqualTo(RankingProfile.DEFAULT.withOptions(RankingOptions.DEFAULT.withRemoveTrash(false)));
        assertThat(read("{\"languages\":{\"preferred\":[\"fr\"]},\"options\":{\"allow_english_in_languages\":false}}")
                        .languages())
                .isEqualTo(new LanguageRules(List.of(), List.of(), List.of(), List.of("fr"), false, false));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({"hdr, bit10", "hdr, 10bit", "extras, 3d", "extras, three_d"})
    @DisplayName("RDB-06: both spellings of a key are read")
    void bothSpellings(String group, String key) throws InvalidProfileException {
        RankingProfile profile = read("{\"custom_ranks\":{\"" + group + "\":{\"" + key + "\":{\"fetch\":false}}}}");

        RankedAttribute attribute = group.equals("hdr") ? RankedAttribute.BIT_DEPTH : RankedAttribute.THREE_D;
        assertThat(profile.ranks()).isEqualTo(AttributeRanks.DEFAULT.with(attribute, CustomRank.fetching(false)));
    }

    @Test
    @DisplayName("RDB-07: the gate before the extras can be taken away")
    void extrasGate() throws InvalidProfileException {
        assertThat(read("{\"options\":{\"rank.extras-gate\":false}}").options().extrasGate())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"nme":"x"}                                            | nme is not known
            {"options":{"speed":true}}                             | options.speed is not known
            {"resolutions":{"1080p":false}}                        | resolutions.1080p is not known
            {"custom_ranks":{"rips":{"bluray":{}}}}                | custom_ranks.rips.bluray is not known
            {"custom_ranks":{"colour":{}}}                         | custom_ranks.colour is not known
            {"custom_ranks":{"rips":{"bdrip":{"weight":1}}}}       | custom_ranks.rips.bdrip.weight is not known
            {"name":1}                                             | name is a text
            {"enabled":"yes"}                                      | enabled is true or false
            {"enabled":null}                                       | enabled is true or false
            {"require":"x"}                                        | require is a list of texts
            {"exclude":["fine",7]}                                 | exclude[1] is a text
            {"options":[]}                                         | options is an object
            {"options":{"title_similarity":1.5}}                   | options.title_similarity is a number from 0 to 1
            {"options":{"remove_ranks_under":"5"}}                 | options.remove_ranks_under is a number of ordinary size
            {"options":{"remove_ranks_under":1e400}}               | options.remove_ranks_under is a number of ordinary size
            {"resolutions":{"r720p":0}}                            | resolutions.r720p is true or false
            {"languages":{"exclude":["fr",["de"]]}}                | languages.exclude[1] is a text
            {"custom_ranks":{"rips":{"bdrip":{"rank":1.5}}}}       | custom_ranks.rips.bdrip.rank is a whole number from -2147483648 to 2147483647
            {"custom_ranks":{"rips":{"bdrip":{"rank":3000000000}}}} | custom_ranks.rips.bdrip.rank is a whole number from -2147483648 to 2147483647
            []                                                     | the profile is an object
            {"exclude":["a{2,1}"]}                                 | exclude[0] is refused: not a regular expression: Illegal repetition range near character 6
            """)
    @DisplayName("A wrong value and an unknown key are named with their place")
    void oneProblem(String json, String problem) {
        assertThat(problems(json)).containsExactly(problem);
    }

    @Test
    @DisplayName("All problems are named at once")
    void allProblems() {
        assertThat(problems("{\"name\":1,\"x\":2,\"exclude\":[\"(\",\"[\"],\"options\":{\"y\":3}}"))
                .hasSize(5)
                .anyMatch(problem -> problem.startsWith("exclude[0]"))
                .anyMatch(problem -> problem.startsWith("exclude[1]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"name\":\"a\",\"name\":\"b\"}", "nonsense"})
    @DisplayName("What is no JSON is refused in one line, with its place where there is one")
    void noJson(String text) {
        assertThat(problems(text))
                .singleElement()
                .asString()
                .startsWith("the profile")
                .doesNotContain("\n");
    }

    @Test
    @DisplayName("Depth, size, names and keys are limited")
    void limits() {
        String deep = "{\"options\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        String key = "k".repeat(5000);

        assertThat(problems(deep)).singleElement().asString().contains("nested too deeply");
        assertThat(problems(" ".repeat(RankingProfileJson.MAX_LENGTH + 1))).hasSize(1);
        assertThat(problems("{\"name\":\"" + key + "\"}")).containsExactly("name has at most 100 characters");
        assertThat(problems("{\"" + key + "\":1}")).singleElement().asString().hasSizeLessThan(80);
        assertThatThrownBy(() -> read("{\"a\\u0000b\":1}")).hasMessage("a?b is not known");
    }
}
