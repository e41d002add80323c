package comet.http.play;

import java.util.Locale;
import java.util.Map;

/** The media type of a video by the ending of its name, as players know it (DB-30). */
final class VideoType {

    /** What players take for granted where nothing else is known. */
    static final String MP4 = "video/mp4";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("3g2", "video/3gpp2"),
            Map.entry("3gp", "video/3gpp"),
            Map.entry("asf", "video/x-ms-asf"),
            Map.entry("avi", "video/x-msvideo"),
            Map.entry("flv", "video/x-flv"),
            Map.entry("m2ts", "video/mp2t"),
            Map.entry("mk3d", "video/x-matroska"),
            Map.entry("mkv", "video/x-matroska"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("mpe", "video/mpeg"),
            Map.entry("mpeg", "video/mpeg"),
            Map.entry("mpg", "video/mpeg"),
            Map.entry("mts", "video/mp2t"),
            Map.entry("ogm", "video/ogg"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("qt", "video/quicktime"),
            Map.entry("ts", "video/mp2t"),
            Map.entry("webm", "video/webm"),
            Map.entry("wmv", "video/x-ms-wmv"));

    private VideoType() {}

    /** The type of a file of that name; {@link #MP4} where the name does not say. */
    static String of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, MP4);
    }
}
