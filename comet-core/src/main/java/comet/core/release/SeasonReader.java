package comet.core.release;

import static comet.core.release.NumberForm.END;
import static comet.core.release.NumberForm.SEASON_WORDS;
import static comet.core.release.NumberForm.START;
import static comet.core.release.NumberForm.form;

import comet.core.release.NumberForm.Kind;
import comet.core.release.Phrase.Mark;
import java.util.List;
import java.util.regex.Matcher;

/** Reads volumes and seasons (PARSE-80, PARSE-82). */
final class SeasonReader {

    private static final int TOLD_TWICE = Gates.S_NUMBER | Gates.SEASON_WORD;

    /** The rows of forms that begin with a word for seasons. */
    private static final int FIRST_WITH_WORD = 5;

    private static final int LAST_WITH_WORD = 9;
    private static final int MOST_SEASONS = 60;
    private static final int HIGHEST_SEASON = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_VOLUMES = 1000;

    private static final String[] BEFORE_SEASONS = {"season", "seasons", "complete", "the"};
    private static final String SEPARATOR = "[^\\p{L}\\p{N}]";
    private static final String X = "[xх×]";

    private static final List<NumberForm> FORMS = List.of(
            form(1, Gates.S_NUMBERS, Kind.SPAN, true, START + "(s\\d{1,3}(?:[., +/\\\\&-]+s\\d{1,3}){1,30})" + END),
            form(2, Gates.S_NUMBER | Gates.RANGE, Kind.SPAN, true, START + "(s\\d{2,3}-\\d{2,3})" + END),
            form(3, Gates.S_NUMBER | Gates.RANGE, Kind.SPAN, true, START + "(s[1-9]-[2-9])" + END),
            form(3, Gates.S_NUMBERS, Kind.FROM_TO, true, START + "s(\\d{1,3}) (?:to|thru) s(\\d{1,3})" + END),
            form(
                    4,
                    Gates.SEASON_WORD | Gates.ORDINAL,
                    Kind.FROM_TO,
                    true,
                    START + "(\\d{1,2})[ªº°].{0,12}?(\\d{1,2})[ªº°].{0,12}?temporadas?"),
            form(
                    5,
                    Gates.SEASON_WORD,
                    Kind.SPAN,
                    true,
                    START + SEASON_WORDS
                            + "[. ]{0,2}[-:]?[. ]?[(\\[]?(\\d{1,2}(?:[., /\\\\&]+(?<!/(?=\\d{1,2}(?: -|[ .])[ .]?\\p{L}))\\d{1,2}){1,30})"
                            + END),
            form(
                    6,
                    Gates.SEASON_WORD | Gates.RANGE,
                    Kind.SPAN,
                    true,
                    START + SEASON_WORDS + "[. ]{0,2}[-:]?[. ]?[(\\[]?(\\d{1,2}(?:[.-]+\\d{1,2}){1,30})" + END),
            form(
                    7,
                    Gates.SEASON_WORD | Gates.RANGE | Gates.NO_FILE,
                    Kind.SPAN,
                    true,
                    START + SEASON_WORDS + "[. ]?[(\\[]?(\\d{1,2}(?:[. -]+\\d{1,2}){1,30})" + END),
            form(
                    8,
                    Gates.SEASON_WORD,
                    Kind.FROM_TO,
                    true,
                    START + SEASON_WORDS + "[. :]{0,2}(\\d{1,2})[. -]*(?:to|thru|and|\\+|:|a|al|à|bis)[. -]*(?:"
                            + SEASON_WORDS + "[. ]?)?(\\d{1,2})" + END),
            form(
                    10,
                    Gates.SEASON_WORD | Gates.RANGE,
                    Kind.SPAN,
                    true,
                    START
                            + "(\\d{1,2} ?- ?\\d{1,2})[. ]{0,2}(?:сезон[ыиа]?|sezony?|seasons?|temporadas?|staffeln?|évad)"
                            + END),
            form(
                    9,
                    Gates.SEASON_WORD,
                    Kind.SINGLE,
                    false,
                    START + "(?:saison|seizoen|seasons?|series|temp|temporada|stagione|staffel):?[. ]{0,2}(\\d{1,2})"
                            + END),
            form(
                    10,
                    Gates.SEASON_WORD,
                    Kind.SINGLE,
                    true,
                    START + "(\\d{1,2})(?:-?й)?[. ]{0,2}(?:сезон|sezon|sez)" + END),
            form(11, Gates.SEASON_WORD, Kind.SINGLE, true, "сезон[а-я]?:?[. ]?№?(\\d{1,2})(?!\\d)"),
            form(12, Gates.SEASON_WORD, Kind.SINGLE, true, START + "(\\d{1,2})[ªº°a]?[. ]{0,2}temporada"),
            form(13, Gates.T_NUMBER, Kind.SINGLE, false, START + "t(\\d{2,3})(?=[ex]|$|[ .\\])](?!\\p{L}))"),
            form(13, Gates.T_NUMBER, Kind.SINGLE, false, START + "t(\\d)(?=[ex]|$)"));

