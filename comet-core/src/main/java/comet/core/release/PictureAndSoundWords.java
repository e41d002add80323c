package comet.core.release;

import static comet.core.release.Phrase.Mark.ANCHOR;
import static comet.core.release.Phrase.Mark.CUT;
import static comet.core.release.Phrase.Mark.EXACT;
import static comet.core.release.Phrase.Mark.NOT_BOUNDING;
import static comet.core.release.Phrase.Mark.SOFT;
import static comet.core.release.Phrase.Mark.SOFT_BEFORE_YEAR;
import static comet.core.release.WordKind.AUDIO;
import static comet.core.release.WordKind.BIT_DEPTH;
import static comet.core.release.WordKind.CHANNELS;
import static comet.core.release.WordKind.CODEC;
import static comet.core.release.WordKind.HDR;

/** How picture and sound are coded (PARSE-70 to PARSE-74). */
final class PictureAndSoundWords {

    /** Two ranges in one word. */
    private static final String[] BOTH_RANGES = {"dvhdr", "dvhdr10", "hdrdv", "hdr10dv", "dovihdr", "dovihdr10"};

    private PictureAndSoundWords() {}

    static void addTo(Vocabulary.Builder words) {
        picture(words);
        sound(words);
    }

    private static void picture(Vocabulary.Builder words) {
        words.row(BIT_DEPTH, BitDepth.BIT_10, 0, "hevc·10", "hevc10bit")
                .row(BIT_DEPTH, BitDepth.BIT_8, CUT | SOFT, "8·bit", "8·bits")
                .same(BIT_DEPTH, BitDepth.BIT_10, CUT | SOFT, "10·bit", "10·bits")
                .same(BIT_DEPTH, BitDepth.BIT_12, CUT | SOFT, "12·bit", "12·bits")
                .row(BIT_DEPTH, BitDepth.BIT_10, 0, "hdr10")
                .row(BIT_DEPTH, BitDepth.BIT_10, CUT, "hi10", "hi10p")
                .row(HDR, DynamicRange.DOLBY_VISION, CUT | SOFT_BEFORE_YEAR, "dv")
                .same(HDR, DynamicRange.DOLBY_VISION, CUT, "dovi", "dolby·vision")
                .same(HDR, DynamicRange.DOLBY_VISION, 0, BOTH_RANGES)
                .same(HDR, DynamicRange.DOLBY_VISION, 0, "dvhdr10+", "dvhdr10plus", "dvhdr10p")
                .row(HDR, DynamicRange.HDR10_PLUS, CUT, "dvhdr10+", "dvhdr10plus", "dvhdr10p")
                .same(HDR, DynamicRange.HDR10_PLUS, CUT, "hdr10+", "hdr10·plus", "hdr 10+", "hdr10p")
                .row(HDR, DynamicRange.HDR, CUT | SOFT, "hdr")
                .same(HDR, DynamicRange.HDR, CUT, "hdr·10")
                .same(HDR, DynamicRange.HDR, CUT, BOTH_RANGES)
                .row(HDR, DynamicRange.HLG, CUT, "hlg")
                .row(HDR, DynamicRange.SDR, CUT | SOFT, "sdr")
                .row(CODEC, VideoCodec.AVC, CUT | ANCHOR, "x·264", "h·264")
                .same(CODEC, VideoCodec.HEVC, CUT | ANCHOR, "x·265", "h·265", "hevc10", "hevc10bit")
                .same(CODEC, VideoCodec.AVC, CUT | NOT_BOUNDING, "264")
                .same(CODEC, VideoCodec.HEVC, CUT | NOT_BOUNDING, "265")
                .row(CODEC, VideoCodec.HEVC, CUT | ANCHOR, "hevc")
                .row(CODEC, VideoCodec.XVID, CUT | ANCHOR, "xvid", "divx", "divx5", "divx6")
                .row(CODEC, VideoCodec.AVC, CUT, "avc")
                .row(CODEC, VideoCodec.AV1, CUT, "av1")
                .row(CODEC, VideoCodec.MPEG, CUT, "mpeg", "mpg", "mpeg2", "mpeg~2");
    }

    private static void sound(Vocabulary.Builder words) {
        words.row(CHANNELS, AudioChannels.SURROUND_5_1, CUT, "6ch", "x2", "x3", "x4")
                .row(CHANNELS, AudioChannels.SURROUND_7_1, CUT, "8ch")
                .row(CHANNELS, AudioChannels.STEREO_2_0, CUT, "2ch")
                .row(CHANNELS, AudioChannels.STEREO, SOFT_BEFORE_YEAR, "stereo")
                .row(CHANNELS, AudioChannels.MONO, SOFT_BEFORE_YEAR, "mono")
                .row(AUDIO, AudioCodec.DTS_LOSSLESS, CUT, "dts·hd ma", "dtshdma", "dts·hd master", "dts·hd·ma", "dts·x")
                .row(AUDIO, AudioCodec.DTS_LOSSY, CUT, "dts", "dts·hd", "dts·hd hr", "dts·hdhr", "dts·es")
                .row(AUDIO, AudioCodec.ATMOS, CUT, "atmos", "dolby·atmos")
                .row(AUDIO, AudioCodec.TRUEHD, CUT | ANCHOR | NOT_BOUNDING, "true·hd")
                .row(AUDIO, AudioCodec.FLAC, CUT, "flac", "flac2", "flacx2", "flacx3", "flacx4")
                .row(AUDIO, AudioCodec.DOLBY_DIGITAL_PLUS, CUT | ANCHOR, "ddp", "ddpa", "ddp5", "ddp2", "ddp7")
                .same(
                        AUDIO,
                        AudioCodec.DOLBY_DIGITAL_PLUS,
                        CUT,
                        "e·ac·3",
                        "eac3",
                        "ddplus",
                        "dolby digital plus",
                        "dd+",
                        "dd2+")
                .same(AUDIO, AudioCodec.DOLBY_DIGITAL_PLUS, CUT | EXACT, "DD Plus")
                .row(AUDIO, AudioCodec.DOLBY_DIGITAL, CUT | ANCHOR, "ac·3", "ac3x2", "ac3x3", "dd5", "dd2")
                .same(AUDIO, AudioCodec.DOLBY_DIGITAL, CUT, "dd", "dolby·digital", "dolbyd")
                .row(
                        AUDIO,
                        AudioCodec.AAC,
                        CUT | ANCHOR,
                        "aac",
                        "aac2",
                        "aac5",
                        "aacx2",
                        "aacx3",
                        "qaac",
                        "qqaac",
                        "qaacx2",
                        "qaacx3")
                .row(AUDIO, AudioCodec.PCM, CUT, "pcm", "lpcm")
                .row(AUDIO, AudioCodec.OPUS, CUT | SOFT_BEFORE_YEAR, "opus")
                .row(AUDIO, AudioCodec.CLEAN_AUDIO, CUT, "hd clean audio", "hd clean aud", "clean audio", "clean aud")
                .row(AUDIO, AudioCodec.MP3, CUT, "mp3");
    }
}
