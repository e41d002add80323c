package comet.core.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the plain core of a release name: title, year, season and episode, resolution, source, video and audio codec,
 * release group. Splits the name into words once and decides on words; takes linear time and never throws.
 *
 * <p>What it does not read yet (languages, editions, dated shows, absolute anime numbers and more) stays unknown, which
 * every reader of a {@link ParsedRelease} can handle.
 */
public final class ReleaseNameParser implements ReleaseParser {

    /** Characters of a name that are looked at; real names are far shorter. */
    private static final int MAX_LENGTH = 2048;

    private static final Map<String, String> QUALITIES = Map.ofEntries(
            Map.entry("bluray", "BluRay"),
            Map.entry("remux", "REMUX"),
            Map.entry("bdrip", "BDRip"),
            Map.entry("brrip", "BRRip"),
            Map.entry("webdl", "WEB-DL"),
            Map.entry("webrip", "WEBRip"),
            Map.entry("web", "WEB"),
            Map.entry("hdtv", "HDTV"),
            Map.entry("hdrip", "HDRip"),
            Map.entry("dvdrip", "DVDRip"),
            Map.entry("dvd", "DVD"));
    private static final Map<String, String> CODECS = Map.ofEntries(
            Map.entry("x264", "avc"),
            Map.entry("h264", "avc"),
            Map.entry("avc", "avc"),
            Map.entry("x265", "hevc"),
            Map.entry("h265", "hevc"),
            Map.entry("hevc", "hevc"),
            Map.entry("av1", "av1"),
            Map.entry("xvid", "xvid"),
            Map.entry("divx", "xvid"));
    private static final Map<String, String> AUDIO = Map.ofEntries(
            Map.entry("aac", "AAC"),
            Map.entry("ac3", "Dolby Digital"),
            Map.entry("dd", "Dolby Digital"),
            Map.entry("ddp", "Dolby Digital Plus"),
            Map.entry("eac3", "Dolby Digital Plus"),
            Map.entry("dts", "DTS Lossy"),
            Map.entry("flac", "FLAC"),
            Map.entry("opus", "OPUS"),
            Map.entry("mp3", "MP3"),
            Map.entry("truehd", "TrueHD"),
            Map.entry("atmos", "Atmos"));
    private static final Set<String> ALSO_IN_TITLES = Set.of("web", "dvd", "opus", "dd", "atmos");

    private static final List<String> VIDEO_EXTENSIONS =
            List.of("mkv", "mp4", "webm", "avi", "m4v", "mov", "ts", "m2ts", "wmv", "ogv", "mpg", "mpeg");

    /** A word of the name, and where it stands. */
    private record Word(String text, String lower, int start, int end) {}

