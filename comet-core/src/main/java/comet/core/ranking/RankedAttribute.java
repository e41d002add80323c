package comet.core.ranking;

import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.DynamicRange;
import comet.core.release.Quality;
import comet.core.release.VideoCodec;
import java.util.Optional;

/**
 * What a release is ranked and refused by (RANK-04): under which group and key a profile sets it, what it is worth, and
 * whether the two built-in profiles accept it. Values of a release without an attribute are worth nothing and refuse
 * nothing (RANK-05).
 */
public enum RankedAttribute {
    AV1(AttributeGroup.QUALITY, "av1", RankTerm.CODEC, 500, Fetch.UNLESS_STRICT),
    AVC(AttributeGroup.QUALITY, "avc", RankTerm.CODEC, 500, Fetch.ALWAYS),
    BLURAY(AttributeGroup.QUALITY, "bluray", RankTerm.QUALITY, 100, Fetch.ALWAYS),
    DVD(AttributeGroup.QUALITY, "dvd", RankTerm.QUALITY, -5000, Fetch.UNLESS_STRICT),
    HDTV(AttributeGroup.QUALITY, "hdtv", RankTerm.QUALITY, -5000, Fetch.ALWAYS),
    HEVC(AttributeGroup.QUALITY, "hevc", RankTerm.CODEC, 500, Fetch.ALWAYS),
    MPEG(AttributeGroup.QUALITY, "mpeg", RankTerm.CODEC, -1000, Fetch.UNLESS_STRICT),
    REMUX(AttributeGroup.QUALITY, "remux", RankTerm.QUALITY, 10000, Fetch.UNLESS_STRICT),
    VHS(AttributeGroup.QUALITY, "vhs", RankTerm.QUALITY, -10000, Fetch.UNLESS_STRICT),
    WEB(AttributeGroup.QUALITY, "web", RankTerm.QUALITY, 100, Fetch.ALWAYS),
    WEBDL(AttributeGroup.QUALITY, "webdl", RankTerm.QUALITY, 200, Fetch.ALWAYS),
    WEBMUX(AttributeGroup.QUALITY, "webmux", RankTerm.QUALITY, -10000, Fetch.UNLESS_STRICT),
    XVID(AttributeGroup.QUALITY, "xvid", RankTerm.CODEC, -10000, Fetch.UNLESS_STRICT),
    BDRIP(AttributeGroup.RIPS, "bdrip", RankTerm.QUALITY, -5000, Fetch.UNLESS_STRICT),
    BRRIP(AttributeGroup.RIPS, "brrip", RankTerm.QUALITY, -10000, Fetch.ALWAYS),
    DVDRIP(AttributeGroup.RIPS, "dvdrip", RankTerm.QUALITY, -5000, Fetch.UNLESS_STRICT),
    HDRIP(AttributeGroup.RIPS, "hdrip", RankTerm.QUALITY, -10000, Fetch.ALWAYS),
    PPVRIP(AttributeGroup.RIPS, "ppvrip", RankTerm.QUALITY, -10000, Fetch.UNLESS_STRICT),
    SATRIP(AttributeGroup.RIPS, "satrip", RankTerm.QUALITY, -10000, Fetch.UNLESS_STRICT),
    TVRIP(AttributeGroup.RIPS, "tvrip", RankTerm.QUALITY, -10000, Fetch.UNLESS_STRICT),
    UHDRIP(AttributeGroup.RIPS, "uhdrip", RankTerm.QUALITY, -5000, Fetch.UNLESS_STRICT),
    VHSRIP(AttributeGroup.RIPS, "vhsrip", RankTerm.QUALITY, -10000, Fetch.UNLESS_STRICT),
    WEBDLRIP(AttributeGroup.RIPS, "webdlrip", RankTerm.QUALITY, -10000, Fetch.UNLESS_STRICT),
    WEBRIP(AttributeGroup.RIPS, "webrip", RankTerm.QUALITY, -1000, Fetch.ALWAYS),
    BIT_DEPTH(AttributeGroup.HDR, "bit10", RankTerm.HDR, 100, Fetch.ALWAYS),
    DOLBY_VISION(AttributeGroup.HDR, "dolby_vision", RankTerm.HDR, 3000, Fetch.UNLESS_STRICT),
    HDR(AttributeGroup.HDR, "hdr", RankTerm.HDR, 2000, Fetch.ALWAYS),
    HDR10PLUS(AttributeGroup.HDR, "hdr10plus", RankTerm.HDR, 2100, Fetch.ALWAYS),
    SDR(AttributeGroup.HDR, "sdr", RankTerm.HDR, 0, Fetch.ALWAYS),
    AAC(AttributeGroup.AUDIO, "aac", RankTerm.AUDIO, 100, Fetch.ALWAYS),
    ATMOS(AttributeGroup.AUDIO, "atmos", RankTerm.AUDIO, 1000, Fetch.ALWAYS),
    DOLBY_DIGITAL(AttributeGroup.AUDIO, "dolby_digital", RankTerm.AUDIO, 50, Fetch.ALWAYS),
    DOLBY_DIGITAL_PLUS(AttributeGroup.AUDIO, "dolby_digital_plus", RankTerm.AUDIO, 150, Fetch.ALWAYS),
    DTS_LOSSY(AttributeGroup.AUDIO, "dts_lossy", RankTerm.AUDIO, 100, Fetch.ALWAYS),
    DTS_LOSSLESS(AttributeGroup.AUDIO, "dts_lossless", RankTerm.AUDIO, 2000, Fetch.ALWAYS),
    FLAC(AttributeGroup.AUDIO, "flac", RankTerm.AUDIO, 0, Fetch.ALWAYS),
    MONO(AttributeGroup.AUDIO, "mono", RankTerm.CHANNELS, 0, Fetch.UNLESS_STRICT),
    MP3(AttributeGroup.AUDIO, "mp3", RankTerm.AUDIO, -1000, Fetch.UNLESS_STRICT),
    STEREO(AttributeGroup.AUDIO, "stereo", RankTerm.CHANNELS, 0, Fetch.ALWAYS),
    SURROUND(AttributeGroup.AUDIO, "surround", RankTerm.CHANNELS, 0, Fetch.ALWAYS),
    TRUEHD(AttributeGroup.AUDIO, "truehd", RankTerm.AUDIO, 2000, Fetch.ALWAYS),
    THREE_D(AttributeGroup.EXTRAS, "3d", RankTerm.EXTRAS, -10000, Fetch.UNLESS_STRICT),
    CONVERTED(AttributeGroup.EXTRAS, "converted", RankTerm.EXTRAS, -1000, Fetch.UNLESS_STRICT),
    DOCUMENTARY(AttributeGroup.EXTRAS, "documentary", RankTerm.EXTRAS, -250, Fetch.UNLESS_STRICT),
    DUBBED(AttributeGroup.EXTRAS, "dubbed", RankTerm.EXTRAS, -1000, Fetch.ALWAYS),
    EDITION(AttributeGroup.EXTRAS, "edition", RankTerm.EXTRAS, 100, Fetch.ALWAYS),
    HARDCODED(AttributeGroup.EXTRAS, "hardcoded", RankTerm.EXTRAS, 0, Fetch.ALWAYS),
    NETWORK(AttributeGroup.EXTRAS, "network", RankTerm.EXTRAS, 0, Fetch.ALWAYS),
    PROPER(AttributeGroup.EXTRAS, "proper", RankTerm.EXTRAS, 20, Fetch.ALWAYS),
    REPACK(AttributeGroup.EXTRAS, "repack", RankTerm.EXTRAS, 20, Fetch.ALWAYS),
    RETAIL(AttributeGroup.EXTRAS, "retail", RankTerm.EXTRAS, 0, Fetch.ALWAYS),
    SITE(AttributeGroup.EXTRAS, "site", RankTerm.EXTRAS, -10000, Fetch.UNLESS_STRICT),
    SUBBED(AttributeGroup.EXTRAS, "subbed", RankTerm.EXTRAS, 0, Fetch.ALWAYS),
    UPSCALED(AttributeGroup.EXTRAS, "upscaled", RankTerm.EXTRAS, -10000, Fetch.UNLESS_STRICT),
    SCENE(AttributeGroup.EXTRAS, "scene", RankTerm.EXTRAS, 0, Fetch.ALWAYS),
    UNCENSORED(AttributeGroup.EXTRAS, "uncensored", RankTerm.EXTRAS, 0, Fetch.ALWAYS),
    CAM(AttributeGroup.TRASH, "cam", RankTerm.QUALITY, -10000, Fetch.NEVER),
    CLEAN_AUDIO(AttributeGroup.TRASH, "clean_audio", RankTerm.AUDIO, -10000, Fetch.NEVER),
    PDTV(AttributeGroup.TRASH, "pdtv", RankTerm.QUALITY, -10000, Fetch.NEVER),
    R5(AttributeGroup.TRASH, "r5", RankTerm.QUALITY, -10000, Fetch.NEVER),
    SCREENER(AttributeGroup.TRASH, "screener", RankTerm.QUALITY, -10000, Fetch.NEVER),
    SIZE(AttributeGroup.TRASH, "size", RankTerm.EXTRAS, -10000, Fetch.UNLESS_STRICT),
    TELECINE(AttributeGroup.TRASH, "telecine", RankTerm.QUALITY, -10000, Fetch.NEVER),
    TELESYNC(AttributeGroup.TRASH, "telesync", RankTerm.QUALITY, -10000, Fetch.NEVER);

