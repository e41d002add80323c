package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.DynamicRange;
import comet.core.release.Labelled;
import comet.core.release.Quality;
import comet.core.release.VideoCodec;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RankedAttributeTest {

    private static RankedAttribute find(String group, String key) {
        return Stream.of(AttributeGroup.values())
                .filter(each -> each.key().equals(group))
                .flatMap(each -> RankedAttribute.find(each, key).stream())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}.{1}: {2}, {3}, {4}")
    @CsvFileSource(resources = "attributes.csv", numLinesToSkip = 1)
    @DisplayName("RANK-04: weight and acceptance of every attribute")
    void theTable(String group, String key, int weight, String fetched, String fetchedStrictly) {
        RankedAttribute attribute = find(group, key);

        assertThat(attribute.key()).isEqualTo(key);
        assertThat(attribute.weight()).isEqualTo(weight);
        assertThat(attribute.isFetched()).isEqualTo(fetched.equals("yes"));
        assertThat(attribute.isFetchedStrictly()).isEqualTo(fetchedStrictly.equals("yes"));
        assertThat(RankingProfile.DEFAULT.ranks().of(attribute))
                .isEqualTo(new CustomRank(fetched.equals("yes"), false, 0));
        assertThat(RankingProfile.STRICT.ranks().of(attribute))
                .isEqualTo(new CustomRank(fetchedStrictly.equals("yes"), false, 0));
    }

    @Test
    @DisplayName("RANK-04: the table has no other rows")
    void theTableIsWhole() throws Exception {
        assertThat(RankingVectors.text("attributes.csv").lines().skip(1)).hasSameSizeAs(RankedAttribute.values());
    }

    @ParameterizedTest(name = "quality {0} is {1}")
    @CsvSource(textBlock = """
            BluRay,       quality.bluray
            HDTV,         quality.hdtv
            BluRay REMUX, quality.remux
            REMUX,        quality.remux
            VHS,          quality.vhs
            WEB,          quality.web
            WEB-DL,       quality.webdl
            WEBMux,       quality.webmux
            BDRip,        rips.bdrip
            BRRip,        rips.brrip
            DVDRip,       rips.dvdrip
            HDRip,        rips.hdrip
            PPVRip,       rips.ppvrip
            SATRip,       rips.satrip
            UHDRip,       rips.uhdrip
            VHSRip,       rips.vhsrip
            WEB-DLRip,    rips.webdlrip
            WEBRip,       rips.webrip
            CAM,          trash.cam
            PDTV,         trash.pdtv
            R5,           trash.r5
            SCR,          trash.screener
            TeleCine,     trash.telecine
            TeleSync,     trash.telesync
            """)
    @DisplayName("RANK-04: which source is ranked by which attribute")
    void sources(String label, String attribute) {
        assertThat(name(RankedAttribute.of(Labelled.find(Quality.class, label).orElseThrow())))
                .isEqualTo(attribute);
    }

    @ParameterizedTest(name = "quality {0} is {1}")
    @CsvSource({"DVD, quality.dvd", "HDTVRip, rips.tvrip", "TVRip, rips.tvrip"})
    @DisplayName("RDB-05: no source escapes")
    void noSourceEscapes(String label, String attribute) {
        assertThat(name(RankedAttribute.of(Labelled.find(Quality.class, label).orElseThrow())))
                .isEqualTo(attribute);
    }

    @Test
    @DisplayName("RANK-04: which codec is ranked by which attribute")
    void codecs() {
        assertThat(names(VideoCodec.values(), RankedAttribute::of))
                .containsExactly(
                        "avc quality.avc",
                        "hevc quality.hevc",
                        "av1 quality.av1",
                        "xvid quality.xvid",
                        "mpeg quality.mpeg");
    }

    @Test
    @DisplayName("RANK-04, PDB-33: which range of brightness is ranked by which attribute")
    void ranges() {
        assertThat(names(DynamicRange.values(), RankedAttribute::of))
                .containsExactly(
                        "DV hdr.dolby_vision", "HDR10+ hdr.hdr10plus", "HDR hdr.hdr", "HLG hdr.hdr", "SDR hdr.sdr");
    }

    @Test
    @DisplayName("RANK-04: which loudspeakers are ranked by which attribute")
    void channels() {
        assertThat(names(AudioChannels.values(), RankedAttribute::of))
                .containsExactly(
                        "5.1 audio.surround",
                        "7.1 audio.surround",
                        "2.0 audio.stereo",
                        "stereo audio.stereo",
                        "mono audio.mono");
    }

    @Test
    @DisplayName("RANK-04, RANK-05: which sound is ranked by which attribute; two by none")
    void sounds() {
        assertThat(Stream.of(AudioCodec.values())
                        .map(audio -> audio.label() + " "
                                + RankedAttribute.of(audio)
                                        .map(RankedAttributeTest::name)
                                        .orElse("-")))
                .containsExactly(
                        "DTS Lossless audio.dts_lossless",
                        "DTS Lossy audio.dts_lossy",
                        "Atmos audio.atmos",
                        "TrueHD audio.truehd",
                        "FLAC audio.flac",
                        "Dolby Digital Plus audio.dolby_digital_plus",
                        "Dolby Digital audio.dolby_digital",
                        "AAC audio.aac",
                        "PCM -",
                        "OPUS -",
                        "HQ Clean Audio trash.clean_audio",
                        "MP3 audio.mp3");
    }

    @ParameterizedTest(name = "{0}.{1} and {0}.{2}")
    @CsvSource({"hdr, bit10, 10bit", "extras, 3d, three_d"})
    @DisplayName("RDB-06: both spellings of a key are read")
    void bothSpellings(String group, String key, String otherKey) {
        assertThat(find(group, otherKey)).isEqualTo(find(group, key));
    }

    @Test
    @DisplayName("RANK-04: a key belongs to its group and is written exactly")
    void otherKeysAreNone() {
        assertThat(RankedAttribute.find(AttributeGroup.RIPS, "bluray")).isEmpty();
        assertThat(RankedAttribute.find(AttributeGroup.QUALITY, "BluRay")).isEmpty();
    }

    private static <T extends Labelled> List<String> names(T[] values, Function<T, RankedAttribute> attribute) {
        return Stream.of(values)
                .map(value -> value.label() + " " + name(attribute.apply(value)))
                .toList();
    }

    private static String name(RankedAttribute attribute) {
        return attribute.group().key() + "." + attribute.key();
    }

    @Test
    @DisplayName("RANK-10: reasons of codecs and of the bit depth have names of their own")
    void reasons() {
        assertThat(RankedAttribute.AV1.reason()).isEqualTo("codec_av1");
        assertThat(RankedAttribute.BIT_DEPTH.reason()).isEqualTo("hdr_10bit");
        assertThat(RankedAttribute.BDRIP.reason()).isEqualTo("rips_bdrip");
        assertThat(RankedAttribute.SIZE.reason()).isEqualTo("trash_size");
        assertThat(RankedAttribute.CLEAN_AUDIO.reason()).isEqualTo("trash_clean_audio");
        assertThat(RankedAttribute.THREE_D.reason()).isEqualTo("extras_3d");
    }
}