    @Override
    public ParsedRelease parse(String name) {
        String readable = withoutExtension(name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name);
        List<Word> words = words(readable);
        ParsedRelease.Builder release = ParsedRelease.builder(name);
        int titleEnd = readable.length();
        boolean yearSeen = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean year = !yearSeen && i > 0 && readYear(word, words, i, release);
            yearSeen |= year;
            boolean afterTitle = titleEnd < readable.length();
            if (year || readEpisode(word.lower(), release) || (i > 0 && readMark(word.lower(), afterTitle, release))) {
                titleEnd = Math.min(titleEnd, word.start());
            }
        }
        readGroup(readable, words, release);
        return release.title(clean(readable.substring(0, titleEnd))).build();
    }

    /**
     * Resolution, source, codec, sound.
     *
     * @param afterTitle whether something already ended the title; words that also stand in titles count only then
     */
    private static boolean readMark(String word, boolean afterTitle, ParsedRelease.Builder release) {
        if (isResolution(word)) {
            release.resolution(word.equals("4k") ? "2160p" : word);
            return true;
        }
        if (!afterTitle && ALSO_IN_TITLES.contains(word)) {
            return false;
        }
        String quality = QUALITIES.get(word.replace("-", ""));
        String codec = CODECS.get(word);
        String audio = AUDIO.get(word);
        if (quality != null) {
            release.quality(quality);
        } else if (codec != null) {
            release.codec(codec);
        } else if (audio != null) {
            release.audio(List.of(audio));
        }
        return quality != null || codec != null || audio != null;
    }

    private static boolean isResolution(String lower) {
        return switch (lower) {
            case "4k", "2160p", "1440p", "1080p", "1080i", "720p", "576p", "480p", "360p", "240p" -> true;
            default -> false;
        };
    }

    /** {@code S01}, {@code S01E02}, {@code S01E02E03}, {@code 1x02}. */
    private static boolean readEpisode(String word, ParsedRelease.Builder release) {
        if (word.length() > 20) {
            return false;
        }
        List<Integer> numbers = new ArrayList<>(3);
        StringBuilder shape = new StringBuilder(6);
        int i = 0;
        while (i < word.length()) {
            int start = i;
            while (i < word.length() && isDigit(word.charAt(i))) {
                i++;
            }
            if (i == start) {
                shape.append(word.charAt(i++));
            } else if (i - start > 4) {
                return false;
            } else {
                numbers.add(Integer.parseInt(word.substring(start, i)));
                shape.append('#');
            }
        }
        String form = shape.toString();
        boolean season = form.equals("s#");
        boolean episodes = form.equals("s#e#") || form.equals("s#e#e#") || form.equals("#x#");
        if (!season && !episodes) {
            return false;
        }
        release.seasons(numbers.subList(0, 1));
        release.episodes(
                numbers.subList(1, numbers.size()).stream().distinct().sorted().toList());
        return true;
    }

    /** A year that is followed by another year is part of the title: {@code 2049 2017}. */
    private static boolean readYear(Word word, List<Word> words, int position, ParsedRelease.Builder release) {
        OptionalInt year = yearOf(word.text());
        if (year.isEmpty()
                || (position + 1 < words.size()
                        && yearOf(words.get(position + 1).text()).isPresent())) {
            return false;
        }
        release.year(year.getAsInt());
        return true;
    }

    private static OptionalInt yearOf(String text) {
        if (text.length() != 4 || !text.chars().allMatch(c -> isDigit((char) c))) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(text);
        return year >= 1900 && year <= 2100 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    /** What follows the last hyphen, when the name is in dotted form and something was recognised before it. */
    private static void readGroup(String name, List<Word> words, ParsedRelease.Builder release) {
        int hyphen = name.lastIndexOf('-');
        if (hyphen < 1 || words.size() < 3 || name.indexOf(' ') >= 0) {
            return;
        }
        String group = name.substring(hyphen + 1);
        boolean plain =
                !group.isEmpty() && group.length() <= 20 && group.chars().allMatch(Character::isLetterOrDigit);
        if (plain && !QUALITIES.containsKey("web" + group.toLowerCase(Locale.ROOT))) {
            release.group(group);
        }
    }

    /** Words end at blanks, dots, underscores and brackets; a hyphen ends one unless it joins {@code WEB-DL}. */
    private static List<Word> words(String name) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean inside = i < name.length() && (isWordCharacter(name.charAt(i)) || joinsQuality(name, i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String text = name.substring(start, i);
                words.add(new Word(text, text.toLowerCase(Locale.ROOT), start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean joinsQuality(String name, int i) {
        return name.charAt(i) == '-'
                && (name.regionMatches(true, i - 3, "web-dl", 0, 6)
                        || name.regionMatches(true, i - 3, "web-rip", 0, 7)
                        || name.regionMatches(true, i - 3, "blu-ray", 0, 7));
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == '’';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        boolean known = dot > 0
                && name.length() - dot <= 5
                && VIDEO_EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        return known ? name.substring(0, dot) : name;
    }

    private static String clean(String title) {
        StringBuilder clean = new StringBuilder(title.length());
        // Dots and underscores stand for blanks only where the name has no blanks of its own.
        boolean dotted = title.strip().indexOf(' ') < 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean blank = c == '_' || Character.isWhitespace(c) || (c == '.' && dotted);
            if (!blank) {
                clean.append(c);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        }
        int end = clean.length();
        while (end > 0 && " -([{.".indexOf(clean.charAt(end - 1)) >= 0) {
            end--;
        }
        return clean.substring(0, end).strip();
    }
}
