package comet.core.release;

import comet.core.release.TechnicalWord.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One reading of one release name, from left to right. Used once. */
final class NameReading {

    /** Characters of a name that are looked at (PARSE-140); real names are far shorter. */
    private static final int MAX_LENGTH = 1000;

    /** Endings of files, which are no part of the name (PARSE-105, and the video files of DBF-01). */
    private static final Set<String> EXTENSIONS = Set.of(
            "3g2", "3gp", "ass", "avi", "divx", "flv", "idx", "iso", "m2ts", "m4v", "mk3d", "mkv", "mov", "mp4", "mpe",
            "mpeg", "mpg", "mpv", "mts", "nfo", "ogm", "ogv", "srt", "ssa", "sub", "torrent", "ts", "vob", "webm",
            "wmv");

    private static final int LONGEST_EXTENSION = 7;

    private static final Pattern UNDERSCORES = Pattern.compile("_+");

    /** Blocks in front of the title: who made the release, or where it was found. */
    private static final Pattern LEADING_BLOCKS = Pattern.compile("\\s*\\[([^\\[\\]]*)](?:\\s*\\[[^\\[\\]]*])*+\\s*");

    private static final Pattern LEADING_YEAR = Pattern.compile("\\s*[(\\[](\\d{4})[)\\]]\\s*");

    /** {@code …x264-GROUP}, {@code …x264-GROUP[site]}. */
    private static final Pattern GROUP = Pattern.compile("(?<=\\S)-([\\p{L}\\p{N}@$&!]{2,32})(?:\\[[^\\[\\]]*])?$");