    private static final List<NumberForm> LATER_FORMS = List.of(
            form(15, Gates.SEASON_WORD, Kind.SINGLE, false, START + "(\\d{1,2}) ?(?:st|nd|rd|th)[ .-]season"),
            form(16, Gates.GLUED_S, Kind.SINGLE, false, "(?<=\\p{L})s(\\d{1,2})(?=e\\d)"),
            form(17, Gates.NUMBER_BY_NUMBER, Kind.SINGLE, false, "(?<!\\d)(\\d{1,2})" + X + "\\d{1,3}(?!\\d)"),
            form(18, Gates.SN_NUMBER, Kind.SINGLE, false, START + "sn([1-9])(?!\\d)"),
            form(19, Gates.DECIMAL | Gates.BRACKET_NUMBER, Kind.SINGLE, false, "[\\[(](\\d{1,2})\\.\\d{1,3}[\\])]"),
            form(20, Gates.DECIMAL | Gates.DASH_NUMBER, Kind.SINGLE, false, "- ?(\\d{1,2})\\.\\d{2,3} ?-"),
            form(
                    21,
                    Gates.RANGE | Gates.SLASH_OR_START,
                    Kind.SINGLE,
                    false,
                    "(?:^|/)(\\d{1,2})-\\d{2}" + END + "(?!-\\d)"),
            form(22, Gates.RANGE | Gates.FILE, Kind.SINGLE, false, "(?<![\\p{L}\\p{N}-])(\\d{1,2})-\\d{2}$"),
            form(
                    23,
                    Gates.PAIR | Gates.FILE,
                    Kind.SINGLE,
                    false,
                    START + "(?<!ep |ep|episode |\\d[ .])(\\d{2})[ .]\\d{2}(?:.f)?$"),
            form(
                    24,
                    Gates.EPISODE_WORD | Gates.DECIMAL,
                    Kind.SINGLE,
                    false,
                    START + "ep(?:isode)?" + SEPARATOR + "+(\\d{1,2})\\.\\d{1,3}" + END),
            form(
                    25,
                    Gates.SEASON_WORD | Gates.RANGE,
                    Kind.SPAN,
                    true,
                    START + "(?:seasons?)" + END + ".*?" + START + "(\\d{1,2}-\\d{1,2})" + END),
            form(26, Gates.NUMBER_E, Kind.SINGLE, false, START + "(\\d{1,2})(?:e|ep)\\d{1,3}" + END),
            form(27, Gates.S_NUMBER, Kind.SINGLE, true, START + "s(\\d{1,4})(?!\\d)"),
            form(28, Gates.TV_NUMBER, Kind.SINGLE, false, START + "тв-(\\d{1,2})" + END),
            form(29, Gates.E_NUMBER, Kind.SINGLE, false, START + "so(\\d)(?=e\\d)"));

    private static final NumberForm VOLUMES = form(
            1,
            Gates.ANY_NUMBER,
            Kind.SPAN,
            true,
            START + "vol(?:ume)?s?[. -]*[(\\[]?(\\d{1,3}(?:[., +/\\\\&-]+\\d{1,3}(?!\\d)){1,30})" + END + "[)\\]]?");

    private static final NumberForm VOLUME =
            form(2, Gates.ANY_NUMBER, Kind.SINGLE, true, START + "vol(?:ume)?[. -]*(\\d{1,3})(?:v\\d)?" + END);

    private final Reading reading;
    private final Numbers numbers;
    private NumberList seasons = NumberList.range(1, 0, 1);

    SeasonReader(Reading reading, Numbers numbers) {
        this.reading = reading;
        this.numbers = numbers;
    }

    /** @param yearAt where the year stood: before it a single volume belongs to the title */
    void readVolumes(int yearAt) {
        if (reading.found.mayHave(WordKind.VOLUME)) {
            if (!readVolumes(VOLUMES, 0)) {
                readVolumes(VOLUME, yearAt);
            }
        }
    }

    private boolean readVolumes(NumberForm form, int from) {
        Matcher match = numbers.find(form);
        NumberList volumes = match == null || match.start() < from
                ? NumberList.range(1, 0, 1)
                : form.numbers(match, reading.text, MOST_VOLUMES);
        if (match == null || volumes.isEmpty()) {
            return false;
        }
        reading.release.volumes(volumes.numbers());
        reading.take(Attribute.VOLUMES, match.start(), match.end(), Mark.CUT);
        return true;
    }

    /** Whether a season is known. */
    boolean isKnown() {
        return !seasons.isEmpty();
    }

    /** The only season known, or -1. */
    int onlySeason() {
        return seasons.numbers().size() == 1 ? seasons.numbers().getFirst() : -1;
    }

