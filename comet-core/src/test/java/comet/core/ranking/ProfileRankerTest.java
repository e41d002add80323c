package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.ranking.Ranker.Candidate;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseFlag;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRankerTest {

    private final ProfileRanker ranker = new ProfileRanker();

    private static ParsedRelease.Builder parsed(String resolution) {
        return ParsedRelease.builder("Sintel").title("Sintel").resolution(resolution);
    }

    /** @param mark one hex digit that the hash is made of, and the name */
    private static Candidate candidate(char mark, ParsedRelease parsed, boolean cached, int seeders, long size) {
        return new Candidate(
                new Release(
                        new InfoHash(String.valueOf(mark).repeat(40)),
                        String.valueOf(mark),
                        size < 0 ? OptionalLong.empty() : OptionalLong.of(size),
                        seeders < 0 ? OptionalInt.empty() : OptionalInt.of(seeders),
                        "",
                        Optional.empty(),
                        AnnounceUrls.NONE),
                parsed,
                cached);
    }

    private static Candidate candidate(char mark, ParsedRelease parsed) {
        return candidate(mark, parsed, false, -1, -1);
    }

    private String ranked(List<Candidate> candidates, RankingProfile profile) {
        StringBuilder names = new StringBuilder();
        ranker.rank(candidates, profile)
                .forEach(candidate -> names.append(candidate.release().name()));
        return names.toString();
    }

    private boolean isKept(ParsedRelease release, RankingProfile profile) {
        return !ranked(List.of(candidate('a', release)), profile).isEmpty();
    }

    private static RankingProfile hiding(String... resolutions) {
        Set<ResolutionSwitch> off = Arrays.stream(resolutions)
                .map(key -> ResolutionSwitch.find(key).orElseThrow())
                .collect(Collectors.toSet());
        return RankingProfile.DEFAULT.withHiddenResolutions(off);
    }

    private static RankingProfile with(LanguageRules languages, double minimumRank) {
        return RankingProfile.DEFAULT
                .withLanguages(languages)
                .withOptions(RankingOptions.DEFAULT.withMinimumRank(minimumRank));
    }

    private static LanguageRules preferring(String language) {
        return new LanguageRules(List.of(), List.of(), List.of(), List.of(language), true, false);
    }

    @Test
    @DisplayName("RANK-30: resolutions in order; what has no class of its own comes last")
    void resolutionsHaveAnOrder() {
        List<Candidate> candidates = new ArrayList<>();
        String resolutions = "240p 360p 480p 576p 720p 1080p 1440p 2160P unknown 1080i 540p";
        char mark = '0';
        for (String resolution : resolutions.split(" ")) {
            candidates.add(candidate(mark, parsed(resolution).build()));
            mark = mark == '9' ? 'a' : (char) (mark + 1);
        }

        // 2160p 1440p 1080p 720p 576p 480p 360p, then 240p, unknown, 1080i and 540p by hash.
        assertThat(ranked(candidates, RankingProfile.DEFAULT)).isEqualTo("7654321" + "089a");
    }

    @ParameterizedTest(name = "{0} with {1} off: {2}")
    @DisplayName("UCFG-083, RANK-13: the switch of a resolution decides, for others that of unknown")
    @CsvSource(textBlock = """
            480p,    r480p,    false
            480P,    r480p,    false
            1080p,   r480p,    true
            1080p,   r1080p,   false
            1440p,   r1440p,   false
            576p,    r576p,    false
            240p,    r240p,    false
            240p,    unknown, true
            unknown, unknown, false
            540p,    unknown, false
            1080i,   unknown, false
            1080i,   r1080p,   true
            540p,    r480p,    true
            """)
    void switchesHideResolutions(String resolution, String off, boolean kept) {
        assertThat(isKept(parsed(resolution).build(), hiding(off))).isEqualTo(kept);
    }

    @ParameterizedTest
    @DisplayName("RANK-10, UCFG-087: trash and adult releases are dropped")
    @EnumSource(
            value = ReleaseFlag.class,
            names = {"TRASH", "ADULT"})
    void trashIsDropped(ReleaseFlag flag) {
        assertThat(isKept(parsed("1080p").flag(flag).build(), RankingProfile.DEFAULT))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("RANK-06: other marks drop nothing")
    @EnumSource(
            value = ReleaseFlag.class,
            names = {"TRASH", "ADULT"},
            mode = EnumSource.Mode.EXCLUDE)
    void otherMarksAreKept(ReleaseFlag flag) {
        assertThat(isKept(parsed("1080p").flag(flag).build(), RankingProfile.DEFAULT))
                .isTrue();
    }

    @ParameterizedTest(name = "[{0}] required {1}: {2}")
    @DisplayName("RANK-12: languages are judged")
    @CsvSource({"fr, fr, true", "fr, de, false", ", fr, false"})
    void languagesAreJudged(@Nullable String language, String required, boolean kept) {
        List<String> languages = language == null ? List.of() : List.of(language);
        LanguageRules rules = new LanguageRules(List.of(required), List.of(), List.of(), List.of(), true, false);

        assertThat(isKept(parsed("1080p").languages(languages).build(), with(rules, RankingOptions.NO_MINIMUM_RANK)))
                .isEqualTo(kept);
    }

    @ParameterizedTest(name = "at least {0}: {1}, preferred {2}")
    @DisplayName("RANK-22, UCFG-085: releases ranked below the minimum are dropped; fractions count")
    @CsvSource({
        "-10000000000, true, true",
        "0, true, true",
        "0.5, false, true",
        "10000, false, true",
        "10000.5, false, false"
    })
    void thereIsAMinimumRank(double minimum, boolean kept, boolean preferredKept) {
        RankingProfile profile = with(preferring("fr"), minimum);

        assertThat(isKept(parsed("1080p").build(), profile)).isEqualTo(kept);
        assertThat(isKept(parsed("1080p").languages(List.of("fr")).build(), profile))
                .isEqualTo(preferredKept);
    }

    @Test
    @DisplayName("UCFG-088: without removeTrash nothing is dropped, and preferred languages still move up")
    void withoutFiltersOrderStays() {
        LanguageRules rules = new LanguageRules(List.of("de"), List.of(), List.of("fr"), List.of("fr"), false, true);
        RankingProfile profile = hiding("r1080p", "unknown")
                .withLanguages(rules)
                .withOptions(RankingOptions.DEFAULT.withRemoveTrash(false).withMinimumRank(1_000_000));
        List<Candidate> candidates = List.of(
                candidate('a', parsed("1080p").flag(ReleaseFlag.TRASH).build()),
                candidate('b', parsed("1080p").languages(List.of("fr")).build()),
                candidate('c', parsed("unknown").build()));

        assertThat(ranked(candidates, profile)).isEqualTo("bac");
    }

    @Test
    @DisplayName("RANK-31: resolution first, then a preferred language")
    void resolutionBeatsLanguage() {
        List<Candidate> candidates = List.of(
                candidate('a', parsed("720p").languages(List.of("fr")).build()),
                candidate('b', parsed("1080p").languages(List.of("de")).build()),
                candidate('c', parsed("1080p").languages(List.of("de", "fr")).build()));

        assertThat(ranked(candidates, with(preferring("fr"), RankingOptions.NO_MINIMUM_RANK)))
                .isEqualTo("cba");
    }

    @Test
    @DisplayName("RDB-01: ties: cached, then seeders with unknown last, then size with unknown last, then hash")
    void tiesHaveAnOrder() {
        ParsedRelease parsed = parsed("1080p").build();
        List<Candidate> inOrder = List.of(
                candidate('f', parsed, true, -1, -1),
                candidate('e', parsed, false, 9, -1),
                candidate('d', parsed, false, 8, 700),
                candidate('c', parsed, false, 8, 600),
                candidate('b', parsed, false, 8, -1),
                candidate('9', parsed, false, 0, 900),
                candidate('2', parsed, false, -1, 900),
                candidate('0', parsed, false, -1, -1),
                candidate('1', parsed, false, -1, -1));
        Random random = new Random(7);

        for (int i = 0; i < 200; i++) {
            List<Candidate> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, random);
            assertThat(ranker.rank(shuffled, RankingProfile.DEFAULT)).isEqualTo(inOrder);
        }
    }

    @Test
    @DisplayName("RANK-31: two candidates with one hash are one, the better one, whatever the input order")
    void aHashIsThereOnce() {
        Candidate better = candidate('a', parsed("1080p").build(), false, 5, -1);
        Candidate worse = candidate('a', parsed("720p").build(), false, 9, -1);
        Candidate other = candidate('b', parsed("720p").build());

        for (List<Candidate> order : Arrays.asList(List.of(better, worse, other), List.of(other, worse, better))) {
            assertThat(ranker.rank(order, RankingProfile.DEFAULT)).containsExactly(better, other);
        }
    }

    @Test
    @DisplayName("RANK-31: within a class, source and codec decide")
    void rankDecidesWithinAClass() {
        List<Candidate> candidates = List.of(
                candidate('a', parsed("1080p").quality(Quality.HDTV).build(), true, 99, 99),
                candidate('b', parsed("1080p").quality(Quality.WEBDL).build()),
                candidate('c', parsed("1080p").quality(Quality.BLURAY_REMUX).build()),
                candidate('d', parsed("2160p").quality(Quality.WEBRIP).build()));

        assertThat(ranked(candidates, RankingProfile.DEFAULT)).isEqualTo("dcba");
    }

    @Test
    @DisplayName("RANK-23: seeders, size and cache take no part in the rank")
    void popularityIsNoMerit() {
        List<Candidate> candidates = List.of(
                candidate('a', parsed("1080p").quality(Quality.WEB).build(), true, 5000, 90_000_000_000L),
                candidate('b', parsed("1080p").quality(Quality.WEBDL).build(), false, -1, -1));

        assertThat(ranked(candidates, RankingProfile.DEFAULT)).isEqualTo("ba");
    }

    @Test
    @DisplayName("RDB-10: whoever listens hears of each dropped release, with all reasons, the rank and the minimum")
    void droppedReleasesAreReported() {
        List<String> heard = new ArrayList<>();
        ProfileRanker listening = new ProfileRanker((candidate, appraisal) -> heard.add(candidate
                        .release()
                        .name() + " "
                + appraisal.allReasons().stream().map(RejectionReason::text).toList() + " " + appraisal.rank() + " "
                + appraisal.minimumRank()));
        RankingProfile profile = with(LanguageRules.NONE, 0);

        listening.rank(
                List.of(
                        candidate('a', parsed("1080p").quality(Quality.CAM).build()),
                        candidate('b', parsed("1080p").quality(Quality.WEBRIP).build()),
                        candidate('c', parsed("1080p").quality(Quality.WEB).build())),
                profile);

        assertThat(heard).containsExactly("a [trash_cam, trash_quality] -10000 0.0", "b [] -1000 0.0");
    }

    @ParameterizedTest
    @DisplayName("UCFG-085: a minimum rank is a number")
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aMinimumRankIsFinite(double minimum) {
        assertThatThrownBy(() -> with(LanguageRules.NONE, minimum)).isInstanceOf(IllegalArgumentException.class);
    }
}
