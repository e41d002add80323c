package comet.core.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or two of a release name that tells how the video was made (PARSE-30, 60, 72, 74).
 *
 * @param kind what it tells about
 * @param value the word of {@link ParsedRelease} for it
 * @param precedence of several that tell about the same, the lowest decides; also the order of a list of them
 * @param alsoInTitles whether film titles use the word too, so that it tells nothing as long as the title may go on
 */
record TechnicalWord(Kind kind, String value, int precedence, boolean alsoInTitles) {

    enum Kind {
        RESOLUTION,
        QUALITY,
        CODEC,
        AUDIO
    }

    /** At most this many written words make one: {@code DTS-HD MA}. */
    static final int MOST_WORDS = 3;

    private static final Pattern LINES = Pattern.compile("(\\d{3,4})[pi]");
    private static final Pattern WIDTH_AND_HEIGHT = Pattern.compile("(\\d{3,4})x(\\d{3,4})p?");
    private static final Map<String, TechnicalWord> WORDS = words();

    private static Map<String, TechnicalWord> words() {
        Table table = new Table();
        // In the order of PARSE-60: the first that a name has is its quality. WEB is tested late.
        table.add(Kind.QUALITY, "BluRay REMUX", List.of("bd-remux", "br-remux", "uhd-remux"), List.of());
        table.add(Kind.QUALITY, "REMUX", List.of("remux"), List.of());
        table.add(Kind.QUALITY, "BluRay", List.of("blu-ray"), List.of());
        table.add(Kind.QUALITY, "HDRip", List.of("hd-rip", "micro-hd"), List.of());
        table.add(Kind.QUALITY, "BRRip", List.of("br-rip", "blu-ray-rip", "bluray-rip"), List.of());
        table.add(Kind.QUALITY, "BDRip", List.of("bd-rip"), List.of());
        table.add(Kind.QUALITY, "DVDRip", List.of("dvd-rip"), List.of());
        table.add(Kind.QUALITY, "DVD", List.of("dvdr", "dvd5", "dvd9"), List.of("dvd"));
        table.add(
                Kind.QUALITY,
                "WEBMux",
                List.of("web-mux", "web-dl-mux", "web-dlmux", "dlmux", "bdmux", "brmux"),
                List.of());
        table.add(Kind.QUALITY, "WEBRip", List.of("web-rip"), List.of());
        table.add(Kind.QUALITY, "WEB-DLRip", List.of("web-dl-rip", "web-dlrip", "webdl-rip"), List.of());
        table.add(Kind.QUALITY, "WEB-DL", List.of("web-dl"), List.of());
        table.add(Kind.QUALITY, "WEB", List.of(), List.of("web"));
        table.add(Kind.QUALITY, "HDTV", List.of("hd-tv"), List.of());

        // In the order of PARSE-72, read from its end: the last of its overriding rows decides.
        table.add(Kind.CODEC, "av1", List.of(), List.of("av1"));
        table.add(Kind.CODEC, "avc", List.of(), List.of("avc"));
        table.add(Kind.CODEC, "xvid", List.of("xvid", "divx"), List.of());
        table.add(Kind.CODEC, "hevc", List.of("hevc"), List.of());
        table.add(Kind.CODEC, "avc", List.of("x-264", "h-264"), List.of());
        table.add(Kind.CODEC, "hevc", List.of("x-265", "h-265"), List.of());

        // In the order of PARSE-74, which is also the order of the list.
        table.add(
                Kind.AUDIO,
                "DTS Lossless",
                List.of("dts-hd-ma", "dts-hdma", "dtshd-ma", "dts-hd-master", "dtshd-master", "dts-x"),
                List.of());
        table.add(Kind.AUDIO, "DTS Lossy", List.of("dts-hd"), List.of("dts"));
        table.add(Kind.AUDIO, "Atmos", List.of(), List.of("atmos"));
        table.add(Kind.AUDIO, "TrueHD", List.of("true-hd"), List.of());
        table.add(Kind.AUDIO, "FLAC", List.of(), List.of("flac", "flacx2"));
        table.add(Kind.AUDIO, "Dolby Digital Plus", List.of("e-ac-3", "e-ac3"), List.of("ddp"));
        table.add(Kind.AUDIO, "Dolby Digital", List.of("ac-3", "ac3x2"), List.of("dd"));
        table.add(Kind.AUDIO, "AAC", List.of("aac", "aacx2"), List.of());
        table.add(Kind.AUDIO, "OPUS", List.of(), List.of("opus"));
        table.add(Kind.AUDIO, "MP3", List.of(), List.of("mp3"));
        return Map.copyOf(table.words);
    }

    /** Rows in the order of precedence. */
    private static final class Table {
        private final Map<String, TechnicalWord> words = new HashMap<>();
        private int rows;

        /** In a word, a hyphen stands where the word may be written as two. */
        private void add(Kind kind, String value, List<String> always, List<String> alsoInTitles) {
            int precedence = rows++;
            always.forEach(word -> put(word, new TechnicalWord(kind, value, precedence, false)));
            alsoInTitles.forEach(word -> put(word, new TechnicalWord(kind, value, precedence, true)));
        }

        private void put(String word, TechnicalWord meaning) {
            words.put(word.replace("-", ""), meaning);
            words.put(word.replace('-', ' '), meaning);
        }
    }

    /** What a word says, or several with a blank between them, in lower case; empty when it says nothing of this kind. */
    static Optional<TechnicalWord> of(String word) {
        return Optional.ofNullable(WORDS.get(word)).or(() -> resolution(word));
    }

    /** {@code DD+} is more than {@code DD}. */
    TechnicalWord withPlus() {
        return value.equals("Dolby Digital") ? Objects.requireNonNull(WORDS.get("ddp")) : this;
    }

    private static Optional<TechnicalWord> resolution(String word) {
        if (word.equals("4k")) {
            return Optional.of(resolutionOf("2160p"));
        }
        if (LINES.matcher(word).matches()) {
            return Optional.of(resolutionOf(word));
        }
        Matcher both = WIDTH_AND_HEIGHT.matcher(word);
        return both.matches()
                ? Optional.of(
                        resolutionOf(nearestClass(Integer.parseInt(both.group(1)), Integer.parseInt(both.group(2)))))
                : Optional.empty();
    }

    private static TechnicalWord resolutionOf(String value) {
        return new TechnicalWord(Kind.RESOLUTION, value, 0, false);
    }

    /** PDB-10. */
    private static String nearestClass(int width, int height) {
        if (width >= 3800 || height >= 1900) {
            return "2160p";
        }
        if (width >= 2500 || height >= 1400) {
            return "1440p";
        }
        if (width >= 1900 || height >= 1000) {
            return "1080p";
        }
        if (width >= 1200 || height >= 700) {
            return "720p";
        }
        if (height >= 560) {
            return "576p";
        }
        if (height >= 400) {
            return "480p";
        }
        return height >= 300 ? "360p" : "240p";
    }
}
