package comet.core.file;

import comet.core.debrid.FileNumbers;
import comet.core.release.Extra;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import comet.core.torrent.FilePath;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the base name of a file says.
 *
 * @param name as the parser reads it, without the numbers that are none
 * @param stem the base name without its ending, as far as it is read
 * @param head what stands before its number or day; the whole name where there is none
 * @param tail what stands behind it: there the name of the episode is, if anywhere
 */
record FileName(ParsedRelease name, String stem, String head, String tail) {

    /** Longer than any real name; the parser reads no more either. */
    private static final int MAX_LENGTH = 1_000;

    private static final Set<Extra> EXTRAS = EnumSet.of(
            Extra.NCED,
            Extra.NCOP,
            Extra.NC,
            Extra.ED,
            Extra.OP,
            Extra.DELETED_SCENE,
            Extra.FEATURETTE,
            Extra.SAMPLE,
            Extra.TRAILER);

    /** Half episodes are recaps; of {@code 1.05} it is not sure which number counts what. */
    private static final Pattern NO_WHOLE_NUMBER =
            Pattern.compile("(?i)(?:(?:^|[ _.\\-\\[(e])\\d{1,4}\\.5(?![0-9a-z]|\\.\\d)|^\\d{1,2}\\.\\d{2}(?![0-9]))");

    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("(?i)(?<![a-z0-9])s\\d{1,4}[ ._-]{0,3}(?:ep?[ ._]?|\\.)\\d{1,4}"
                    + "(?:[ ._]?[-+&,]?[ ._]?ep?\\d{1,4}|-\\d{1,3}(?![0-9pi]))*(?:v\\d)?"),
            Pattern.compile("(?i)(?<![a-z0-9])\\d{1,2}x\\d{2,3}(?:[-x+]\\d{2,3})*(?!\\d)"),
            Pattern.compile("(?<!\\d)(?:\\d{4}[ ._-]\\d{1,2}[ ._-]\\d{1,2}|\\d{1,2}[ ._-]\\d{1,2}[ ._-]\\d{4})(?!\\d)"),
            Pattern.compile("(?i)(?<![a-z0-9])(?:episode|ep|e)[ ._-]{0,2}\\d{1,4}(?:v\\d)?(?![0-9a-z])"),
            Pattern.compile("(?i)[ _]-[ _]\\d{1,4}(?:-\\d{1,4})?(?:v\\d)?(?![0-9a-z])"),
            Pattern.compile("(?i)^(?:\\[[^\\]]{0,60}\\][ _.]?)?\\d{1,4}(?:-\\d{1,3})?(?:v\\d)?(?![0-9a-z])"));

    static FileName read(String path, ReleaseParser parser) {
        String base = LocalNumbers.written(new FilePath(path).baseName());
        ParsedRelease parsed = parser.parse(base);
        String stem = stem(base);
        if (!parsed.episodes().isEmpty() && NO_WHOLE_NUMBER.matcher(stem).find()) {
            parsed = parsed.toBuilder().episodes(List.of()).build();
        }
        if (parsed.episodes().isEmpty() && parsed.date().isEmpty()) {
            return new FileName(parsed, stem, stem, "");
        }
        for (Pattern number : NUMBERS) {
            Matcher found = number.matcher(stem);
            if (found.find()) {
                return new FileName(parsed, stem, stem.substring(0, found.start()), stem.substring(found.end()));
            }
        }
        return new FileName(parsed, stem, stem, "");
    }

    private static String stem(String base) {
        int dot = base.lastIndexOf('.');
        String stem = dot > 0 ? base.substring(0, dot) : base;
        return stem.length() > MAX_LENGTH ? stem.substring(0, MAX_LENGTH) : stem;
    }

    List<Integer> seasons() {
        return name.seasons();
    }

    List<Integer> episodes() {
        return name.episodes();
    }

    Optional<LocalDate> day() {
        return name.date();
    }

    /** Whether it names a season, an episode or a day. */
    boolean namesAnything() {
        return !seasons().isEmpty() || !episodes().isEmpty() || day().isPresent();
    }

    /** Whether it has an episode number, of no season. */
    boolean hasNumberAlone() {
        return seasons().isEmpty() && !episodes().isEmpty();
    }

    /** Whether the parser knows it as something beside films and episodes. */
    boolean isExtra() {
        return name.extra().filter(EXTRAS::contains).isPresent();
    }

    /** The number as it is written, empty where there is none. */
    String number() {
        return stem.substring(head.length(), stem.length() - tail.length());
    }

    /** Whether letters stand before its number: then they are the title, else what follows is no title either. */
    boolean beginsWithTitle() {
        return head.codePoints().anyMatch(Character::isLetter);
    }

    FileNumbers numbers() {
        OptionalInt first = first(episodes());
        OptionalInt last = episodes().size() > 1 ? OptionalInt.of(episodes().getLast()) : OptionalInt.empty();
        return hasNumberAlone()
                ? new FileNumbers(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), first, day())
                : new FileNumbers(first(seasons()), first, last, OptionalInt.empty(), day());
    }

    private static OptionalInt first(List<Integer> numbers) {
        return numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(numbers.getFirst());
    }
}