    void read(int gates) {
        if ((gates & Gates.ANY_NUMBER) == 0 || isKnown() || readByYear()) {
            return;
        }
        firstOf(FORMS, gates);
        if (!seasons.isEmpty() && (gates & TOLD_TWICE) == TOLD_TWICE) {
            cutRepetition(gates);
        }
        if ((gates & Gates.S_NUMBER) != 0) {
            readPlain();
        }
        if (seasons.isEmpty()) {
            firstOf(LATER_FORMS, gates);
        }
    }

    /** {@code 2024x05}. */
    private boolean readByYear() {
        WorkingText text = reading.text;
        for (int word = 1; word < text.words(); word++) {
            int mark = text.skipDigits(text.start(word));
            if (mark - text.start(word) == 4 && mark < text.end(word) && NumberShapes.isSeasonByEpisode(text, word)) {
                set(NumberList.of(text.number(text.start(word), mark)));
                reading.take(Attribute.SEASONS, text.start(word), mark, 0);
                return true;
            }
        }
        return false;
    }

    /** Forms that begin with a word for seasons need not be looked for in front of the first of them. */
    private int startOf(NumberForm form) {
        if (form.row() < FIRST_WITH_WORD || form.row() > LAST_WITH_WORD) {
            return 0;
        }
        int first = reading.text.length();
        for (int i = 0; i < reading.found.count(); i++) {
            if (reading.found.phrase(i).kind() == WordKind.SEASON) {
                first = Math.min(first, reading.found.start(i));
            }
        }
        return first < reading.text.length() ? first : 0;
    }

    /** {@code Season 1-6 S01-S06}: the same told again would pass for episodes. */
    private void cutRepetition(int gates) {
        NumberList known = seasons;
        for (NumberForm form : FORMS) {
            Matcher match =
                    form.mayMatch(gates) && form.kind() != Kind.SINGLE ? numbers.find(form, startOf(form)) : null;
            if (match != null
                    && form.numbers(match, reading.text, MOST_SEASONS).numbers().equals(known.numbers())) {
                reading.take(Attribute.SEASONS, match.start(), match.end(), Mark.CUT);
            }
        }
    }

    private void firstOf(List<NumberForm> forms, int gates) {
        for (int i = 0; i < forms.size() && seasons.isEmpty(); i++) {
            readForm(forms.get(i), gates);
        }
    }

    /** {@code S01}, {@code S01E05}, {@code S0105}: overrides what stood in other forms. */
    private void readPlain() {
        WorkingText text = reading.text;
        for (int word = 0; word < text.words(); word++) {
            int start = text.start(word);
            int end = text.skipDigits(start + 1);
            int digits = end - start - 1;
            if (text.charAt(start) != 's' || digits == 0) {
                continue;
            }
            char next = text.charAt(end);
            boolean plain = digits <= 3 && (next == 'e' || next == 'x' || !text.isWordAt(end));
            boolean byYear =
                    digits == 4 && end == text.end(word) && NumberShapes.isYearOfSeason(text.number(start + 1, end));
            boolean withEpisode = !byYear && (digits == 4 || digits == 5) && end == text.end(word);
            int to = withEpisode ? end - 2 : end;
            NumberList read = NumberList.of(text.number(start + 1, to));
            if ((plain || withEpisode || byYear) && isPossible(read) && !isGroup(start)) {
                set(read);
                reading.take(Attribute.SEASONS, start, to, 0);
                return;
            }
        }
    }

    private void readForm(NumberForm form, int gates) {
        Matcher match = form.mayMatch(gates) ? numbers.find(form, startOf(form)) : null;
        if (match == null) {
            return;
        }
        if (form.row() == 13 && reading.endsAsTrackOfDisc()) {
            return;
        }
        NumberList read = form.numbers(match, reading.text, MOST_SEASONS);
        boolean title = NumberShapes.isTitleInFront(reading.text, match.start());
        if (!read.isEmpty() && isPossible(read) && !title && !isGroup(match.start())) {
            set(read);
            int from = form.gates() == Gates.S_NUMBER ? match.start() : withComplete(match.start());
            reading.take(Attribute.SEASONS, from, match.end(), form.cut() ? Mark.CUT : 0);
        }
    }

    /** {@code …x264-S56}, {@code [AC3-S25]}: what a hyphen ties to a word behind the title is a tag. */
    private boolean isGroup(int from) {
        return reading.text.charAt(from - 1) == '-' && from > reading.technicalStart();
    }

    /** {@code The Complete Season 3}. */
    private int withComplete(int from) {
        int start = from;
        for (String word : BEFORE_SEASONS) {
            int before = start - word.length() - 1;
            if (reading.text.has(word, before)
                    && !reading.text.isWordAt(before - 1)
                    && Chars.isOneOf(reading.text.charAt(start - 1), " .")) {
                start = before;
            }
        }
        return start;
    }

    /** Seasons have small numbers, or are called by a year (PDB-27). */
    private static boolean isPossible(NumberList seasons) {
        int last = seasons.numbers().getLast();
        return last <= HIGHEST_SEASON || (last >= FIRST_YEAR && last <= LAST_YEAR);
    }

    void set(NumberList read) {
        seasons = read;
        reading.release.seasons(read.numbers());
    }
}
