package comet.app.settings;

/**
 * How much of a setting may be shown in errors, {@code print-config} and logs: all but addresses with a user and a
 * password; addresses without their path, where people put account keys; nothing (CFG-27).
 */
enum Exposure {
    OPEN,
    HOST_ONLY,
    SECRET
}
