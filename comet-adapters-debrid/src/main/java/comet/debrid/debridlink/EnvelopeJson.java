package comet.debrid.debridlink;

import org.jspecify.annotations.Nullable;

/**
 * What is around every answer (DL-03).
 *
 * @param <V> what it is around
 */
interface EnvelopeJson<V> {

    /** Whether it is what was asked for. */
    @Nullable
    Boolean success();

    /** What was asked for. */
    @Nullable
    V value();
}
