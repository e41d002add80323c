package comet.core.release;

import static comet.core.release.NumberForm.END;
import static comet.core.release.NumberForm.START;
import static comet.core.release.NumberForm.form;

import comet.core.release.NumberForm.Kind;
import comet.core.release.Phrase.Mark;
import java.util.List;
import java.util.regex.Matcher;

/** Reads episodes (PARSE-83 to PARSE-87, PDB-15 to PDB-18, PDB-37). */
final class EpisodeReader {

    private static final int MOST_EPISODES = 2000;

    private static final String NO_LETTER = "(?<!\\p{L})";
    private static final String VERSION = "(?:[abc](?!\\p{L})|v0?[1-4]|(?!\\d))";
    private static final String X = "[xх×]";
    private static final String EPISODE_WORDS =
            "(?:e|é|ep|eps|episode|épisode|эпизод|серия|серии|сер\\.?|cap|capitulo|capítulo|episodio|episódio)";

    /** {@code S01E05} and its kin: by far the most common. */
    private static final NumberForm SEASON_AND_EPISODE = form(
            10,
            0,
            Kind.SINGLE,
            true,
            NO_LETTER + "[st]\\d{1,4}[. ]?[xх-]?[. ]?(?:e|x|х|ep|-|\\.)[. ]?(\\d{1,5})" + VERSION);

    private static final List<NumberForm> LISTS = List.of(
            form(
                    1,
                    Gates.E_LIST,
                    Kind.LIST,
                    false,
                    "(?<!\\p{L})e[ .]?[(\\[]?(\\d{1,4}(?:[ .-]*(?:[&+][ .]?e?|e)[ .]?\\d{1,4}){1,30})" + END),
            form(
                    2,
                    Gates.E_LIST,
                    Kind.LIST,
                    false,
                    NO_LETTER + "ep[ .]?[(\\[]?(\\d{1,4}(?:[ .-]*(?:[&+][ .]?(?:ep)?|ep)[ .]?\\d{1,4}){1,30})" + END),
            form(
                    3,
                    Gates.NUMBER_BY_NUMBER,
                    Kind.LIST,
                    false,
                    "(?<![\\d\\p{L}])\\d{1,2}" + X + "[ .]?[(\\[]?(\\d{1,3}(?:[ .]?" + X + "[ .]?\\d{1,3}){1,30})"
                            + END),
            form(
                    4,
                    Gates.EPISODE_WORD | Gates.NUMBER_OF,
                    Kind.UP_TO,
                    false,
                    "(?:серии|серия|episodes?|ep):? ?(\\d{1,4}) ?(?:из|of|iz) ?\\d{1,4}" + END),
            form(
                    5,
                    Gates.EPISODE_WORD | Gates.LIST,
                    Kind.LIST,
                    false,
                    NO_LETTER + "(?:episodes?|серии:?)[ .]?[(\\[]?(\\d{1,4}(?:[ .+]*[&+,][ .]?\\d{1,4}){1,30})" + END),
            form(6, Gates.NUMBER_WORD, Kind.FROM_TO, false, START + "(\\d{1,4}) ao (\\d{1,4})" + END),
            form(
                    7,
                    Gates.RANGE,
                    Kind.SPAN,
                    false,
                    NO_LETTER + "(?:e|eps?|episodes?|серии:?|" + "(?<!\\d)\\d{1,2}" + X
                            + ")[ .]*[(\\[]?:?[ ]?(\\d{1,4}-\\d{1,4})" + END),
            form(
                    7,
                    Gates.EPISODE_WORD | Gates.RANGE,
                    Kind.FROM_TO,
                    false,
                    "(?<=[(\\[])(?:ep|eps|episodes?)[. ]*(\\d{1,4}) ?- ?(\\d{1,4})(?=[)\\]])"),
            form(
                    7,
                    Gates.S_NUMBER | Gates.RANGE,
                    Kind.SPAN,
                    true,
                    "(?<=" + START + "s\\d{1,2}(?: - | -|[ .]| ?\\())(\\d{2,4} ?- ?\\d{2,4})(?!-\\d)" + END),
            form(8, Gates.TILDE, Kind.SPAN, false, "(?<![\\d\\p{L}])(\\d{1,4} ?~ ?\\d{1,4})" + END),
            form(
                    9,
                    Gates.E_NUMBER | Gates.NUMBER_WORD,
                    Kind.FROM_TO,
                    true,
                    NO_LETTER + "e(\\d{1,4}) ?à ?e?(\\d{1,4})" + END));

