package comet.http.presentation;

/**
 * What the operator chose about how streams are shown.
 *
 * @param cleanTracker whether a chain of servers in a tracker label is cut to its last one ({@code COMET_CLEAN_TRACKER})
 * @param torrentsDisabled what viewers are told where direct torrents are off
 */
public record PresentationSettings(boolean cleanTracker, TorrentsDisabledText torrentsDisabled) {

    /** Without settings of the operator. */
    public static final PresentationSettings DEFAULT = new PresentationSettings(false, TorrentsDisabledText.DEFAULT);
}
