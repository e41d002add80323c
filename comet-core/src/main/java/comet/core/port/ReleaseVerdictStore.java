package comet.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Whether films can be had, as it was found before (REL-02, REL-15). */
public interface ReleaseVerdictStore {

    /** What was found. */
    enum Outcome {
        RELEASED,
        NOT_RELEASED,
        UNKNOWN
    }

    /**
     * A verdict.
     *
     * @param date the date that decided; empty if none did
     * @param decidedAt when it was found, to the millisecond
     * @param validUntil when it is to be found out again, to the millisecond
     */
    record StoredVerdict(Outcome outcome, Optional<LocalDate> date, Instant decidedAt, Instant validUntil) {}

    /**
     * The last verdict, however old.
     *
     * @param media the id as it is asked for, such as {@code tt1254207} or {@code kitsu:152}
     */
    Optional<StoredVerdict> find(String media) throws StoreException;

    /** Replaces the verdict. */
    void save(String media, StoredVerdict verdict) throws StoreException;
}
