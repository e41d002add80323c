package comet.core.premiere;

/** What happens with a request for a title that is not out ({@code DIGITAL_RELEASE_FILTER}, ASK-45). */
public enum ReleaseFilterMode {
    /** Nobody is asked whether it is. */
    OFF,
    /** The search ends with the notice that it is not released. */
    BLOCK,
    /** That notice stands above the results; machine clients get none. */
    NOTICE
}
