package comet.core.debrid;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where on its way a playback failed, for the log alone (ASK-27): no two failures are equal or different because of it.
 * Holds no secret and no name: a reason is a word of ours.
 *
 * @param step what was being done
 * @param httpStatus of the answer that failed it, 100 to 599; empty when no answer did
 * @param reason the word of what failed it, such as {@code NO_SUCH_EPISODE}; letters {@code A-Z} and {@code _}
 */
public record FailureTrail(Step step, OptionalInt httpStatus, Optional<String> reason) {

    /** A step of a playback (DBW-03). */
    public enum Step {
        /** Before any step: the request itself, the account, or whether the service may be called at all. */
        ACCOUNT,
        /** Looking for what is in the account or at hand. */
        FIND,
        /** Adding the torrent. */
        ADD,
        /** Watching it become ready. */
        WAIT,
        /** Choosing what is downloaded or played among its files. */
        CHOOSE,
        /** Making the link. */
        LINK;

        /** The word in the log. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern REASON = Pattern.compile("[A-Z_]{1,40}");

    /** Nothing is known but that it did not get far. */
    public static final FailureTrail NONE = new FailureTrail(Step.ACCOUNT, OptionalInt.empty(), Optional.empty());

    /** @throws IllegalArgumentException if the status is none, or the reason not such a word */
    public FailureTrail {
        if (httpStatus.isPresent() && (httpStatus.getAsInt() < 100 || httpStatus.getAsInt() > 599)) {
            throw new IllegalArgumentException("an HTTP status is 100 to 599");
        }
        if (reason.isPresent() && !REASON.matcher(reason.get()).matches()) {
            throw new IllegalArgumentException("a reason is a word in capitals");
        }
    }

    /** The same at a step. */
    public FailureTrail at(Step other) {
        return new FailureTrail(other, httpStatus, reason);
    }

    /** The same with the status of the answer; a number that is no status leaves it without one. */
    public FailureTrail answered(int status) {
        boolean real = status >= 100 && status <= 599;
        return new FailureTrail(step, real ? OptionalInt.of(status) : OptionalInt.empty(), reason);
    }

    /** The same for a reason. */
    public FailureTrail because(String word) {
        return new FailureTrail(step, httpStatus, Optional.of(word));
    }
}
