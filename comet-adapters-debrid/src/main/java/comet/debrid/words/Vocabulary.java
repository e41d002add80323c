package comet.debrid.words;

import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What one service's words and sentences for failures mean: the error table of its specification. What is no failure
 * (removing what is not there), or makes its adapter go another way, is decided before anybody asks here. Immutable and
 * thread-safe.
 */
public final class Vocabulary {

    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private final Map<String, FailureKind> words;
    private final Map<Step, Map<String, FailureKind>> wordsAtStep;
    private final Map<String, FailureKind> beginnings;
    private final Map<String, FailureKind> endings;
    private final Map<String, FailureKind> vague;
    private final List<Phrase> phrases;
    private final NativeCodes codes;

    Vocabulary(VocabularyBuilder builder) {
        this.words = Map.copyOf(builder.words);
        this.wordsAtStep = Map.copyOf(builder.wordsAtStep);
        this.beginnings = Map.copyOf(builder.beginnings);
        this.endings = Map.copyOf(builder.endings);
        this.vague = Map.copyOf(builder.vague);
        this.phrases = List.copyOf(builder.phrases);
        this.codes = builder.codes;
    }

    /** The vocabulary of a service. */
    public static Vocabulary of(ServiceId service) {
        return switch (service) {
            case REALDEBRID -> RealDebridWords.VOCABULARY;
            case ALLDEBRID -> AllDebridWords.VOCABULARY;
            case PREMIUMIZE -> PremiumizeWords.VOCABULARY;
            case TORBOX -> TorBoxWords.VOCABULARY;
            case DEBRIDLINK -> DebridLinkWords.VOCABULARY;
            case DEBRIDER -> DebriderWords.VOCABULARY;
            case EASYDEBRID -> EasyDebridWords.VOCABULARY;
            case OFFCLOUD -> OffcloudWords.VOCABULARY;
            case PIKPAK -> PikPakWords.VOCABULARY;
        };
    }

    /**
     * What a word means, and where it says little by itself, what the sentence beside it means.
     *
     * @param word as the service wrote it
     * @param sentence the explanation beside it
     * @return empty when no row of the table has either
     */
    public Optional<FailureKind> kind(Optional<String> word, Optional<String> sentence, Occasion occasion) {
        return word.flatMap(written -> kind(written, occasion))
                .or(() -> sentence.flatMap(written -> kind(written, occasion)))
                .or(() -> word.flatMap(written -> Optional.ofNullable(vague.get(written.strip()))));
    }

    /** What a word or a sentence means by itself; empty when no row of the table has it, or only a vague one. */
    private Optional<FailureKind> kind(String text, Occasion occasion) {
        String written = text.strip();
        Optional<FailureKind> word = Optional.ofNullable(
                wordsAtStep.getOrDefault(occasion.step(), Map.of()).get(written));
        return word.or(() -> Optional.ofNullable(words.get(written)))
                .or(() -> phrase(written, occasion))
                .or(() -> formOf(written));
    }

    /**
     * The native code of a failure: the service's own word, as a viewer may see it. Never a sentence, because that can
     * hold a name or an address (DBE-06), and never a bare number (DBE-03).
     *
     * @param word as the service wrote it
     * @param number the number beside it, where the service has numbers
     */
    public Optional<String> code(Optional<String> word, OptionalInt number) {
        return codes.of(word.map(String::strip).filter(text -> !text.isEmpty()), number);
    }

    /** The native code for services with words alone. */
    static Optional<String> plainCode(Optional<String> word, OptionalInt number) {
        return word.filter(Vocabulary::isWord)
                .filter(text -> !NUMBER.matcher(text).matches());
    }

    private static boolean isWord(String text) {
        return !BLANK.matcher(text).find();
    }

    private Optional<FailureKind> phrase(String sentence, Occasion occasion) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return phrases.stream()
                .filter(phrase -> phrase.isIn(lower, occasion))
                .findFirst()
                .map(Phrase::kind);
    }

    /** Families of words that a table names by their beginning or their end. */
    private Optional<FailureKind> formOf(String written) {
        if (!isWord(written) || vague.containsKey(written)) {
            return Optional.empty();
        }
        return first(beginnings, written::startsWith).or(() -> first(endings, written::endsWith));
    }

    private static Optional<FailureKind> first(Map<String, FailureKind> forms, Predicate<String> fits) {
        return forms.entrySet().stream()
                .filter(form -> fits.test(form.getKey()))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
