package comet.core.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Seasons and episodes as one place of a name tells them (PARSE-82, PARSE-83). Of the many ways to write them it knows
 * {@code S01E02} with lists and ranges, {@code S01}, {@code S01-S03}, {@code 1x02}, {@code S1 - 24}, and the bare
 * {@code - 05} and {@code - 01 ~ 12} of anime.
 *
 * @param seasons possibly empty
 * @param episodes possibly empty
 * @param end where the next character after it stands
 */
record EpisodeNumbers(List<Integer> seasons, List<Integer> episodes, int end) {

    private static final String NO_WORD = "(?![\\p{L}\\p{N}])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    /** {@code S01E02}, {@code S01.E02}, {@code S01E02E03}, {@code S01E02-E04}, {@code S01E02-04}, {@code S01E02v2}. */
    private static final Pattern SEASON_AND_EPISODES = Pattern.compile(
            "s(\\d{1,4})[ ._-]{0,3}ep?(\\d{1,4})((?: ?[-+&]? ?ep?\\d{1,4}){0,50}+(?:-\\d{1,4}" + NO_WORD
                    + ")?+)(?:v\\d|[abc])?" + NO_WORD,
            FLAGS);

    private static final Pattern NEXT_EPISODE = Pattern.compile("([-+&]?) ?(?:ep?)?(\\d{1,4})", FLAGS);

    private static final String TO_LAST = "(?: ?~ ?(\\d{1,4}))?";

    /** {@code S1 - 24} and {@code S1-24}; two digits on both sides without blanks are seasons (PDB-18). */
    private static final Pattern SEASON_DASH_EPISODE = Pattern.compile(
            "s(\\d{1,2})(?: - |(?<=s\\d)-(?=\\d\\d))(\\d{1,4})" + TO_LAST + "(?:v\\d)?" + NO_WORD, FLAGS);

    /** {@code S01}, {@code S01-S03}, {@code S01 to S03}, {@code S01-03}. */
    private static final Pattern SEASONS =
            Pattern.compile("s(\\d{1,4})(?:(?: ?- ?s| to s?|-)(\\d{1,4}))?" + NO_WORD, FLAGS);

    /** {@code 1x02}, {@code 1x02x03}, {@code 1x02-04}. */
    private static final Pattern SEASON_X_EPISODES =
            Pattern.compile("(?<!\\d\\.)(\\d{1,2})x(\\d{1,3})((?:x\\d{1,3}){0,50}+(?:-\\d{1,3})?)" + NO_WORD, FLAGS);

    private static final Pattern NEXT_X_EPISODE = Pattern.compile("([-x])(\\d{1,3})", FLAGS);

    /** The numbers of {@code Name - 05 [1080p]} and {@code Name - 01 ~ 12}, with what must follow them. */
    private static final Pattern BARE =
            Pattern.compile("(\\d{1,4})(?: ?[~-] ?(\\d{1,4}))?(?:v\\d)?(?= ?$| ?[\\[(]| - )", FLAGS);

    private static final int FIRST_YEAR = 1950;
    private static final int MOST_SEASONS = 60;
    private static final int HIGHEST_SEASON = 100;
    private static final int MOST_EPISODES = 1000;

    /**
     * Reads what begins at a word.
     *
     * @param index which word
     * @param afterTitle whether another word of the title stands before it; a name that begins with a mere number is
     *     called by it: {@code 3x3 Eyes}
     */
    static Optional<EpisodeNumbers> at(NameWords words, int index, boolean afterTitle, String name) {
        int start = words.get(index).start();
        return seasonAndEpisodes(name, start)
                .or(() -> seasonDashEpisode(name, start))
                .or(() -> seasons(name, start))
                .or(() -> afterTitle ? seasonXEpisodes(name, start) : Optional.empty())
                .or(() -> afterTitle ? bare(words, index, name) : Optional.empty());
    }

