package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.BitDepth;
import comet.core.release.DynamicRange;
import comet.core.release.Edition;
import comet.core.release.Network;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseFlag;
import comet.core.release.VideoCodec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseAppraiserTest {

    private static ParsedRelease.Builder release() {
        return ParsedRelease.builder("Sintel.2010").resolution("1080p");
    }

    private static Appraisal appraise(RankingProfile profile, ParsedRelease.Builder release) {
        return new ReleaseAppraiser(profile).appraise(release.build());
    }

    private static List<String> allReasons(RankingProfile profile, ParsedRelease.Builder release) {
        return RankingVectors.texts(appraise(profile, release).allReasons());
    }

    private static List<String> firstReasons(RankingProfile profile, ParsedRelease.Builder release) {
        return RankingVectors.texts(appraise(profile, release).reasons());
    }

    private static RankingProfile with(RankedAttribute attribute, CustomRank rank) {
        return RankingProfile.DEFAULT.withRanks(AttributeRanks.DEFAULT.with(attribute, rank));
    }

    private static RankingProfile refusing(RankedAttribute... attributes) {
        AttributeRanks ranks = AttributeRanks.DEFAULT;
        for (RankedAttribute attribute : attributes) {
            ranks = ranks.with(attribute, CustomRank.fetching(false));
        }
        return RankingProfile.DEFAULT.withRanks(ranks);
    }

    private static RankingProfile looking(List<String> require, List<String> exclude, List<String> preferred) {
        return RankingProfile.DEFAULT.withPatterns(new TitlePatterns(
                TitlePattern.all("require", require),
                TitlePattern.all("exclude", exclude),
                TitlePattern.all("preferred", preferred)));
    }

    private static RankingProfile speaking(LanguageRules rules) {
        return RankingProfile.DEFAULT.withLanguages(rules);
    }

    /** A release with everything that one check each refuses by default or by these profiles. */
    private static ParsedRelease.Builder everything() {
        ParsedRelease.Builder release = release()
                .quality(Quality.DVD)
                .codec(VideoCodec.AV1)
                .hdr(List.of(DynamicRange.DOLBY_VISION, DynamicRange.SDR))
                .bitDepth(BitDepth.BIT_8)
                .audio(List.of(AudioCodec.FLAC, AudioCodec.MP3))
                .channels(List.of(AudioChannels.MONO))
                .edition(Edition.IMAX)
                .network(Network.NETFLIX)
                .site("example.com")
                .size("1GB");
        for (ReleaseFlag flag : ReleaseFlag.values()) {
            if (flag != ReleaseFlag.TRASH && flag != ReleaseFlag.ADULT) {
                release.flag(flag);
            }
        }
        return release;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Quality.class,
            names = {"CAM", "PDTV", "R5", "SCREENER", "TELECINE", "TELESYNC"})
    @DisplayName("RANK-10, check 1: sources that nobody wants")
    void trashSources(Quality quality) {
        assertThat(firstReasons(RankingProfile.DEFAULT, release().quality(quality)))
                .containsExactly("trash_quality");
    }

    @Test
    @DisplayName("RANK-10, check 1: the first of source, sound and mark that applies, and no other")
    void trashHasOneReason() {
        ParsedRelease.Builder all = release()
                .quality(Quality.CAM)
                .audio(List.of(AudioCodec.CLEAN_AUDIO))
                .flag(ReleaseFlag.TRASH);
        ParsedRelease.Builder sound =
                release().audio(List.of(AudioCodec.CLEAN_AUDIO)).flag(ReleaseFlag.TRASH);

        assertThat(allReasons(RankingProfile.DEFAULT, all))
                .containsExactly("trash_cam", "trash_clean_audio", "trash_quality");
        assertThat(allReasons(RankingProfile.DEFAULT, sound)).containsExactly("trash_audio", "trash_clean_audio");
        assertThat(allReasons(RankingProfile.DEFAULT, release().flag(ReleaseFlag.TRASH)))
                .containsExactly("trash_flag");
    }

    @Test
    @DisplayName("RANK-10, check 2; RDB-02: adult releases, unless the profile keeps them")
    void adult() {
        RankingProfile keeping = RankingProfile.DEFAULT.withOptions(RankingOptions.DEFAULT.withRemoveAdult(false));

        assertThat(firstReasons(RankingProfile.DEFAULT, release().flag(ReleaseFlag.ADULT)))
                .containsExactly("trash_adult");
        assertThat(firstReasons(keeping, release().flag(ReleaseFlag.ADULT))).isEmpty();
    }

    @Test
    @DisplayName("RANK-10, check 3: a required pattern accepts, but neither trash nor adult releases")
    void requireAccepts() {
        RankingProfile profile = looking(List.of("sintel"), List.of("2010"), List.of());

        assertThat(firstReasons(profile, release())).isEmpty();
        assertThat(firstReasons(profile, release().flag(ReleaseFlag.TRASH))).containsExactly("trash_flag");
        assertThat(firstReasons(profile, release().flag(ReleaseFlag.ADULT))).containsExactly("trash_adult");
        assertThat(firstReasons(looking(List.of("other"), List.of("2010"), List.of()), release()))
                .containsExactly("exclude_regex '2010'");
    }

    @Test
    @DisplayName("RDB-08: the decision is that of speed mode; all reasons name what the required pattern overruled")
    void requireIsMarked() {
        Appraisal appraisal = appraise(looking(List.of("/x/", "/Sintel/"), List.of("2010"), List.of()), release());
        Appraisal trash = appraise(
                looking(List.of("Sintel"), List.of(), List.of()), release().flag(ReleaseFlag.TRASH));

        assertThat(appraisal.isAcceptable()).isTrue();
        assertThat(appraisal.isKept()).isTrue();
        assertThat(appraisal.acceptedBy()).hasValue(new TitlePattern("/Sintel/"));
        assertThat(RankingVectors.texts(appraisal.allReasons())).containsExactly("exclude_regex '2010'");
        assertThat(trash.acceptedBy()).isEmpty();
    }

    @Test
    @DisplayName("RANK-10, check 4: the first excluded pattern that matches")
    void excludedPatterns() {
        assertThat(allReasons(looking(List.of(), List.of("nothing", "sintel", "2010"), List.of()), release()))
                .containsExactly("exclude_regex 'sintel'");
    }

    @Test
    @DisplayName("RANK-12: one reason for each excluded language, sorted")
    void excludedLanguages() {
        LanguageRules rules =
                new LanguageRules(List.of(), List.of(), List.of("ko", "fr", "de"), List.of(), false, false);

        assertThat(firstReasons(speaking(rules), release().languages(List.of("ko", "it", "fr"))))
                .containsExactly("lang_fr", "lang_ko");
    }

    @ParameterizedTest(name = "{0} with {1} off: {2}")
    @CsvSource({
        "1080p,   R1080P,  resolution",
        "unknown, UNKNOWN, resolution",
        "540p,    UNKNOWN, resolution_unknown",
        "1080i,   UNKNOWN, resolution_unknown"
    })
    @DisplayName("RANK-13: a resolution without a switch is refused under a name of its own")
    void resolutions(String resolution, ResolutionSwitch off, String reason) {
        RankingProfile profile = RankingProfile.DEFAULT.withHiddenResolutions(Set.of(off));

        assertThat(firstReasons(profile, release().resolution(resolution))).containsExactly(reason);
    }

    @Test
    @DisplayName("RANK-10, RANK-11: full mode names one reason of each check, sorted; speed mode the first check")
    void fullMode() {
        RankingProfile profile = RankingProfile.STRICT
                .withHiddenResolutions(Set.of(ResolutionSwitch.R1080P))
                .withPatterns(new TitlePatterns(List.of(), TitlePattern.all("exclude", List.of("sintel")), List.of()))
                .withLanguages(new LanguageRules(List.of("fr"), List.of(), List.of(), List.of(), true, false));

        assertThat(allReasons(profile, everything()))
                .containsExactly(
                        "audio_mp3",
                        "codec_av1",
                        "exclude_regex 'sintel'",
                        "extras_3d",
                        "hdr_dolby_vision",
                        "missing_required_language",
                        "quality_dvd",
                        "resolution");
        assertThat(firstReasons(profile, everything())).containsExactly("exclude_regex 'sintel'");
    }

    @Test
    @DisplayName("RANK-10, check 8 and 9: the first refused value in the order of the list")
    void firstOfAList() {
        RankingProfile profile =
                refusing(RankedAttribute.AAC, RankedAttribute.MP3, RankedAttribute.SDR, RankedAttribute.DOLBY_VISION);

        assertThat(allReasons(
                        profile,
                        release()
                                .audio(List.of(AudioCodec.FLAC, AudioCodec.MP3, AudioCodec.AAC))
                                .hdr(List.of(DynamicRange.HDR, DynamicRange.SDR, DynamicRange.DOLBY_VISION))))
                .containsExactly("audio_mp3", "hdr_sdr");
    }

    @Test
    @DisplayName("RANK-10, check 11: the order of the other attributes")
    void orderOfTheOthers() {
        RankedAttribute[] inOrder = {
            RankedAttribute.THREE_D,
            RankedAttribute.CONVERTED,
            RankedAttribute.DOCUMENTARY,
            RankedAttribute.DUBBED,
            RankedAttribute.EDITION,
            RankedAttribute.HARDCODED,
            RankedAttribute.NETWORK,
            RankedAttribute.PROPER,
            RankedAttribute.REPACK,
            RankedAttribute.RETAIL,
            RankedAttribute.SUBBED,
            RankedAttribute.UPSCALED,
            RankedAttribute.SITE,
            RankedAttribute.SCENE,
            RankedAttribute.UNCENSORED,
            RankedAttribute.SIZE,
            RankedAttribute.BIT_DEPTH
        };
        for (int i = 0; i < inOrder.length; i++) {
            RankedAttribute[] fromHere = Arrays.copyOfRange(inOrder, i, inOrder.length);

            assertThat(firstReasons(refusing(fromHere), everything())).containsExactly(inOrder[i].reason());
        }
    }

    @Test
    @DisplayName("RANK-04: loudspeakers are ranked and never refused")
    void channelsAreNeverRefused() {
        assertThat(firstReasons(refusing(RankedAttribute.MONO), release().channels(List.of(AudioChannels.MONO))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DVD, quality_dvd, -5000", "HDTVRIP, rips_tvrip, -10000", "TVRIP, rips_tvrip, -10000"})
    @DisplayName("RDB-05: DVD, HDTVRip and TVRip have a weight and can be refused")
    void noSourceEscapes(Quality quality, String reason, long weight) {
        Appraisal appraisal = appraise(RankingProfile.STRICT, release().quality(quality));

        assertThat(RankingVectors.texts(appraisal.reasons())).containsExactly(reason);
        assertThat(appraisal.rank()).isEqualTo(weight);
        assertThat(appraise(RankingProfile.DEFAULT, release().quality(quality)).isKept())
                .isTrue();
    }

    @Test
    @DisplayName("PDB-33: HLG is ranked as HDR, which counts once; refusing HDR refuses it")
    void hlgIsHdr() {
        ParsedRelease.Builder alone = release().hdr(List.of(DynamicRange.HLG));
        ParsedRelease.Builder both = release().hdr(List.of(DynamicRange.HDR, DynamicRange.HLG));

        assertThat(appraise(RankingProfile.DEFAULT, alone).rank()).isEqualTo(2000);
        assertThat(appraise(RankingProfile.DEFAULT, both).rank()).isEqualTo(2000);
        assertThat(appraise(RankingProfile.DEFAULT, both).score().leftOut())
                .extracting(Contribution::found)
                .containsExactly("HLG");
        assertThat(firstReasons(refusing(RankedAttribute.HDR), alone)).containsExactly("hdr_hdr");
    }

    @Test
    @DisplayName("RDB-04: any depth has the weight of ten bits, and explanations name it for what it is")
    void anyDepthCounts() {
        Appraisal appraisal = appraise(RankingProfile.DEFAULT, release().bitDepth(BitDepth.BIT_8));

        assertThat(appraisal.score().contributions()).singleElement().satisfies(contribution -> {
            assertThat(contribution.weight()).isEqualTo(100);
            assertThat(contribution.found()).isEqualTo("8bit");
            assertThat(contribution.attribute().map(RankedAttribute::shownKey)).hasValue("bit_depth");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"depth", "hdr", "season", "episode"})
    @DisplayName("RANK-20, RDB-07: a depth, a range, a season or an episode opens the gate before the extras")
    void theGateOpens(String key) {
        ParsedRelease.Builder open = release().flag(ReleaseFlag.DUBBED);
        switch (key) {
            case "depth" -> open.bitDepth(BitDepth.BIT_10);
            case "hdr" -> open.hdr(List.of(DynamicRange.SDR));
            case "season" -> open.seasons(List.of(1));
            default -> open.episodes(List.of(1));
        }

        assertThat(appraise(RankingProfile.DEFAULT, open).score().total(RankTerm.EXTRAS))
                .isEqualTo(-1000);
        assertThat(appraise(RankingProfile.DEFAULT, release().flag(ReleaseFlag.DUBBED))
                        .rank())
                .isZero();
    }

    @Test
    @DisplayName("RDB-07: without the gate extras count for every release")
    void withoutTheGate() {
        RankingProfile open = RankingProfile.DEFAULT.withOptions(RankingOptions.DEFAULT.withExtrasGate(false));
        Appraisal appraisal = appraise(open, release().flag(ReleaseFlag.DUBBED).size("1GB"));

        assertThat(appraisal.rank()).isEqualTo(-11_000);
        assertThat(appraisal.score().leftOut()).isEmpty();
    }

    @Test
    @DisplayName("RANK-20: every extra has the weight of its attribute")
    void extras() {
        Map<RankedAttribute, Long> weights = new EnumMap<>(RankedAttribute.class);
        appraise(RankingProfile.DEFAULT, everything()).score().contributions().stream()
                .filter(contribution -> contribution.term() == RankTerm.EXTRAS)
                .forEach(contribution -> weights.put(contribution.attribute().orElseThrow(), contribution.weight()));

        assertThat(weights)
                .hasSize(16)
                .allSatisfy((attribute, weight) -> assertThat(weight).isEqualTo(attribute.weight()));
        assertThat(weights).doesNotContainKey(RankedAttribute.BIT_DEPTH).containsKey(RankedAttribute.SIZE);
    }

    @Test
    @DisplayName("RANK-20: a custom rank replaces the weight, and the sheet says so")
    void customRanks() {
        RankingProfile profile =
                with(RankedAttribute.WEBDL, CustomRank.fetching(true).withRank(7777));
        Appraisal appraisal = appraise(profile, release().quality(Quality.WEBDL).codec(VideoCodec.AVC));

        assertThat(appraisal.rank()).isEqualTo(8277);
        assertThat(appraisal.score().contributions())
                .extracting(Contribution::custom)
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("RANK-20: a rank of the profile counts only when it is switched on")
    void unusedRanks() {
        RankingProfile profile = with(RankedAttribute.WEBDL, new CustomRank(true, false, 7777));

        assertThat(appraise(profile, release().quality(Quality.WEBDL)).rank()).isEqualTo(200);
    }

    @Test
    @DisplayName("RANK-20, RANK-14: preferred patterns and languages add 10000 once each and refuse nothing")
    void preferences() {
        RankingProfile profile = looking(List.of(), List.of(), List.of("sintel", "2010"))
                .withLanguages(new LanguageRules(List.of(), List.of(), List.of(), List.of("fr", "de"), true, false));

        assertThat(appraise(profile, release().languages(List.of("de", "fr"))).rank())
                .isEqualTo(20_000);
        assertThat(appraise(profile, release()).rank()).isEqualTo(10_000);
        assertThat(appraise(profile, ParsedRelease.builder("Other")).isAcceptable())
                .isTrue();
    }

    @Test
    @DisplayName("RANK-20: the rank counted quickly is the one that the sheet explains")
    void quickRank() {
        for (RankingProfile profile : List.of(RankingProfile.DEFAULT, RankingProfile.STRICT)) {
            ParsedRelease release = everything().build();

            assertThat(new ReleaseAppraiser(profile).rank(release))
                    .isEqualTo(appraise(profile, everything()).rank());
        }
    }

    @Test
    @DisplayName("RANK-21: the rank is counted for refused releases too, and has room for large weights")
    void refusedReleasesAreRanked() {
        AttributeRanks huge = AttributeRanks.DEFAULT;
        for (RankedAttribute attribute : RankedAttribute.values()) {
            huge = huge.with(attribute, CustomRank.fetching(false).withRank(Integer.MAX_VALUE));
        }
        Appraisal appraisal = appraise(RankingProfile.DEFAULT.withRanks(huge), everything());

        assertThat(appraisal.isAcceptable()).isFalse();
        assertThat(appraisal.rank()).isGreaterThan(20L * Integer.MAX_VALUE);
    }

    @ParameterizedTest(name = "trash removed {0}, source {1}, minimum {2}: kept {3}")
    @CsvSource({
        "true,  WEBDL, 200,   true",
        "true,  WEBDL, 200.5, false",
        "true,  CAM,   -20000, false",
        "false, CAM,   1e9,   true",
        "false, WEBDL, 1e9,   true"
    })
    @DisplayName("RANK-22: what is kept")
    void keeping(boolean removeTrash, Quality quality, double minimum, boolean kept) {
        RankingProfile profile = RankingProfile.DEFAULT.withOptions(
                RankingOptions.DEFAULT.withRemoveTrash(removeTrash).withMinimumRank(minimum));
        ParsedRelease release = release().quality(quality).build();
        ReleaseAppraiser appraiser = new ReleaseAppraiser(profile);

        assertThat(appraiser.keeps(release, appraiser.rank(release))).isEqualTo(kept);
        assertThat(appraiser.appraise(release).isKept()).isEqualTo(kept);
    }

    @Test
    @DisplayName("RDB-09: lists of patterns and weights are there for whoever makes a profile, and empty by default")
    void patternsAreEmptyByDefault() {
        assertThat(RankingProfile.DEFAULT.patterns()).isEqualTo(TitlePatterns.NONE);
        assertThat(RankingProfile.DEFAULT.ranks().ranks().values()).noneMatch(CustomRank::useCustomRank);
    }

    @Test
    @DisplayName("RANK-01, RANK-02, RANK-06: what the two profiles say")
    void builtInProfiles() {
        assertThat(RankingProfile.DEFAULT.hiddenResolutions()).isEmpty();
        assertThat(RankingProfile.STRICT.hiddenResolutions())
                .containsExactlyInAnyOrder(
                        ResolutionSwitch.R2160P,
                        ResolutionSwitch.R576P,
                        ResolutionSwitch.R480P,
                        ResolutionSwitch.R360P,
                        ResolutionSwitch.R240P);
        assertThat(RankingProfile.DEFAULT.options())
                .isEqualTo(new RankingOptions(0.85, true, -10_000_000_000d, true, true, true));
        assertThat(RankingProfile.STRICT.options())
                .isEqualTo(new RankingOptions(0.85, true, -10_000, true, true, true));
        assertThat(RankingProfile.DEFAULT.languages()).isEqualTo(LanguageRules.NONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    @DisplayName("RANK-01: a similarity is a number from 0 to 1")
    void similarityIsChecked(double similarity) {
        assertThatThrownBy(() -> new RankingOptions(similarity, true, 0, true, true, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