    /** Whether the built-in profiles accept a release with the attribute: the last two columns of the table. */
    private enum Fetch {
        ALWAYS,
        UNLESS_STRICT,
        NEVER
    }

    private static final Optional<RankedAttribute> NONE = Optional.empty();

    private final AttributeGroup group;
    private final String key;
    private final RankTerm term;
    private final int weight;
    private final Fetch fetch;

    RankedAttribute(AttributeGroup group, String key, RankTerm term, int weight, Fetch fetch) {
        this.group = group;
        this.key = key;
        this.term = term;
        this.weight = weight;
        this.fetch = fetch;
    }

    /** The group in which a profile sets it. */
    public AttributeGroup group() {
        return group;
    }

    /** The key in its group, as a profile is written. */
    public String key() {
        return key;
    }

    /** The other spelling of the key that is read as well (RDB-06). */
    public Optional<String> otherKey() {
        if (this == BIT_DEPTH) {
            return Optional.of("10bit");
        }
        return this == THREE_D ? Optional.of("three_d") : Optional.empty();
    }

    /** The term of the rank that it belongs to. */
    public RankTerm term() {
        return term;
    }

    /** What it adds to the rank where a profile does not say otherwise. */
    public int weight() {
        return weight;
    }

    /** Whether the product's own profile accepts it (RANK-06). */
    public boolean isFetched() {
        return fetch != Fetch.NEVER;
    }

