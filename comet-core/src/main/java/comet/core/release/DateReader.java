package comet.core.release;

import comet.core.release.Phrase.Mark;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads air dates, years, and ranges of years (PARSE-50 to PARSE-52, PDB-11 to PDB-13, PDB-31). */
final class DateReader {

    private static final int FIRST_AIR_YEAR = 1950;
    private static final int LAST_AIR_YEAR = 2049;
    private static final int LAST_RELEASE_YEAR = 2029;

    /** No release is of a later year; a later number is of a title. */
    static final int LAST_YEAR_OF_RELEASE = 2039;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12));

    private static final Form[] FORMS = Form.values();

    private final Reading reading;
    private final WorkingText text;
    private boolean hasYear;

    DateReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
    }

    // ------------------------------------------------------------------------------------------ dates

    void readDate() {
        if (!mayHaveDate()) {
            return;
        }
        for (Form form : FORMS) {
            for (int word = form.mayBeFirst ? 0 : 1; word + form.words <= text.words(); word++) {
                LocalDate date = form == Form.MONTH_NAME_DAY_YEAR || text.isDigitAt(text.start(word))
                        ? form.read(this, word)
                        : null;
                if (date != null && !isWholeTitle(word, form.words)) {
                    takeDate(date, text.start(word), text.end(word + form.words - 1));
                    return;
                }
            }
        }
    }

    private boolean isBeforeYear(int word) {
        return word + 1 < text.words() && text.wordLength(word) <= 4 && digits(word + 1) == 4;
    }

    /** {@code 11.14.2003.1080p}: numbers that are all there is before what is technical are title and year. */
    private boolean isWholeTitle(int word, int words) {
        return word == 0
                && words == 3
                && text.wordLength(2) == 4
                && reading.hasTechnical()
                && (words == text.words() || text.start(words) >= reading.technicalStart());
    }

    /** {@code E11.240517}, {@code 240517.1080p}: six digits make a date beside an episode, or before the resolution that was cut out. */
    private boolean isBesideEpisode(int word) {
        return (word > 0 && NumberShapes.isEpisode(text, word - 1))
                || (reading.resolutionAt() >= text.end(word) && reading.resolutionAt() - text.end(word) <= 2);
    }

    /** Whether there are three words of which the first and the last begin with a digit, or one of eight digits. */
    private boolean mayHaveDate() {
        for (int word = 0; word < text.words(); word++) {
            if (text.isDigitAt(text.start(word))
                    && (text.wordLength(word) == 8
                            || text.wordLength(word) == 6
                            || (word > 1 && isBeforeYear(word) && month(word - 1) > 0)
                            || (word + 2 < text.words() && text.isDigitAt(text.start(word + 2))))) {
                return true;
            }
        }
        return false;
    }

    private void takeDate(LocalDate date, int from, int to) {
        boolean bracketed = Chars.isOneOf(text.charAt(from - 1), "[(") && Chars.isOneOf(text.charAt(to), "])");
        reading.release.date(date);
        reading.take(Attribute.DATE, bracketed ? from - 1 : from, bracketed ? to + 1 : to, Mark.CUT);
    }

    /** The ways to write a date, in the order in which they are tried. */
    private enum Form {
        YEAR_MONTH_DAY(3, true) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                return at.numbers(word, 4, 2, 2)
                        ? at.date(at.number(word), at.number(word + 1), at.number(word + 2))
                        : null;
            }
        },
        DAY_MONTH_YEAR(3, true) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                if (!at.numbers(word, 2, 2, 4)) {
                    return null;
                }
                LocalDate date = at.date(at.number(word + 2), at.number(word + 1), at.number(word));
                return date != null ? date : at.date(at.number(word + 2), at.number(word), at.number(word + 1));
            }
        },
        MONTH_DAY_SHORT_YEAR(3, false) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                int year = at.numbers(word, 2, 2, 2) ? at.number(word + 2) : -1;
                return (year >= 0 && year <= 29) || year >= 60
                        ? at.date(full(year), at.number(word), at.number(word + 1))
                        : null;
            }
        },
        SHORT_YEAR_MONTH_DAY(3, false) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                int year = at.numbers(word, 2, 2, 2) ? at.number(word) : -1;
                return year >= 1 && year <= 39 ? at.date(full(year), at.number(word + 1), at.number(word + 2)) : null;
            }
        },
        DAY_MONTH_SHORT_YEAR(3, false) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                return at.numbers(word, 2, 2, 2)
                        ? at.date(full(at.number(word + 2)), at.number(word + 1), at.number(word))
                        : null;
            }
        },
        DAY_MONTH_NAME_YEAR(3, true) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                int month = at.dayAndMonth(word);
                return month > 0 && at.digits(word + 2) == 4
                        ? at.date(at.number(word + 2), month, at.number(word))
                        : null;
            }
        },
        DAY_MONTH_NAME_SHORT_YEAR(3, true) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                int month = at.dayAndMonth(word);
                return month > 0 && at.digits(word + 2) == 2
                        ? at.date(full(at.number(word + 2)), month, at.number(word))
                        : null;
            }
        },
        MONTH_NAME_DAY_YEAR(3, false) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                int month = at.monthAndDay(word);
                return month > 0 && at.digits(word + 2) == 4
                        ? at.date(at.number(word + 2), month, at.number(word + 1))
                        : null;
            }
        },
        SHORT_COMPACT(1, false) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                int number = at.digits(word) == 6 && at.isBesideEpisode(word) ? at.number(word) : 0;
                int year = number / 10_000;
                return year >= 1 && year <= 39 ? at.date(full(year), number / 100 % 100, number % 100) : null;
            }
        },
        COMPACT(1, true) {
            @Override
            @Nullable
            LocalDate read(DateReader at, int word) {
                int number = at.digits(word) == 8 ? at.number(word) : 0;
                return number == 0 ? null : at.date(number / 10_000, number / 100 % 100, number % 100);
            }
        };

        private static final int TURN_OF_CENTURY = 68;

        final int words;
        final boolean mayBeFirst;

        Form(int words, boolean mayBeFirst) {
            this.words = words;
            this.mayBeFirst = mayBeFirst;
        }

        abstract @Nullable LocalDate read(DateReader at, int word);

        static int full(int year) {
            return year <= TURN_OF_CENTURY ? 2000 + year : 1900 + year;
        }
    }

    private int number(int word) {
        return text.number(text.start(word), text.skipDigits(text.start(word)));
    }

    /** How many digits a word has that is nothing but digits, else 0. */
    private int digits(int word) {
        return text.isNumber(word) ? text.wordLength(word) : 0;
    }

    private boolean numbers(int word, int first, int second, int third) {
        return digits(word) == first
                && digits(word + 1) == second
                && digits(word + 2) == third
                && NumberShapes.sameSeparators(text, word)
                && !continuesNumber(word, third);
    }

    /** A fourth number with the same sign: {@code 7.1.10.264} is no date. */
    private boolean continuesNumber(int word, int third) {
        int end = text.end(word + 2);
        return third == 2
                && word + 3 < text.words()
                && text.charAt(end) == '.'
                && text.start(word + 3) == end + 1
                && digits(word + 3) == 1;
    }

    /** The month of {@code 17th May}, 0 if there is none. */
    private int dayAndMonth(int word) {
        int start = text.start(word);
        int end = text.skipDigits(start);
        if (end - start > 2 || !(end == text.end(word) || isOrdinal(end, text.end(word)))) {
            return 0;
        }
        return month(word + 1);
    }

    private int month(int word) {
        int length = text.wordLength(word);
        return length >= 3 && length <= 9
                ? MONTHS.getOrDefault(text.subSequence(text.start(word), text.end(word)), 0)
                : 0;
    }

    /** The month of {@code May 17th}, 0 if there is none. */
    private int monthAndDay(int word) {
        int start = text.start(word + 1);
        int end = text.skipDigits(start);
        boolean day =
                end > start && end - start <= 2 && (end == text.end(word + 1) || isOrdinal(end, text.end(word + 1)));
        return day && text.isLetterAt(text.start(word)) ? month(word) : 0;
    }

    private boolean isOrdinal(int from, int to) {
        return to - from == 2
                && (text.has("st", from) || text.has("nd", from) || text.has("rd", from) || text.has("th", from));
    }

    private @Nullable LocalDate date(int year, int month, int day) {
        if (year < FIRST_AIR_YEAR || year > LAST_AIR_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    // ------------------------------------------------------------------------------------------ years

    /** The years of a turn of the century, {@code 1996-2015}: only there the first is the year (PARSE-52). */
    void readRangeOfYears() {
        for (int word = 0; word + 1 < text.words(); word++) {
            if (isRange(word) && number(word) < 2000 && number(word + 1) >= 2000) {
                setYear(number(word));
                reading.take(Attribute.YEAR, text.start(word), text.end(word), 0);
                return;
            }
        }
    }

    private boolean isRange(int word) {
        int from = text.end(word);
        int to = text.start(word + 1);
        return isYear(word, ParsedRelease.LAST_YEAR)
                && isYear(word + 1, ParsedRelease.LAST_YEAR)
                && text.skip(from, " -–") == to
                && (text.charAt(text.skip(from, " ")) == '-' || text.charAt(text.skip(from, " ")) == '–');
    }

    /** Of several films or seasons (PARSE-51). */
    void readCompleteYears() {
        for (int word = 0; word + 1 < text.words(); word++) {
            if (isRange(word) || isShortRange(word)) {
                int from = text.start(word);
                int to = text.end(word + 1);
                boolean bracketed = Chars.isOneOf(text.charAt(from - 1), "[(") && Chars.isOneOf(text.charAt(to), "])");
                reading.release.flag(ReleaseFlag.COMPLETE);
                reading.take(Attribute.COMPLETE, bracketed ? from - 1 : from, bracketed ? to + 1 : to, Mark.CUT);
                return;
            }
        }
    }

    /** {@code (1996-15)}. */
    private boolean isShortRange(int word) {
        return isYear(word, ParsedRelease.LAST_YEAR)
                && digits(word + 1) == 2
                && Chars.isOneOf(text.charAt(text.start(word) - 1), "[(")
                && text.has("-", text.end(word))
                && text.start(word + 1) == text.end(word) + 1
                && Chars.isOneOf(text.charAt(text.end(word + 1)), "])");
    }

    private boolean isYear(int word, int last) {
        return digits(word) == 4 && number(word) >= ParsedRelease.FIRST_YEAR && number(word) <= last;
    }

    void readYear(int technicalStart) {
        if (hasYear || isOnlyNumber()) {
            return;
        }
        if (!lastBeforeTechnical(technicalStart) && !thisCentury() && !anyYear()) {
            readYearInFront();
        }
    }

    /** A text that is nothing but a number is a title (PDB-09). */
    private boolean isOnlyNumber() {
        return text.words() == 1 && text.isNumber(0);
    }

    /** With a word before it and a mark behind it, the last year is the year (PDB-11). */
    private boolean lastBeforeTechnical(int technicalStart) {
        if (!reading.hasTechnical()) {
            return false;
        }
        for (int word = text.wordFrom(technicalStart) - 1; word > 0; word--) {
            if (isYear(word, LAST_YEAR_OF_RELEASE) && !text.has("cap", text.start(word - 1)) && !isOfEdition(word)) {
                return takeYear(word);
            }
        }
        return false;
    }

    /** A year from 2000 on that no other number of four digits follows. */
    private boolean thisCentury() {
        for (int word = 0; word < text.words(); word++) {
            int start = text.start(word);
            int end = text.skipDigits(start);
            if (end - start == 4
                    && end == text.end(word)
                    && text.charAt(start) == '2'
                    && isFull(start)
                    && !isTitleInFront(word)
                    && !reading.isInStory(start)
                    && !fourDigitsFollow(end)) {
                return takeYear(start, end);
            }
        }
        return false;
    }

    /** {@code 2001.A.Lantern.Odyssey}: a bare number that opens the name of a release is of its title, unless a hyphen sets it apart. */
    private boolean isTitleInFront(int word) {
        return word == 0
                && text.start(0) == 0
                && reading.hasTechnical()
                && !(text.charAt(text.skip(text.end(0), " ")) == '-' && text.charAt(text.end(0)) == ' ');
    }

    /** {@code 2017 Remaster}, {@code Restored 2014}: the year of an edition, not of the work. */
    private boolean isOfEdition(int word) {
        return (word + 1 < text.words() && isEditionBeside(word + 1, text.end(word), text.start(word + 1)))
                || isEditionBeside(word - 1, text.end(word - 1), text.start(word));
    }

    private boolean isEditionBeside(int other, int from, int to) {
        return to - from == 1
                && Chars.isOneOf(text.charAt(from), " .-")
                && hasEarlierYear(other)
                && (text.has("remaster", text.start(other))
                        || text.has("restor", text.start(other))
                        || text.isWord(other, "edition")
                        || text.has("reissue", text.start(other))
                        || text.has("re-release", text.start(other)));
    }

    private boolean hasEarlierYear(int before) {
        for (int word = Math.min(before, text.words()) - 1; word > 0; word--) {
            if (isYear(word, LAST_YEAR_OF_RELEASE) && !text.has("remaster", text.end(word) + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFull(int start) {
        int year = text.number(start, start + 4);
        return year >= 2000 && year <= LAST_YEAR_OF_RELEASE;
    }

    /** Whether the next digits are exactly four, at the end of a word. */
    private boolean fourDigitsFollow(int from) {
        int next = from;
        while (next < text.length() && !text.isDigitAt(next)) {
            next++;
        }
        int end = text.skipDigits(next);
        return end - next == 4 && !text.isWordAt(end);
    }

    private boolean anyYear() {
        for (int word = 0; word < text.words(); word++) {
            int start = text.start(word);
            int end = text.skipDigits(start);
            boolean inFront = start == 0 || (start == 1 && Chars.isOneOf(text.charAt(0), "[("));
            if (!inFront && isPlausible(start, end) && !isCapitulo(start) && !reading.isInStory(start)) {
                return takeYear(start, end);
            }
        }
        return false;
    }

    private boolean isPlausible(int start, int end) {
        int year = end - start == 4 ? text.number(start, end) : 0;
        return year >= ParsedRelease.FIRST_YEAR
                && year <= LAST_RELEASE_YEAR
                && !text.has("kbps", end)
                && !(NumberShapes.isX(text.charAt(end)) && text.isDigitAt(end + 1));
    }

    private boolean isCapitulo(int start) {
        return text.has("cap", start - 4) || text.has("cap", start - 3);
    }

    private void readYearInFront() {
        int end = text.skipDigits(1);
        if (Chars.isOneOf(text.charAt(0), "[(") && isPlausible(1, end)) {
            takeYear(1, end);
        }
    }

    private boolean takeYear(int word) {
        return takeYear(text.start(word), text.end(word));
    }

    private boolean takeYear(int start, int end) {
        setYear(text.number(start, end));
        reading.yearAt(start);
        boolean opened = Chars.isOneOf(text.charAt(start - 1), "[(");
        boolean closed = Chars.isOneOf(text.charAt(end), "])");
        reading.take(Attribute.YEAR, opened ? start - 1 : start, closed ? end + 1 : end, Mark.CUT);
        return true;
    }

    private void setYear(int year) {
        hasYear = true;
        reading.release.year(year);
    }
}