    private static final List<NumberForm> FORMS = List.of(
            form(11, Gates.S_NUMBER, Kind.SINGLE, false, START + "[st](?!19[5-9]\\d|20[0-4]\\d)\\d{2}(\\d{2})" + END),
            form(
                    12,
                    Gates.RANGE | Gates.DASH_NUMBER,
                    Kind.SPAN,
                    false,
                    "- (\\d{1,4}[ .]*-[ .]*\\d{1,4})(?!-\\d)" + END),
            form(12, Gates.RANGE, Kind.SPAN, true, "(?<=[ .])(0\\d{1,2} - \\d{2,3})(?= ?[\\[(]|$)"),
            form(
                    12,
                    Gates.DASH_NUMBER | Gates.VERSION,
                    Kind.FROM_TO,
                    false,
                    "- (\\d{1,4})v\\d ?- ?(\\d{1,4})(?:v\\d)?" + END),
            form(
                    13,
                    Gates.RANGE | Gates.S_NUMBER,
                    Kind.SPAN,
                    false,
                    START + "s\\d{1,2} ?\\((\\d{1,4}[ .]*-[ .]*\\d{1,4})\\)"),
            form(
                    13,
                    Gates.RANGE | Gates.BRACKET_NUMBER,
                    Kind.SPAN,
                    false,
                    "(?<=.[(\\[])(\\d{2,4} - \\d{2,4})(?=[)\\]])"),
            form(
                    14,
                    Gates.RANGE | Gates.SLASH_OR_START,
                    Kind.SINGLE,
                    false,
                    "(?:^|/)\\d{1,2}-(\\d{2})" + END + "(?!-\\d)"),
            form(15, Gates.RANGE | Gates.FILE, Kind.SINGLE, false, "(?<!\\d-)" + START + "\\d{1,2}-(\\d{2})$"),
            form(
                    16,
                    Gates.DASH_NUMBER | Gates.BLOCK_IN_FRONT,
                    Kind.SINGLE,
                    true,
                    "(?<=[ .])-[. ]+(\\d{1,4})[. ]+(?![\\p{L}\\p{N}])"),
            form(
                    17,
                    Gates.LIST,
                    Kind.LIST,
                    false,
                    "(?:(?<=[ .(\\[-])|^)(\\d{1,4}(?:[ .]?[,&+~][ .]?\\d{1,4}){1,30})(?=[ .)\\]-]|$)"),
            form(
                    18,
                    Gates.RANGE,
                    Kind.SPAN,
                    false,
                    "(?:(?<=[ .(\\[-])|^)(\\d{1,4}(?:-\\d{1,4}){1,30})(?=[ .)(\\]]|-\\D|$)"),
            form(
                    19,
                    Gates.EPISODE_WORD | Gates.DECIMAL,
                    Kind.SINGLE,
                    false,
                    START + "ep(?:isode)?[^\\p{L}\\p{N}]+\\d{1,2}\\.(\\d{1,3})" + END),
            form(20, Gates.EPISODE_WORD, Kind.FROM_TO, true, START + "ep\\.(\\d{1,3})\\.-\\.(\\d{1,3})" + END),
            form(
                    21,
                    Gates.EPISODE_MARK,
                    Kind.SINGLE,
                    false,
                    START + EPISODE_WORDS + "[. ]?[-:#№]?[. ]?(\\d{1,4})(?:[abc](?!\\p{L})|v0?[1-4]|" + END + ")"),
            form(
                    22,
                    Gates.EPISODE_WORD,
                    Kind.SINGLE,
                    false,
                    START + "(\\d{1,3})(?:-?я)?[ ._-]*(?:серия|серии|сер|seri?[iyj]a|ser|bolum|bölüm)" + END),
            form(
                    23,
                    Gates.NUMBER_BY_NUMBER,
                    Kind.SINGLE,
                    false,
                    "(?<!\\d)(?:\\d{1,2}[. ]?" + X + "[. ]?|(?:19[5-9]|20[0-4])\\d" + X + "(?=\\d\\d(?!\\d)))(\\d{1,3})"
                            + VERSION),
            form(24, Gates.GLUED_S, Kind.SINGLE, false, "(?<=s\\d{1,2}e)(\\d{1,3})"),
            form(25, Gates.DECIMAL | Gates.BRACKET_NUMBER, Kind.SINGLE, false, "[\\[(]\\d{1,2}\\.(\\d{1,3})[\\])]"),
            form(26, Gates.S_NUMBER, Kind.SINGLE, false, START + "s\\d{1,2}[ .](\\d{1,2})" + END),
            form(27, Gates.DECIMAL | Gates.DASH_NUMBER, Kind.SINGLE, false, "- ?\\d{1,2}\\.(\\d{2,3}) ?-"),
            form(
                    28,
                    Gates.NUMBER_OF | Gates.BRACKET_NUMBER,
                    Kind.UP_TO,
                    false,
                    "[(\\[] ?(\\d{1,4})[. ]?(?:of|из|iz)[. ]?\\d{1,4} ?[)\\]]"),
            form(29, Gates.NUMBER_OF, Kind.SINGLE, false, "(?<!\\d)(\\d{1,4})[. ]?(?:of|из|iz)[. ]?\\d{1,4}(?!\\d)"),
            form(30, Gates.FILE | Gates.PAIR, Kind.SINGLE, false, START + "\\d{2}[ .-](\\d{2})(?:.f)?$"),
            form(
                    31,
                    Gates.BRACKET_NUMBER,
                    Kind.SINGLE,
                    false,
                    "(?<=.)\\[[^\\p{L}\\p{N}\\]]+(\\d{1,4})[^\\p{L}\\p{N}\\[]+\\](?=.)"),
            form(32, Gates.NUMBER_BRACKET, Kind.SINGLE, false, START + "(\\d{1,4}) ?\\[[a-z0-9]{8}\\]"),
            form(
                    34,
                    Gates.DASH_NUMBER,
                    Kind.SINGLE,
                    true,
                    "(?<!movie)[ .]-[ .](\\d{1,4})(?=[ .]?[(\\[-]|[ ]|$)(?![. ]\\d)"),
            form(35, Gates.E_NUMBER, Kind.SINGLE, true, START + "(?:\\d{1,2})?ep?(\\d{1,4})" + END),
            form(36, Gates.RANGE, Kind.FROM_TO, true, START + "(\\d{1,3}) - (\\d{1,3})tv"),
            form(37, Gates.E_NUMBER, Kind.SINGLE, false, "(?<!\\p{L})e(\\d{1,4})" + END),
            form(38, Gates.RANGE, Kind.SPAN, false, "(?<![\\d.-])(\\d{1,4}-\\d{1,4})(?![\\d-])"));

