package comet.core.selfcheck;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one check found, in a sentence for a person, and the one thing to do about it. Holds no secret.
 *
 * @param subject what it is about: {@code a-z}, digits and {@code -}, such as {@code public-address}
 * @param severity how much it matters
 * @param sentence exactly one, with a full stop
 * @param remedy exactly one sentence; there is none if and only if all is fine
 */
public record Finding(String subject, Severity severity, String sentence, Optional<String> remedy) {

    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern NEXT_SENTENCE = Pattern.compile("[.!?]\\s+\\p{Lu}");

    /** @throws IllegalArgumentException if a text has another form, or there is a remedy for nothing or none for something */
    public Finding {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("a subject is a word of a-z, digits and -");
        }
        if (!isOneSentence(sentence) || !remedy.map(Finding::isOneSentence).orElse(true)) {
            throw new IllegalArgumentException("a finding is one sentence on one line, and so is what to do about it");
        }
        if (remedy.isPresent() == (severity == Severity.FINE)) {
            throw new IllegalArgumentException("there is something to do unless all is fine");
        }
    }

    /** All is as it should be. */
    public static Finding fine(String subject, String sentence) {
        return new Finding(subject, Severity.FINE, sentence, Optional.empty());
    }

    /** Something worth knowing. */
    public static Finding note(String subject, String sentence, String remedy) {
        return new Finding(subject, Severity.NOTE, sentence, Optional.of(remedy));
    }

    /** Something that works less well than it could. */
    public static Finding warning(String subject, String sentence, String remedy) {
        return new Finding(subject, Severity.WARNING, sentence, Optional.of(remedy));
    }

    /** Something that does not work. */
    public static Finding failure(String subject, String sentence, String remedy) {
        return new Finding(subject, Severity.FAILURE, sentence, Optional.of(remedy));
    }

    private static boolean isOneSentence(String text) {
        return text.endsWith(".")
                && text.length() > 1
                && text.chars().noneMatch(Character::isISOControl)
                && !NEXT_SENTENCE.matcher(text).find();
    }
}
