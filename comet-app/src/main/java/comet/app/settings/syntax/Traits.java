package comet.app.settings.syntax;

/**
 * Everything about a type that is not its Java type. Immutable.
 *
 * @param word the type's name in the documentation: {@code int}, {@code secret?}
 * @param allowed what is allowed, in words; empty when everything is
 * @param noneIsUnset whether the word {@code none} means "not set" (CFG-17)
 * @param defaultNote what the documentation says in place of a default that is no plain text; empty otherwise
 * @param example a value for the sample file where the default would not do; empty otherwise
 */
public record Traits(
        String word,
        String allowed,
        Blank blank,
        boolean noneIsUnset,
        Exposure exposure,
        String defaultNote,
        String example) {

    static Traits named(String word) {
        return new Traits(word, "", Blank.UNSET, false, Exposure.OPEN, "", "");
    }

    Traits word(String other) {
        return new Traits(other, allowed, blank, noneIsUnset, exposure, defaultNote, example);
    }

    Traits allowed(String words) {
        return new Traits(word, words, blank, noneIsUnset, exposure, defaultNote, example);
    }

    Traits blank(Blank meaning) {
        return new Traits(word, allowed, meaning, noneIsUnset, exposure, defaultNote, example);
    }

    Traits noneAsUnset() {
        return new Traits(word, allowed, blank, true, exposure, defaultNote, example);
    }

    Traits exposure(Exposure degree) {
        return new Traits(word, allowed, blank, noneIsUnset, degree, defaultNote, example);
    }

    Traits documented(String note, String sample) {
        return new Traits(word, allowed, blank, noneIsUnset, exposure, note, sample);
    }
}
