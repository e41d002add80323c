package comet.core.search;

import comet.core.port.ReleaseGate;

/**
 * What the operator wants done about titles that are not released yet ({@code DIGITAL_RELEASE_FILTER}, ASK-45).
 *
 * @param mode what is done
 * @param gate says whether a title is released; not asked when nothing is done
 */
public record ReleaseFilter(Mode mode, ReleaseGate gate) {

    /** What is done. */
    public enum Mode {
        /** Nothing; nobody is asked. */
        OFF,
        /** Such a search ends with the notice that the title is not released (N3), before any source is asked. */
        BLOCK,
        /** The notice stands above the results, which stay. */
        NOTICE
    }

    /** Nothing is done. */
    public static final ReleaseFilter OFF = new ReleaseFilter(Mode.OFF, ReleaseGate.NONE);
}
