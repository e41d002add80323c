package comet.core.account;

import comet.core.debrid.AccountIdentity;
import comet.core.debrid.DebridFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts whose services did not let them in when their libraries were to be read (DB-68). In memory; thread-safe. */
final class Refusals {

    private static final int MAX = 10_000;

    private record Refusal(DebridFailure failure, Instant until) {}

    private final Map<AccountIdentity, Refusal> refusals = new LinkedHashMap<>();
    private final Duration life;
    private final InstantSource time;

    /** @param life how long a refusal is taken for true before the service is asked again */
    Refusals(Duration life, InstantSource time) {
        this.life = life;
        this.time = time;
    }

    synchronized void refused(AccountIdentity account, DebridFailure failure) {
        refusals.remove(account);
        refusals.put(account, new Refusal(failure, time.instant().plus(life)));
        if (refusals.size() > MAX) {
            refusals.remove(refusals.keySet().iterator().next());
        }
    }

    synchronized void accepted(AccountIdentity account) {
        refusals.remove(account);
    }

    synchronized Optional<DebridFailure> of(AccountIdentity account) {
        return Optional.ofNullable(refusals.get(account))
                .filter(refusal -> time.instant().isBefore(refusal.until()))
                .map(Refusal::failure);
    }
}
