package comet.debrid.words;

import comet.core.debrid.FailureKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes down an error table, row after row. Words are exact; sentences are tried in the order given, in any case. */
final class VocabularyBuilder {

    private static final Set<Step> ANYWHERE = EnumSet.allOf(Step.class);

    final Map<String, FailureKind> words = new HashMap<>();
    final Map<Step, Map<String, FailureKind>> wordsAtStep = new EnumMap<>(Step.class);
    final Map<String, FailureKind> beginnings = new HashMap<>();
    final Map<String, FailureKind> endings = new HashMap<>();
    final Map<String, FailureKind> vague = new HashMap<>();
    final List<Phrase> phrases = new ArrayList<>();
    NativeCodes codes = Vocabulary::plainCode;

    VocabularyBuilder words(FailureKind kind, String... meaningIt) {
        for (String word : meaningIt) {
            put(words, word, kind);
        }
        return this;
    }

    /** Words that mean something else at one step. */
    VocabularyBuilder wordsAt(Step step, FailureKind kind, String... meaningIt) {
        for (String word : meaningIt) {
            put(wordsAtStep.computeIfAbsent(step, any -> new HashMap<>()), word, kind);
        }
        return this;
    }

    /** Words that mean this only where the sentence beside them does not tell more. */
    VocabularyBuilder vague(FailureKind kind, String... meaningIt) {
        for (String word : meaningIt) {
            put(vague, word, kind);
        }
        return this;
    }

    VocabularyBuilder wordsBeginningWith(FailureKind kind, String... beginning) {
        for (String start : beginning) {
            put(beginnings, start, kind);
        }
        return this;
    }

    VocabularyBuilder wordsEndingIn(FailureKind kind, String ending) {
        put(endings, ending, kind);
        return this;
    }

    /** Sentences that contain one of these texts. */
    VocabularyBuilder sentences(FailureKind kind, String... containing) {
        return sentencesAt(ANYWHERE, kind, containing);
    }

    /** Sentences that contain one of these texts, at these steps. */
    VocabularyBuilder sentencesAt(Set<Step> steps, FailureKind kind, String... containing) {
        for (String part : containing) {
            phrases.add(new Phrase(List.of(lower(part)), steps, false, kind));
        }
        return this;
    }

    /** Sentences that contain one of these texts, in an answer that says that the service broke. */
    VocabularyBuilder sentencesOfBrokenServer(FailureKind kind, String... containing) {
        for (String part : containing) {
            phrases.add(new Phrase(List.of(lower(part)), ANYWHERE, true, kind));
        }
        return this;
    }

    /** A sentence that contains both texts. */
    VocabularyBuilder sentenceWithBoth(Set<Step> steps, FailureKind kind, String part, String other) {
        phrases.add(new Phrase(List.of(lower(part), lower(other)), steps, false, kind));
        return this;
    }

    VocabularyBuilder codes(NativeCodes how) {
        codes = how;
        return this;
    }

    Vocabulary build() {
        return new Vocabulary(this);
    }

    private static void put(Map<String, FailureKind> table, String text, FailureKind kind) {
        if (table.put(text, kind) != null) {
            throw new IllegalArgumentException("two rows for " + text);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