    /** Whether the strict profile accepts it. */
    public boolean isFetchedStrictly() {
        return fetch == Fetch.ALWAYS;
    }

    /** How explanations of a score name it: any depth gets the weight of ten bits, so it is named for what it is (RDB-04). */
    public String shownKey() {
        return this == BIT_DEPTH ? "bit_depth" : key;
    }

    /** The reason of a refusal because of it, such as {@code rips_bdrip}, {@code codec_av1}, {@code hdr_10bit} (RANK-10). */
    public String reason() {
        if (this == BIT_DEPTH) {
            return "hdr_10bit";
        }
        return (term == RankTerm.CODEC ? "codec" : group.key()) + "_" + key;
    }

    /** The attribute that a profile names; both spellings are understood. */
    public static Optional<RankedAttribute> find(AttributeGroup group, String key) {
        for (RankedAttribute attribute : values()) {
            if (attribute.group == group
                    && (attribute.key.equals(key)
                            || attribute.otherKey().filter(key::equals).isPresent())) {
                return Optional.of(attribute);
            }
        }
        return NONE;
    }

    /** The attribute of a source; every one has its own (RDB-05). */
    public static RankedAttribute of(Quality quality) {
        return switch (quality) {
            case TELESYNC -> TELESYNC;
            case TELECINE -> TELECINE;
            case SCREENER -> SCREENER;
            case BLURAY_REMUX, REMUX -> REMUX;
            case BLURAY -> BLURAY;
            case UHDRIP -> UHDRIP;
            case HDRIP -> HDRIP;
            case BRRIP -> BRRIP;
            case BDRIP -> BDRIP;
            case DVDRIP -> DVDRIP;
            case VHSRIP -> VHSRIP;
            case DVD -> DVD;
            case VHS -> VHS;
            case PPVRIP -> PPVRIP;
            case HDTVRIP, TVRIP -> TVRIP;
            case SATRIP -> SATRIP;
            case R5 -> R5;
            case WEBMUX -> WEBMUX;
            case WEBRIP -> WEBRIP;
            case WEBDLRIP -> WEBDLRIP;
            case WEBDL -> WEBDL;
            case WEB -> WEB;
            case CAM -> CAM;
            case PDTV -> PDTV;
            case HDTV -> HDTV;
        };
    }

    /** The attribute of a way to code the picture. */
    public static RankedAttribute of(VideoCodec codec) {
        return switch (codec) {
            case AVC -> AVC;
            case HEVC -> HEVC;
            case AV1 -> AV1;
            case XVID -> XVID;
            case MPEG -> MPEG;
        };
    }

    /** The attribute of a range of brightness; HLG is ranked as HDR (PDB-33). */
    public static RankedAttribute of(DynamicRange range) {
        return switch (range) {
            case DOLBY_VISION -> DOLBY_VISION;
            case HDR10_PLUS -> HDR10PLUS;
            case HDR, HLG -> HDR;
            case SDR -> SDR;
        };
    }

    /** The attribute of a way to code the sound; two have none (RANK-05). */
    public static Optional<RankedAttribute> of(AudioCodec audio) {
        return switch (audio) {
            case DTS_LOSSLESS -> Optional.of(DTS_LOSSLESS);
            case DTS_LOSSY -> Optional.of(DTS_LOSSY);
            case ATMOS -> Optional.of(ATMOS);
            case TRUEHD -> Optional.of(TRUEHD);
            case FLAC -> Optional.of(FLAC);
            case DOLBY_DIGITAL_PLUS -> Optional.of(DOLBY_DIGITAL_PLUS);
            case DOLBY_DIGITAL -> Optional.of(DOLBY_DIGITAL);
            case AAC -> Optional.of(AAC);
            case CLEAN_AUDIO -> Optional.of(CLEAN_AUDIO);
            case MP3 -> Optional.of(MP3);
            case PCM, OPUS -> NONE;
        };
    }

    /** The attribute of a number of loudspeakers; it never refuses a release. */
    public static RankedAttribute of(AudioChannels channels) {
        return switch (channels) {
            case SURROUND_5_1, SURROUND_7_1 -> SURROUND;
            case STEREO_2_0, STEREO -> STEREO;
            case MONO -> MONO;
        };
    }
}
