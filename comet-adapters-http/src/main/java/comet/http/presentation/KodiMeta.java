package comet.http.presentation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.DynamicRange;
import comet.core.release.ParsedRelease;
import comet.core.release.VideoCodec;
import comet.http.config.ResultComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the Kodi plugin is told beside the texts: {@code behaviorHints.cometKodiMetaV1} (PRES-102). No member is absent. */
@JsonPropertyOrder({
    "width",
    "height",
    "resolution",
    "codec",
    "hdr",
    "audio",
    "channels",
    "language",
    "languages",
    "title",
    "videoInfo",
    "audioInfo",
    "qualityInfo",
    "groupInfo",
    "seedersInfo",
    "sizeInfo",
    "trackerInfo",
    "languagesInfo"
})
record KodiMeta(
        int width,
        int height,
        String resolution,
        String codec,
        String hdr,
        String audio,
        String channels,
        String language,
        List<String> languages,
        String title,
        String videoInfo,
        String audioInfo,
        String qualityInfo,
        String groupInfo,
        String seedersInfo,
        String sizeInfo,
        String trackerInfo,
        String languagesInfo) {

    private record Dimensions(int width, int height) {}

    private static final Dimensions UNKNOWN = new Dimensions(0, 0);

    /** PRES-103. */
    private static final Map<String, Dimensions> DIMENSIONS = Map.of(
            "4K", new Dimensions(3840, 2160),
            "2160P", new Dimensions(3840, 2160),
            "1440P", new Dimensions(2560, 1440),
            "1080P", new Dimensions(1920, 1080),
            "720P", new Dimensions(1280, 720),
            "576P", new Dimensions(720, 576),
            "480P", new Dimensions(640, 480),
            "360P", new Dimensions(480, 360),
            "240P", new Dimensions(320, 240));

    static KodiMeta of(ParsedRelease parsed, StreamDetails details) {
        String resolution = parsed.resolution().toUpperCase(Locale.ROOT);
        Dimensions dimensions = DIMENSIONS.getOrDefault(resolution, UNKNOWN);
        return new KodiMeta(
                dimensions.width(),
                dimensions.height(),
                resolution,
                parsed.codec().map(VideoCodec::label).orElse(""),
                first(parsed.hdr(), DynamicRange::label),
                first(parsed.audio(), AudioCodec::label),
                first(parsed.channels(), AudioChannels::label),
                first(parsed.languages(), code -> code),
                parsed.languages(),
                details.part(ResultComponent.TITLE, DetailStyle.WORDS),
                details.part(ResultComponent.VIDEO, DetailStyle.WORDS),
                details.part(ResultComponent.AUDIO, DetailStyle.WORDS),
                details.part(ResultComponent.QUALITY, DetailStyle.WORDS),
                details.part(ResultComponent.GROUP, DetailStyle.WORDS),
                details.part(ResultComponent.SEEDERS, DetailStyle.WORDS),
                details.part(ResultComponent.SIZE, DetailStyle.WORDS),
                details.part(ResultComponent.TRACKER, DetailStyle.WORDS),
                details.part(ResultComponent.LANGUAGES, DetailStyle.WORDS));
    }

    private static <T> String first(List<T> values, Function<T, String> label) {
        return values.isEmpty() ? "" : label.apply(values.getFirst());
    }
}
