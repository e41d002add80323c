package comet.app.settings;

/** What a blank text means for a setting (CFG-16): no text at all, a value like any other, or a mistake. */
enum Blank {
    UNSET,
    MEANINGFUL,
    REFUSED
}
