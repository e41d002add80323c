package comet.core.release;

import comet.core.release.Phrase.Mark;
import java.util.Set;

/** Reads what stands at the ends of a name: extension, group, site (PARSE-101, PARSE-102, PARSE-105, PARSE-106). */
final class EndReader {

    private static final Set<String> EXTENSIONS = Set.of(
            "3g2", "3gp", "avi", "flv", "mkv", "mk3d", "mov", "mp2", "mp4", "m4v", "mpe", "mpeg", "mpg", "mpv", "webm",
            "wmv", "ogm", "divx", "ts", "m2ts", "iso", "vob", "sub", "idx", "ttxt", "txt", "smi", "srt", "ssa", "ass",
            "vtt", "nfo", "html");
    private static final Set<String> SUBTITLES = Set.of("srt", "ssa", "ass", "sub", "idx", "vtt", "smi");
    private static final Set<String> CONTAINERS = Set.of("mkv", "avi", "mp4", "wmv", "mpg", "mpeg");
    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "ms", "tv", "mx", "co", "vip", "nu", "pics");
    private static final int LONGEST_EXTENSION = 4;
    private static final int SHORTEST_LANGUAGE = 3;

    private final Reading reading;
    private final WorkingText text;
    private boolean hasGroup;
    private boolean hasSite;
    private boolean hasContainer;
    private boolean hasExtension;
    private boolean isSubtitle;

    EndReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
    }

    boolean hasContainer() {
        return hasContainer;
    }

    boolean hasExtension() {
        return hasExtension;
    }

    boolean isSubtitle() {
        return isSubtitle;
    }

    // ------------------------------------------------------------------------------------------ extension

    /** The ending of a file name: read first, so that {@code .ts} tells nothing else (PDB-02, PDB-03). */
    void cutExtension() {
        if (cutEnding(".torrent")) {
            reading.release.flag(ReleaseFlag.TORRENT);
        }
        int last = text.words() - 1;
        if (last < 1
                || text.end(last) != text.length()
                || text.charAt(text.start(last) - 1) != '.'
                || text.wordLength(last) > LONGEST_EXTENSION) {
            return;
        }
        String extension = text.subSequence(text.start(last), text.end(last));
        if (EXTENSIONS.contains(extension)) {
            hasExtension = true;
            isSubtitle = SUBTITLES.contains(extension);
            reading.release.extension(extension);
            hasContainer = CONTAINERS.contains(extension);
            if (hasContainer) {
                reading.release.container(extension);
                reading.take(Attribute.CONTAINER, text.start(last), text.length(), 0);
            }
            reading.note(Attribute.EXTENSION, text.start(last), text.length());
            reading.cut(text.start(last) - 1, text.length());
        }
    }

    private boolean cutEnding(String ending) {
        int at = text.length() - ending.length();
        if (at > 0 && text.has(ending, at)) {
            reading.take(Attribute.TORRENT, at, text.length(), Mark.CUT);
            return true;
        }
        return false;
    }

    // ------------------------------------------------------------------------------------------ site

    /** {@code www.example.com - } in front. */
    void readSiteInFront() {
        int from = text.skip(0, " [(【");
        boolean www = text.has("www", from) || text.has("ww.", from);
        int to = www ? endOfHost(from) : endOfDomain(from);
        int after = text.skip(to, " ])】");
        if (to > from && text.charAt(after) == '-') {
            setSite(from, to);
            reading.take(Attribute.SITE, 0, text.skip(after, "- "), Mark.CUT | Mark.NOT_BOUNDING);
        }
    }

    /** Where a host ends that begins here: at least two labels and {@code www}. */
    private int endOfHost(int from) {
        int labels = 0;
        int i = from;
        while (i < text.length()) {
            int label = i;
            while (i < text.length()
                    && (text.isWordAt(i) || (text.charAt(i) == '-' && text.isWordAt(i + 1) && text.isWordAt(i - 1)))) {
                i++;
            }
            if (i == label) {
                break;
            }
            labels++;
            boolean joined = Chars.isOneOf(text.charAt(i), ".,") || (text.charAt(i) == ' ' && labels < 3);
            if (!joined || !text.isWordAt(i + 1)) {
                break;
            }
            i++;
        }
        return labels >= 3 ? i : from;
    }

    /** Where {@code Example.com} ends, if a known ending shows that it is a domain. */
    private int endOfDomain(int from) {
        int word = text.wordFrom(from);
        boolean domain = word + 1 < text.words()
                && text.start(word) == from
                && text.charAt(text.end(word)) == '.'
                && text.start(word + 1) == text.end(word) + 1
                && text.has(" - ", text.end(word + 1))
                && DOMAINS.contains(text.subSequence(text.start(word + 1), text.end(word + 1)));
        return domain ? text.end(word + 1) : from;
    }

    private void setSite(int from, int to) {
        hasSite = true;
        reading.release.site(text.written(from, to));
    }

    void readSite() {
        if (!hasSite) {
            if (!bracketedHost()) {
                domain();
            }
        }
    }

    /** {@code [example.org]}, anywhere but in front of everything. */
    private boolean bracketedHost() {
        for (int open = text.indexOf('[', 0); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = text.indexOf(']', open);
            int from = text.skip(open + 1, " ");
            int to = close > from && text.charAt(close - 1) == ' ' ? close - 1 : close;
            if (to > from && isHost(from, to)) {
                setSite(from, to);
                reading.take(Attribute.SITE, open, close + 1, Mark.CUT);
                return true;
            }
        }
        return false;
    }

    private boolean isHost(int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean dot = c == '.' && i > from && text.isWordAt(i - 1) && text.isWordAt(i + 1) && i + 1 < to;
            if (!dot && !text.isWordAt(i) && !(c == '-' && text.isWordAt(i - 1) && text.isWordAt(i + 1))) {
                return false;
            }
            dots += dot ? 1 : 0;
        }
        return dots > 0 && text.isLetterAt(to - 1) && hasName(from, to, dots > 1 ? SHORTEST_LANGUAGE : 2);
    }

    /** A host has a name; codes alone, {@code Sv.No.Fi}, are languages. */
    private boolean hasName(int from, int to, int longestCode) {
        for (int word = text.wordFrom(from); word < text.words() && text.start(word) < to; word++) {
            if (text.wordLength(word) > longestCode) {
                return true;
            }
        }
        int last = text.wordFrom(to - 1);
        return DOMAINS.contains(text.subSequence(text.start(last), text.end(last)));
    }

    /** {@code Example.com}: a word, a dot and one of the common endings; not in front, where it is a title (PDB-05). */
    private void domain() {
        for (int word = 1; word < text.words(); word++) {
            int dot = text.start(word) - 1;
            if (text.wordLength(word) <= 4
                    && text.charAt(dot) == '.'
                    && text.end(word - 1) == dot
                    && DOMAINS.contains(text.subSequence(text.start(word), text.end(word)))) {
                int from = text.start(word - 1);
                while (from > 1 && text.charAt(from - 1) == '-' && text.isWordAt(from - 2)) {
                    from = text.start(text.wordFrom(from - 2));
                }
                boolean www = text.has("www.", from - 4);
                from = www ? from - 4 : from;
                if (www || from > 0 || text.end(word) == text.length()) {
                    setSite(from, text.end(word));
                    reading.take(Attribute.SITE, from, text.end(word), Mark.CUT);
                    return;
                }
            }
        }
        int word = reading.found.first(WordKind.SITE);
        if (word != FoundWords.NONE) {
            setSite(reading.found.start(word), reading.found.end(word));
            reading.take(Attribute.SITE, word);
        }
    }

    // ------------------------------------------------------------------------------------------ size

    /** {@code 2.3GB}, {@code 700 MB}, {@code 1.4 GiB}. */
    void readSize() {
        for (int word = 0; word < text.words(); word++) {
            int digits = text.skipDigits(text.start(word));
            int unit = text.skip(digits, " ");
            if (digits > text.start(word) && isUnit(unit)) {
                int from = text.start(word);
                boolean joined = word > 0 && text.isNumber(word - 1) && text.end(word - 1) == from - 1;
                if (joined && text.charAt(from - 1) == '.') {
                    from = text.start(word - 1);
                }
                int to = text.isWordAt(unit + 2) ? unit + 3 : unit + 2;
                reading.release.size(text.written(from, to));
                boolean dotless = joined && text.has("- ", text.start(word - 1) - 2);
                reading.take(Attribute.SIZE, dotless ? text.start(word - 1) : from, to, Mark.CUT);
                return;
            }
        }
    }

    private boolean isUnit(int at) {
        boolean binary = text.charAt(at + 1) == 'i';
        int last = binary ? at + 2 : at + 1;
        return Chars.isOneOf(text.charAt(at), "gmt") && text.charAt(last) == 'b' && !text.isWordAt(last + 1);
    }

    // ------------------------------------------------------------------------------------------ group

    /** {@code …-GROUP}, {@code …-GROUP[site]}. */
    void readGroupAtEnd() {
        int known = reading.found.first(WordKind.KNOWN_GROUP);
        if (known != FoundWords.NONE) {
            setGroup(reading.found.start(known), reading.found.end(known));
            reading.take(Attribute.GROUP, known);
            return;
        }
        int end = text.length();
        if (text.charAt(end - 1) == ']') {
            int open = lastIndexOf('[', end);
            end = open > 0 ? open : end;
        }
        int hyphen = lastIndexOf('-', end);
        if (hyphen >= 0 && !readGroup(hyphen, end)) {
            int last = text.words() - 1;
            int dot = last < 0 ? -1 : text.start(last) - 1;
            if (dot > hyphen
                    && text.isLetterAt(dot + 1)
                    && text.charAt(dot) == '.'
                    && text.end(last) == end
                    && isEnding(text.wordLength(last))) {
                readGroup(hyphen, dot);
            }
        }
    }

    /** Something that looks like an extension, though it is none that is known. */
    private static boolean isEnding(int length) {
        return length >= 2 && length <= LONGEST_EXTENSION;
    }

    private boolean readGroup(int hyphen, int end) {
        int from = text.skip(hyphen + 1, text.charAt(hyphen - 1) == '.' ? " ." : " ");
        if (from - hyphen > 2 || !isGroup(from, end) || joinsWords(hyphen) || isLanguage(from, end)) {
            return false;
        }
        setGroup(from, end);
        reading.take(Attribute.GROUP, hyphen, end, 0);
        return true;
    }

    /**
     * Whether the hyphen may be one between words, as in {@code Spider-Man}: behind a word that is not understood in a
     * name in which nothing technical is known.
     */
    private boolean joinsWords(int hyphen) {
        boolean technical = reading.knows(Attribute.RESOLUTION)
                || reading.knows(Attribute.QUALITY)
                || reading.knows(Attribute.CODEC)
                || reading.knows(Attribute.AUDIO);
        return !technical
                && text.isWordAt(hyphen - 1)
                && !reading.endsUnderstood(hyphen)
                && !NumberShapes.isAnchor(text, reading.found, text.wordFrom(hyphen - 1));
    }

    /** {@code ENG-ITA}: the tail of a list of languages names no group. */
    private boolean isLanguage(int from, int to) {
        for (int i = 0; i < reading.found.count(); i++) {
            if (reading.found.start(i) == from
                    && reading.found.end(i) == to
                    && reading.found.phrase(i).kind() == WordKind.LANGUAGE
                    && to - from >= SHORTEST_LANGUAGE
                    && text.indexOf("sub", from) < 0) {
                return true;
            }
        }
        return false;
    }

    private int lastIndexOf(char c, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    private boolean isGroup(int from, int to) {
        if (to - from < 2 || text.skipDigits(from) == to || isCheckSum(from, to)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Chars.isOneOf(text.charAt(i), " .-[](){}/\\")) {
                return false;
            }
        }
        return !isEpisode(from, to);
    }

    private boolean isCheckSum(int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            if (!Chars.isOneOf(text.charAt(i), "0123456789abcdef")) {
                return false;
            }
            digit |= text.isDigitAt(i);
        }
        return digit && to - from == 8;
    }

    /** {@code S01}, {@code S01E02}, {@code 1x02}, {@code E05}, {@code Ep05}. */
    private boolean isEpisode(int from, int to) {
        char first = text.charAt(from);
        int digits = from;
        if (first == 's' || first == 'e') {
            digits = first == 'e' && text.charAt(from + 1) == 'p' ? from + 2 : from + 1;
        }
        int end = text.skipDigits(digits);
        if (end == digits) {
            return false;
        }
        boolean marked = digits > from || (NumberShapes.isX(text.charAt(end)) && text.isDigitAt(end + 1));
        return marked
                && (end == to
                        || !text.isLetterAt(end)
                        || text.charAt(end) == 'e'
                        || NumberShapes.isX(text.charAt(end)));
    }

    private void setGroup(int from, int to) {
        hasGroup = true;
        reading.release.group(text.written(from, to));
    }

    /** {@code (GROUP)} at the end, or a block in front. */
    void readGroupInBrackets() {
        if (hasGroup) {
            return;
        }
        int word = reading.found.first(WordKind.GROUP);
        if (word != FoundWords.NONE) {
            String known = reading.found.phrase(word).value(String.class);
            reading.release.group(
                    known.isEmpty() ? "Erai-raws" : text.written(reading.found.start(word), reading.found.end(word)));
            reading.take(Attribute.GROUP, word);
            return;
        }
        int end = text.length();
        if (text.charAt(end - 1) == ')') {
            int open = lastIndexOf('(', end);
            if (open > 0 && isName(open + 1, end - 1)) {
                setGroup(open + 1, end - 1);
                reading.take(Attribute.GROUP, open, end, 0);
                return;
            }
        }
        if (text.charAt(0) == '[') {
            int close = text.indexOf(']', 1);
            if (close > 1 && !isBlank(1, close) && !reading.understoodInFront()) {
                setGroup(1, close);
                reading.take(Attribute.GROUP, 0, close + 1, Mark.NOT_BOUNDING);
            }
        }
    }

    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.isWordAt(i) && !Chars.isOneOf(text.charAt(i), "-_.")) {
                return false;
            }
        }
        boolean whole = text.isWordAt(from) && text.isWordAt(to - 1);
        return whole
                && to - from >= 2
                && text.skipDigits(from) < to
                && !isBlank(from, to)
                && !reading.isUnderstood(from, to);
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.isWordAt(i)) {
                return false;
            }
        }
        return true;
    }
}
