package comet.core.release;

import comet.core.release.Phrase.Mark;
import java.util.Locale;

/** Reads marks: contents, editions, flags, collections, and what else one word or two tell. */
final class MarkReader {

    private static final String COLLECTION_WORDS =
            "series|seasons|season|collection|episodes|set|pack|movies|saga|trilogy";

    private final Reading reading;
    private final WorkingText text;
    private final FoundWords found;
    private final ParsedRelease.Builder release;

    MarkReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
        this.found = reading.found;
        this.release = reading.release;
    }

    // ------------------------------------------------------------------------------------------ contents

    /** Words that belong to no title and tell nothing (PARSE-21). */
    void cutNoise() {
        int word = found.first(WordKind.NOISE);
        if (word != FoundWords.NONE) {
            int from = found.start(word);
            while (Chars.isOneOf(text.charAt(from - 1), "+([")) {
                from--;
            }
            int to = Chars.isOneOf(text.charAt(found.end(word)), ")]") ? found.end(word) + 1 : found.end(word);
            reading.endTitleAt(from >= 2 ? from : text.length());
            reading.cut(from, to);
        }
        if (text.indexOf('+', 0) >= 0) {
            cutAfterPlus("+specials");
            cutAfterPlus("+movies");
        }
    }

    private void cutAfterPlus(String noise) {
        int at = text.indexOf(noise, 0);
        if (at >= 2 && !text.isWordAt(at + noise.length())) {
            reading.endTitleAt(at);
            reading.cut(at, at + noise.length());
        }
    }

    void readContainer(boolean known) {
        Phrase container = known ? null : reading.takeFirst(Attribute.CONTAINER, WordKind.CONTAINER);
        if (container != null) {
            release.container(container.value(String.class));
        }
    }

    void readAdult() {
        if (reading.takeFirst(Attribute.ADULT, WordKind.ADULT) != null
                || reading.takeFirst(Attribute.ADULT, WordKind.ADULT_WORD) != null) {
            release.flag(ReleaseFlag.ADULT);
        }
    }

    /** @param isFile whether an extension was cut off the end of the name */
    void readScene(boolean isFile) {
        int lines = sceneLines(isFile);
        if (lines >= 0) {
            release.flag(ReleaseFlag.SCENE);
            reading.take(Attribute.SCENE, lines, text.skipDigits(lines) + 1, 0);
        }
        for (int i = 0; i < found.count(); i++) {
            if (found.phrase(i).kind() == WordKind.SCENE_GROUP && text.charAt(found.start(i) - 1) == '-') {
                release.flag(ReleaseFlag.SCENE);
                reading.take(Attribute.SCENE, found.start(i) - 1, found.end(i), 0);
                return;
            }
        }
    }

    /** Where the resolution begins that a bare {@code WEB} follows, -1 if there is none (PARSE-42). */
    private int sceneLines(boolean isFile) {
        int lines = -1;
        for (int word = 0; word < text.words(); word++) {
            int start = text.start(word);
            if (lines < 0
                    && text.isDigitAt(start)
                    && text.wordLength(word) <= 5
                    && NumberShapes.isLines(text, word)
                    && text.charAt(text.end(word) - 1) == 'p') {
                lines = start;
            } else if (lines >= 0
                    && text.wordLength(word) == 3
                    && text.hasWritten("WEB", start)
                    && Chars.isOneOf(text.charAt(start - 1), " .")
                    && (text.end(word) < text.length() || isFile)
                    && Chars.isOneOf(text.charAt(text.end(word)), " .")
                    && !text.has("dl", text.end(word) + 1)) {
                return lines;
            }
        }
        return -1;
    }

    void readExtra() {
        for (int i = found.count() - 1; i >= 0; i--) {
            if (found.phrase(i).kind() == WordKind.EXTRA && !isExtra(i)) {
                found.drop(i);
            }
        }
        int word = found.first(WordKind.EXTRA);
        if (word == FoundWords.NONE || !found.phrase(word).is(Mark.CUT)) {
            if (numberedCredits()) {
                return;
            }
            int deleted = found.first(WordKind.DELETED);
            if (deleted != FoundWords.NONE) {
                release.extra(Extra.DELETED_SCENE);
                reading.take(Attribute.EXTRAS, found.start(deleted), found.end(deleted), 0);
                return;
            }
        }
        if (word != FoundWords.NONE) {
            release.extra(found.phrase(word).value(Extra.class));
            reading.take(Attribute.EXTRAS, word);
        }
    }

    /** {@code NCOP1}, {@code NCED2a} (PDB-32). */
    private boolean numberedCredits() {
        for (int word = 0; word < text.words(); word++) {
            int start = text.start(word);
            boolean opening = text.hasWritten("NCOP", start);
            if ((opening || text.hasWritten("NCED", start)) && text.isDigitAt(start + 4)) {
                release.extra(opening ? Extra.NCOP : Extra.NCED);
                reading.take(Attribute.EXTRAS, start, text.end(word), Mark.CUT);
                return true;
            }
        }
        return false;
    }

    private boolean isExtra(int word) {
        Phrase phrase = found.phrase(word);
        if (phrase.is(Mark.CUT)) {
            return true;
        }
        boolean park = phrase.value(Extra.class) == Extra.TRAILER
                && (text.has("park", found.end(word) + 1) || text.has("and", found.end(word) + 1));
        return !park && (hasYear(0, found.start(word)) || !hasYear(found.end(word), text.length()));
    }

    private boolean hasYear(int from, int to) {
        for (int word = text.wordFrom(from); word < text.words() && text.end(word) <= to; word++) {
            if (text.wordLength(word) == 4
                    && text.isNumber(word)
                    && (text.has("19", text.start(word)) || text.has("20", text.start(word)))) {
                return true;
            }
        }
        return false;
    }

    /** Eight hexadecimal digits in brackets; eight digits that make a date are a date (PDB-31). */
    void readEpisodeCode() {
        for (int word = 0; word < text.words(); word++) {
            int from = text.start(word);
            int to = text.end(word);
            if (to - from == 8
                    && Chars.isOneOf(text.charAt(from - 1), "[(")
                    && Chars.isOneOf(text.charAt(to), "])")
                    && isCode(from, to)) {
                release.episodeCode(text.written(from, to).toUpperCase(Locale.ROOT));
                reading.take(Attribute.EPISODE_CODE, from - 1, to + 1, Mark.CUT);
                reading.episodeCodeAt(from - 1);
                return;
            }
        }
    }

    private boolean isCode(int from, int to) {
        boolean digit = false;
        boolean lower = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Chars.isOneOf(c, "0123456789abcdef")) {
                return false;
            }
            digit |= Chars.isDigit(c);
            lower |= !Chars.isDigit(c) && !Chars.isUpper(text.written(i));
        }
        boolean date = text.skipDigits(from) == to
                && text.number(from, from + 4) >= 1950
                && text.number(from, from + 4) <= 2049
                && text.number(from + 4, from + 6) >= 1
                && text.number(from + 4, from + 6) <= 12
                && text.number(from + 6, to) >= 1
                && text.number(from + 6, to) <= 31;
        return !date && (digit || !lower);
    }

    // ------------------------------------------------------------------------------------------ editions and flags

    void readEdition() {
        if (anniversary()) {
            return;
        }
        for (int i = found.count() - 1; i >= 0; i--) {
            if (found.phrase(i).kind() == WordKind.EDITION && !isEdition(i)) {
                found.drop(i);
            }
        }
        Phrase phrase = reading.takeFirst(Attribute.EDITION, WordKind.EDITION);
        if (phrase != null) {
            setEdition(phrase.value(Edition.class));
        }
    }

    private void setEdition(Edition edition) {
        release.edition(edition);
        if (edition == Edition.EXTENDED) {
            release.flag(ReleaseFlag.EXTENDED);
        }
    }

    private boolean isEdition(int word) {
        return switch (found.phrase(word).value(Edition.class)) {
            case UNCUT -> !text.has("gems", found.end(word) + 1);
            case DIAMOND -> text.charAt(found.start(word) - 1) == '.' && text.charAt(found.end(word)) == '.';
            default -> true;
        };
    }

    /** {@code 25th Anniversary Edition}. */
    private boolean anniversary() {
        int at = found.mayHave(WordKind.TITLE_WORD) ? text.indexOf("anniversary", 0) : -1;
        int word = at < 0 ? 0 : text.wordFrom(at);
        if (at < 0 || word == 0 || !text.isDigitAt(text.start(word - 1))) {
            return false;
        }
        int digits = text.skipDigits(text.start(word - 1)) - text.start(word - 1);
        if (digits < 2 || digits > 3) {
            return false;
        }
        int end = text.end(word);
        int next = word + 1;
        if (next < text.words() && (text.isWord(next, "edition") || text.isWord(next, "ed"))) {
            end = text.end(next);
        }
        setEdition(Edition.ANNIVERSARY);
        reading.take(Attribute.EDITION, text.start(word - 1), end, Mark.CUT);
        return true;
    }

    void readUpscaled() {
        for (int i = found.count() - 1; i >= 0; i--) {
            if (found.phrase(i).kind() == WordKind.UPSCALED
                    && found.phrase(i).value().equals("ai")
                    && !(text.charAt(found.start(i) - 1) == '.' && text.charAt(found.end(i)) == '.')) {
                found.drop(i);
            }
        }
        reading.takeFlag(ReleaseFlag.UPSCALED, Attribute.UPSCALED, WordKind.UPSCALED);
    }

    void readFlags() {
        reading.takeFlag(ReleaseFlag.CONVERTED, Attribute.CONVERTED, WordKind.CONVERTED);
        reading.takeFlag(ReleaseFlag.HARDCODED, Attribute.HARDCODED, WordKind.HARDCODED);
        reading.takeFlag(ReleaseFlag.PROPER, Attribute.PROPER, WordKind.PROPER);
        reading.takeFlag(ReleaseFlag.REPACK, Attribute.REPACK, WordKind.REPACK);
        reading.takeFlag(ReleaseFlag.RETAIL, Attribute.RETAIL, WordKind.RETAIL);
        reading.takeFlag(ReleaseFlag.REMASTERED, Attribute.REMASTERED, WordKind.REMASTERED);
        reading.takeFlag(ReleaseFlag.DOCUMENTARY, Attribute.DOCUMENTARY, WordKind.DOCUMENTARY);
        reading.takeFlag(ReleaseFlag.UNRATED, Attribute.UNRATED, WordKind.UNRATED);
        reading.takeFlag(ReleaseFlag.UNCENSORED, Attribute.UNCENSORED, WordKind.UNCENSORED);
        reading.takeFlag(ReleaseFlag.COMMENTARY, Attribute.COMMENTARY, WordKind.COMMENTARY);
        int region = found.first(WordKind.REGION);
        if (region != FoundWords.NONE) {
            String written = text.written(found.start(region), found.end(region));
            release.region(written.toUpperCase(Locale.ROOT));
            reading.take(Attribute.REGION, region);
        }
    }

    // ------------------------------------------------------------------------------------------ collections

    void readComplete() {
        for (int i = found.count() - 1; i >= 0; i--) {
            if (found.phrase(i).kind() == WordKind.COMPLETE && !isComplete(i)) {
                found.drop(i);
            }
        }
        int word = found.first(WordKind.COMPLETE);
        if (word != FoundWords.NONE) {
            release.flag(ReleaseFlag.COMPLETE);
            boolean kept = found.phrase(word).value().equals("complete") && collectionFollows(word);
            int from = found.start(word);
            reading.take(
                    Attribute.COMPLETE,
                    withWordsBefore(from),
                    found.end(word),
                    kept ? 0 : found.phrase(word).marks());
            return;
        }
        for (int all = 0; all < text.words(); all++) {
            if (isAllNumbered(all)) {
                release.flag(ReleaseFlag.COMPLETE);
                reading.take(Attribute.COMPLETE, withBracket(text.start(all)), text.end(all + 2), Mark.CUT);
                return;
            }
        }
    }

    /** {@code The Complete}, {@code All Movies}: words that only say how much of a collection there is. */
    private int withWordsBefore(int from) {
        int start = from;
        for (int word = text.wordFrom(from) - 1; word > 0 && isQuantity(word); word--) {
            boolean joined = start - text.end(word) == 1 && Chars.isOneOf(text.charAt(start - 1), " .");
            if (!joined) {
                break;
            }
            start = text.start(word);
        }
        return start;
    }

    private int withBracket(int from) {
        return Chars.isOneOf(text.charAt(from - 1), "([") ? from - 1 : from;
    }

    private boolean isQuantity(int word) {
        return text.isWord(word, "the") || isAll(word);
    }

    private boolean isAll(int word) {
        return text.isWord(word, "all") || text.isWord(word, "full") || text.isWord(word, "complete");
    }

    /** {@code All 7 Seasons}, {@code Full 3 Seasons}. */
    private boolean isAllNumbered(int word) {
        return word + 2 < text.words() && isAll(word) && text.isNumber(word + 1) && isCollectionWord(word + 2);
    }

    private boolean isComplete(int word) {
        int from = found.start(word);
        return switch (found.phrase(word).value(String.class)) {
            case "collection" ->
                Chars.isOneOf(text.charAt(text.skip(found.end(word), " ")), "[(") || collectionFollows(word);
            case "complete" -> !text.has(" a ", from - 3) && !text.has("the ", from - 4) && !text.has("the.", from - 4);
            default -> true;
        };
    }

    private boolean collectionFollows(int found) {
        for (int word = text.wordFrom(this.found.end(found)); word < text.words(); word++) {
            if (isCollectionWord(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCollectionWord(int word) {
        String lower = text.subSequence(text.start(word), text.end(word));
        int at = COLLECTION_WORDS.indexOf(lower);
        int end = at + lower.length();
        return at >= 0
                && (at == 0 || COLLECTION_WORDS.charAt(at - 1) == '|')
                && (end == COLLECTION_WORDS.length() || COLLECTION_WORDS.charAt(end) == '|');
    }

    // ------------------------------------------------------------------------------------------ late marks

    void readCountry() {
        Phrase country = reading.takeFirst(Attribute.COUNTRY, WordKind.COUNTRY);
        if (country != null) {
            release.country(country.value(String.class));
        }
    }

    void readSubbedAndDubbed() {
        reading.takeFlag(ReleaseFlag.SUBBED, Attribute.SUBBED, WordKind.SUBBED);
        reading.takeFlag(ReleaseFlag.DUBBED, Attribute.DUBBED, WordKind.DUBBED);
    }

    void readThreeD() {
        for (int i = 0; i < found.count(); i++) {
            if (found.phrase(i).kind() == WordKind.THREE_D
                    && !reading.isBeforeAllOthers(Attribute.THREE_D, found.start(i))) {
                release.flag(ReleaseFlag.THREE_D);
                reading.take(Attribute.THREE_D, i);
                return;
            }
        }
    }

    private boolean isBetweenSeparators(int word) {
        return Chars.isOneOf(text.charAt(found.start(word) - 1), " .-[(")
                && Chars.isOneOf(text.charAt(found.end(word)), " .-");
    }

    void readNetwork() {
        for (int i = found.count() - 1; i >= 0; i--) {
            if (found.phrase(i).kind() == WordKind.NETWORK
                    && found.end(i) - found.start(i) == 2
                    && found.phrase(i).value() == Network.CRUNCHYROLL
                    && !isBetweenSeparators(i)) {
                found.drop(i);
            }
        }
        Phrase network = reading.takeFirst(Attribute.NETWORK, WordKind.NETWORK);
        if (network != null) {
            release.network(network.value(Network.class));
        }
    }
}
