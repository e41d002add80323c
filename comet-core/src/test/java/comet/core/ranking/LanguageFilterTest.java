package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFilterTest {

    private static boolean accepts(LanguageFilter filter, List<String> languages) {
        return filter.reasons(languages).isEmpty();
    }

    /** @param words joined by blanks; null for none */
    private static List<String> words(@Nullable String words) {
        return words == null ? List.of() : Arrays.asList(words.split(" "));
    }

    @ParameterizedTest(name = "[{0}] required [{1}] allowed [{2}] excluded [{3}] English {4} no unknown {5}: {6}")
    @DisplayName("UCFG-082, RANK-12: which languages are accepted")
    @CsvSource(textBlock = """
            ,         ,      ,    ,      true,  false, true
            ,         ,      ,    ,      true,  true,  false
            ,         fr,    ,    ,      true,  false, false
            ,         fr,    ,    ,      true,  true,  false
            ,         ,      ,    all,   true,  false, true
            fr,       ,      ,    ,      true,  true,  true
            fr,       fr,    ,    ,      true,  false, true
            fr,       de,    ,    ,      true,  false, false
            fr de,    de,    ,    ,      true,  false, true
            en,       de,    ,    ,      true,  false, false
            en,       de,    en,  ,      true,  false, false
            multi,    multi, ,    ,      true,  false, true
            fr,       multi, ,    ,      true,  false, false
            fr,       ,      ,    fr,    true,  false, false
            fr de,    ,      ,    fr,    true,  false, false
            fr en,    ,      ,    fr,    true,  false, true
            fr en,    ,      ,    fr,    false, false, false
            en,       ,      ,    en,    true,  false, true
            en,       ,      ,    en,    false, false, false
            fr de,    ,      de,  fr,    false, false, true
            fr de,    ,      it,  fr,    false, false, false
            fr,       fr,    ,    fr,    true,  false, false
            multi fr, ,      ,    multi, true,  false, false
            xx,       ,      ,    fr,    true,  false, true
            """)
    void whichLanguagesAreAccepted(
            @Nullable String languages,
            @Nullable String required,
            @Nullable String allowed,
            @Nullable String excluded,
            boolean allowEnglish,
            boolean removeUnknown,
            boolean accepted) {
        LanguageRules rules = new LanguageRules(
                words(required), words(allowed), words(excluded), List.of(), allowEnglish, removeUnknown);

        assertThat(accepts(new LanguageFilter(rules), words(languages))).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("UCFG-081, RDB-03: group words stand for their languages")
    @CsvSource(textBlock = """
            anime,     ja zh ko
            common,    de es hi ta ru uk th it zh ar fr
            non_anime, de es hi ta ru uk bn la th it ar pt fr pa mr gu te kn ml vi id tr he fa el lt lv et pl cs sk hu ro bg sr hr sl nl da fi sv no ms
            all,       ja zh ko de es hi ta ru uk bn la th it ar pt fr pa mr gu te kn ml vi id tr he fa el lt lv et pl cs sk hu ro bg sr hr sl nl da fi sv no ms
            """)
    void groupWordsAreExpanded(String group, String codes) {
        LanguageFilter required =
                new LanguageFilter(new LanguageRules(List.of(group), List.of(), List.of(), List.of(), true, false));
        LanguageFilter excluded =
                new LanguageFilter(new LanguageRules(List.of(), List.of(), List.of(group), List.of(), false, false));
        LanguageFilter allowed =
                new LanguageFilter(new LanguageRules(List.of(), List.of(group), words(codes), List.of(), false, false));

        assertThat(words(codes))
                .allMatch(code -> accepts(required, List.of(code)))
                .noneMatch(code -> accepts(excluded, List.of(code)))
                .allMatch(code -> accepts(allowed, List.of(code)));
        assertThat(List.of("en", "multi", "xx"))
                .noneMatch(code -> accepts(required, List.of(code)))
                .allMatch(code -> accepts(excluded, List.of(code)));
    }

    @ParameterizedTest(name = "{0} has {1}: {2}")
    @DisplayName("RANK-12: groups hold what they hold and no more")
    @CsvSource({"anime, fr, false", "common, ja, false", "common, pt, false", "non_anime, zh, false", "all, zh, true"})
    void groupsHaveLimits(String group, String code, boolean member) {
        LanguageRules rules = new LanguageRules(List.of(group), List.of(), List.of(), List.of(), true, false);

        assertThat(accepts(new LanguageFilter(rules), List.of(code))).isEqualTo(member);
    }

    @Test
    @DisplayName("RDB-03: ua is accepted as an alias of uk")
    void uaIsUkrainian() {
        LanguageRules rules = new LanguageRules(List.of("ua"), List.of(), List.of(), List.of("ua"), true, false);

        assertThat(accepts(new LanguageFilter(rules), List.of("uk"))).isTrue();
        assertThat(new LanguageFilter(rules).preferredOf(List.of("uk"))).isPresent();
        assertThat(accepts(new LanguageFilter(rules), List.of("ru"))).isFalse();
    }

    @Test
    @DisplayName("RANK-20: a preferred language counts by its code alone, a group word prefers nothing")
    void preferredLanguagesAreCodes() {
        LanguageRules rules = new LanguageRules(List.of(), List.of(), List.of(), List.of("fr", "anime"), true, false);

        assertThat(new LanguageFilter(rules).preferredOf(List.of("de", "fr"))).isPresent();
        assertThat(new LanguageFilter(rules).preferredOf(List.of("ja"))).isEmpty();
        assertThat(new LanguageFilter(rules).preferredOf(List.of())).isEmpty();
    }
}
