package comet.http.presentation;

import static comet.core.release.ReleaseFlag.EXTENDED;
import static comet.core.release.ReleaseFlag.PROPER;
import static comet.core.release.ReleaseFlag.REMASTERED;
import static comet.core.release.ReleaseFlag.REPACK;
import static comet.core.release.ReleaseFlag.UPSCALED;

import comet.core.release.BitDepth;
import comet.core.release.Edition;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseFlag;
import comet.core.release.VideoCodec;
import comet.core.search.OfferedStream;
import comet.core.torrent.Release;
import comet.http.config.ResultComponent;
import comet.http.config.ResultFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What is said of a release, part by part (PRES-070 to PRES-077). A part not chosen, or not known, is empty text. */
final class StreamDetails {

    private static final String EMPTY = "Empty result format configuration";
    private static final String DOT = " \u2022 ";
    private static final String CLEANED_PREFIX = "Comet|";

    /** One line of a description and what stands between its parts. */
    private record Line(String separator, List<ResultComponent> parts) {}

    // Other servers read this layout (PRES-076): it does not change.
    private static final List<Line> LAYOUT = List.of(
            new Line("", List.of(ResultComponent.TITLE)),
            new Line(" | ", List.of(ResultComponent.VIDEO, ResultComponent.AUDIO)),
            new Line(" | ", List.of(ResultComponent.QUALITY, ResultComponent.GROUP)),
            new Line(" ", List.of(ResultComponent.SEEDERS, ResultComponent.SIZE, ResultComponent.TRACKER)),
            new Line("", List.of(ResultComponent.LANGUAGES)));

    private final ResultFormat format;
    private final Map<ResultComponent, String> values = new EnumMap<>(ResultComponent.class);
    private final List<String> languages;

    private StreamDetails(OfferedStream stream, ResultFormat format, boolean cleanTracker) {
        Release release = stream.release();
        ParsedRelease parsed = stream.parsed();
        this.format = format;
        this.languages = format.shows(ResultComponent.LANGUAGES) ? parsed.languages() : List.of();
        put(ResultComponent.TITLE, ShownText.oneLine(release.title()));
        put(ResultComponent.VIDEO, video(parsed));
        put(ResultComponent.AUDIO, audio(parsed));
        put(ResultComponent.QUALITY, quality(parsed));
        put(ResultComponent.GROUP, ShownText.oneLine(parsed.group().orElse("")));
        release.seeders().ifPresent(count -> put(ResultComponent.SEEDERS, Integer.toString(count)));
        put(ResultComponent.SIZE, size(stream));
        put(ResultComponent.TRACKER, tracker(ShownText.oneLine(release.tracker()), cleanTracker));
    }

    /** @param cleanTracker whether a chain of servers in the tracker label is cut to its last one (PRES-073) */
    static StreamDetails of(OfferedStream stream, ResultFormat format, boolean cleanTracker) {
        return new StreamDetails(stream, format, cleanTracker);
    }

    /** A part without its label; of languages, the codes. */
    String value(ResultComponent component) {
        return component == ResultComponent.LANGUAGES
                ? String.join("/", languages)
                : values.getOrDefault(component, "");
    }

    /** A part with its label. */
    String part(ResultComponent component, DetailStyle style) {
        if (component == ResultComponent.LANGUAGES) {
            return languages.isEmpty() ? "" : style.label(component) + style.languages(languages);
        }
        String value = values.getOrDefault(component, "");
        return value.isEmpty() ? "" : style.label(component) + value;
    }

    /** All parts in lines; never empty. */
    String description(DetailStyle style) {
        StringBuilder text = new StringBuilder(256);
        for (Line line : LAYOUT) {
            String before = text.isEmpty() ? "" : "\n";
            for (ResultComponent component : line.parts()) {
                String part = part(component, style);
                if (!part.isEmpty()) {
                    text.append(before).append(part);
                    before = line.separator();
                }
            }
        }
        return text.isEmpty() ? EMPTY : text.toString();
    }

    private void put(ResultComponent component, String value) {
        if (!value.isEmpty() && format.shows(component)) {
            values.put(component, value);
        }
    }

    /** PRES-082: of a file in a pack its own size comes first, because readers take the first figure. */
    private static String size(OfferedStream stream) {
        OptionalLong played = stream.size();
        if (played.isEmpty()) {
            return "";
        }
        String text = SizeText.of(played.getAsLong());
        OptionalLong whole = stream.release().size();
        return stream.inPack() && whole.isPresent() ? text + " / " + SizeText.of(whole.getAsLong()) : text;
    }

    private static String video(ParsedRelease parsed) {
        List<String> parts = new ArrayList<>(4);
        parsed.codec().map(VideoCodec::label).ifPresent(parts::add);
        parsed.hdr().forEach(range -> parts.add(range.label()));
        parsed.bitDepth().map(BitDepth::label).ifPresent(parts::add);
        return String.join(DOT, parts);
    }

    private static String audio(ParsedRelease parsed) {
        List<String> parts = new ArrayList<>(4);
        parsed.audio().forEach(codec -> parts.add(codec.label()));
        parsed.channels().forEach(channels -> parts.add(channels.label()));
        return String.join(DOT, parts);
    }

    /** PRES-072; a remux is told by the quality itself. */
    private static String quality(ParsedRelease parsed) {
        List<String> parts = new ArrayList<>(4);
        parsed.quality().map(Quality::label).ifPresent(parts::add);
        addFlag(parts, parsed, PROPER, "PROPER");
        addFlag(parts, parsed, REPACK, "REPACK");
        addFlag(parts, parsed, UPSCALED, "UPSCALED");
        addFlag(parts, parsed, REMASTERED, "REMASTERED");
        if (parsed.edition().filter(Edition.DIRECTORS_CUT::equals).isPresent()) {
            parts.add("DIRECTOR'S CUT");
        }
        addFlag(parts, parsed, EXTENDED, "EXTENDED");
        return String.join(DOT, parts);
    }

    private static void addFlag(List<String> parts, ParsedRelease parsed, ReleaseFlag flag, String word) {
        if (parsed.is(flag)) {
            parts.add(word);
        }
    }

    private static String tracker(String label, boolean clean) {
        return clean && label.startsWith(CLEANED_PREFIX)
                ? CLEANED_PREFIX + label.substring(label.lastIndexOf('|') + 1)
                : label;
    }
}
