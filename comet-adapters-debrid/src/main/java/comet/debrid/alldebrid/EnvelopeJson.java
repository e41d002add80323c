package comet.debrid.alldebrid;

import org.jspecify.annotations.Nullable;

/**
 * What is around every answer (AD-03).
 *
 * @param <D> what it is around
 */
interface EnvelopeJson<D> {

    /** {@code success} or {@code error}; an answer without it is a failure. */
    @Nullable
    String status();

    /** What was asked for. */
    @Nullable
    D data();
}
