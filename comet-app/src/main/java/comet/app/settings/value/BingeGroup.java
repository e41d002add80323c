package comet.app.settings.value;

/** How episodes are tied together for automatic play (PRES-052). */
public enum BingeGroup implements Worded {
    /** By what they look like, so that the next episode is found in another torrent, too. */
    SMART,
    /** By their torrent, as Comet does. */
    COMET
}
