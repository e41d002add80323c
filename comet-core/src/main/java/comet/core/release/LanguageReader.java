package comet.core.release;

import comet.core.release.Phrase.Mark;
import java.util.ArrayList;
import java.util.List;

/** Reads languages: first from words, then from the scripts of the letters (PARSE-90 to PARSE-93, PDB-20 to PDB-22). */
final class LanguageReader {

    private static final int LONGEST_DOMAIN = 4;
    private static final int LONGEST_JOINT = 3;
    private static final int MOST_LANGUAGES = 12;
    private static final String JOINTS = " .,+&/|-";

    /** What the value of a code ends in that is a language only in a block of languages. */
    private static final String BLOCK = "?block";

    private final Reading reading;
    private final WorkingText text;
    private final FoundWords found;
    private boolean subtitle;
    private boolean portuguese;
    private List<String> languages = List.of();
    private long scripts;

    LanguageReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
        this.found = reading.found;
    }

    /**
     * What is known of the whole name before anything is cut out.
     *
     * @param scripts see {@link Script#of}
     * @param subtitle whether the name is that of a subtitle file
     */
    void startWith(long scripts, boolean subtitle) {
        this.scripts = scripts;
        this.subtitle = subtitle;
    }

    /** The episodes are written as only Portuguese does (PARSE-92). */
    void expectPortuguese() {
        portuguese = true;
    }

    /** Words that also tell a season or a collection. */
    void readSeasonWords() {
        for (int word = found.first(WordKind.SEASON_LANGUAGE);
                word != FoundWords.NONE;
                word = found.first(WordKind.SEASON_LANGUAGE)) {
            add(found.phrase(word).value(String.class));
            reading.take(Attribute.LANGUAGES, found.start(word), found.end(word), 0);
            found.drop(word);
        }
    }

    void read() {
        if (found.mayHave(WordKind.LANGUAGE)) {
            readWords();
        }
        readScripts();
        if (isSpanishName()) {
            add("es");
        }
        if (portuguese && !languages.contains("pt") && !languages.contains("es")) {
            add("pt");
        }
        reading.release.languages(languages);
    }

    private void readWords() {
        for (int i = found.count() - 1; i >= 0; i--) {
            if (found.phrase(i).kind() == WordKind.LANGUAGE && (isTopLevelDomain(i) || !neighboursFit(i))) {
                found.drop(i);
            }
        }
        for (int word = found.first(WordKind.LANGUAGE);
                word != FoundWords.NONE;
                word = found.first(WordKind.LANGUAGE)) {
            Phrase phrase = found.phrase(word);
            boolean early = phrase.is(Mark.NOT_FIRST)
                    && found.start(word) < reading.anchor()
                    && reading.isBeforeAllOthers(Attribute.LANGUAGES, found.start(word));
            if (early) {
                found.drop(word);
                continue;
            }
            String value = phrase.value(String.class);
            int question = value.indexOf('?');
            if (!value.equals("pt?only") || (!languages.contains("pt") && !languages.contains("es"))) {
                add(question < 0 ? value : value.substring(0, question));
            }
            take(word, phrase);
        }
    }

    private void take(int word, Phrase phrase) {
        int from = found.start(word);
        int to = found.end(word);
        if (!phrase.is(Mark.CUT)) {
            reading.take(Attribute.LANGUAGES, from, to, phrase.marks());
            found.drop(word);
            return;
        }
        // Other languages may be told by the same word, which is cut out when all of them are known.
        found.drop(word);
        if (toldTwice(from, to)) {
            reading.take(Attribute.LANGUAGES, from, to, phrase.marks() & ~Mark.CUT);
        } else {
            reading.take(Attribute.LANGUAGES, from, to, phrase.marks());
        }
    }

    private boolean toldTwice(int from, int to) {
        for (int i = 0; i < found.count(); i++) {
            if (found.phrase(i).kind() == WordKind.LANGUAGE && found.start(i) == from && found.end(i) == to) {
                return true;
            }
        }
        return false;
    }

    private void add(String language) {
        if (languages.isEmpty()) {
            languages = new ArrayList<>(3);
        }
        if (!languages.contains(language)) {
            languages.add(language);
        }
    }

    /** {@code www.example.it}. */
    private boolean isTopLevelDomain(int word) {
        int start = found.start(word);
        int label = text.wordFrom(start) - 1;
        return found.end(word) - start <= LONGEST_DOMAIN
                && label > 0
                && text.charAt(start - 1) == '.'
                && text.isWord(label - 1, "www");
    }

    /** What stands around some words decides whether they are languages. */
    private boolean neighboursFit(int word) {
        int from = found.start(word);
        int to = found.end(word);
        String value = found.phrase(word).value(String.class);
        if (value.endsWith(BLOCK)) {
            return from > reading.anchor() && isBlockOfLanguages(from, to);
        }
        return switch (value) {
            case "it?codes" -> codesAround(word, 2);
            case "de?codes" -> codesAround(word, 2) || (subtitle && isLast(to));
            case "ro?sub", "hr?sub" -> codesAround(word, 1) && text.indexOf("sub", to) >= 0;
            case "da?subtitle" -> subtitle;
            case "it?subtitle", "sk?subtitle", "ar?subtitle", "vi?subtitle" -> subtitle && isLast(to);
            case "ms?subtitle" ->
                (subtitle && isLast(to)) || (text.indexOf("subs(", 0) >= 0 && text.indexOf("subs(", 0) < from);
            case "es" ->
                to - from > 2
                        || codesAround(word, 2)
                        || (subtitle && isLast(to))
                        || isUpper(from)
                        || from >= reading.anchor();
            case "te" -> !text.has("aviv", to + 1);
            case "bn" -> to - from > 3 || !text.has("the", to + 1);
            case "zh" -> !text.has("shang", from - 6);
            case "fi" -> to - from > 2 || !text.has("sci", from - 4);
            case "lt" -> !text.has("yts.", from - 4);
            default -> true;
        };
    }

    private boolean isUpper(int at) {
        return Chars.isUpper(text.written(at));
    }

    private boolean isLast(int end) {
        return text.skip(end, ")]") == text.length();
    }

    /** Whether at least so many other words of two letters, all of them languages, stand beside it. */
    private boolean codesAround(int word, int wanted) {
        int own = text.wordFrom(found.start(word));
        int count = 0;
        for (int next = own + 1; next < text.words() && count < wanted && isCode(next); next++) {
            count++;
        }
        for (int before = own - 1; before >= 0 && count < wanted && isCode(before); before--) {
            count++;
        }
        return count >= wanted;
    }

    /** {@code [JA+EN]}: a block behind the title in which every word is a language. */
    private boolean isBlockOfLanguages(int from, int to) {
        int own = text.wordFrom(from);
        int first = own;
        while (first > 0
                && own - first < MOST_LANGUAGES
                && isJoint(text.end(first - 1), text.start(first))
                && isLanguage(first - 1)) {
            first--;
        }
        int last = own;
        while (last + 1 < text.words()
                && last - own < MOST_LANGUAGES
                && isJoint(text.end(last), text.start(last + 1))
                && isLanguage(last + 1)) {
            last++;
        }
        return Chars.isOneOf(text.charAt(text.start(first) - 1), "[(")
                && Chars.isOneOf(text.charAt(text.end(last)), "])")
                && text.end(last) >= to;
    }

    private boolean isJoint(int from, int to) {
        return to - from <= LONGEST_JOINT && text.skip(from, JOINTS) >= to;
    }

    private boolean isLanguage(int word) {
        return found.at(WordKind.LANGUAGE, text.start(word)) != FoundWords.NONE;
    }

    private boolean isCode(int word) {
        return text.wordLength(word) == 2 && found.at(WordKind.LANGUAGE, text.start(word)) != FoundWords.NONE;
    }

    /** {@code La … cia}. */
    private boolean isSpanishName() {
        for (int word = 0; word + 1 < text.words(); word++) {
            if (text.isWord(word, "la")) {
                for (int later = word + 1; later < text.words(); later++) {
                    if (text.has("cia", text.end(later) - 3) && text.wordLength(later) > 3) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void readScripts() {
        if (scripts == 0) {
            return;
        }
        for (Script script : Script.values()) {
            if ((scripts & script.bit()) != 0) {
                add(script.language());
            }
        }
    }
}
