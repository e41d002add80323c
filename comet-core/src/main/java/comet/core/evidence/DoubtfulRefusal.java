package comet.core.evidence;

import comet.core.debrid.AccountIdentity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * That an account was refused a torrent, or was paused just then: two of different accounts, from different days, prove
 * that the torrent is meant (RD-51).
 *
 * @param account what tells accounts apart: the first {@value #MARK_LENGTH} digits of the keyed hash
 * @param at when; days are those of UTC
 */
public record DoubtfulRefusal(String account, Instant at) {

    /** Digits that tell the few accounts apart that play one torrent. */
    public static final int MARK_LENGTH = 16;

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{" + MARK_LENGTH + "}");

    /** @throws IllegalArgumentException if that is no such mark */
    public DoubtfulRefusal {
        if (!MARK.matcher(account).matches()) {
            throw new IllegalArgumentException("an account is marked by " + MARK_LENGTH + " lower-case hex digits");
        }
    }

    /** Of that account. */
    public static DoubtfulRefusal of(AccountIdentity account, Instant at) {
        return new DoubtfulRefusal(account.keyedHash().substring(0, MARK_LENGTH), at);
    }

    boolean confirms(DoubtfulRefusal other) {
        return !account.equals(other.account) && !day().equals(other.day());
    }

    private LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
