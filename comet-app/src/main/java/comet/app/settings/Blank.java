package comet.app.settings;

/** What an empty or blank text means for a setting (CFG-16). */
public enum Blank {
    /** The same as no text at all: the default applies. */
    UNSET,
    /** A value like any other; the reader sees it. */
    MEANINGFUL,
    /** A mistake. */
    REFUSED
}