    private final Reading reading;
    private final WorkingText text;
    private final Numbers numbers;
    private final SeasonReader seasons;
    private boolean known;
    private boolean portuguese;

    EpisodeReader(Reading reading, Numbers numbers, SeasonReader seasons) {
        this.reading = reading;
        this.text = reading.text;
        this.numbers = numbers;
        this.seasons = seasons;
    }

    /** Whether the episodes were written as only Portuguese does (PARSE-92). */
    boolean isPortuguese() {
        return portuguese;
    }

    /** Whether episodes are known. */
    boolean isKnown() {
        return known;
    }

    void expectPortuguese() {
        portuguese = true;
    }

    void read(int gates) {
        if (known || (gates & Gates.ANY_NUMBER) == 0 || isOnlyNumber() || isNumberOfFilm()) {
            return;
        }
        new RepeatedForms(reading).read(this);
        if (!known) {
            firstOf(LISTS, gates);
        }
        if (!known && (gates & (Gates.S_NUMBER | Gates.T_NUMBER)) != 0 && !readSeasonAndEpisode()) {
            readForm(SEASON_AND_EPISODE, gates);
        }
        if (!known) {
            firstOf(FORMS, gates);
        }
        endTitleBeforeAbsolute();
        if (!known) {
            readNumberBeforeCode();
        }
        if (!known) {
            readBareNumber((gates & Gates.FILE) != 0);
        }
    }