    private static final Pattern NO_GROUP =
            Pattern.compile("\\d+|(?:s|e|ep|s\\d+e|\\d+x)\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("\\s*\\w[\\w-]*(?:\\.[\\w-]+)+\\s*");
    private static final int FIRST_AIR_YEAR = 1950;
    private static final int LAST_AIR_YEAR = 2049;

    private final String name;
    private final NameWords words;
    private final ParsedRelease.Builder release;
    private final List<TechnicalWord> technical = new ArrayList<>();

    /** Where the title begins, and the first word of it. */
    private int titleStart;

    private int firstWord;

    /** Where what can be no title any more begins: a resolution, an episode and the like, but not yet a year. */
    private int anchor;

    /** Where the last word that was understood ends. */
    private int understood;

    private OptionalInt leadingYear = OptionalInt.empty();
    private OptionalInt yearInTitle = OptionalInt.empty();
    private OptionalInt yearAfterTitle = OptionalInt.empty();
    private int yearStart;
    private boolean hasEpisodes;

    NameReading(String rawName) {
        String cut = rawName.length() > MAX_LENGTH ? rawName.substring(0, MAX_LENGTH) : rawName;
        name = UNDERSCORES.matcher(withoutExtension(cut)).replaceAll(" ");
        words = new NameWords(name);
        release = ParsedRelease.builder(rawName);
        anchor = name.length();
        yearStart = name.length();
    }

    ParsedRelease read() {
        readFront();
        for (int next = 0; next < words.size(); ) {
            next = readWord(next);
        }
        yearInTitle.ifPresentOrElse(
                release::year,
                () -> leadingYear.ifPresentOrElse(release::year, () -> yearAfterTitle.ifPresent(release::year)));
        setTechnical();
        group().ifPresent(release::group);
        int titleEnd = Math.min(anchor, yearStart);
        return release.title(TitleText.clean(name.substring(titleStart, titleEnd)))
                .build();
    }

    private void readFront() {
        Matcher year = LEADING_YEAR.matcher(name);
        Matcher blocks = LEADING_BLOCKS.matcher(name);
        if (year.lookingAt() && isYear(Integer.parseInt(year.group(1))) && year.end() < name.length()) {
            leadingYear = OptionalInt.of(Integer.parseInt(year.group(1)));
            titleStart = year.end();
        } else if (blocks.lookingAt() && blocks.end() < name.length()) {
            titleStart = blocks.end();
        }
        while (firstWord < words.size() && words.get(firstWord).start() < titleStart) {
            firstWord++;
        }
    }

    /** Reads the word and those that belong to it; returns the next to read. */
    private int readWord(int index) {
        if (index >= firstWord) {
            Optional<EpisodeNumbers> numbers = EpisodeNumbers.at(words, index, index > firstWord, name);
            if (numbers.isPresent()) {
                return readNumbers(index, numbers.get());
            }
            if (index > firstWord && isYear(words.number(index))) {
                return readYear(index);
            }
        }
        for (int count = TechnicalWord.MOST_WORDS; index != firstWord && count > 0; count--) {
            Optional<TechnicalWord> word = TechnicalWord.of(words.joined(index, count));
            if (word.isPresent()) {
                return readTechnical(index, count, word.get());
            }
        }
        return words.soundWithChannels(index)
                .filter(sound -> index != firstWord)
                .flatMap(TechnicalWord::of)
                .map(sound -> readTechnical(index, 1, sound))
                .orElse(index + 1);
    }

    private int readNumbers(int index, EpisodeNumbers numbers) {
        if (!hasEpisodes) {
            release.seasons(numbers.seasons()).episodes(numbers.episodes());
            hasEpisodes = !numbers.episodes().isEmpty();
        }
        endTitle(words.get(index).start(), numbers.end());
        int next = index + 1;
        while (next < words.size() && words.get(next).start() < numbers.end()) {
            next++;
        }
        return next;
    }

    private int readYear(int index) {
        int year = words.number(index);
        int start = words.get(index).start();
        Optional<LocalDate> date = date(index);
        if (date.isPresent()) {
            release.date(date.get());
            endTitle(start, words.get(index + 2).end());
            return index + 3;
        }
        if (isRange(index)) {
            // Of several films or seasons: only the turn of the century tells the first year from a number (PARSE-52).
            release.flag(ReleaseFlag.COMPLETE);
            if (year < 2000 && words.number(index + 1) >= 2000) {
                yearAfterTitle = OptionalInt.of(year);
            }
            endTitle(start, words.get(index + 1).end());
            return index + 2;
        }
        understood = words.get(index).end();
        if (titleMayGoOn()) {
            // The last year before the first mark of another kind is the year; earlier ones are of the title (PDB-11).
            yearInTitle = OptionalInt.of(year);
            yearStart = start;
        } else if (yearAfterTitle.isEmpty()) {
            yearAfterTitle = OptionalInt.of(year);
        }
        return index + 1;
    }

    private boolean isRange(int index) {
        return index + 1 < words.size()
                && words.separator(index + 1).strip().equals("-")
                && isYear(words.number(index + 1))
                && words.number(index) < words.number(index + 1);
    }

    /** {@code 2024.05.17} with one kind of separator (PARSE-50, PDB-12). */
    private Optional<LocalDate> date(int index) {
        int year = words.number(index);
        if (index + 2 >= words.size() || year < FIRST_AIR_YEAR || year > LAST_AIR_YEAR) {
            return Optional.empty();
        }
        String separator = words.separator(index + 1);
        boolean written = separator.length() == 1
                && " .-".contains(separator)
                && separator.equals(words.separator(index + 2))
                && words.get(index + 1).lower().length() == 2
                && words.get(index + 2).lower().length() == 2;
        if (!written) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, words.number(index + 1), words.number(index + 2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int readTechnical(int index, int count, TechnicalWord word) {
        boolean inTitle = titleMayGoOn() && yearInTitle.isEmpty() && index > firstWord;
        if (word.alsoInTitles() && inTitle) {
            return index + 1;
        }
        NameWords.Word last = words.get(index + count - 1);
        technical.add(last.end() < name.length() && name.charAt(last.end()) == '+' ? word.withPlus() : word);
        if (word.alsoInTitles() || index < firstWord) {
            understood = Math.max(understood, last.end());
        } else {
            endTitle(words.get(index).start(), last.end());
        }
        return index + count;
    }

    private boolean titleMayGoOn() {
        return anchor == name.length();
    }

    private void endTitle(int start, int end) {
        anchor = Math.min(anchor, start);
        understood = Math.max(understood, end);
    }

    private void setTechnical() {
        List<TechnicalWord> byPrecedence = technical.stream()
                .distinct()
                .sorted(Comparator.comparingInt(TechnicalWord::precedence))
                .toList();
        // Of several resolutions the last in the name counts (PARSE-130).
        technical.stream()
                .filter(word -> word.kind() == Kind.RESOLUTION)
                .map(TechnicalWord::value)
                .reduce((first, later) -> later)
                .ifPresent(release::resolution);
        List<String> qualities = values(byPrecedence, Kind.QUALITY);
        if (qualities.contains("BluRay") && qualities.contains("REMUX")) {
            release.quality(Quality.BLURAY_REMUX);
        } else {
            qualities.stream()
                    .findFirst()
                    .ifPresent(label ->
                            release.quality(Labelled.find(Quality.class, label).orElseThrow()));
        }
        values(byPrecedence, Kind.CODEC).stream()
                .findFirst()
                .ifPresent(label ->
                        release.codec(Labelled.find(VideoCodec.class, label).orElseThrow()));
        release.audio(values(byPrecedence, Kind.AUDIO).stream()
                .map(label -> Labelled.find(AudioCodec.class, label).orElseThrow())
                .toList());
    }

    private static List<String> values(List<TechnicalWord> words, Kind kind) {
        return words.stream()
                .filter(word -> word.kind() == kind)
                .map(TechnicalWord::value)
                .distinct()
                .toList();
    }

    /** What follows the last hyphen (PARSE-106); else the block in front, unless it told something else (PDB-28). */
    private Optional<String> group() {
        Matcher end = GROUP.matcher(name);
        if (!technical.isEmpty() && end.find() && end.start() >= understood && isGroup(end)) {
            return Optional.of(end.group(1));
        }
        Matcher front = LEADING_BLOCKS.matcher(name);
        boolean isBlock = firstWord > 0 && leadingYear.isEmpty() && front.lookingAt();
        return isBlock && !understoodInFront() && !HOST.matcher(front.group(1)).matches()
                ? Optional.of(front.group(1).strip()).filter(group -> !group.isEmpty())
                : Optional.empty();
    }

    /** In a name with blanks a hyphen may join any two words: there the group follows a word that was understood. */
    private boolean isGroup(Matcher end) {
        return !NO_GROUP.matcher(end.group(1)).matches() && (name.indexOf(' ') < 0 || end.start() == understood);
    }

    private boolean understoodInFront() {
        for (int i = 0; i < firstWord; i++) {
            if (TechnicalWord.of(words.joined(i, 1)).isPresent()
                    || EpisodeNumbers.at(words, i, false, name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(int number) {
        return number >= ParsedRelease.FIRST_YEAR && number <= ParsedRelease.LAST_YEAR;
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        boolean known = dot > 0
                && name.length() - dot - 1 <= LONGEST_EXTENSION
                && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        return known ? name.substring(0, dot) : name;
    }
}
