package comet.app.settings;

/** Whether setting a setting changes anything. */
public enum Effect {
    /** The feature exists. */
    NOW,
    /** The setting is read and checked, its feature does not exist yet. */
    LATER,
    /** The setting belongs to another runtime and will never do anything here (CFG-59). */
    NEVER
}