    /** The most common form by far, {@code S01E05}, without a pattern. */
    private boolean readSeasonAndEpisode() {
        for (int word = 0; word < text.words(); word++) {
            int start = text.start(word);
            int mark = text.skipDigits(start + 1);
            int end = text.skipDigits(mark + 1);
            boolean form = (text.charAt(start) == 's' || text.charAt(start) == 't')
                    && mark > start + 1
                    && mark <= start + 5
                    && text.charAt(mark) == 'e'
                    && end > mark + 1
                    && end <= mark + 5
                    && end == text.end(word);
            if (form) {
                set(NumberList.of(text.number(mark + 1, end)));
                reading.take(Attribute.EPISODES, start, end, Mark.CUT);
                return true;
            }
            if (start < mark - 1 && (text.charAt(start) == 's' || text.charAt(start) == 't')) {
                return false;
            }
        }
        return false;
    }

    private void firstOf(List<NumberForm> forms, int gates) {
        for (int i = 0; i < forms.size() && !known; i++) {
            readForm(forms.get(i), gates);
        }
    }

    private void readForm(NumberForm form, int gates) {
        Matcher match = form.mayMatch(gates) ? numbers.find(form) : null;
        if (match == null
                || followsSeasonWord(form, match.start(1))
                || NumberShapes.isTitleInFront(text, match.start())) {
            return;
        }
        NumberList read = form.numbers(match, text, MOST_EPISODES);
        if (form.row() == 21 && isSeasonAndEpisode(match)) {
            int number = read.numbers().getFirst();
            seasons.set(NumberList.of(number / 100));
            read = NumberList.of(number % 100);
        }
        if (!read.isEmpty()) {
            set(read);
            portuguese = form.row() == 6 || text.has("capitulo", match.start());
            reading.take(Attribute.EPISODES, match.start(), match.end(), form.cut() ? Mark.CUT : 0);
        }
    }

    /** {@code Season 1-3} is not of episodes. */
    private boolean followsSeasonWord(NumberForm form, int start) {
        if (form.row() != 17 && form.row() != 18) {
            return false;
        }
        int word = text.wordFrom(start) - 1;
        return word >= 0 && reading.found.at(WordKind.SEASON, text.start(word)) != FoundWords.NONE;
    }

    /** {@code Cap.205}: all but the last two digits are the season, unless another season is known (PDB-17). */
    private boolean isSeasonAndEpisode(Matcher match) {
        int number = text.number(match.start(1), match.end(1));
        boolean capitulo = text.has("cap", match.start()) && match.end(1) - match.start(1) >= 3;
        int season = number / 100;
        return capitulo
                && season >= 1
                && season <= 60
                && number % 100 > 0
                && (!seasons.isKnown() || seasons.onlySeason() == season);
    }

