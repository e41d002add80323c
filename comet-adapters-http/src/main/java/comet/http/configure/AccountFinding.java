package comet.http.configure;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideo;
import comet.core.playback.StatusVideoChoice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a check found out about an account (ASK-47). Holds no key and nobody's name.
 *
 * @param status the word of PAGE-075
 * @param cause one word for what was found, for programs
 * @param sentence the same for a person: what it is, and what to do
 * @param code the clip that a play with this account would show; empty when it would not fail for it
 * @param premiumUntil when what is paid for ends, or has ended; empty when the service tells no end
 * @param daysLeft whole days until then, at least 0; empty where no end is named and with an account that cannot be used
 */
record AccountFinding(
        Status status,
        String cause,
        String sentence,
        Optional<StatusKey> code,
        Optional<Instant> premiumUntil,
        Optional<Long> daysLeft) {

    /** The closed list of PAGE-075. */
    enum Status {
        OK,
        INVALID,
        EXPIRED,
        UNKNOWN;

        /** As it is written in the answer. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Status of(FailureKind kind) {
            return switch (kind.accountFault()) {
                case KEY -> INVALID;
                case SUBSCRIPTION -> EXPIRED;
                case NONE -> UNKNOWN;
            };
        }
    }

    /** So near an end, a person is told to renew. */
    private static final long SOON = 7;

    private static final Map<StatusKey, StatusVideo> CLIPS = Arrays.stream(StatusVideo.values())
            .collect(Collectors.toUnmodifiableMap(StatusVideo::key, Function.identity()));

    /** What a service said of an account that it knows. */
    static AccountFinding of(AccountStatus account, Instant now) {
        return account.refusal().map(kind -> refused(account, kind)).orElseGet(() -> usable(account, now));
    }

    private static AccountFinding usable(AccountStatus account, Instant now) {
        Optional<Long> days = account.premiumUntil()
                .map(end -> Math.max(0, Duration.between(now, end).toDays()));
        String sentence = switch (account.kind()) {
            case PREMIUM ->
                account.premiumUntil()
                        .map(end -> premium(end, now))
                        .orElse("The key works: the account is premium, and the service names no end.");
            case TRIAL -> "The key works: it opens a trial account, which this server accepts.";
            case FREE -> "The key works: it opens a free account, which this server accepts.";
            case EXPIRED -> "The key works: the subscription has ended, which this server accepts.";
        };
        return new AccountFinding(
                Status.OK, word(account.kind()), sentence, Optional.empty(), account.premiumUntil(), days);
    }

    private static String premium(Instant end, Instant now) {
        long days = Duration.between(now, end).toDays();
        if (days > SOON) {
            return "The key works: premium until " + date(end) + ", " + days + " days left.";
        }
        if (!end.isAfter(now)) {
            return "The key still works, but premium ended on " + date(end) + ": renew it now.";
        }
        String span = days == 0 ? "in less than a day" : days == 1 ? "in a day" : "in " + days + " days";
        return "The key works, but premium ends on " + date(end) + ", " + span + ": renew it in time.";
    }

    private static AccountFinding refused(AccountStatus account, FailureKind kind) {
        // Services write the beginning of time for an account that was never paid for.
        boolean neverPaid = account.premiumUntil()
                .filter(end -> end.isBefore(Instant.EPOCH.plus(Duration.ofDays(2))))
                .isPresent();
        StatusVideo clip = clip(DebridFailure.of(neverPaid ? FailureKind.NOT_PREMIUM : kind));
        AccountCause cause = account.kind() == AccountStatus.Kind.TRIAL ? AccountCause.TRIAL : AccountCause.of(clip);
        return new AccountFinding(
                Status.of(kind),
                word(cause),
                cause == AccountCause.EXPIRED ? ended(account) : cause.sentence(),
                Optional.of(clip(DebridFailure.of(kind)).key()),
                account.premiumUntil().filter(end -> !neverPaid),
                Optional.empty());
    }

    private static String ended(AccountStatus account) {
        return account.premiumUntil()
                .map(end -> "The key is right, but the subscription ended on " + date(end)
                        + ": renew it on the site of the service.")
                .orElse(AccountCause.EXPIRED.sentence());
    }

    /** That a service does not know the key, or could not say. */
    static AccountFinding of(DebridFailure failure, Account account) {
        StatusVideo clip = clip(failure);
        AccountCause cause = AccountCause.of(clip);
        Optional<KeyShape> other = failure.kind() == FailureKind.INVALID_CREDENTIALS
                ? KeyShape.ofAnother(account.service(), account.key())
                : Optional.empty();
        return other.map(shape -> of(Status.INVALID, "other_service", ofAnother(shape), clip))
                .orElseGet(() -> of(Status.of(failure.kind()), word(cause), sentence(cause, failure), clip));
    }

    private static String ofAnother(KeyShape shape) {
        return "The service does not know this key, which looks like one of " + shape.name() + ": choose "
                + shape.name() + " in this row, or enter another key.";
    }

    private static String sentence(AccountCause cause, DebridFailure failure) {
        return cause == AccountCause.TOO_MANY_REQUESTS
                ? failure.retryAfter()
                        .filter(Duration::isPositive)
                        .map(wait -> "The service asks for a pause, so the key could not be checked: try again in "
                                + span(wait) + ".")
                        .orElse(cause.sentence())
                : cause.sentence();
    }

    private static String span(Duration wait) {
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        if (seconds <= 90) {
            return seconds == 1 ? "a second" : seconds + " seconds";
        }
        long minutes = (seconds + 59) / 60;
        return minutes <= 90 ? minutes + " minutes" : (minutes + 59) / 60 + " hours";
    }

    /** No key was entered; nobody was asked. */
    static AccountFinding keyMissing() {
        return of(
                Status.INVALID,
                word(AccountCause.KEY_MISSING),
                AccountCause.KEY_MISSING.sentence(),
                StatusVideo.AUTH_MISSING_APIKEY);
    }

    /** This installation has no adapter for the service. */
    static AccountFinding notConnected() {
        return of(
                Status.UNKNOWN,
                word(AccountCause.NOT_CONNECTED),
                AccountCause.NOT_CONNECTED.sentence(),
                StatusVideo.NOT_IMPLEMENTED);
    }

    /** The service took longer than a person waits. */
    static AccountFinding noAnswer() {
        return of(Status.UNKNOWN, word(AccountCause.NO_ANSWER), AccountCause.NO_ANSWER.sentence(), StatusVideo.TIMEOUT);
    }

    /** A fault of ours. */
    static AccountFinding unexpected() {
        return of(
                Status.UNKNOWN, word(AccountCause.UNEXPECTED), AccountCause.UNEXPECTED.sentence(), StatusVideo.UNKNOWN);
    }

    private static AccountFinding of(Status status, String cause, String sentence, StatusVideo clip) {
        return new AccountFinding(status, cause, sentence, Optional.of(clip.key()), Optional.empty(), Optional.empty());
    }

    private static StatusVideo clip(DebridFailure failure) {
        return StatusVideoChoice.of(failure)
                .among(CLIPS.keySet())
                .map(CLIPS::get)
                .orElse(StatusVideo.UNKNOWN);
    }

    private static String date(Instant end) {
        return end.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
