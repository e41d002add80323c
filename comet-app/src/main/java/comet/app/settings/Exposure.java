package comet.app.settings;

/** How much of a setting may be shown in errors, {@code print-config} and logs. */
public enum Exposure {
    /** Everything, except addresses with a user and a password in them. */
    OPEN,
    /** Addresses without their path: people put account keys there. */
    HOST_ONLY,
    /** Nothing (CFG-27). */
    SECRET
}