    private static Optional<EpisodeNumbers> seasonAndEpisodes(String name, int start) {
        Matcher matcher = at(SEASON_AND_EPISODES, name, start);
        if (!matcher.lookingAt() || !isSeason(matcher.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new EpisodeNumbers(
                List.of(number(matcher.group(1))),
                listed(number(matcher.group(2)), NEXT_EPISODE.matcher(matcher.group(3))),
                matcher.end()));
    }

    private static Optional<EpisodeNumbers> seasonDashEpisode(String name, int start) {
        Matcher matcher = at(SEASON_DASH_EPISODE, name, start);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return isYear(matcher.group(2))
                ? Optional.empty()
                : Optional.of(new EpisodeNumbers(
                        List.of(number(matcher.group(1))), upTo(matcher.group(2), matcher.group(3)), matcher.end()));
    }

    private static Optional<EpisodeNumbers> seasons(String name, int start) {
        Matcher matcher = at(SEASONS, name, start);
        if (!matcher.lookingAt() || !isSeason(matcher.group(1))) {
            return Optional.empty();
        }
        int first = number(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(new EpisodeNumbers(List.of(first), List.of(), matcher.end()));
        }
        int last = number(matcher.group(2));
        if (last > HIGHEST_SEASON) {
            return Optional.of(new EpisodeNumbers(List.of(first), List.of(), matcher.end(1)));
        }
        boolean range = last > first && last - first < MOST_SEASONS;
        return Optional.of(new EpisodeNumbers(range ? range(first, last) : List.of(first), List.of(), matcher.end()));
    }

    private static Optional<EpisodeNumbers> seasonXEpisodes(String name, int start) {
        Matcher matcher = at(SEASON_X_EPISODES, name, start);
        return matcher.lookingAt()
                ? Optional.of(new EpisodeNumbers(
                        List.of(number(matcher.group(1))),
                        listed(number(matcher.group(2)), NEXT_X_EPISODE.matcher(matcher.group(3))),
                        matcher.end()))
                : Optional.empty();
    }

    private static Optional<EpisodeNumbers> bare(NameWords words, int index, String name) {
        Matcher matcher = at(BARE, name, words.get(index).start());
        String before = words.get(index - 1).lower();
        boolean numberOfFilm = before.equals("movie") || before.equals("film");
        if (!words.separator(index).endsWith(" - ") || numberOfFilm || !matcher.lookingAt()) {
            return Optional.empty();
        }
        return isYear(matcher.group(1))
                ? Optional.empty()
                : Optional.of(new EpisodeNumbers(List.of(), upTo(matcher.group(1), matcher.group(2)), matcher.end()));
    }

    private static List<Integer> upTo(String first, @Nullable String last) {
        int from = number(first);
        if (last == null || isYear(last)) {
            return List.of(from);
        }
        int to = number(last);
        return to > from && to - from < MOST_EPISODES ? range(from, to) : List.of(from);
    }

    /** The first number and those that follow it: a hyphen means all between, anything else one more (PDB-16). */
    private static List<Integer> listed(int first, Matcher next) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(first);
        int last = first;
        while (next.find()) {
            int number = number(next.group(2));
            if (!next.group(1).equals("-")) {
                numbers.add(number);
                last = number;
            } else if (number > last && number - last < MOST_EPISODES) {
                numbers.addAll(range(last + 1, number));
                last = number;
            }
        }
        return numbers;
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** Seasons have small numbers, or are called by a year (PDB-27). */
    private static boolean isSeason(String digits) {
        return number(digits) <= HIGHEST_SEASON || isYear(digits);
    }

    private static boolean isYear(String digits) {
        int number = number(digits);
        return digits.length() == 4 && number >= FIRST_YEAR && number <= ParsedRelease.LAST_YEAR;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Matcher at(Pattern pattern, String name, int start) {
        return pattern.matcher(name).region(start, name.length()).useTransparentBounds(true);
    }
}
