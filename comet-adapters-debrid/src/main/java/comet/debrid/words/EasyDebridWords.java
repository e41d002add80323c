package comet.debrid.words;

import static comet.core.debrid.FailureKind.INVALID_CREDENTIALS;
import static comet.core.debrid.FailureKind.MAGNET_REJECTED;
import static comet.core.debrid.FailureKind.NOT_PREMIUM;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.QUOTA_EXCEEDED;
import static comet.core.debrid.FailureKind.RATE_LIMITED;
import static comet.core.debrid.FailureKind.SERVICE_MAINTENANCE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** EasyDebrid's sentences (its specification, section 5). Three of them are as good as codes. */
final class EasyDebridWords {

    private static final List<String> SPOKEN_CODES =
            List.of("Not logged in.", "Account not premium.", "Unsupported link for direct download.");

    static final Vocabulary VOCABULARY = new VocabularyBuilder()
            .sentences(INVALID_CREDENTIALS, "Not logged in")
            .sentences(NOT_PREMIUM, "Account not premium")
            // ED-31: it is not cached.
            .sentencesAt(Set.of(Step.LINK), NOT_READY, "Unsupported link for direct download")
            .sentences(MAGNET_REJECTED, "Unsupported link for direct download")
            .sentences(QUOTA_EXCEEDED, "fair use", "limit reached", "quota")
            .sentences(INVALID_CREDENTIALS, "invalid api key", "unauthorized")
            .sentences(MAGNET_REJECTED, "invalid magnet", "invalid url", "invalid link")
            .sentences(RATE_LIMITED, "too many requests")
            .sentences(SERVICE_MAINTENANCE, "maintenance")
            .codes(EasyDebridWords::code)
            .build();

    private static Optional<String> code(Optional<String> word, OptionalInt number) {
        return word.flatMap(EasyDebridWords::spokenCode).or(() -> Vocabulary.plainCode(word, number));
    }

    private static Optional<String> spokenCode(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return SPOKEN_CODES.stream()
                .filter(code -> lower.contains(withoutStop(code).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String withoutStop(String sentence) {
        return sentence.substring(0, sentence.length() - 1);
    }

    private EasyDebridWords() {}
}