    void set(NumberList read) {
        known = true;
        reading.release.episodes(read.numbers());
    }

    /** A text that is nothing but a number is a title, unless a zero in front shows that it counts (PDB-09). */
    private boolean isOnlyNumber() {
        return text.words() == 1 && text.isNumber(0) && !(text.charAt(text.start(0)) == '0' && text.wordLength(0) > 1);
    }

    /** {@code Movie - 09 - Name} (PARSE-86). */
    private boolean isNumberOfFilm() {
        for (int word = 1; word < text.words(); word++) {
            if (text.isNumber(word)
                    && (text.isWord(word - 1, "movie") || text.isWord(word - 1, "film"))
                    && text.indexOf('-', text.end(word - 1)) >= 0
                    && text.indexOf('-', text.end(word - 1)) < text.start(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A number behind a hyphen or an opening bracket in the part of the text that may be title; then one that stands
     * where season and year were found (PARSE-84); then, for three endless series, the first number (PARSE-85).
     */
    private void readBareNumber(boolean file) {
        int end = reading.technicalStart();
        for (int word = 0; word < text.words() && text.start(word) < end; word++) {
            int start = text.start(word);
            int digits = text.skipDigits(start);
            if (digits > start
                    && digits - start <= 4
                    && standsAlone(word, digits)
                    && !isYear(start, digits)
                    && isBehindSign(start)
                    && !isFilm(word)
                    && start > 0
                    && !isLines(start, digits)) {
                take(start, digits, text.end(word));
                return;
            }
        }
        if (readNumberInFolder()) {
            return;
        }
        if (!reading.hasYear() && !seasons.isKnown() && (readNumberInFront() || readNumberAtEnd(file))) {
            return;
        }
        if (isEndless()) {
            for (int word = 0; word < text.words(); word++) {
                if (text.isNumber(word) && text.wordLength(word) <= 4) {
                    take(text.start(word), text.end(word), text.end(word));
                    return;
                }
            }
        }
    }

    /** {@code Name - 14 (S02E01)}: the number by which the same episode is counted through all seasons is no title. */
    private void endTitleBeforeAbsolute() {
        if (!known || !seasons.isKnown() || reading.titleEnd() <= 0) {
            return;
        }
        int word = text.wordFrom(reading.titleEnd()) - 1;
        int end = word > 0 && text.isNumber(word) && text.wordLength(word) <= 4 ? text.end(word) : -1;
        boolean bracketed =
                end >= 0 && end < reading.titleEnd() + 1 && Chars.isOneOf(text.charAt(text.skip(end, " .")), "([");
        if (bracketed && text.has("- ", text.start(word) - 2)) {
            reading.endTitleAt(text.start(word) - 2);
        }
    }

    /** {@code Name 05 [ABCD1234]} (PDB-37). */
    private void readNumberBeforeCode() {
        int code = reading.episodeCodeAt();
        int word = code < 0 ? -1 : text.wordFrom(code) - 1;
        if (word > 0
                && text.isNumber(word)
                && text.wordLength(word) >= 2
                && text.wordLength(word) <= 4
                && text.skip(text.end(word), " .") >= code) {
            take(text.start(word), text.end(word), text.end(word));
        }
    }

    /** {@code 02 The Invitation}: a number in front of a name without year and season. */
    private boolean readNumberInFront() {
        int start = text.skip(0, "([-");
        int digits = text.skipDigits(start);
        int word = text.wordFrom(start);
        if (digits == start
                || digits - start > 4
                || word >= text.words()
                || !standsAlone(word, digits)
                || isTitleInFront(start, digits)
                || isFilm(word)
                || isLines(start, digits)) {
            return false;
        }
        take(start, digits, text.end(word));
        return true;
    }

    /** {@code Name 04.mkv}: a number with a zero in front at the end of a file's name. */
    private boolean readNumberAtEnd(boolean file) {
        int word = text.words() - 1;
        boolean counts = file
                && word > 0
                && text.isNumber(word)
                && text.end(word) == text.length()
                && text.wordLength(word) >= 2
                && text.wordLength(word) <= 3
                && text.charAt(text.start(word)) == '0'
                && Chars.isOneOf(text.charAt(text.start(word) - 1), " .")
                && !text.isNumber(word - 1)
                && !reading.hasTechnical();
        if (counts) {
            take(text.start(word), text.end(word), text.end(word));
        }
        return counts;
    }

    /** {@code Season 02/04 - The Long Night}: what opens the name of a file in the folder of a season. */
    private boolean readNumberInFolder() {
        int slash = seasons.isKnown() ? lastSlash() : -1;
        int digits = text.skipDigits(slash + 1);
        int word = text.wordFrom(slash + 1);
        if (slash < 0 || digits == slash + 1 || digits - slash > 5 || !standsAlone(word, digits)) {
            return false;
        }
        take(slash + 1, digits, text.end(word));
        return true;
    }

    private int lastSlash() {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == '/' || text.charAt(i) == '\\') {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@code 12.Silent.Clerks.1080p}: of a release, what opens the name is its title; a zero in front or a sign behind
     * show that it counts.
     */
    private boolean isTitleInFront(int start, int digits) {
        int behind = text.skip(digits, " .");
        boolean counts = text.charAt(start) == '0'
                || Chars.isOneOf(text.charAt(behind), "-)]")
                || (text.charAt(digits) == '.' && text.charAt(digits + 1) == ' ')
                || behind >= text.length();
        return isYear(start, digits) || (!counts && reading.hasTechnical());
    }

    private boolean isYear(int start, int digits) {
        int number = digits - start == 4 ? text.number(start, digits) : 0;
        return number >= 1900 && number <= 2049;
    }

    private void take(int start, int digits, int end) {
        set(NumberList.of(text.number(start, digits)));
        reading.take(Attribute.EPISODES, start, end, 0);
    }

    /** Nothing behind the digits but {@code a}, {@code b} or a version. */
    private boolean standsAlone(int word, int digits) {
        int end = text.end(word);
        if (digits == end) {
            return true;
        }
        char c = text.charAt(digits);
        boolean letter = end == digits + 1 && (c == 'a' || c == 'b');
        return letter || (c == 'v' && text.isDigitAt(digits + 1) && text.skipDigits(digits + 1) == end);
    }

    private boolean isBehindSign(int start) {
        return (text.charAt(start - 1) == '#'
                        && !text.isDigitAt(0)
                        && Chars.isOneOf(text.charAt(start - 2), " .")
                        && start > 2)
                || (Chars.isOneOf(text.charAt(start - 1), "[(") && start > 1)
                || (text.charAt(start - 2) == '-'
                        && Chars.isOneOf(text.charAt(start - 1), " .")
                        && Chars.isOneOf(text.charAt(start - 3), " .")
                        && start >= 3);
    }

    private boolean isFilm(int word) {
        return (word > 0 && (text.isWord(word - 1, "movie") || text.isWord(word - 1, "film")))
                || (word + 1 < text.words()
                        && (text.has("movie", text.start(word + 1))
                                || text.has("film", text.start(word + 1))
                                || (text.start(word + 1) == text.end(word) + 1
                                        && text.isDigitAt(text.start(word + 1))
                                        && text.charAt(text.end(word)) == ' ')));
    }

    private boolean isLines(int start, int end) {
        int number = text.number(start, end);
        return Chars.isOneOf(text.charAt(start - 1), "[(") && (number == 480 || number == 720 || number == 1080);
    }

    private boolean isEndless() {
        return text.indexOf("bleach", 0) >= 0
                || text.indexOf("naruto", 0) >= 0
                || (text.indexOf("one", 0) >= 0 && text.indexOf("piece", text.indexOf("one", 0)) > 0);
    }
}
